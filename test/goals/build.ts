/** Issues and milestones as goals are read from them; what is not said is ordinary. */
import type { GoalText } from "../../src/goals/read-goal-issues.ts";
import type { MilestoneRecord } from "../../src/goals/read-milestones.ts";
import { readText } from "../../src/issue/read-text.ts";
import type { Form } from "../../src/model/form.ts";
import type { Ancestor, IssueRecord } from "../../src/model/issue.ts";
import { issueOf } from "../rules/check-rule.ts";

export function goalIssue(
  number: number,
  body: string,
  kept: Partial<IssueRecord> = {},
  forms: readonly Form[] = [],
): GoalText {
  const { text: _text, ...ordinary } = issueOf({ body });
  const record: IssueRecord = { ...ordinary, number, title: `Goal ${number}`, ...kept };
  return { record, text: readText(record.title, body, forms, []) };
}

export function above(...numbers: readonly number[]): readonly Ancestor[] {
  const bare = { title: "Above", body: "", labels: [], milestone: null, url: "", editedAt: null };
  return numbers.map((number) => ({ ...bare, number }));
}

export function milestone(
  number: number,
  title: string,
  kept: Partial<MilestoneRecord> = {},
): MilestoneRecord {
  return { description: null, dueOn: null, state: "open", ...kept, number, title };
}
