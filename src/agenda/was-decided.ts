/** Whether something was decided about an issue since the agenda before. */
import type { Issue } from "../model/issue.ts";
import type { Decided } from "../model/decision.ts";
import type { LoggedDecision } from "../model/memory.ts";
import { isSince, type Scene } from "./set-scene.ts";

/** In that agenda, or on the issue itself. */
export function wasDecided(issue: Pick<Issue, "id" | "number">, scene: Scene): boolean {
  const { memories, since } = scene;
  return (
    decidedOn(issue, scene).length > 0 ||
    memories?.get(issue.id)?.log.some((line) => isLoggedSince(line, since)) === true
  );
}

/** In that agenda: the meeting had it before its eyes. */
export function wasDecidedThere(issue: Pick<Issue, "number">, scene: Scene): boolean {
  return decidedOn(issue, scene).some(({ decision }) => decision.in.kind === "agenda");
}

/**
 * Whether a line tells of a decision on the issue itself since an instant (ISO 8601). What an agenda decided is carried out,
 * and logged, by the run that opens the next one: it belongs to the meeting before that. Of the very day only what is known
 * to be later counts.
 */
export function isLoggedSince({ on, at, agenda }: LoggedDecision, since: string): boolean {
  const day = since.slice(0, 10);
  return agenda === undefined && (on > day || (on === day && isSince(at ?? null, since)));
}

/** Orders to look again or to list the commands decide nothing. */
export function decides(one: Decided): boolean {
  const { kind } = one.decision.act;
  return wasCarriedOut(one) && kind !== "recheck" && kind !== "help";
}

export function wasCarriedOut({ result }: Pick<Decided, "result">): boolean {
  return result === "done" || result === "already";
}

function decidedOn({ number }: Pick<Issue, "number">, { before }: Scene): readonly Decided[] {
  return (before?.decided ?? []).filter((one) => one.decision.issue === number && decides(one));
}
