/** Goals that end before their work can be done, at the pace of the last weeks. */
import { addDays } from "../calendar/day.ts";
import { isOpenGoal } from "../goals/goal-tree.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Goal } from "../model/goal.ts";
import { paceOf } from "./list-finished.ts";
import type { Matter } from "./matter.ts";
import { isScored, type Scene } from "./set-scene.ts";

export interface LateWork {
  readonly goal: Goal;
  /** Highest rank first. */
  readonly issues: readonly { readonly assessment: Assessment; readonly done: string }[];
}

/**
 * One matter a goal, by the number of the issue that tells it: of those in `free` that come too late the one the agenda
 * before asked about, so that it is carried over, else the highest ranked.
 */
export function findDeadlines(free: readonly Assessment[], scene: Scene): ReadonlyMap<number, Matter> {
  const mayTell = new Set(free);
  const asked = new Set(
    (scene.before?.memory?.entries ?? [])
      .filter(({ matter }) => matter === "deadline")
      .map(({ issue }) => issue),
  );
  return new Map(
    findLateWork(scene).flatMap(({ goal, issues }): [number, Matter][] => {
      const tellers = issues.filter(({ assessment }) => mayTell.has(assessment));
      const teller = tellers.find(({ assessment }) => asked.has(assessment.issue.number)) ?? tellers[0];
      return teller === undefined
        ? []
        : [
            [
              teller.assessment.issue.number,
              { kind: "deadline", goal, late: issues.length, done: teller.done },
            ],
          ];
    }),
  );
}

/** By goal, those with late work only. Nothing is late where nothing was finished: then nobody knows the pace. */
export function findLateWork(scene: Scene): readonly LateWork[] {
  const { refinement, today, finished } = scene;
  const pace = paceOf(finished);
  const late = new Map<string, { goal: Goal; issues: { assessment: Assessment; done: string }[] }>();
  for (const assessment of refinement.assessments) {
    const { goal } = assessment.goal;
    const { rank } = assessment;
    if (
      goal === null ||
      goal.ends === null ||
      !isOpenGoal(goal, today) ||
      rank === null ||
      !isScored(assessment)
    ) {
      continue;
    }
    const done = pace === 0 ? null : addDays(today, Math.ceil((rank / pace) * 7));
    if (done !== null && done > goal.ends) {
      const known = late.get(goal.id) ?? { goal, issues: [] };
      known.issues.push({ assessment, done });
      late.set(goal.id, known);
    }
  }
  return [...late.values()].map(({ goal, issues }) => ({ goal, issues: issues.sort(byRank) }));
}

type Ranked = { readonly assessment: Assessment };

function byRank(a: Ranked, b: Ranked): number {
  return (a.assessment.rank ?? 0) - (b.assessment.rank ?? 0);
}
