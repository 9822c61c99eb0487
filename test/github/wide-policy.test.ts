/** A policy that asks for everything: written to the project and to the issues, read again, and nothing is left to do. */
import { expect, it } from "vitest";
import { openGitHub } from "../../src/github/open-github.ts";
import { run, type RunOptions } from "../../src/run/run.ts";
import { readSeed } from "../../src/sandbox/read-seed.ts";
import { startSandbox } from "../../src/sandbox/start-sandbox.ts";

const SEED = `
now: 2026-11-22
organization: { login: acme }
users: [{ login: ana, permission: admin }, { login: bo, permission: triage }]
tokens:
  - { token: ghs_t, kind: actions, permissions: { contents: read, issues: write } }
  - { token: ghp_t, kind: person, login: ana, scopes: [repo, project] }
repository: { owner: acme, name: shop }
labels: [{ name: Objective }, { name: ready }, { name: needs refinement }]
milestones: [{ title: M1 Beta, due: 2026-12-10 }]
issue-fields:
  - { name: Score, kind: number }
  - { name: Priority, kind: single-select, options: [P0, P1, P2, P3] }
  - { name: Due, kind: date }
  - { name: Value, kind: number }
project:
  title: Roadmap
  fields:
    - { name: Score, kind: issue-field }
    - { name: Readiness, kind: single-select, options: [Ready, Almost, Not ready] }
    - { name: Goal, kind: text }
    - { name: Override, kind: number }
    - { name: Reason, kind: text }
    - { name: Band, kind: single-select, options: [P0, P1, P2, P3] }
    - { name: Why, kind: text }
    - { name: Effort, kind: number }
    - name: Sprint
      kind: iteration
      iterations: [{ title: Sprint 1, start: 2026-11-16, days: 14 }, { title: Sprint 2, start: 2026-11-30, days: 14 }]
issues:
  - { number: 1, title: Faster checkout, author: ana, opened: 2026-10-01, labels: [Objective], milestone: M1 Beta, board: false }
  - { number: 2, title: Remember the address, author: bo, opened: 2026-10-03, parent: 1, blocked-by: [3], fields: { Value: 8 }, board: { Effort: 2 } }
  - { number: 3, title: Draw the form, author: ana, opened: 2026-10-04, parent: 1, fields: { Value: 3 }, board: { Effort: 3 } }
  - { number: 4, title: Pay later, author: bo, opened: 2026-10-05, milestone: M1 Beta, board: { Override: 5, Reason: promised } }
  - { number: 5, title: Address again, author: ana, opened: 2026-10-06, closed: 2026-10-07, duplicate-of: 2, board: false }
files:
  .github/plumbline.yml: |
    project:
      owner: acme
      number: 1
      fields: { band: Band, deadline: Sprint, explanation: Why, override-reason: Reason }
    issue-fields: { score: Score, band: Priority, deadline: Due }
    goals: { issues: { labels: [objective] }, milestones: true }
    score:
      factors: { value: { field: Value, evidence: latest }, effort: { field: Effort } }
      evidence: { files: [facts.csv] }
    agenda: false
  facts.csv: "issue,factor,value\\n4,value,5\\n"
`;
const OPTIONS: Omit<RunOptions, "issue"> = {
  owner: "acme",
  name: "shop",
  policy: ".github/plumbline.yml",
  issues: true,
  agenda: false,
  baseline: false,
  dryRun: false,
  docs: null,
  maxChanges: 1_000,
};

it("sweeps and single runs agree, and the second of each has nothing to do", async () => {
  const sandbox = await startSandbox({ seed: readSeed("seed.yml", SEED), rateLimits: false });
  const github = openGitHub({
    token: "ghs_t",
    projectToken: "ghp_t",
    url: `${sandbox.url}/graphql`,
    wait: () => Promise.resolve(),
  });
  const go = async (issue: number | "all") => {
    const done = await run({ ...OPTIONS, issue }, github);
    if (done.kind !== "done") {
      throw new Error(JSON.stringify(done));
    }
    return done.report;
  };
  const first = await go("all");
  expect(first.notes).toEqual([]);
  expect(first.problems).toEqual([]);
  expect(first.outcomes?.filter(({ result }) => result !== "applied")).toEqual([]);
  const written = first.changes.flatMap((change) =>
    (change.kind === "field-set" || change.kind === "issue-field-set") && change.issue.number === 3
      ? [`${change.kind} ${change.field.name}: ${change.to}`]
      : [],
  );
  // 3 ÷ 3 = 1, raised to the 8 ÷ 2 of the issue it blocks; the goal's milestone is due on 2026-12-10.
  expect(written).toEqual([
    expect.stringMatching(/^field-set Band: P\d$/),
    expect.stringMatching(/^field-set Why: .*raised to 4 by issue 2/),
    expect.stringMatching(/^field-set Readiness: /),
    "field-set Sprint: Sprint 2",
    "field-set Goal: #1 Faster checkout",
    expect.stringMatching(/^issue-field-set Priority: P\d$/),
    "issue-field-set Score: 4",
    "issue-field-set Due: 2026-12-10",
  ]);
  expect((await go("all")).changes).toEqual([]);
  for (const number of [2, 3, 4]) {
    const alone = await go(number);
    expect(alone.changes.map(({ kind }) => kind)).toEqual(["comment-create"]);
    expect((await go(number)).changes).toEqual([]);
  }
  await sandbox.close();
});
