/** Which issues are left alone: those the policy exempts, and those that are goals themselves. */
import { isGoalIssue } from "../goals/is-goal-issue.ts";
import type { IssueRecord } from "../model/issue.ts";
import { fitsPattern } from "../issue/fits-pattern.ts";
import type { Policy } from "../policy/policy.ts";

/** Whether the policy leaves an issue alone. */
export function isExempt(
  record: Pick<IssueRecord, "author" | "labels" | "type">,
  policy: Pick<Policy, "exempt" | "goals">,
): boolean {
  const { authors, labels } = policy.exempt;
  const author = record.author?.toLowerCase();
  return (
    isGoalIssue(record, policy.goals.issues) ||
    (author !== undefined && authors.some((pattern) => fitsPattern(author, pattern))) ||
    record.labels.some((label) => labels.includes(label.toLowerCase()))
  );
}
