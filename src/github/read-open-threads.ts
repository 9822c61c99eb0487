/** READ: the threads of a backlog that may hold something to be handled, and the agendas with theirs. */
import type { AgendaRecord, Snapshot } from "../model/snapshot.ts";
import type { Thread } from "../model/thread.ts";
import { readAgendaMemory } from "../memory/agenda-memory.ts";
import { partText } from "../decisions/agenda-parts.ts";
import { isAgendaHandled } from "../decisions/is-agenda-handled.ts";
import { newestEnded } from "../policy/newest-ended.ts";
import type { Policy } from "../policy/policy.ts";
import type { OpenIssueAnswer } from "./answers.ts";
import { decidedOn, type Named } from "./decided-on.ts";
import type { Rest } from "./open-rest.ts";
import type { ListedAgenda } from "./read-agendas.ts";
import { readDeciders, type Said } from "./read-deciders.ts";
import type { HomeRead } from "./read-home.ts";
import type { Settings } from "./read-repository.ts";
import { readThreads, type ThreadsRead } from "./read-threads.ts";
import { present, toLogin } from "./to-record.ts";
import type { Transport } from "./transport.ts";

export interface OpenThreadsOf {
  readonly home: Pick<HomeRead, "home" | "agendas">;
  /** Every open issue but the agendas. */
  readonly issues: readonly OpenIssueAnswer[];
  /** ISO 8601. */
  readonly now: string;
}

/** A command whose own run was cancelled is found by the next sweep: they come daily, and late at times. */
const OF_LATE = 3 * 86_400_000;
/** A meeting of hours has no more entries; its text can be edited by anybody who may edit issues. */
const MOST_ASKED = 50;

export async function readOpenThreads(
  transport: Transport,
  rest: Rest,
  settings: Settings,
  { home, issues, now }: OpenThreadsOf,
): Promise<Pick<Snapshot, "threads" | "permissions" | "agendas">> {
  const listed = new Set(home.agendas.map(({ id }) => id));
  const held = issues.filter((issue) => mayHoldSomething(issue, settings.policy, now)).map(({ id }) => id);
  const first = await readThreads(transport, [...listed, ...held], listed);
  const agendas = home.agendas.map((agenda) =>
    toAgendaRecord(agenda, home.home?.id ?? settings.repository.id, first),
  );
  const ended = endedOf(agendas, first.threads, settings, now);
  const named = ended === null ? NOBODY : decidedOn(ended.agenda, ended.thread, settings.repository);
  const idsOf = (numbers: ReadonlySet<number>): readonly string[] =>
    issues.filter(({ number }) => numbers.has(number)).map(({ id }) => id);
  const known = new Set(held);
  const second = await readThreads(
    transport,
    idsOf(new Set([...named.all, ...askedIn(ended, settings, now)])).filter((id) => !known.has(id)),
  );
  const threads = [...first.threads.filter(({ issueId }) => !listed.has(issueId)), ...second.threads];
  const said = { threads, ended, split: idsOf(named.split), now };
  const found = await readDeciders(transport, rest, settings, said);
  return {
    ...found,
    threads: [...first.threads.filter(({ issueId }) => listed.has(issueId)), ...found.threads],
    agendas,
  };
}

const NOBODY: Named = { all: new Set(), split: new Set() };

function mayHoldSomething(
  { labels, updatedAt, comments }: OpenIssueAnswer,
  policy: Policy,
  now: string,
): boolean {
  const { waived, snoozed } = policy.labels;
  const holding = new Set([waived.toLowerCase(), snoozed.toLowerCase()]);
  const isHeld = present(labels?.nodes).some(({ name }) => holding.has(name.toLowerCase()));
  const isTouched = Date.parse(updatedAt) >= Date.parse(now) - OF_LATE && comments.totalCount > 0;
  return isHeld || (isTouched && policy.commands !== null);
}

function toAgendaRecord(agenda: ListedAgenda, homeId: string, { answers }: ThreadsRead): AgendaRecord {
  const { editor = null, lastEditedAt = null, isPinned = null } = answers.get(agenda.id) ?? {};
  return {
    ...agenda,
    about: agenda.about ?? homeId,
    editedBy: toLogin(editor),
    editedAt: lastEditedAt,
    pinned: isPinned === true,
  };
}

/** Unless all in it was handled. */
function endedOf(
  agendas: readonly AgendaRecord[],
  threads: readonly Thread[],
  { policy, repository }: Settings,
  now: string,
): Said["ended"] {
  const agenda = policy.agenda === null ? null : newestEnded(agendas, policy.agenda, now);
  const thread = threads.find(({ issueId }) => issueId === agenda?.id) ?? null;
  return agenda === null || isAgendaHandled(agenda, thread, repository.id) ? null : { agenda, thread };
}

/** Numbers of the issues an ended agenda was about: what was decided of them in comments belongs into its log. */
function askedIn(ended: Said["ended"], { repository }: Settings, now: string): readonly number[] {
  const text = ended === null ? null : partText(ended.agenda, ended.thread, repository);
  const entries = (text === null ? null : readAgendaMemory(text, now))?.entries ?? [];
  return entries.slice(0, MOST_ASKED).map(({ issue }) => issue);
}
