/** A made-up team's repository on a sandbox, and the port to it: for tests of reading and applying alone. */
import { onTestFinished } from "vitest";
import { openGitHub } from "../../src/github/open-github.ts";
import type { Ask, GitHub, Reading } from "../../src/github/port.ts";
import { EMPTY_MEMORY, writeIssueMemory } from "../../src/memory/issue-memory.ts";
import { commentMarker } from "../../src/memory/markers.ts";
import type { IssueMemory } from "../../src/model/memory.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { type Person, personAt } from "../../src/sandbox/person.ts";
import { readSeed } from "../../src/sandbox/read-seed.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/start-sandbox.ts";

/** A Monday; with the policy below the agenda of Tuesday is due. */
const NOW = "2026-11-16T08:00:00Z";
export const POLICY = "agenda: { every: 1 week on tuesday, lead: 3 days }\n";

export type Change = Readonly<Record<string, unknown>>;

function seedOf(policy: string, change: Change) {
  const { files = {}, ...rest } = change as { files?: Record<string, string> };
  return readSeed(
    "team.yml",
    JSON.stringify({
      now: NOW,
      organization: { login: "acme" },
      users: [
        { login: "ana", permission: "admin" },
        { login: "bo", permission: "triage" },
        { login: "rita", permission: "read" },
      ],
      tokens: [
        { token: "ghs_sandbox", kind: "actions", permissions: { contents: "read", issues: "write" } },
        { token: "ghp_ana", kind: "person", login: "ana", scopes: ["repo", "project"] },
        { token: "ghp_bo", kind: "person", login: "bo", scopes: ["repo", "project"] },
        { token: "ghp_rita", kind: "person", login: "rita", scopes: ["repo"] },
      ],
      repository: { owner: "acme", name: "shop" },
      labels: [{ name: "ready" }, { name: "waived" }],
      issues: [
        { number: 1, title: "Pay by invoice", author: "ana", opened: "2026-09-01" },
        { number: 2, title: "Find a parcel", author: "bo", opened: "2026-09-02" },
        { number: 3, title: "Print a receipt", author: "rita", opened: "2026-09-03" },
      ],
      ...rest,
      files: { ".github/plumbline.yml": policy, ...files },
    }),
  );
}

export interface Reader {
  readonly sandbox: Sandbox;
  readonly github: GitHub;
  readonly ana: Person;
  readonly bo: Person;
  readonly rita: Person;
  /** Of the job's account. */
  readonly job: Person;
  readonly id: (number: number) => string;
  readonly read: (ask?: Partial<Ask>) => Promise<Reading>;
  /** Throws where the reading is of another kind. */
  readonly snapshot: (ask?: Partial<Ask>) => Promise<Snapshot>;
  /** What was asked since the last call: GraphQL by operation, REST by path. */
  readonly asked: () => readonly string[];
}

/** Closes by itself at the end of the test. */
export async function openReader(
  policy = POLICY,
  change: Change = {},
  options: Omit<SandboxOptions, "seed"> & { readonly token?: string } = {},
): Promise<Reader> {
  const { token = "ghs_sandbox", ...rest } = options;
  const sandbox = await startSandbox({ seed: seedOf(policy, change), rateLimits: false, ...rest });
  onTestFinished(() => sandbox.close());
  const github = openGitHub({
    token,
    projectToken: "",
    url: `${sandbox.url}/graphql`,
    wait: () => Promise.resolve(),
  });
  let seen = 0;
  const read: Reader["read"] = (ask = {}) =>
    github.read({
      owner: "acme",
      name: "shop",
      policy: ".github/plumbline.yml",
      issue: "all",
      agenda: true,
      ...ask,
    });
  return {
    sandbox,
    github,
    ana: personAt(sandbox.url, "ghp_ana"),
    bo: personAt(sandbox.url, "ghp_bo"),
    rita: personAt(sandbox.url, "ghp_rita"),
    job: personAt(sandbox.url, "ghs_sandbox"),
    id: (number) => sandbox.state.repository.issues.get(number)?.id ?? "",
    read,
    snapshot: async (ask) => {
      const reading = await read(ask);
      if (reading.kind !== "read") {
        throw new Error(`Nothing was read: ${JSON.stringify(reading)}`);
      }
      return reading.snapshot;
    },
    asked: () => {
      const since = sandbox.log.slice(seen);
      seen = sandbox.log.length;
      return since
        .filter(({ login }) => login === "github-actions" || token !== "ghs_sandbox")
        .map(({ kind, operation, path }) => (kind === "rest" ? path : (operation ?? "")));
    },
  };
}

/** An own comment as a run writes it. */
export function ownComment(issueId: string, memory: Partial<IssueMemory> = {}): string {
  return `${commentMarker(issueId)}\n${writeIssueMemory({ ...EMPTY_MEMORY, ...memory })}\n\nAll is well.`;
}
