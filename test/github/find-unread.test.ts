/** What scores are made of and could not be read is named, so that no score is made of the other half. */
import { describe, expect, it } from "vitest";
import { openGitHub } from "../../src/github/open-github.ts";
import { readSeed } from "../../src/sandbox/read-seed.ts";
import { type SandboxOptions, startSandbox } from "../../src/sandbox/start-sandbox.ts";

const SEED = `
now: 2026-11-22
organization: { login: acme }
users: [{ login: ana, permission: admin }, { login: bo, permission: triage }]
tokens:
  - { token: ghs_t, kind: actions, permissions: { contents: read, issues: write } }
  - { token: ghp_t, kind: person, login: ana, scopes: [repo, project] }
repository: { owner: acme, name: shop }
labels: [{ name: Objective }]
types: [{ name: Goal }]
issue-fields: [{ name: Notes, kind: text }, { name: Priority, kind: single-select, options: [P0, P1] }]
project:
  title: Roadmap
  fields:
    - { name: Score, kind: number }
    - { name: Override, kind: number }
    - { name: Size, kind: number }
    - { name: Priority, kind: issue-field }
files:
  good.csv: "issue,factor,value\\n4,value,30\\n4,effort,x\\n"
  bad.csv: "issue,factor,value\\n4,effort,x\\n"
  empty.csv: ""
issues:
  - { number: 1, title: Faster checkout, author: ana, opened: 2026-10-01, labels: [Objective], type: Goal }
  - { number: 2, title: The whole form, author: ana, opened: 2026-10-02, parent: 1 }
  - { number: 3, title: Remember the address, author: bo, opened: 2026-10-03, blocked-by: [4] }
  - { number: 4, title: Draw the form, author: ana, opened: 2026-10-04, parent: 2 }
  - { number: 5, title: Address again, author: bo, opened: 2026-10-05, closed: 2026-10-07, duplicate-of: 4, votes: 3 }
  - { number: 6, title: Done, author: bo, opened: 2026-10-05, closed: 2026-11-15 }
`;
const BOARD = "project: { owner: acme, number: 1 }\n";
const FIELDS = `${BOARD}issue-fields: {}\nscore: { factors: { value: { signal: votes } } }\n`;

type Path = readonly (string | number)[];
type Edit = (operation: string, answer: Answer, body: Body) => void;
interface Answer {
  data: Record<string, unknown> | null;
  errors?: object[];
}
interface Body {
  readonly query: string;
  readonly variables: { readonly ids?: readonly string[] };
}

/** Sets what stands at a path, if there is such a place. */
function put(answer: Answer, path: Path, value: unknown): void {
  let at: unknown = answer.data;
  for (const step of path.slice(0, -1)) {
    at = typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined;
  }
  const last = path.at(-1);
  if (typeof at === "object" && at !== null && last !== undefined) {
    Reflect.set(at, last, value);
  }
}

/** A hole, said as GitHub says it. */
function hole(asked: string, path: Path, type: string | null): Edit {
  return (operation, answer) => {
    if (operation === asked) {
      put(answer, path, null);
      answer.errors = type === null ? [] : [{ type, path, message: "Not for you" }];
    }
  };
}

async function read(
  issue: number | "all",
  policy: string,
  edit: Edit = () => undefined,
  options: Partial<SandboxOptions> & { readonly clock?: string } = {},
) {
  const seed = readSeed("seed.yml", SEED);
  const sandbox = await startSandbox({
    seed: { ...seed, files: { ...seed.files, ".github/plumbline.yml": policy } },
    rateLimits: false,
    ...options,
  });
  sandbox.setClock(options.clock ?? "2026-11-22T12:00:00Z");
  const github = openGitHub({
    token: "ghs_t",
    projectToken: "ghp_t",
    url: `${sandbox.url}/graphql`,
    wait: () => Promise.resolve(),
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      const answer: Answer = JSON.parse(await response.text());
      const body: Body = JSON.parse(typeof init?.body === "string" ? init.body : "{}");
      edit(/query (\w+)/.exec(body.query)?.[1] ?? "", answer, body);
      if (answer.errors?.length === 0) {
        delete answer.errors;
      }
      return new Response(JSON.stringify(answer), {
        headers: { "content-type": "application/json", date: response.headers.get("date") ?? "" },
      });
    },
  });
  try {
    const ask = { owner: "acme", name: "shop", policy: ".github/plumbline.yml", issue, agenda: false };
    const reading = await github.read(ask);
    if (reading.kind !== "read") {
      throw new Error(JSON.stringify(reading));
    }
    const { snapshot } = reading;
    const numbers = new Map(snapshot.issues.map(({ id, number }) => [id, number]));
    const unread = snapshot.unread.map((id) => numbers.get(id));
    return { ...snapshot, unread, log: [...sandbox.log] };
  } finally {
    await sandbox.close();
  }
}

