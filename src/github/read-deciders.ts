/** READ: what must be known of the people who decided something, and of the issues they decided on. */
import { whoDecides } from "../decisions/who-decides.ts";
import type { AgendaRecord, Snapshot } from "../model/snapshot.ts";
import type { Thread } from "../model/thread.ts";
import { askPermissions } from "./ask-permissions.ts";
import { asksForSplit } from "../decisions/find-pending.ts";
import type { Rest } from "./open-rest.ts";
import type { Settings } from "./read-repository.ts";
import { withSubIssues } from "./read-threads.ts";
import type { Transport } from "./transport.ts";

export interface Said {
  /** Of issues. */
  readonly threads: readonly Thread[];
  /** The agenda whose meeting is over and that is to be settled now, with its thread. */
  readonly ended: { readonly agenda: AgendaRecord; readonly thread: Thread | null } | null;
  /** Ids of issues that it asks to split. */
  readonly split: readonly string[];
  /** ISO 8601. */
  readonly now: string;
}

/** The issues' threads with the parts that a split may find there already, and who may decide. No request where nothing is pending. */
export async function readDeciders(
  transport: Transport,
  rest: Rest,
  { repository, policy }: Pick<Settings, "repository" | "policy">,
  { threads, ended, split, now }: Said,
): Promise<Pick<Snapshot, "threads" | "permissions">> {
  const ofAgenda = ended?.thread ?? null;
  const logins = whoDecides(
    ofAgenda === null ? threads : [...threads, ofAgenda],
    ended === null ? [] : [ended.agenda],
    policy,
    now,
    repository.id,
  );
  const asked = threads.filter((thread) => asksForSplit(thread, policy, now)).map(({ issueId }) => issueId);
  return {
    threads: logins.length === 0 ? threads : await withSubIssues(transport, threads, [...asked, ...split]),
    permissions: await askPermissions(rest, repository, logins),
  };
}
