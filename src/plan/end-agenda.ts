/** The agenda before: its decision log, and then its end. */
import { isAbout } from "../decisions/agenda-parts.ts";
import { isAgendaHandled } from "../decisions/is-agenda-handled.ts";
import { agendaPartHead } from "../memory/markers.ts";
import type { Change } from "../model/change.ts";
import type { AgendaRecord } from "../model/snapshot.ts";
import type { Thread } from "../model/thread.ts";
import { agendaLogPage } from "../pages/agenda-log-page.ts";
import { meetingAt } from "../policy/agenda-period.ts";
import type { AgendaSettings } from "../policy/policy.ts";
import { partOf, targetOf, threadOf } from "./agenda-comments.ts";
import type { AgendaRequest } from "./agenda-request.ts";

const DAY = 86_400_000;

/**
 * The log first: a closed agenda without one is one whose decisions nobody took. `opening`: the next one is not there yet.
 */
export function endAgenda(
  before: AgendaRecord,
  { snapshot, settings, log, period, now }: AgendaRequest,
  opening: boolean,
): readonly Change[] {
  const thread = threadOf(before, snapshot);
  if (thread === null) {
    return [];
  }
  const repositoryId = snapshot.repository.id;
  const ours = isAbout(before, snapshot.repository) || partOf(before, thread.comments, snapshot) !== null;
  const missing = ours && !isAgendaHandled(before, thread, repositoryId);
  if (missing && log?.period !== before.period) {
    return [];
  }
  const common = { issue: targetOf(before), ...(opening ? { afterAgenda: true as const } : {}) };
  const written: readonly Change[] =
    missing && log !== null
      ? [{ kind: "comment-create", ...common, from: null, to: agendaLogPage(log), because: KEPT }]
      : [];
  const waits =
    awaitsOthers(before, thread, repositoryId) && Date.parse(now) < patience(before, period, settings);
  return waits ? written : [...written, ...endOf(before, period, common)];
}

const KEPT = "what was decided in the agenda is kept with it";

function endOf(
  { state, pinned, period: ended }: AgendaRecord,
  period: string,
  common: { readonly issue: ReturnType<typeof targetOf>; readonly afterAgenda?: true },
): readonly Change[] {
  const closing: Change = {
    kind: "issue-close",
    ...common,
    from: "open",
    to: "completed",
    duplicateOf: null,
    because: `the period up to ${period} has begun`,
  };
  const unpinning: Change = {
    kind: "agenda-unpin",
    ...common,
    period: ended,
    from: "pinned",
    to: null,
    because: "it has ended, and a repository has three pins",
  };
  return [...(state === "open" ? [closing] : []), ...(pinned ? [unpinning] : [])];
}

/** Whether another repository has a part in it and has not logged what was decided there. */
function awaitsOthers(before: AgendaRecord, thread: Thread, repositoryId: string): boolean {
  const parts = thread.comments.flatMap(({ own, body }) => (own ? (agendaPartHead(body) ?? []) : []));
  const about = [
    before.about,
    ...parts.filter(({ period }) => period === before.period).map((part) => part.about),
  ];
  return about.some(
    (other) => other !== null && other !== repositoryId && !isAgendaHandled(before, thread, other),
  );
}

/** A week, and not beyond the day before the next meeting, since then the next agenda is the one that ends. In milliseconds. */
function patience(before: AgendaRecord, period: string, { cadence }: AgendaSettings): number {
  const week = Date.parse(meetingAt(before.period, cadence)) + 7 * DAY;
  const next = Date.parse(meetingAt(period, cadence)) - DAY;
  return Math.min(week, next);
}
