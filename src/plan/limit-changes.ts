/** The brake: at most so many changes in one run; the next run goes on where this one stopped. */
import type { Change } from "../model/change.ts";

export interface Limited {
  readonly changes: readonly Change[];
  /** How many are left to the next run. */
  readonly left: number;
}

/** The first `most` changes, in their order: what comes later may need what comes before, never the reverse. */
export function limitChanges(changes: readonly Change[], most: number): Limited {
  return { changes: changes.slice(0, most), left: Math.max(0, changes.length - most) };
}
