/** A thumb on a comment whose commands were done, a puzzled face on one where something was not. */
import type { Change, ChangeTarget } from "../model/change.ts";
import type { Decided, Misread } from "../model/decision.ts";

interface Told {
  readonly comment: string;
  readonly target: ChangeTarget | undefined;
  /** `null` where nobody can tell yet. */
  readonly isDone: boolean | null;
}

/**
 * Each comment once; none on a comment of which GitHub did not tell what came of it, since the next run tries again. What
 * stands in an agenda's text has its log instead. `issues` and `agendas`: those the comments stand on; an agenda may be kept
 * in another repository, and bear the number of an issue.
 */
export function planReactions(
  { misread }: { readonly misread: readonly Misread[] },
  decided: readonly Decided[],
  issues: readonly ChangeTarget[],
  agendas: readonly ChangeTarget[],
): readonly Change[] {
  const targets = { comment: byNumber(issues), agenda: byNumber(agendas) };
  const told = [
    ...decided.map(({ decision, result }) => ({
      ...decision,
      isDone: result === "unknown" ? null : result !== "refused",
    })),
    ...misread.map((one) => ({ ...one, isDone: false })),
  ].flatMap(({ in: place, issue, isDone }): readonly Told[] => {
    const comment = place.kind === "comment" ? place.id : place.comment;
    const number = place.kind === "comment" ? issue : place.number;
    return comment === undefined ? [] : [{ comment, target: targets[place.kind].get(number), isDone }];
  });
  return Array.from(byComment(told)).flatMap(([comment, all]): readonly Change[] => {
    const issue = all[0]?.target;
    if (issue === undefined || all.some(({ isDone }) => isDone === null)) {
      return [];
    }
    const isDone = all.every((one) => one.isDone === true);
    const because = isDone ? "its commands were done" : "a command in it was not done";
    const to = isDone ? "THUMBS_UP" : "CONFUSED";
    return [{ kind: "reaction-add", issue, comment, from: null, to, because }];
  });
}

function byNumber(issues: readonly ChangeTarget[]): ReadonlyMap<number, ChangeTarget> {
  return new Map(issues.map(({ id, number }) => [number, { id, number }]));
}

function byComment(told: readonly Told[]): ReadonlyMap<string, readonly Told[]> {
  const found = new Map<string, Told[]>();
  for (const one of told) {
    found.set(one.comment, [...(found.get(one.comment) ?? []), one]);
  }
  return found;
}
