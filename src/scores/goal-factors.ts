/** What an issue's goal multiplies its score by: the goal's weight, and how near its end is. */
import type { GoalLink } from "../model/goal.ts";
import type { Factor } from "../model/score.ts";
import { addDays } from "../calendar/day.ts";
import type { ScoreOptions } from "./score-options.ts";

/** Whether a factor multiplies the model's result, instead of being one of the model's own. */
export function isMultiplier(factor: Factor): boolean {
  return factor.source?.kind === "goal";
}

/**
 * `goal-weight` where the weight is not 1, and `urgency` where the policy has deadline steps and the goal an end, be it
 * 1 while no step has begun: so the day on which one will begin is named. A goal that is over, unknown or in conflict
 * multiplies nothing. `today` is `YYYY-MM-DD`.
 */
export function goalFactors(link: GoalLink, options: ScoreOptions, today: string): readonly Factor[] {
  const { goal } = link;
  const serves = link.verdict === "linked" || link.verdict === "inherited";
  if (goal === null || !serves || (goal.ends !== null && today > goal.ends)) {
    return [];
  }
  const weighs = options["goal-weight"] && goal.weight !== 1;
  const weight = weighs ? [multiplier("goal-weight", goal.weight, goal.id, goal.ends, null)] : [];
  return goal.ends === null ? weight : [...weight, ...urgency(goal.id, goal.ends, options.deadline, today)];
}

function urgency(
  goal: string,
  ends: string,
  deadline: ScoreOptions["deadline"],
  today: string,
): readonly Factor[] {
  if (deadline.length === 0) {
    return [];
  }
  const steps = deadline
    .map(({ within, times }) => ({ times, begins: addDays(ends, -within) }))
    .sort((a, b) => (a.begins < b.begins ? -1 : a.begins > b.begins ? 1 : 0));
  const begun = steps.findLast(({ begins }) => begins <= today);
  const next = steps.find(({ begins }) => begins > today);
  const until = next === undefined ? ends : addDays(next.begins, -1);
  const remark = until === ends ? null : `it ends on ${ends}`;
  return [multiplier("urgency", begun?.times ?? 1, goal, until, remark)];
}

function multiplier(
  name: string,
  value: number,
  goal: string,
  until: string | null,
  remark: string | null,
): Factor {
  return {
    name,
    value,
    source: { kind: "goal", name: goal },
    by: null,
    on: null,
    until,
    remark,
    low: value,
    high: value,
  };
}
