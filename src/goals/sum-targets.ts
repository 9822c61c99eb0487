/** What the targets of goals add up to: of the whole, and of the parts of one goal. */
import type { Goal } from "../model/goal.ts";

export interface DayShare {
  /** `YYYY-MM-DD`; `null`: before the first day any of them begins. */
  readonly day: string | null;
  /** 0 or more; above 1 is more than the whole. */
  readonly share: number;
  /** The goals it is the sum of. */
  readonly goals: readonly Goal[];
}

/** On the day they are most. What stands below a goal that has a share is in it. */
export function sumOfTargets(goals: readonly Goal[]): DayShare {
  return most(dayByDay(sharesBelow(null, goals)));
}

/** The goals whose parts' targets are more than their own, with a sentence each. `index` is the goal's in the list. */
export function findTooLargeParts(
  goals: readonly Goal[],
): readonly { readonly goal: Goal; readonly index: number; readonly message: string }[] {
  return goals.flatMap((goal, index) => {
    const parts = goal.target === null ? 0 : percent(most(dayByDay(sharesBelow(goal.id, goals))).share);
    const own = percent(goal.target ?? 0);
    const message = `The targets of the parts of \`${goal.id}\` add up to ${parts} %, which is more than its own ${own} %.`;
    return parts > own ? [{ goal, index, message }] : [];
  });
}

/** Whole percent: tenths of a share add up to the whole, whatever floating point makes of them. */
export function percent(share: number): number {
  return Math.round(share * 100);
}

/**
 * The goals below one (`null`: below none) whose shares add up: those of a part without a share stand for it, and those
 * of one with a share are in it.
 */
function sharesBelow(id: string | null, goals: readonly Goal[]): readonly Goal[] {
  const shares: Goal[] = [];
  const seen = new Set<Goal>();
  const open = goals.filter(({ parent }) => parent === id);
  for (let goal = open.pop(); goal !== undefined; goal = open.pop()) {
    if (seen.has(goal)) {
      continue;
    }
    seen.add(goal);
    if (goal.target !== null && goal.status === "active") {
      shares.push(goal);
    } else {
      const { id: own } = goal;
      open.push(...goals.filter(({ parent }) => parent === own));
    }
  }
  return shares;
}

/**
 * The sum of their targets on each day it may rise. Goals of different quarters share nothing, and what is done or
 * dropped gets no work: a register that keeps its past is right.
 */
function dayByDay(goals: readonly Goal[]): readonly DayShare[] {
  const active = goals.filter(({ status, target }) => status === "active" && target !== null);
  // As text: the first day a goal never had comes first.
  const days = [...new Set(active.map(({ starts }) => starts ?? ""))].sort();
  return days.map((day) => {
    const run = active.filter(({ starts, ends }) => (starts ?? "") <= day && (ends === null || ends >= day));
    const share = run.reduce((sum, { target }) => sum + (target ?? 0), 0);
    return { day: day === "" ? null : day, share, goals: run };
  });
}

function most(days: readonly DayShare[]): DayShare {
  return days.reduce((worst, day) => (day.share > worst.share ? day : worst), {
    day: null,
    share: 0,
    goals: [],
  });
}
