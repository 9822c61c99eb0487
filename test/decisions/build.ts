/** Comments, threads, agendas and worlds as findDecisions takes them; what is not said is ordinary. */
import type { DecisionWorld, FoundDecisions } from "../../src/decisions/find-decisions.ts";
import { findDecisions } from "../../src/decisions/find-decisions.ts";
import { EMPTY_MEMORY } from "../../src/memory/issue-memory.ts";
import type { IssueMemory } from "../../src/model/memory.ts";
import type { AgendaRecord, Snapshot } from "../../src/model/snapshot.ts";
import type { CommentRecord, Permission, Thread } from "../../src/model/thread.ts";
import { policyOf, record, snapshot } from "../plan/build.ts";

export const NOW = "2026-11-24T09:00:00Z";
const TODAY = "2026-11-24";

export const policy = policyOf(`
project: { owner: acme, number: 1, fields: { override: Override, override-reason: Why } }
agenda: { every: 2 weeks on tuesday }
`);

const TRIAGE: Permission = { role: "triage", triage: true };
const READ: Permission = { role: "read", triage: false };
const UNREADABLE: Permission = { role: null, triage: null };

export const NOTHING: FoundDecisions = { decisions: [], misread: [], handled: {}, waiting: [], written: {} };

/** `tess` may triage, `rick` may not, of `nina` GitHub does not tell. */
const permissions: Readonly<Record<string, Permission>> = {
  tess: TRIAGE,
  theo: TRIAGE,
  rick: READ,
  ana: READ,
  nina: UNREADABLE,
};

/** Number `n` was written `n` minutes past eight, on the day of the run. */
export function comment(number: number, body: string, rest: Partial<CommentRecord> = {}): CommentRecord {
  return {
    id: `IC_${number}`,
    url: `https://github.com/acme/shop/issues/1#issuecomment-${number}`,
    author: "tess",
    bot: false,
    own: false,
    body,
    createdAt: `2026-11-24T08:${String(number % 60).padStart(2, "0")}:00Z`,
    edited: false,
    editedAt: null,
    editedBy: null,
    minimised: false,
    ...rest,
  };
}

export function thread(comments: readonly CommentRecord[], issueId = "I_1"): Thread {
  return { issueId, comments, labels: [], subIssues: [], reopenedAt: null };
}

export function agenda(body: string, rest: Partial<AgendaRecord> = {}): AgendaRecord {
  return {
    id: "I_90",
    number: 90,
    url: "https://github.com/acme/shop/issues/90",
    period: "2026-11-10",
    state: "open",
    createdAt: "2026-11-08T08:00:00Z",
    about: "R_1",
    body,
    editedBy: "tess",
    editedAt: "2026-11-10T11:00:00Z",
    pinned: false,
    ...rest,
  };
}

export function world(
  threads: readonly Thread[],
  rest: Partial<Omit<DecisionWorld, "snapshot">> & { readonly snapshot?: Partial<Snapshot> } = {},
): DecisionWorld {
  const { snapshot: read = {}, ...others } = rest;
  return {
    // Its author has no role.
    snapshot: snapshot([record(1), record(2)], { threads, permissions, ...read }),
    policy,
    memories: new Map(),
    agendas: [],
    now: NOW,
    today: TODAY,
    ...others,
  };
}

/** Of issue 1. */
export function found(
  comments: readonly CommentRecord[],
  memory: IssueMemory = EMPTY_MEMORY,
  rest: Parameters<typeof world>[1] = {},
): FoundDecisions {
  return findDecisions(world([thread(comments)], { memories: new Map([["I_1", memory]]), ...rest }));
}
