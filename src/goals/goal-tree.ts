/** Goals by their names, and the goals each is part of. */
import type { Goal } from "../model/goal.ts";

export interface GoalTree {
  /** Ids in lower case: they are unique whatever their case. */
  readonly byId: ReadonlyMap<string, Goal>;
  /** Goals that are issues, by their number. */
  readonly byIssue: ReadonlyMap<number, Goal>;
}

export function treeOf(goals: readonly Goal[]): GoalTree {
  return {
    byId: new Map(goals.map((goal) => [goal.id.toLowerCase(), goal])),
    byIssue: new Map(goals.flatMap((goal) => (goal.issue === null ? [] : [[goal.issue, goal] as const]))),
  };
}

/** The goals a goal is part of, nearest first, without itself. Ends where a parent is not known or comes again. */
export function goalsAbove(goal: Goal, { byId }: GoalTree): readonly Goal[] {
  const above: Goal[] = [];
  const seen = new Set([goal.id]);
  let next = parentIn(goal, byId);
  while (next !== undefined && !seen.has(next.id)) {
    above.push(next);
    seen.add(next.id);
    next = parentIn(next, byId);
  }
  return above;
}

function parentIn({ parent }: Goal, byId: GoalTree["byId"]): Goal | undefined {
  return parent === null ? undefined : byId.get(parent.toLowerCase());
}

/** Whether work for it counts on a day, `YYYY-MM-DD`: it is active and its period has not ended. */
export function isOpenGoal({ status, ends }: Goal, today: string): boolean {
  return status === "active" && (ends === null || ends >= today);
}

/** Whether it is open and its period has begun. */
export function isRunning(goal: Goal, today: string): boolean {
  return isOpenGoal(goal, today) && (goal.starts === null || goal.starts <= today);
}
