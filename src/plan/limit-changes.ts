/** The brake: at most so many changes in one run; the next run goes on where this one stopped. */
import type { Change } from "../model/change.ts";

export interface Limited {
  readonly changes: readonly Change[];
  /** How many are left to the next run. */
  readonly left: number;
}

/** The first `most` changes, in their order: what comes later may need what comes before, never the reverse. */
export function limitChanges(changes: readonly Change[], most: number): Limited {
  // A brake of one would never get past a swap.
  const cut = most > 1 && splitsSwap(changes[most - 1], changes[most]) ? most - 1 : most;
  return { changes: changes.slice(0, cut), left: Math.max(0, changes.length - cut) };
}

/** One label on and the other off are one swap: between the two an issue would bear both. */
function splitsSwap(last: Change | undefined, next: Change | undefined): boolean {
  return last?.kind === "label-add" && next?.kind === "label-remove" && last.issue.id === next.issue.id;
}
