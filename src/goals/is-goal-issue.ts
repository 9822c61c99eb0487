/** Whether an issue is a goal itself, and so no work. */
import type { IssueRecord } from "../model/issue.ts";

/** Types and labels of issues that are goals, whatever their case. */
export interface GoalMarks {
  readonly types: readonly string[];
  readonly labels: readonly string[];
}

/** One match is enough. Without marks no issue is a goal. */
export function isGoalIssue(
  { type, labels }: Pick<IssueRecord, "type" | "labels">,
  marks: GoalMarks | null,
): boolean {
  return (
    marks !== null &&
    ((type !== null && has(marks.types, type)) || labels.some((label) => has(marks.labels, label)))
  );
}

function has(names: readonly string[], name: string): boolean {
  return names.some((candidate) => candidate.toLowerCase() === name.toLowerCase());
}
