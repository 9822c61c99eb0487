/** What only some policies ask for is read from GitHub truly, in one request more at most, and in none where nothing is asked. */
import { describe, expect, it } from "vitest";
import { openGitHub } from "../../src/github/open-github.ts";
import type { Reading } from "../../src/github/port.ts";
import { readSeed } from "../../src/sandbox/read-seed.ts";
import { type SandboxOptions, startSandbox } from "../../src/sandbox/start-sandbox.ts";

const SEED = `
now: 2026-11-22
organization: { login: acme }
users:
  - { login: ana, permission: admin }
  - { login: bo, permission: triage }
  - { login: "renovate[bot]" }
tokens:
  - { token: ghs_t, kind: actions, permissions: { contents: read, issues: write } }
  - { token: ghp_t, kind: person, login: ana, scopes: [repo, project] }
repository: { owner: acme, name: shop }
labels: [{ name: Objective }, { name: bug }]
types: [{ name: Goal }]
milestones:
  - { title: "M1 Beta", due: 2026-12-31, description: The beta is out }
  - { title: Past, state: closed }
issue-fields:
  - { name: Reach, kind: number }
  - { name: Priority, kind: single-select, options: [P0, P1] }
  - { name: Areas, kind: multi-select, options: [web, api] }
  - { name: Notes, kind: text }
  - { name: Due, kind: date }
project:
  title: Roadmap
  fields:
    - { name: Score, kind: number }
    - { name: Override, kind: number }
    - { name: Why, kind: text }
    - { name: Priority, kind: issue-field }
    - name: Sprint
      kind: iteration
      iterations: [{ title: Sprint 1, start: 2026-11-01, days: 14 }, { title: Sprint 2, start: 2026-11-15, days: 14 }]
files:
  facts/reach.csv: "issue,factor,value\\n4,value,30\\n4,effort,x\\n"
  facts/big.csv: BIG
issues:
  - { number: 1, title: Faster checkout, author: ana, opened: 2026-10-01, labels: [Objective], board: false }
  - { number: 2, title: Old goal, author: ana, opened: 2026-09-01, closed: 2026-09-20, labels: [Objective], board: false }
  - { number: 3, title: Typed goal, author: ana, opened: 2026-10-02, type: Goal, parent: 1, board: false }
  - number: 4
    title: Remember the address
    author: bo
    opened: 2026-10-03
    parent: 1
    blocked-by: [5]
    fields: { Reach: 300, Priority: P1, Areas: [web], Notes: often, Due: 2026-12-01 }
    board:
      Score: { value: 7, by: ana, at: 2026-10-05, changed: 2026-11-01 }
      Override: { value: 9, by: bo, at: 2026-10-06 }
  - { number: 5, title: Draw the form, author: ana, opened: 2026-10-04, board: { Sprint: Sprint 2, Override: 1 } }
  - { number: 6, title: Address again, author: bo, opened: 2026-10-05, closed: 2026-10-07, duplicate-of: 4, votes: 3 }
  - { number: 7, title: Done, author: bo, opened: 2026-10-05, closed: 2026-11-10, fields: { Notes: M1 } }
  - { number: 8, title: Not done, author: bo, opened: 2026-10-05, closed: 2026-11-12, reason: not-planned }
  - { number: 9, title: Done long ago, author: bo, opened: 2026-01-05, closed: 2026-03-10, updated: 2026-11-15 }
`.replace("BIG", JSON.stringify("x".repeat(1_100_000)));

const POLICY = `
project: { owner: acme, number: 1, fields: { override-reason: Why } }
issue-fields: {}
goals:
  issues: { labels: [objective], types: [goal] }
  milestones: true
  field: Notes
score:
  factors:
    value: { evidence: sum, signal: reporters }
  evidence: { files: [facts/reach.csv, facts/big.csv, facts/none.csv] }
`;

