/** The policy: what holds where nothing is said, what profiles inherit, and every problem at its line and column. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { Policy } from "../../src/policy/policy.ts";
import { defaultPolicy, readPolicy } from "../../src/policy/read-policy.ts";
import { rules } from "../../src/rules/index.ts";

const FILE = ".github/plumbline.yml";

function problemsOf(text: string): readonly string[] {
  return readPolicy(FILE, text).problems.map(
    ({ file, line, column, message }) => `${file === FILE ? "" : file}${line}:${column} ${message}`,
  );
}

function policyOf(text: string): Policy {
  const { policy, problems } = readPolicy(FILE, text);
  expect(problems).toEqual([]);
  if (policy === null) {
    throw new Error("The policy has problems.");
  }
  return policy;
}

function ruleOf(policy: Policy, profile: string, rule: string) {
  return policy.profiles.find(({ name }) => name === profile)?.rules[rule];
}

describe("what holds where nothing is said", () => {
  const policy = defaultPolicy();

  it("is the same for no file, an empty file and an empty mapping, but for the file's name", () => {
    expect(policyOf("")).toEqual({ ...policy, file: FILE });
    expect({ ...policyOf("# nothing yet\n"), text: "" }).toEqual({ ...policyOf("{}"), text: "" });
    expect(policyOf("# nothing yet\n").text).toBe("# nothing yet\n");
  });

  it("has every rule at its own level, with its own options, in the profile `default`", () => {
    expect(policy.profiles.map(({ name }) => name)).toEqual(["bug", "epic", "story", "feature", "default"]);
    for (const rule of rules) {
      expect(ruleOf(policy, "default", rule.id)).toEqual({
        level: rule.level,
        options: rule.options.parse({}),
      });
    }
  });

  it("asks bugs for steps and stories for a story", () => {
    expect(ruleOf(policy, "bug", "steps-to-reproduce")?.level).toBe("required");
    expect(ruleOf(policy, "bug", "problem")?.level).toBe("off");
    expect(ruleOf(policy, "story", "user-story")?.level).toBe("advised");
    expect(ruleOf(policy, "story", "title")?.level).toBe("required");
  });

  it("names files, labels, the bots left alone, and a meeting an hour a week", () => {
    expect(policy).toMatchObject({
      file: null,
      project: null,
      goals: { file: null, issues: null, milestones: false, field: null, weeks: 8 },
      labels: {
        ready: "ready",
        notReady: "needs refinement",
        waived: "waived",
        snoozed: "snoozed",
        spike: "spike",
      },
      comment: { written: true, whenReady: "short", grace: 0, sweep: 5 },
      commands: { author: ["recheck", "help"], ignore: [] },
      iteration: { weeks: 2, velocity: 10 },
      exempt: {
        authors: ["dependabot[bot]", "renovate[bot]"],
        labels: ["duplicate", "invalid", "question", "wontfix"],
      },
      ahead: 20,
      waivers: [],
      score: { model: "value-effort", factors: {}, bands: {} },
      agenda: {
        cadence: { weeks: 1, weekday: 2, time: null, zone: "UTC" },
        lead: 3,
        minutes: 60,
        labels: ["refinement"],
        repository: null,
        pin: false,
        facilitators: [],
        saysEmpty: false,
        people: [],
        digest: "fold",
      },
    });
  });
});

describe("the comment, the commands and the agenda", () => {
  it.each([
    ["comment: false", { comment: { written: false } }],
    ["comment: true", { comment: { written: true, whenReady: "short" } }],
    [
      "comment: { when-ready: minimised, grace: 2 hours, sweep: 0 }",
      { comment: { written: true, whenReady: "minimised", grace: 120, sweep: 0 } },
    ],
    ["commands: false", { commands: null }],
    [
      "commands: { author: [goal, factors], ignore: [LGTM] }",
      { commands: { author: ["goal", "factors"], ignore: ["lgtm"] } },
    ],
    [
      "agenda: { every: 2 weeks on tuesday, start: 2026-11-24, lead: 1 week, repository: acme/planning, empty: say }",
      {
        agenda: {
          cadence: { weeks: 2, anchor: "2026-11-24" },
          lead: 7,
          repository: { owner: "acme", name: "planning" },
          saysEmpty: true,
        },
      },
    ],
    // 5 % of two weeks of 40 hours; of thirteen weeks it would be 26 hours, and no meeting is that long.
    ["agenda: { every: 2 weeks on tuesday, minutes: 5% }", { agenda: { minutes: 240 } }],
    ["agenda: { every: 1 week on tuesday, minutes: 2.5 % }", { agenda: { minutes: 60 } }],
    ["agenda: { every: 13 weeks on tuesday, minutes: 5% }", { agenda: { minutes: 240 } }],
    ["agenda: { minutes: 0% }", { agenda: { minutes: 10 } }],
    [
      "agenda: { people: [{ role: design, logins: [dee], labels: [UX] }] }",
      { agenda: { people: [{ role: "design", logins: ["dee"], labels: ["ux"], rules: [] }] } },
    ],
  ])("reads %s", (text, expected) => {
    expect(policyOf(text)).toMatchObject(expected);
  });

  it.each([
    [
      "comment: { grace: soon }",
      "1:19 `comment.grace`: Expected a length of time such as `30 minutes` or `2 hours`",
    ],
    ["commands: { author: [reboot] }", "`commands.author"],
    ["agenda: { minutes: 5 }", "`agenda.minutes`"],
    ["agenda: { minutes: much }", "`agenda.minutes`"],
    ["agenda: { repository: planning }", "Expected a repository such as `acme/planning`"],
  ])("refuses %s", (text, words) => {
    expect(problemsOf(text).join("\n")).toContain(words);
  });
});

describe("profiles", () => {
  const policy = policyOf(`
readiness:
  rules:
    estimate: off
    small-enough: { level: required, estimate: 5, criteria: 4 }
    acceptance-criteria: { min: 2 }
  profiles:
    - name: Story
      match: { types: [Feature], labels: ["Kind/Story"], forms: [Story.yml] }
      rules:
        small-enough: { estimate: 3 }
        acceptance-criteria: advised
    - name: chore
      match: { labels: [chore] }
      rules:
        small-enough: off
        estimate: { level: required }
`);

  it.each([
    [
      "default",
      "small-enough",
      { level: "required", options: { estimate: 5, criteria: 4, tasks: 12, stories: 3 } },
    ],
    [
      "Story",
      "small-enough",
      { level: "required", options: { estimate: 3, criteria: 4, tasks: 12, stories: 3 } },
    ],
    ["chore", "small-enough", { level: "off", options: { estimate: 5, criteria: 4, tasks: 12, stories: 3 } }],
    [
      "default",
      "acceptance-criteria",
      { level: "required", options: { min: 2, testable: true, outcomes: false } },
    ],
    [
      "Story",
      "acceptance-criteria",
      { level: "advised", options: { min: 2, testable: true, outcomes: false } },
    ],
    [
      "chore",
      "acceptance-criteria",
      { level: "required", options: { min: 2, testable: true, outcomes: false } },
    ],
    ["Story", "estimate", { level: "off", options: {} }],
    ["chore", "estimate", { level: "required", options: {} }],
    ["Story", "title", { level: "required", options: { words: 2 } }],
  ])(
    "%s holds %s to what it says itself, over what holds for all, over the rule's default",
    (profile, rule, setting) => {
      expect(ruleOf(policy, profile, rule)).toEqual(setting);
    },
  );

  it("replace the default ones, keep their order, end with `default`, and match whatever the case", () => {
    expect(policy.profiles.map(({ name }) => name)).toEqual(["Story", "chore", "default"]);
    expect(policy.profiles[0]?.match).toEqual({
      types: ["feature"],
      labels: ["kind/story"],
      forms: ["story.yml"],
      titles: [],
    });
  });
});

function hash(text: string): string {
  return policyOf(text).hash;
}

it("waives a rule of one issue for a while, and says how far ahead work is made ready", () => {
  const policy = policyOf(`
readiness:
  ahead: { iterations: 3, velocity: 4 }
  waivers:
    - { issue: 12, rule: estimate, by: ana, because: The vendor sets it, until: 2026-12-31 }
`);
  expect(policy.ahead).toBe(12);
  expect(policy.waivers).toEqual([
    { issue: 12, rule: "estimate", by: "ana", because: "The vendor sets it", until: "2026-12-31" },
  ]);
});

describe("the hash", () => {
  it("is seven hex digits, the same for the same policy however it is written", () => {
    const plain = hash(
      "labels: { ready: ready }\nreadiness: { rules: { estimate: advised, title: { words: 3 } } }",
    );
    expect(plain).toMatch(/^[0-9a-f]{7}$/);
    expect(hash("# why\nreadiness:\n  rules:\n    title:\n      words: 3\ncomment: true\n")).toBe(plain);
    expect(readPolicy("other.yml", "").policy?.hash).toBe(defaultPolicy().hash);
  });

  it.each([
    "readiness: { rules: { estimate: required } }",
    "readiness: { rules: { title: { words: 3 } } }",
    "readiness: { profiles: [] }",
    "exempt: { authors: [] }",
    "score: { model: rice }",
    "score: { factors: { value: { default: 3 } } }",
  ])("changes with %s", (text) => {
    expect(hash(text)).not.toBe(defaultPolicy().hash);
  });

  it.each([
    "labels: { ready: prêt }",
    "comment: false",
    "agenda: { minutes: 45 }",
    "project: { owner: acme, number: 1 }",
    "goals: goals.yml",
    "readiness: { ahead: { velocity: 3 } }",
    "readiness: { waivers: [{ issue: 1, rule: title, by: ana, because: It is a code name, until: 2026-12-31 }] }",
  ])("stays with %s, which changes no verdict and no score", (text) => {
    expect(hash(text)).toBe(defaultPolicy().hash);
  });
});

const RULES = "readiness: { rules: { ";

describe("a broken policy", () => {
  it.each([
    ["an unknown key", "gaols: x.yml", ["1:1 Unknown key `gaols`. Did you mean `goals`?"]],
    [
      "an unknown rule",
      `${RULES}acceptance-critera: off } }`,
      ["1:23 `readiness.rules`: Unknown key `acceptance-critera`. Did you mean `acceptance-criteria`?"],
    ],
    [
      "an unknown option",
      `${RULES}title: { wrods: 3 } } }`,
      ["1:32 `readiness.rules.title`: Unknown key `wrods`. Did you mean `words`?"],
    ],
    [
      "an option for a rule that has none",
      `${RULES}estimate: { min: 3 } } }`,
      ["1:35 `readiness.rules.estimate`: Unknown key `min`."],
    ],
    [
      "a waiver of an unknown rule",
      "readiness: { waivers: [{ issue: 1, rule: estimat, by: ana, because: why not, until: 2026-12-31 }] }",
      ["1:42 `readiness.waivers.0.rule`: Unexpected value `estimat`. Did you mean `estimate`?"],
    ],
    [
      "a waiver without an end",
      "readiness: { waivers: [{ issue: 1, rule: title, by: ana, because: why not }] }",
      ["1:24 `readiness.waivers.0.until`: Missing value, expected string."],
    ],
    [
      "a waiver until no day",
      "readiness: { waivers: [{ issue: 1, rule: title, by: ana, because: why not, until: tomorrow }] }",
      ["1:83 `readiness.waivers.0.until`: Expected a day such as `2026-12-31`."],
    ],
    [
      "a level that a rule over the whole backlog cannot have",
      `${RULES}unique: required } }`,
      [
        "1:31 `readiness.rules.unique`: `unique` is found over the whole backlog, which an issue's own event does not read: it can be `advised` at most.",
      ],
    ],
    [
      "an unknown level",
      `${RULES}estimate: requird } }`,
      [
        "1:33 `readiness.rules.estimate`: Unexpected value `requird`, expected `required`, `advised`, `off`. Did you mean `required`?",
      ],
    ],
    [
      "an unknown level beside options",
      `${RULES}title: { level: must, words: 3 } } }`,
      ["1:39 `readiness.rules.title.level`: Unexpected value `must`, expected `required`, `advised`, `off`."],
    ],
    [
      "an option of the wrong type",
      `${RULES}title: { words: many } } }`,
      ["1:39 `readiness.rules.title.words`: Invalid input: expected number, received string."],
    ],
    [
      "an option out of range",
      `${RULES}title: { words: 0 } } }`,
      ["1:39 `readiness.rules.title.words`: Too small: expected number to be >=1."],
    ],
    [
      "an unknown model",
      "score: { model: rcie }",
      ["1:17 `score.model`: Unexpected value `rcie`. Did you mean `rice`?"],
    ],
    [
      "an unknown factor",
      "score:\n  model: rice\n  factors:\n    raech: { field: Reach }",
      ["4:5 `score.factors.raech`: The model `rice` has no factor `raech`. Did you mean `reach`?"],
    ],
    [
      "another model's factor",
      "score: { factors: { confidence: { default: 1 } } }",
      [
        "1:21 `score.factors.confidence`: The model `value-effort` has no factor `confidence`. It has `value`, `effort`.",
      ],
    ],
    [
      "a factor's unknown key",
      "score: { factors: { value: { feild: Value } } }",
      ["1:30 `score.factors.value`: Unknown key `feild`. Did you mean `field`?"],
    ],
    [
      "a cost that may be 0",
      "score:\n  factors:\n    effort: { low: 0 }",
      ["3:15 `score.factors.effort.low`: Unexpected value 0, expected a number above 0, at most a billion."],
    ],
    [
      "a range upside down",
      "score:\n  factors:\n    value: { low: 5, high: 3 }",
      ["3:5 `score.factors.value`: The range is empty: its lowest value 5 is above its highest 3."],
    ],
    [
      "a range upside down against the model's",
      "score: { factors: { value: { low: 50 } } }",
      ["1:21 `score.factors.value`: The range is empty: its lowest value 50 is above its highest 10."],
    ],
    [
      "a project without a number",
      "project: { owner: acme }",
      ["1:10 `project.number`: Missing value, expected number."],
    ],
    [
      "a project by its URL",
      "project: https://github.com/orgs/acme/projects/1",
      ["1:10 `project`: Invalid input: expected object, received string."],
    ],
    [
      "a cadence that is none",
      "agenda: { every: 2 fortnights }",
      ["1:18 `agenda.every`: Expected a cadence such as `2 weeks on tuesday at 10:00 Europe/Lisbon`."],
    ],
    [
      "a time that is none",
      "agenda: { every: '2 weeks on tuesday at 9:00 Europe/Berlin' }",
      ["1:18 `agenda.every`: `9:00` is no time: write `09:00`, hours from 00 to 23 with two digits."],
    ],
    [
      "no lead at all",
      "agenda: { lead: 0 days }",
      ["1:17 `agenda.lead`: Expected how long before the meeting, at least `1 day`, such as `3 days`."],
    ],
    [
      "a meeting of five minutes",
      "agenda: { minutes: 5 }",
      ["1:20 `agenda.minutes`: Too small: expected number to be >=10."],
    ],
    [
      "an agenda's unknown key",
      "agenda: { evry: 1 week on monday }",
      ["1:11 `agenda`: Unknown key `evry`. Did you mean `every`?"],
    ],
    [
      "a label that is empty",
      'labels: { ready: "" }',
      ["1:18 `labels.ready`: Too small: expected string to have >=1 characters."],
    ],
    [
      "a list where one belongs",
      "exempt: { authors: ana }",
      ["1:20 `exempt.authors`: Invalid input: expected array, received string."],
    ],
    [
      "two profiles of one name",
      "readiness:\n  profiles:\n    - { name: bug, match: {} }\n    - { name: bug, match: {} }",
      ["4:15 Two profiles are called `bug`."],
    ],
    [
      "a profile called default",
      "readiness:\n  profiles:\n    - { name: default, match: {} }",
      ["3:15 The profile `default` is what `readiness.rules` says: write its rules there."],
    ],
    [
      "a profile without a match",
      "readiness:\n  profiles:\n    - name: bug",
      ["3:7 `readiness.profiles.0.match`: Missing value, expected object."],
    ],
    [
      "a profile's unknown rule",
      "readiness:\n  profiles:\n    - name: bug\n      match: {}\n      rules: { titel: off }",
      ["5:16 `readiness.profiles.0.rules`: Unknown key `titel`. Did you mean `title`?"],
    ],
    [
      "not YAML",
      "readiness: [",
      ["1:13 Flow sequence in block collection must be sufficiently indented and end with a ]."],
    ],
    ["a list", "- a", ["1:1 Invalid input: expected object, received array."]],
    [
      "an alias without end",
      "readiness: &x\n  rules: { estimate: *x }",
      ["1:1 The file nests deeper than 20 levels."],
    ],
  ])("says where: %s", (_name, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it("tells everything at once, in the order of the file", () => {
    const text = `
labels: { ready: 5 }
comment: maybe
readiness:
  rules:
    titel: off
    estimate: must
score:
  model: rice
agenda:
  every: sometimes
`;
    expect(problemsOf(text).map((problem) => problem.split(" ", 1)[0])).toEqual([
      "2:18",
      "3:10",
      "6:5",
      "7:15",
      "11:10",
    ]);
    expect(readPolicy(FILE, text).policy).toBeNull();
  });

  it("tells at once what only the whole file can show", () => {
    const text =
      "score: { factors: { reach: {}, effort: { low: -1 } } }\nreadiness:\n  profiles:\n    - { name: a, match: {} }\n    - { name: a, match: {} }";
    expect(problemsOf(text)).toEqual([
      "1:21 `score.factors.reach`: The model `value-effort` has no factor `reach`. It has `value`, `effort`.",
      "1:42 `score.factors.effort.low`: Unexpected value -1, expected a number above 0, at most a billion.",
      "5:15 Two profiles are called `a`.",
    ]);
  });

  it("never throws, whatever stands in the file", () => {
    const words = fc.constantFrom(
      "readiness",
      "rules",
      "title",
      "score",
      "factors",
      "agenda",
      "every",
      "project",
      "off",
      "required",
      "&x",
      "*x",
      ":",
      "-",
      "[",
      "]",
      "{",
      "}",
      "\n",
      "  ",
      " ",
      "3",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (pieces) => {
        const { policy, problems } = readPolicy(FILE, pieces.join(""));
        expect(problems.length > 0).toBe(policy === null);
      }),
      { numRuns: 400 },
    );
  });
});

it("the demo's policy is read without a problem", () => {
  const story = z
    .object({ files: z.record(z.string(), z.string()) })
    .parse(parse(readFileSync("demo/acme-shop.yml", "utf8")));
  const policy = policyOf(story.files[FILE] ?? "");
  expect(policy.project).toMatchObject({ owner: "acme", number: 1 });
});
