/** `read`, `check` and `assess` on files: what they print, and one clear line where something is wrong. */
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Answer, runCli, withFiles } from "./run-cli.ts";

const BODY = `Returning customers type their address again and again, and one in five of them gives up there, so we lose orders.

## Acceptance criteria

- [ ] A signed-in customer finds the last address filled in

Goal: G-1
Estimate: 3
`;
const GOALS =
  "goals:\n  - { id: G-1, title: Checkout takes less than a minute }\n  - { id: G-2, title: Support answers within a day }\n";
const FORM = `name: Bug
description: Something is broken
body:
  - { type: textarea, attributes: { label: "What happened?" }, validations: { required: true } }
  - { type: input, attributes: { label: Browser }, validations: { required: true } }
`;
const POLICY = "score: { factors: { value: { labels: { big: 8 } } } }\n";

const REST = {
  number: 12,
  node_id: "I_kw12",
  title: "Remember the delivery address",
  body: BODY,
  state: "open",
  locked: false,
  user: { login: "ana" },
  labels: [{ id: 1, name: "big", color: "ffffff" }],
  assignees: [],
  milestone: null,
  html_url: "https://github.com/acme/shop/issues/12",
  created_at: "2026-11-01T09:00:00Z",
  updated_at: "2026-11-02T09:00:00Z",
  reactions: { "+1": 3 },
};
/** As `gh issue view 12 --json number,title,body,labels,author,state` gives it. */
const GH = {
  author: { id: "U_1", is_bot: false, login: "ana", name: "Ana" },
  body: BODY.replaceAll("\n", "\r\n"),
  labels: [{ id: "LA_1", name: "big", description: "", color: "ffffff" }],
  number: 12,
  state: "OPEN",
  title: "Remember the delivery address",
};

const PLACE = z.strictObject({ line: z.number().int().min(1), column: z.number().int().min(1) });
const FINDING = z.object({
  rule: z.string(),
  level: z.enum(["required", "advised"]),
  message: z.string(),
  quote: z.string().nullable(),
  place: PLACE.nullable(),
  edit: z.string(),
});
const GOAL = z
  .object({ id: z.string(), via: z.enum(["form", "text", "label", "milestone", "inherited"]) })
  .nullable();
const SCORE = z.object({
  value: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  band: z.string().nullable(),
  rank: z.number().nullable(),
  factors: z.array(
    z.object({
      name: z.string(),
      value: z.number().nullable(),
      source: z.object({ kind: z.string(), name: z.string() }).nullable(),
    }),
  ),
});
const CHECKED = z.object({
  verdict: z.enum(["ready", "almost", "not ready"]),
  profile: z.string(),
  stage: z.enum(["intake", "ready"]),
  policy: z.string().regex(/^[0-9a-f]{7}$/),
  findings: z.array(FINDING),
  goal: GOAL,
  score: SCORE,
});
const ASSESSED = z.object({
  items: z.array(
    z.object({
      number: z.number(),
      verdict: CHECKED.shape.verdict,
      goal: GOAL,
      score: SCORE,
      findings: z.array(FINDING),
    }),
  ),
  alignment: z.object({ items: z.number(), orphans: z.array(z.number()), starving: z.array(z.string()) }),
});

/** Runs on files; arguments that name one get its path. */
function run(files: Readonly<Record<string, string>>, args: readonly string[], input = ""): Answer {
  return withFiles(files, (folder) => runCli(args, input, folder));
}

function json(answer: Answer): unknown {
  expect({ code: answer.code, err: answer.err }).toEqual({ code: 0, err: "" });
  return JSON.parse(answer.out);
}

const files = {
  "body.md": BODY,
  "rest.json": JSON.stringify(REST),
  "gh.json": JSON.stringify(GH),
  "goals.yml": GOALS,
  "policy.yml": POLICY,
  "bug.yml": FORM,
  "form-body.md": "### What happened?\n\nNothing.\n\n### Browser\n\n_No response_",
  "bracket.md":
    "[Here](https://example.com) is what we lose: one in five customers, each of whom types the address again.",
};

it("the bundle is built", () => {
  expect(existsSync("dist/cli.js"), "run `npm run build` first").toBe(true);
});