/** Issue 5 is part of one that is no goal. */
function withWhole(seed: string): string {
  return `${seed.replace("opened: 2026-10-04, board", "opened: 2026-10-04, parent: 10, board")}
  - { number: 10, title: The whole form, author: ana, opened: 2026-10-09, board: { Score: 3 } }`;
}

async function read(
  issue: number | "all",
  policy = POLICY,
  options: Partial<SandboxOptions> = {},
  edit: (seed: string) => string = (seed) => seed,
) {
  const seed = readSeed("seed.yml", edit(SEED));
  const sandbox = await startSandbox({
    seed: { ...seed, files: { ...seed.files, ".github/plumbline.yml": policy } },
    rateLimits: false,
    ...options,
  });
  const github = openGitHub({
    token: "ghs_t",
    projectToken: "ghp_t",
    url: `${sandbox.url}/graphql`,
    wait: () => Promise.resolve(),
  });
  try {
    const reading = await github.read({
      owner: "acme",
      name: "shop",
      policy: ".github/plumbline.yml",
      issue,
      agenda: false,
    });
    return { ...snapshotOf(reading), requests: sandbox.log.length };
  } finally {
    await sandbox.close();
  }
}

function snapshotOf(reading: Reading) {
  if (reading.kind !== "read") {
    throw new Error(JSON.stringify(reading));
  }
  return reading.snapshot;
}

describe.each([
  ["one issue", 4],
  ["the backlog", "all"],
] as const)("%s", (_name, scope) => {
  it("three requests in all: repository, project, and what the policy asks for besides", async () => {
    expect((await read(scope)).requests).toBe(3);
  });

  it("a policy that asks for nothing besides costs nothing besides", async () => {
    const plain = await read(scope, "project: { owner: acme, number: 1 }");
    expect(plain).toMatchObject({ requests: 2, issueFields: null, evidence: [], goals: [], problems: [] });
    expect(plain.issues.flatMap(({ duplicates }) => duplicates)).toEqual([]);
  });

  it("issue fields with the values of the issues", async () => {
    const { issueFields, issues } = await read(scope);
    expect(issueFields?.fields.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      "Reach: number",
      "Priority: single-select",
      "Areas: other",
      "Notes: text",
      "Due: date",
    ]);
    expect(issueFields?.fields[1]?.options.map(({ name }) => name)).toEqual(["P0", "P1"]);
    const id = issues.find(({ number }) => number === 4)?.id ?? "";
    expect(issueFields?.values[id]).toEqual({
      Reach: 300,
      Priority: "P1",
      Notes: "often",
      Due: "2026-12-01",
    });
  });

  it("duplicates, with who reported them", async () => {
    const { issues } = await read(scope);
    expect(issues.find(({ number }) => number === 4)?.duplicates).toEqual([
      { number: 6, author: "bo", votes: 0 },
    ]);
  });

  it("goals that are issues, closed ones too, and milestones", async () => {
    const { goals } = await read(scope);
    expect(goals.map(({ id, title, status, parent, ends }) => ({ id, title, status, parent, ends }))).toEqual(
      [
        { id: "#1", title: "Faster checkout", status: "active", parent: null, ends: null },
        { id: "#2", title: "Old goal", status: "done", parent: null, ends: null },
        { id: "#3", title: "Typed goal", status: "active", parent: "#1", ends: null },
        expect.objectContaining({ id: "M1", status: "active", ends: "2026-12-31" }),
        expect.objectContaining({ title: "Past", status: "done" }),
      ],
    );
  });

  it("evidence, and a sentence for each file and row that cannot be read", async () => {
    const { evidence, problems } = await read(scope);
    expect(evidence).toMatchObject([{ file: "facts/reach.csv", issue: 4, factor: "value", value: 30 }]);
    expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      expect.stringMatching(/^facts\/reach\.csv: /),
      "facts/big.csv: The file is 1.1 MB: keep evidence under 1 MiB. It was not read.",
      "facts/none.csv: The policy's `score.evidence.files` names this file, which is not on the default branch: add the file, or take its name out.",
    ]);
  });

  it("a server that does not know issue fields: told where the policy names them, and the rest is read", async () => {
    const { issueFields, problems, goals, issues, project } = await read(scope, POLICY, {
      issueFields: "absent",
    });
    expect(issueFields).toBeNull();
    expect(problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toContain(
      ".github/plumbline.yml:3 `issue-fields`: The server does not know issue fields: they are neither read nor written. Take the key out.",
    );
    expect(goals).toHaveLength(5);
    expect(issues.find(({ number }) => number === 4)?.duplicates).toHaveLength(1);
    expect(project?.fields.every(({ mirrored }) => !mirrored)).toBe(true);
  });

  it("fields of the project: who set a value and when, iterations, and what only shows an issue field", async () => {
    const { project, items, issues } = await read(scope);
    const id = issues.find(({ number }) => number === 4)?.id;
    const item = items.find(({ issueId }) => issueId === id);
    expect(item?.values).toMatchObject({ Score: 7, Override: 9 });
    expect(item?.stamps).toEqual({
      Score: { by: "ana", at: "2026-11-01T00:00:00Z", changed: true },
      Override: { by: "bo", at: "2026-10-06T00:00:00Z", changed: false },
    });
    expect(project?.fields.filter(({ mirrored }) => mirrored).map(({ name }) => name)).toEqual(["Priority"]);
    const sprints = project?.fields.find(({ name }) => name === "Sprint")?.iterations ?? [];
    expect(sprints.map(({ title, starts, days }) => `${title} ${starts} ${days}`)).toEqual([
      "Sprint 1 2026-11-01 14",
      "Sprint 2 2026-11-15 14",
    ]);
  });
});