describe.each([["one issue", 4] as const, ["the backlog", "all"] as const])("%s", (_name, scope) => {
  it("evidence files of which nothing could be read", async () => {
    const policy = `${BOARD}score: { evidence: { files: [good.csv, bad.csv, empty.csv, none.csv] } }`;
    expect((await read(scope, policy)).unreadable).toEqual(["`bad.csv`", "`empty.csv`", "`none.csv`"]);
    const good = `${BOARD}score: { evidence: { files: [good.csv] } }`;
    expect(await read(scope, good)).toMatchObject({ unreadable: [], unread: [] });
  });

  const lost = ["the organisation's issue fields"];
  it.each([
    ["only written", "issue-fields: { score: Reach }", []],
    [
      "a factor that stands on the project",
      "issue-fields: {}\nscore: { factors: { value: { field: Size } } }",
      [],
    ],
    ["a factor that does not", "issue-fields: {}\nscore: { factors: { value: { field: Reach } } }", lost],
    ["a factor's override", "issue-fields: {}\nscore: { factors: { value: { override: Reach } } }", lost],
    [
      "a field where none is looked at",
      "issue-fields: {}\nscore: { ladder: [label], factors: { value: { field: Reach } } }",
      [],
    ],
    ["goals", "issue-fields: {}\ngoals: { field: Notes }", lost],
    ["overrides", "issue-fields: { override: Mine }", lost],
  ])("issue fields a server does not know, read for %s", async (_what, policy, unreadable) => {
    const absent = await read(scope, `${BOARD}${policy}`, undefined, { issueFields: "absent" });
    expect(absent.unreadable).toEqual(unreadable);
    expect((await read(scope, `${BOARD}${policy}`)).unreadable).toEqual([]);
  });

  it("issue fields that the token may not read, or that the owner does not have", async () => {
    const policy = `${BOARD}issue-fields: {}\nscore: { factors: { value: { field: Priority } } }`;
    const path = ["repository", "issueFields"];
    const denied = await read(scope, policy, hole("ReadExtras", path, "FORBIDDEN"));
    expect(denied.unreadable).toEqual(lost);
    expect(denied.problems.map(({ message }) => message)).toEqual([
      "`issue-fields`: `token` may not read issue fields (Not for you): they are neither read nor written. Take the key out.",
    ]);
    expect((await read(scope, policy, hole("ReadExtras", path, null))).unreadable).toEqual(lost);
  });

  it("which fields of the project only show an issue field is known without `issue-fields`, for nothing", async () => {
    const { project, log } = await read(scope, BOARD);
    expect(project?.fields.filter(({ mirrored }) => mirrored).map(({ name }) => name)).toEqual(["Priority"]);
    expect(log).toHaveLength(2);
  });

  it("votes of duplicates are asked for where the policy counts them", async () => {
    const { issues, log, unread } = await read(scope, FIELDS);
    expect(issues.find(({ number }) => number === 4)?.duplicates).toEqual([
      { number: 5, author: "bo", votes: 3 },
    ]);
    expect(log).toHaveLength(4);
    expect(unread).toEqual([]);
    const reporters = await read(scope, FIELDS.replace("votes", "reporters"));
    expect(reporters.issues.find(({ number }) => number === 4)?.duplicates).toMatchObject([{ number: 5 }]);
    expect(reporters.log).toHaveLength(3);
    const gone = await read(scope, FIELDS, hole("ReadVotes", ["nodes", 0], "NOT_FOUND"));
    expect(gone.unread).toEqual([4]);
  });
});

describe("the backlog", () => {
  it.each([
    [["nodes", 2], "NOT_FOUND"],
    [["nodes", 2], null],
    [["nodes", 2, "timelineItems"], "FORBIDDEN"],
    [["nodes", 2, "issueFieldValues"], "NOT_FOUND"],
  ] as const)("an issue without an answer at %j is not read, and the others are", async (path, type) => {
    const { unread } = await read("all", FIELDS, hole("ReadExtras", path, type));
    expect(unread).toEqual([3]);
    expect((await read("all", BOARD, hole("ReadExtras", path, type))).unread).toEqual([]);
  });

  it("a page with its duplicates and their votes costs few points", async () => {
    const { log, issues } = await read("all", FIELDS, undefined, { issues: 600 });
    expect(issues.flatMap(({ duplicates }) => duplicates).length).toBeGreaterThan(5);
    const points = log.map(({ operation, points: cost }) => `${operation}: ${cost}`);
    expect(points.some((line) => line.startsWith("ReadVotes"))).toBe(true);
    expect(
      log.filter(({ points: cost }) => cost > 15),
      points.join(", "),
    ).toEqual([]);
  });

  it("where GitHub answers for few issues at once, they are asked for in slices", async () => {
    const { issues, unread, issueFields } = await read(
      "all",
      FIELDS,
      (_operation, answer, { variables }) => {
        if ((variables.ids?.length ?? 0) > 25) {
          answer.errors = [{ type: "RESOURCE_LIMITS_EXCEEDED", message: "Too much" }];
        }
      },
      { issues: 300 },
    );
    expect(issues.length).toBeGreaterThan(100);
    expect(unread).toEqual([]);
    expect(issues.filter(({ id }) => issueFields?.values[id] === undefined)).toEqual([]);
    expect(issues.flatMap(({ duplicates }) => duplicates.filter(({ votes }) => votes > 0))).not.toEqual([]);
  });

  it.each(["2026-11-22T00:30:00Z", "2026-11-22T23:30:00Z"])(
    "finished work is that of whole days, at %s",
    async (clock) => {
      const { closed } = await read("all", `${BOARD}goals: { milestones: true, weeks: 1 }`, undefined, {
        clock,
      });
      expect(closed.map(({ number }) => number)).toEqual([6]);
    },
  );
});

