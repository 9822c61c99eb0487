/** From one agenda to the next: which has ended, what it left, what the next one has to say. */
import type { AgendaInput } from "../agenda/agenda-input.ts";
import { type AgendaLog, toAgendaLog } from "../agenda/agenda-log.ts";
import { carriedOver } from "../agenda/carried-over.ts";
import { prepareAgenda } from "../agenda/prepare-agenda.ts";
import { isLoggedSince } from "../agenda/was-decided.ts";
import { partText } from "../decisions/agenda-parts.ts";
import { isAgendaHandled } from "../decisions/is-agenda-handled.ts";
import { cutLine } from "../decisions/remember.ts";
import { readAgendaMemory } from "../memory/agenda-memory.ts";
import type { Agenda } from "../model/agenda.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Decided } from "../model/decision.ts";
import type { AgendaMemory, LoggedDecision } from "../model/memory.ts";
import type { AgendaRecord } from "../model/snapshot.ts";
import type { Thread } from "../model/thread.ts";
import { isDue, periodAt } from "../policy/agenda-period.ts";
import { newestEnded } from "../policy/newest-ended.ts";
import type { CarriedOut } from "./carry-out.ts";
import type { Judged } from "./judged.ts";

export interface AgendaTurn {
  /** Of the next meeting: its day, `YYYY-MM-DD`. */
  readonly period: string;
  /** What is to be decided in it; `null` while no agenda is due. */
  readonly agenda: Agenda | null;
  /** Of the agenda that has ended; `null` where there is none, it is logged, or something of it waits for GitHub. */
  readonly log: AgendaLog | null;
}

/** `null` where the policy has no agenda, or it cannot be reached. */
export function endedAgenda({ policy, snapshot, now }: Judged): AgendaRecord | null {
  return policy.agenda === null || snapshot.home === null
    ? null
    : newestEnded(snapshot.agendas, policy.agenda, now);
}

/** `judged` after the decisions were carried out, `gone` what they closed; `null` where the policy has no agenda. */
export function turnAgenda(
  judged: Judged,
  ended: AgendaRecord | null,
  { found, decided }: Pick<CarriedOut, "found" | "decided">,
  gone: readonly Assessment[],
): AgendaTurn | null {
  const { policy, snapshot, refinement, now, today, memories } = judged;
  if (policy.agenda === null) {
    return null;
  }
  const period = periodAt(now, policy.agenda.cadence);
  const memory = ended === null ? null : memoryOf(ended, judged);
  const before = ended === null ? null : { period: ended.period, memory, decided };
  const input: AgendaInput = { refinement, snapshot, policy, today, now, period, before, memories };
  return {
    period,
    agenda: isDue(now, policy.agenda) ? prepareAgenda(input) : null,
    log:
      ended === null || isOpenEnded(ended, { found, decided })
        ? null
        : logOf(ended, judged, { found, decided, gone }, input),
  };
}

/** Once its log is written nothing in it is read again: not while something waits for GitHub. */
function isOpenEnded(
  { number }: AgendaRecord,
  { found, decided }: Pick<CarriedOut, "found" | "decided">,
): boolean {
  return (
    found.waiting.some(({ issue }) => issue === number) ||
    decided.some(
      ({ decision, result }) =>
        result === "unknown" && decision.in.kind === "agenda" && decision.in.number === number,
    )
  );
}

function memoryOf(ended: AgendaRecord, { snapshot, now }: Judged): AgendaMemory | null {
  const text = partText(ended, threadOf(ended, snapshot.threads), snapshot.repository);
  return text === null ? null : readAgendaMemory(text, now);
}

function logOf(
  ended: AgendaRecord,
  { policy, snapshot, refinement, memories }: Judged,
  { found, decided, gone }: Pick<CarriedOut, "found" | "decided"> & { readonly gone: readonly Assessment[] },
  next: AgendaInput,
): AgendaLog | null {
  const memory = next.before?.memory ?? null;
  const { repository, threads } = snapshot;
  if (policy.agenda === null || isAgendaHandled(ended, threadOf(ended, threads), repository.id)) {
    return null;
  }
  const since = memory?.at ?? ended.createdAt;
  const logged = new Map<number, readonly LoggedDecision[]>(
    snapshot.issues.flatMap(({ id, number }) => {
      const here = new Set(decided.flatMap((one) => (one.decision.issue === number ? [lineOf(one)] : [])));
      const log = (memories.get(id)?.log ?? []).filter(
        (line) => isLoggedSince(line, since) && !here.has(JSON.stringify([line.by, line.what])),
      );
      return log.length === 0 ? [] : [[number, log]];
    }),
  );
  return toAgendaLog(
    {
      repository,
      period: ended.period,
      next: next.period,
      zone: policy.agenda.cadence.zone,
      url: ended.url,
      number: ended.number,
      memory,
      decided,
      gone,
      logged,
      carried: carriedOver(next),
      misread: found.misread,
      written: found.written[ended.number] ?? [],
    },
    refinement,
  );
}

/** What this run decided is remembered by then, and told once. */
function lineOf({ decision, sentence }: Decided): string {
  return JSON.stringify([decision.by, cutLine(sentence)]);
}

function threadOf({ id }: AgendaRecord, threads: readonly Thread[]): Thread | null {
  return threads.find(({ issueId }) => issueId === id) ?? null;
}
