/** What a run means to write, and what it has to say besides. */
import type { Change } from "../model/change.ts";

export interface Plan {
  /** In the order in which they are applied. */
  readonly changes: readonly Change[];
  /** Things a person should know or set up: a missing field, a locked issue. One sentence each. */
  readonly notes: readonly string[];
}

export const NOTHING: Plan = { changes: [], notes: [] };

export function joinPlans(plans: readonly Plan[]): Plan {
  return {
    changes: plans.flatMap(({ changes }) => changes),
    // The same note for a hundred issues is one note.
    notes: [...new Set(plans.flatMap(({ notes }) => notes))],
  };
}