describe("one issue", () => {
  it("knows what it blocks and what it is part of, as they stand on the board", async () => {
    const { blocked } = await read(5, POLICY, {}, withWhole);
    expect(blocked).toEqual([
      {
        number: 4,
        via: "blocks",
        values: expect.objectContaining({ Score: 7, Override: 9 }),
        stamps: expect.objectContaining({
          Override: { by: "bo", at: "2026-10-06T00:00:00Z", changed: false },
        }),
        issueValues: { Reach: 300, Priority: "P1", Notes: "often", Due: "2026-12-01" },
      },
      {
        number: 10,
        via: "sub-issue",
        values: expect.objectContaining({ Score: 3 }),
        stamps: expect.anything(),
        issueValues: {},
      },
    ]);
    const alone = POLICY.replace("score:", "score:\n  inherit: []");
    expect((await read(5, alone, {}, withWhole)).blocked).toEqual([]);
  });

  it.each([
    ["closed", "opened: 2026-10-03", "opened: 2026-10-03, closed: 2026-11-01"],
    ["archived", "      Score: { value: 7", "      archived: true\n      Score: { value: 7"],
    [
      "left alone by the policy",
      "author: bo\n    opened: 2026-10-03",
      "author: renovate[bot]\n    opened: 2026-10-03",
    ],
    ["a goal", "opened: 2026-10-03", "opened: 2026-10-03, type: Goal"],
  ])("what is %s does not wait", async (_name, from, to) => {
    const edited = (seed: string): string =>
      seed.replace(from, to).replace("opened: 2026-10-03, ", "opened: 2026-10-03\n    ");
    expect((await read(5, POLICY, {}, edited)).blocked).toEqual([]);
    expect((await read(5)).blocked.map(({ number }) => number)).toEqual([4]);
  });

  it("a list of goals that leaves out an issue above it is no list: nothing is read as lost", async () => {
    const sandbox = await startSandbox({
      seed: { ...readSeed("seed.yml", SEED), files: { ".github/plumbline.yml": POLICY } },
      rateLimits: false,
    });
    const github = openGitHub({
      token: "ghs_t",
      projectToken: "ghp_t",
      url: `${sandbox.url}/graphql`,
      wait: () => Promise.resolve(),
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        const text = await response.text();
        const empty = text.replace(/"l0":\{"nodes":\[.*?\],"pageInfo"/, '"l0":{"nodes":[],"pageInfo"');
        return new Response(empty, {
          status: response.status,
          headers: { "content-type": "application/json" },
        });
      },
    });
    const ask = { owner: "acme", name: "shop", policy: ".github/plumbline.yml", issue: 4, agenda: false };
    await expect(github.read(ask)).rejects.toThrow("GitHub's list of goals leaves out #1, which is one");
    await sandbox.close();
  });
});

