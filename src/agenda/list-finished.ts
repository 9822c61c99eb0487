/** What the team finished in the weeks the policy looks back over, and how fast that is. */
import { addDays, dayNumber } from "../calendar/day.ts";
import type { IssueRecord } from "../model/issue.ts";
import { isExempt } from "../refine/is-exempt.ts";
import type { AgendaInput } from "./agenda-input.ts";

export interface FinishedWork {
  /** Issues closed as done, exempt ones and agendas left out. */
  readonly issues: readonly IssueRecord[];
  /** How many weeks that was: those of the policy, or since the oldest issue was opened, at least 1. */
  readonly weeks: number;
}

type Read = Pick<AgendaInput, "snapshot" | "policy" | "today">;

export function listFinished({ snapshot, policy, today }: Read): FinishedWork {
  const { weeks } = policy.goals;
  const first = addDays(today, -7 * weeks);
  const issues = closedWork({ snapshot, policy }).filter(
    ({ closedAt, closedAs }) =>
      closedAt !== null && closedAt >= first && (closedAs === "completed" || closedAs === null),
  );
  const opened = [...snapshot.issues, ...snapshot.closed].map(({ createdAt }) => dayNumber(createdAt));
  const oldest = opened.reduce((least, day) => Math.min(least, day), dayNumber(today));
  const age = (dayNumber(today) - oldest) / 7;
  return { issues, weeks: Math.max(1, Math.min(weeks, age)) };
}

/** Work that was closed for whatever reason. */
export function closedWork({ snapshot, policy }: Pick<Read, "snapshot" | "policy">): readonly IssueRecord[] {
  const agendas = new Set(snapshot.agendas.map(({ id }) => id));
  return snapshot.closed.filter((record) => !agendas.has(record.id) && !isExempt(record, policy));
}

/** Issues a week; 0 where nothing was finished. */
export function paceOf({ issues, weeks }: FinishedWork): number {
  return issues.length / weeks;
}

/** Issues an iteration of the policy's length. */
export function velocityOf(
  finished: FinishedWork,
  { iteration }: Pick<AgendaInput["policy"], "iteration">,
): number {
  return paceOf(finished) * iteration.weeks;
}