describe("read", () => {
  it("prints what a body says, by its form", () => {
    const read = json(run(files, ["read", "--form", "bug.yml", "form-body.md"]));
    expect(read).toMatchObject({
      file: "form-body.md",
      reading: "full",
      form: { file: "bug.yml", name: "Bug", match: "exact" },
      answers: [
        { label: "What happened?", state: "answered", text: "Nothing.", place: { line: 3, column: 1 } },
        { label: "Browser", state: "empty", text: "" },
      ],
    });
  });

  it("reads standard input, and a title", () => {
    const read = json(
      run({}, ["read", "--title", "As a customer, I want to pay, so that I can go", "-"], BODY),
    );
    expect(read).toMatchObject({
      file: "-",
      story: { role: "customer", benefit: "I can go" },
      stories: [{ role: "customer" }],
      criteria: [{ text: "A signed-in customer finds the last address filled in", checked: false }],
      estimate: { points: 3, place: { line: 8 } },
    });
  });
});

describe("check", () => {
  it.each([
    ["GitHub's REST API", "rest.json"],
    ["gh issue view", "gh.json"],
  ])("takes an issue of %s", (_name, file) => {
    const found = CHECKED.parse(
      json(run(files, ["check", "--json", "--goals", "goals.yml", "--policy", "policy.yml", file])),
    );
    expect(found).toMatchObject({
      verdict: "ready",
      profile: "default",
      stage: "ready",
      findings: [],
      goal: { id: "G-1", via: "text" },
    });
    expect(found.score).toMatchObject({
      value: 2.67,
      band: "P1",
      rank: null,
      factors: [
        { name: "value", value: 8, source: { kind: "label", name: "big" } },
        { name: "effort", value: 3, source: { kind: "text", name: "" } },
      ],
    });
  });

  it("takes a Markdown body, whose title it cannot check, also one that begins with a bracket", () => {
    expect(CHECKED.parse(json(run(files, ["check", "--json", "body.md"]))).verdict).toBe("ready");
    const bracket = CHECKED.parse(json(run(files, ["check", "--json", "bracket.md"])));
    expect(bracket.findings.map(({ rule }) => rule)).toEqual(["acceptance-criteria", "estimate"]);
  });

  it("says of each finding which rule, how much it counts, where, what is quoted and what would mend it", () => {
    const { findings, verdict, stage } = CHECKED.parse(
      json(run(files, ["check", "--json", "--form", "bug.yml", "form-body.md"])),
    );
    expect({ verdict, stage }).toEqual({ verdict: "not ready", stage: "intake" });
    expect(findings.find(({ rule }) => rule === "form-complete")).toEqual({
      rule: "form-complete",
      level: "required",
      message: "The field `Browser` of the form has no answer.",
      quote: "Browser",
      place: { line: 7, column: 1 },
      edit: "Answer `Browser` under its heading.",
    });
  });

  it("prints text for people", () => {
    const { out, code } = run(files, ["check", "--goals", "goals.yml", "--form", "bug.yml", "form-body.md"]);
    expect(code).toBe(0);
    expect(out).toContain("not ready (profile bug: it was made with the form `bug.yml`)\n");
    expect(out).toContain(
      "  7:1 required form-complete: The field `Browser` of the form has no answer. “Browser”\n    Answer `Browser` under its heading.\n",
    );
    expect(out).toContain("goal: none\n");
  });

  it("judges an issue that a run would leave alone, and says so", () => {
    const left = { ...files, "left.json": JSON.stringify({ ...REST, user: { login: "dependabot[bot]" } }) };
    expect(json(run(left, ["check", "--json", "left.json"]))).toMatchObject({ exempt: true });
    expect(json(run(left, ["check", "--json", "rest.json"]))).toMatchObject({ exempt: false });
    expect(run(left, ["check", "left.json"]).out).toContain("A run leaves this issue alone");
  });

  it("judges on the day it is given", () => {
    const ended = {
      ...files,
      "goals.yml": "goals:\n  - { id: G-1, title: t, period: 2026-Q3 }\n  - { id: G-2, title: u }",
    };
    const on = (day: string) =>
      CHECKED.parse(
        json(run(ended, ["check", "--json", "--goals", "goals.yml", "--today", day, "rest.json"])),
      ).verdict;
    expect([on("2026-09-30"), on("2026-10-01")]).toEqual(["ready", "not ready"]);
  });
});