/** The lists of goals, as they are while the search index is away. */
const empty: Edit = (operation, answer) => {
  if (operation === "ReadExtras") {
    put(answer, ["repository", "l0", "nodes"], []);
    put(answer, ["repository", "t0", "nodes"], []);
  }
};

/** The goal is an issue of another repository. */
const elsewhere: Edit = (operation, answer) => {
  const above = ["repository", "issue", "parent", "parent"];
  if (operation === "ReadIssue") {
    put(answer, [...above, "url"], "https://github.com/acme/plans/issues/71");
    put(answer, [...above, "number"], 71);
  }
};

describe("one issue", () => {
  it("nothing is missing", async () => {
    expect(await read(4, FIELDS)).toMatchObject({ unread: [], blocked: [{ number: 3 }, { number: 2 }] });
  });

  it.each([
    ["ReadProjectItem", ["node", "blocking"], "FORBIDDEN"],
    ["ReadProjectItem", ["node", "parent"], "NOT_FOUND"],
    ["ReadProjectItem", ["node", "projectItems"], "FORBIDDEN"],
    ["ReadProjectItem", ["node", "parent", "projectItems"], "FORBIDDEN"],
    ["ReadProjectItem", ["node", "blocking", "nodes", 0, "projectItems"], "FORBIDDEN"],
    ["ReadExtras", ["nodes", 0], "NOT_FOUND"],
    ["ReadExtras", ["nodes", 0, "blocking"], "FORBIDDEN"],
    ["ReadExtras", ["nodes", 0, "parent"], "FORBIDDEN"],
    ["ReadExtras", ["nodes", 0, "parent", "issueFieldValues"], "FORBIDDEN"],
  ] as const)("%s without %j is half an answer", async (operation, path, type) => {
    expect((await read(4, FIELDS, hole(operation, path, type))).unread).toEqual([4]);
    const alone = FIELDS.replace("score: {", "score: { inherit: [],");
    const own = path.join() === "node,projectItems" || path.join() === "nodes,0";
    expect((await read(4, alone, hole(operation, path, type))).unread).toEqual(own ? [4] : []);
  });

  it.each([
    ["ReadProjectItem", ["node", "blocking"]],
    ["ReadProjectItem", ["node", "parent", "projectItems"]],
    ["ReadProjectItem", ["node", "blocking", "nodes", 0, "projectItems"]],
    ["ReadExtras", ["nodes", 0, "blocking"]],
  ] as const)("%s with more at %j than was read is half an answer", async (asked, path) => {
    const { unread } = await read(4, FIELDS, (operation, answer) => {
      if (operation === asked) {
        put(answer, [...path, "nodes"], []);
        put(answer, [...path, "pageInfo", "hasNextPage"], true);
      }
    });
    expect(unread).toEqual([4]);
  });

  describe.each(["labels: [objective]", "types: [goal]"])("goals of %s", (marks) => {
    const policy = `${BOARD}goals: { issues: { ${marks} } }`;

    it("a list that leaves out one above the issue is no list", async () => {
      await expect(read(4, policy, empty)).rejects.toThrow("list of goals leaves out #1, which is one");
    });

    it("one of another repository above it is on no list of this one", async () => {
      const { issues } = await read(4, policy, elsewhere);
      expect(issues[0]?.ancestors.map(({ number }) => number)).toEqual([2, 71]);
    });
  });
});

it("a rate limit met while reading: the sentence does not promise that anything is kept", async () => {
  const github = openGitHub({
    token: "ghs_t",
    projectToken: "ghp_t",
    url: "http://127.0.0.1:1/graphql",
    wait: () => Promise.resolve(),
    fetch: () => Promise.resolve(new Response("{}", { status: 429, headers: { "retry-after": "600" } })),
  });
  const ask = { owner: "acme", name: "shop", policy: ".github/plumbline.yml", issue: 4, agenda: false };
  await expect(github.read(ask)).rejects.toThrow(
    "GitHub's rate limit for `token` is reached: it opens again in 10 minutes; nothing was written, and the next run starts anew.",
  );
});
