/** Issue fields are written with their reasons, all of an issue in one mutation; a refusal is told, and the rest goes on. */
import { describe, expect, it } from "vitest";
import { openGitHub } from "../../src/github/open-github.ts";
import type { Change } from "../../src/model/change.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { readSeed } from "../../src/sandbox/read-seed.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/start-sandbox.ts";

const SEED = `
now: 2026-11-22
organization: { login: acme }
users: [{ login: ana, permission: admin }]
tokens:
  - { token: ghs_t, kind: actions, permissions: { contents: read, issues: write } }
  - { token: ghp_t, kind: person, login: ana, scopes: [repo, project] }
repository: { owner: acme, name: shop }
labels: [{ name: ready }]
issue-fields:
  - { name: Score, kind: number }
  - { name: Priority, kind: single-select, options: [P0, P1] }
  - { name: Due, kind: date }
project:
  title: Roadmap
  fields:
    - { name: Why, kind: text }
    - { name: Priority, kind: issue-field }
    - { name: Due, kind: date }
    - { name: Sprint, kind: iteration, iterations: [{ title: Sprint 1, start: 2026-11-01, days: 14 }] }
issues:
  - { number: 1, title: One, author: ana, opened: 2026-10-01, fields: { Due: 2026-12-01 } }
  - { number: 2, title: Two, author: ana, opened: 2026-10-02 }
files:
  .github/plumbline.yml: |
    project: { owner: acme, number: 1 }
    issue-fields: { score: Score, band: Priority }
    goals: { field: Sprint }
    score: { factors: { value: { field: Due }, effort: { field: Why } } }
`;
const ASK = {
  owner: "acme",
  name: "shop",
  policy: ".github/plumbline.yml",
  issue: "all",
  agenda: false,
} as const;

async function open(options: Partial<SandboxOptions> = {}) {
  const sandbox = await startSandbox({ seed: readSeed("seed.yml", SEED), rateLimits: false, ...options });
  const github = openGitHub({
    token: "ghs_t",
    projectToken: "ghp_t",
    url: `${sandbox.url}/graphql`,
    wait: () => Promise.resolve(),
  });
  const read = async (): Promise<Snapshot> => {
    const reading = await github.read(ASK);
    if (reading.kind !== "read") {
      throw new Error(JSON.stringify(reading));
    }
    return reading.snapshot;
  };
  return { sandbox, github, read };
}

/** Every kind of value on the first issue, one on the second, and a label after them. */
function changesFor({ issues, issueFields, items, project }: Snapshot): readonly Change[] {
  const [one, two] = issues.map(({ id, number }) => ({ id, number }));
  if (one === undefined || two === undefined || issueFields === null || project === null) {
    throw new Error("Two issues and issue fields were read.");
  }
  const set = (issue: typeof one, name: string, to: number | string | null): Change => {
    const field = issueFields.fields.find((held) => held.name === name);
    const option = field?.options.find((held) => held.name === to)?.id ?? null;
    return {
      kind: "issue-field-set",
      issue,
      field: { id: field?.id ?? "", name, kind: field?.kind ?? "other", option },
      rationale: `${name} of issue ${issue.number}`,
      from: issueFields.values[issue.id]?.[name] ?? null,
      to,
      because: "a test",
    };
  };
  const setOn = (name: string, to: string): Change => {
    const field = project.fields.find((held) => held.name === name);
    const option = field?.iterations.find((held) => held.title === to)?.id ?? null;
    return {
      kind: "field-set",
      issue: two,
      project: { id: project.id, name: "acme/1" },
      item: items.find(({ issueId }) => issueId === two.id)?.id ?? null,
      field: { id: field?.id ?? "", name, kind: field?.kind ?? "other", option },
      from: null,
      to,
      because: "a test",
    };
  };
  return [
    set(one, "Score", 2.67),
    set(one, "Priority", "P1"),
    set(one, "Due", null),
    set(two, "Due", "2026-12-31"),
    { kind: "label-add", issue: two, from: null, to: "ready", because: "a test" },
    setOn("Due", "2026-12-24"),
    setOn("Sprint", "Sprint 1"),
    setOn("Why", "because"),
  ];
}

function mutationsIn({ log }: Sandbox): number {
  return log.filter(({ kind }) => kind === "mutation").length;
}

describe("writing", () => {
  it("what was written is there, read again", async () => {
    const { sandbox, github, read } = await open();
    const before = await read();
    const outcomes = await github.apply(changesFor(before), before);
    expect(outcomes.map(({ result }) => result)).toEqual(outcomes.map(() => "applied"));
    // One request of the issues' token, one of the project's.
    expect(mutationsIn(sandbox)).toBe(2);
    const { issueFields, items, issues } = await read();
    const [one = "", two = ""] = issues.map(({ id }) => id);
    expect(issueFields?.values[one]).toEqual({ Score: 2.67, Priority: "P1" });
    expect(issueFields?.values[two]).toEqual({ Due: "2026-12-31" });
    expect(items.find(({ issueId }) => issueId === two)?.values).toMatchObject({
      Due: "2026-12-24",
      Sprint: "Sprint 1",
      Why: "because",
    });
    await sandbox.close();
  });

  it("a token that may not write them: told with what to give, nothing of it is tried again, and the rest is done", async () => {
    const { sandbox, github, read } = await open({ issueFields: "people-only" });
    const before = await read();
    const many = Array.from({ length: 9 }, () => changesFor(before)).flat();
    const outcomes = await github.apply(many, before);
    const fields = outcomes.filter(({ change }) => change.kind === "issue-field-set");
    expect(new Set(fields.map(({ result }) => result))).toEqual(new Set(["refused"]));
    expect(fields[0]?.reason).toMatch(
      /^`token` may not write the organisation's issue fields \(.*\): give the job `permissions: \{ issues: write \}`; where it has that, .*role “Triage”; or take `issue-fields` out of the policy\.$/,
    );
    expect(fields.at(-1)?.reason).toMatch(/^Not tried: `token` may not write/);
    const rest = outcomes.filter(({ change }) => change.kind !== "issue-field-set");
    expect(rest.map(({ result }) => result)).toEqual(rest.map(() => "applied"));
    await sandbox.close();
  });

  it("a field that only shows an issue field: GitHub's refusal comes with the key to write", async () => {
    const { sandbox, github, read } = await open();
    const before = await read();
    const change = changesFor(before).find(({ kind }) => kind === "field-set");
    const field = before.project?.fields.find(({ name }) => name === "Priority");
    const option = before.issueFields?.fields.find(({ name }) => name === "Priority")?.options[0]?.id ?? null;
    if (change?.kind !== "field-set" || field === undefined) {
      throw new Error("The project shows the issue field.");
    }
    expect(field.mirrored).toBe(true);
    const wrong = {
      ...change,
      field: { id: field.id, name: "Priority", kind: "single-select", option },
      to: "P0",
    } as const;
    const [outcome] = await github.apply([wrong], before);
    expect(outcome).toMatchObject({
      result: "refused",
      reason: expect.stringMatching(
        /^The project only shows the organisation's issue field `Priority` \(.*\): name it in the policy under `issue-fields`\.$/,
      ),
    });
    await sandbox.close();
  });
});