describe("assess", () => {
  const parent = { ...REST, number: 3, title: "Checkout epic", body: "Goal: G-2", labels: ["epic"] };
  const backlog = [
    REST,
    {
      ...REST,
      number: 13,
      title: "A pull request",
      pull_request: { url: "https://api.github.com/repos/acme/shop/pulls/13" },
    },
    { ...REST, number: 14, title: "Done long ago", state: "closed" },
    parent,
    {
      ...REST,
      number: 15,
      title: "Pay with one tap",
      body: "Please.",
      labels: [],
      parent_issue_url: "https://api.github.com/repos/acme/shop/issues/3",
    },
    { ...REST, number: 16, title: "Update left-pad", user: { login: "dependabot[bot]" } },
  ];
  const exported = { ...files, "issues.json": JSON.stringify(backlog) };

  it("takes evidence and goals among the issues, and tells beside what is wrong with them", () => {
    const goal = { ...REST, number: 4, title: "Checkout in a minute", body: "Target: 90%", labels: ["goal"] };
    const told = withFiles(
      {
        "issues.json": JSON.stringify([goal, { ...REST, number: 5, body: "Goal: #4", labels: [] }]),
        "policy.yml":
          "goals: { issues: { labels: [goal] } }\nscore: { factors: { value: { evidence: sum } }, evidence: { files: [facts.csv] } }\n",
        "goals.yml": "goals: [{ id: G-1, title: Fewer letters, target: 60% }]\n",
        "facts.csv": "issue,factor,value\n5,value,4\n5,valeu,3\n5,value,many\n",
      },
      (folder) => {
        const named = ["--policy", "policy.yml", "--goals", "goals.yml", "--evidence", "facts.csv"];
        return runCli(["assess", ...named, "--json", "issues.json"], "", folder);
      },
    );
    expect(told.code).toBe(0);
    const { items } = z
      .object({
        items: z.array(
          z.object({
            number: z.number(),
            goal: z.object({ id: z.string() }),
            score: z.object({
              factors: z.array(z.object({ name: z.string(), value: z.number().nullable() })),
            }),
          }),
        ),
      })
      .parse(JSON.parse(told.out));
    expect(items.map(({ number }) => number)).toEqual([5]);
    expect(items[0]?.goal.id).toBe("#4");
    expect(items[0]?.score.factors[0]).toEqual({ name: "value", value: 4 });
    expect(told.err.trim().split("\n")).toEqual([
      expect.stringMatching(/^facts\.csv:4:9 `value`: Unexpected value `many`/),
      expect.stringMatching(
        /^facts\.csv:3:1 The model `value-effort` has no factor `valeu`\. Did you mean `value`\?$/,
      ),
      expect.stringMatching(/add up to 150 %/),
    ]);
  });

  it("assesses every open issue, and says what it left out", () => {
    const found = json(
      run(exported, ["assess", "--json", "--policy", "policy.yml", "--goals", "goals.yml", "issues.json"]),
    );
    const { items } = ASSESSED.parse(found);
    expect(items.map(({ number }) => number)).toEqual([12, 3, 15]);
    expect(items.map(({ score }) => score.rank ?? 0).toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
    expect(items.find(({ number }) => number === 15)?.goal).toMatchObject({ id: "G-2", via: "inherited" });
    const alignment = {
      goals: [
        { id: "G-1", title: "Checkout takes less than a minute", items: 1, share: 1 / 3, target: null },
        { id: "G-2", title: "Support answers within a day", items: 2, share: 2 / 3, target: null },
      ],
      items: 3,
      orphans: [],
      starving: [],
    };
    expect(found).toMatchObject({ alignment, exempt: [16], leftOut: { closed: 1, pullRequests: 1 } });
  });

  it("takes what `gh issue list --json` gives, and closed issues where asked to", () => {
    const list = { ...files, "issues.json": JSON.stringify([GH, { ...GH, number: 13, state: "CLOSED" }]) };
    const numbers = (...more: readonly string[]) =>
      ASSESSED.parse(json(run(list, ["assess", "--json", ...more, "issues.json"]))).items.map(
        ({ number }) => number,
      );
    expect(numbers()).toEqual([12]);
    expect(numbers("--closed")).toEqual([12, 13]);
  });

  it("prints a line an issue, highest rank first", () => {
    const { out } = run(exported, [
      "assess",
      "--policy",
      "policy.yml",
      "--goals",
      "goals.yml",
      "issues.json",
    ]);
    const lines = out.trimEnd().split("\n");
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^ {3}1 {2}#12 {2}ready +G-1 +2\.67 {2}Remember the delivery address$/);
    expect(lines[3]).toBe("0 of 3 issues serve no goal.");
    expect(lines[4]).toMatch(/^judged by the policy [0-9a-f]{7}$/);
  });

  it("assesses an empty backlog", () => {
    expect(
      ASSESSED.parse(json(run({ "issues.json": "[]" }, ["assess", "--json", "issues.json"]))).items,
    ).toEqual([]);
  });
});

describe("wrong arguments give one line and exit code 2", () => {
  it.each([
    [
      ["chekc", "body.md"],
      "There is no command 'chekc': demo, read, check, assess, baseline, preview, sandbox (try --help)",
    ],
    [["read"], "Missing BODY.md (try --help)"],
    [["check"], "Missing ISSUE (try --help)"],
    [["check", "body.md", "gh.json"], "Unexpected argument 'gh.json' (try --help)"],
    [["assess"], "Missing ISSUES.json (try --help)"],
    [["check", "--polcy", "policy.yml", "body.md"], "Unknown option '--polcy' (try --help)"],
    [
      ["check", "--today", "tomorrow", "body.md"],
      "--today takes a day as YYYY-MM-DD, not 'tomorrow' (try --help)",
    ],
    [
      ["check", "--today", "2026-13-01", "body.md"],
      "--today takes a day as YYYY-MM-DD, not '2026-13-01' (try --help)",
    ],
    [
      ["check", "--today", "2026-02-30", "body.md"],
      "--today takes a day as YYYY-MM-DD, not '2026-02-30' (try --help)",
    ],
    [["preview", "acme"], "The repository is written OWNER/REPO (try --help)"],
    [
      ["preview", "acme/shop", "--issue", "0"],
      "--issue takes a whole number from 1 to 2147483647, not '0' (try --help)",
    ],
    [["sandbox", "--port", "99999"], "--port takes a whole number from 0 to 65535, not '99999' (try --help)"],
    [["sandbox", "extra"], "Unexpected argument 'extra' (try --help)"],
  ])("%j", (args, line) => {
    expect(run(files, args)).toEqual({ code: 2, out: "", err: `${line}\n` });
  });

  it("nothing at all is told what there is", () => {
    const { code, out } = runCli([]);
    expect(code).toBe(2);
    expect(out).toMatch(/^Usage: plumbline COMMAND/);
  });
});

describe("wrong files give one sentence and exit code 1", () => {
  it.each([
    [["check", "nowhere.md"], /^Cannot read `nowhere\.md`: there is no such file\.$/],
    [
      ["check", "--policy", "nowhere.yml", "body.md"],
      /^Cannot read `nowhere\.yml`: there is no such file\.$/,
    ],
    [["assess", "body.md"], /^This is no JSON: .*\.$/],
    [["check", "broken.json"], /^This is no JSON: .*\.$/],
    [
      ["assess", "policy.json"],
      /^This is no list of issues as GitHub's REST API or `gh issue list --json` gives it \(.*\)\.$/,
    ],
    [["check", "two.json"], /^Expected one issue: `plumbline assess` takes a whole backlog\.$/],
    [["preview", "acme/shop"], /^There is no token: set `GH_TOKEN` or `GITHUB_TOKEN`, .*\.$/],
  ])("%j", (args, line) => {
    const wrong = {
      ...files,
      "broken.json": "{",
      "policy.json": '{"a": 1}',
      "two.json": JSON.stringify([REST, GH]),
    };
    const { code, out, err } = run(wrong, args);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err.trimEnd()).toMatch(line);
    expect(err.split("\n")).toHaveLength(2);
  });

  it("every problem of every file of the team at once, each with line and column", () => {
    const broken = {
      ...files,
      "policy.yml": "gaols: x\nreadiness: { rules: { estimate: must } }\n",
      "goals.yml": "goals:\n  - { id: G-1 }\n",
      "bug.yml": "name: Bug\ndescription: d\nbody:\n  - { type: textaera, attributes: { label: x } }\n",
    };
    const { code, out, err } = run(broken, [
      "check",
      "--policy",
      "policy.yml",
      "--goals",
      "goals.yml",
      "--form",
      "bug.yml",
      "body.md",
    ]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    const lines = err.trimEnd().split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "policy.yml:1:1 Unknown key `gaols`. Did you mean `goals`?",
      "policy.yml:2:33 `readiness.rules.estimate`: Unexpected value `must`, expected `required`, `advised`, `off`.",
      "goals.yml:2:5 `goals.0.title`: Missing value, expected string.",
    ]);
    expect(lines[3]).toMatch(/^bug\.yml:4:\d+ .*Did you mean `textarea`\?/);
    expect(lines).toHaveLength(4);
  });
});

it.each(["demo", "read", "check", "assess", "baseline", "preview", "sandbox"])(
  "%s --help says how, and does nothing",
  (name) => {
    for (const args of [
      [name, "--help"],
      [name, "--nonsense", "-h"],
    ]) {
      const { code, out, err } = runCli(args);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toMatch(new RegExp(`^Usage: plumbline ${name}\\b`));
    }
  },
);

it("--help names every command", () => {
  const { code, out } = runCli(["--help"]);
  expect(code).toBe(0);
  expect(out.match(/^ {2}(\w+) /gm)?.map((line) => line.trim())).toEqual([
    "demo",
    "read",
    "check",
    "assess",
    "baseline",
    "preview",
    "sandbox",
  ]);
});