/** `null` at a path of the answer to the further question, said as GitHub does. */
function puncture(text: string, path: readonly (string | number)[]): string {
  const answer = JSON.parse(text);
  const last = path.at(-1) ?? "";
  const at = path.slice(0, -1).reduce((inner, step) => inner?.[step], answer.data);
  if (at?.[last] === undefined || at[last] === null) {
    return text;
  }
  at[last] = null;
  return JSON.stringify({ ...answer, errors: [{ type: "SERVICE_UNAVAILABLE", path, message: "Not now" }] });
}

it.each([
  [["nodes", 0, "issueFieldValues"]],
  [["nodes", 0, "timelineItems"]],
  [["repository", "issueFields"]],
  [["repository", "e0"]],
  [["repository", "l0"]],
  [["repository", "t0"]],
  [["repository", "milestones"]],
  [["repository", "closed"]],
])("a hole at %j is no empty place: nothing is read as lost", async (path) => {
  const seed = readSeed("seed.yml", SEED);
  const sandbox = await startSandbox({
    seed: { ...seed, files: { ...seed.files, ".github/plumbline.yml": POLICY } },
    rateLimits: false,
  });
  const github = openGitHub({
    token: "ghs_t",
    projectToken: "ghp_t",
    url: `${sandbox.url}/graphql`,
    wait: () => Promise.resolve(),
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      return new Response(puncture(await response.text(), path), {
        headers: { "content-type": "application/json" },
      });
    },
  });
  const ask = {
    owner: "acme",
    name: "shop",
    policy: ".github/plumbline.yml",
    issue: "all",
    agenda: false,
  } as const;
  await expect(github.read(ask)).rejects.toThrow("GitHub could not answer `token` in full (Not now)");
  await sandbox.close();
});

describe("the backlog", () => {
  it("finished work of the last weeks, with why it was closed and its issue fields", async () => {
    const { closed, issueFields } = await read("all");
    expect(closed.map(({ number, closedAs, closedAt }) => [number, closedAs, closedAt])).toEqual([
      [8, "not planned", "2026-11-12T00:00:00Z"],
      [7, "completed", "2026-11-10T00:00:00Z"],
      [6, "duplicate", "2026-10-07T00:00:00Z"],
    ]);
    expect(issueFields?.values[closed[1]?.id ?? ""]).toEqual({ Notes: "M1" });
    const week = await read("all", POLICY.replace("field: Notes", "weeks: 1"));
    expect(week.closed).toEqual([]);
  });

  it("pages go on where the first question ended, with all that is asked of each issue", async () => {
    const { issues, issueFields, requests } = await read("all", POLICY, { issues: 420 });
    expect(new Set(issues.map(({ number }) => number)).size).toBe(issues.length);
    expect(issues.length).toBeGreaterThan(200);
    for (const { id } of issues) {
      expect(issueFields?.values[id]).toBeDefined();
    }
    const plain = await read("all", "project: { owner: acme, number: 1 }", { issues: 420 });
    expect(requests).toBe(plain.requests);
    expect(plain.issues.map(({ id }) => id)).toEqual(issues.map(({ id }) => id));
  });
});
