/** The organisation's issue fields follow the assessment, each value with the reason for it. */
import type { Assessment } from "../model/assessment.ts";
import type { Change } from "../model/change.ts";
import type { GoalLink } from "../model/goal.ts";
import type { IssueFields } from "../model/snapshot.ts";
import { goalName } from "../pages/goal-text.ts";
import { explanationLine } from "../pages/score-text.ts";
import { NOTHING, type Plan } from "./plan.ts";
import { type FieldSetting, namesGoal, whyChanged } from "./plan-fields.ts";
import {
  fitValue,
  LONGEST_LINE,
  mayClear,
  needsInputs,
  type WantedKey,
  type WantedValue,
  wantedValues,
  whyNot,
} from "./wanted-value.ts";

/** `setting.names` are those of the issue fields. */
export function planIssueFields(
  assessment: Assessment,
  issueFields: IssueFields,
  setting: Pick<FieldSetting, "names" | "goals" | "bands" | "unread" | "keeps">,
): Plan {
  const plans = wantedValues(assessment, setting.names, setting.bands)
    .filter((wanted) => !setting.unread || !needsInputs(wanted))
    .map((wanted) => planField(assessment, wanted, issueFields, setting));
  return {
    changes: plans.flatMap(({ changes }) => changes),
    notes: plans.flatMap(({ notes }) => notes),
  };
}

function planField(
  assessment: Assessment,
  wanted: WantedValue,
  { fields, values }: IssueFields,
  { names, goals, keeps }: Pick<FieldSetting, "names" | "goals" | "keeps">,
): Plan {
  const { issue } = assessment;
  const field = fields.find(({ name }) => name === wanted.name);
  const fitted = field === undefined ? null : fitValue(field, wanted);
  if (field === undefined || fitted === null) {
    const note = `The organisation ${whyNot(field, wanted, "issue field")}, or name another in the policy under \`issue-fields.${wanted.key}\`.`;
    return { changes: [], notes: [note] };
  }
  const from = values[issue.id]?.[field.name] ?? null;
  const held = (key: WantedKey) => values[issue.id]?.[names[key] ?? ""] ?? null;
  if (from === fitted.value || (fitted.value === null && (keeps || !mayClear(wanted, held)))) {
    return NOTHING;
  }
  if (wanted.key === "goal" && !namesGoal(from, goals)) {
    const note = `The issue field \`${field.name}\` holds words on some issues that name no goal: they are kept as people wrote them.`;
    return { changes: [], notes: [note] };
  }
  const change: Change = {
    kind: "issue-field-set",
    issue: { id: issue.id, number: issue.number },
    field: { id: field.id, name: field.name, kind: field.kind, option: fitted.option },
    rationale: cut(rationaleFor(wanted, assessment)),
    from,
    to: fitted.value,
    because: whyChanged(wanted, assessment),
  };
  return { changes: [change], notes: [] };
}

function rationaleFor({ key }: WantedValue, assessment: Assessment): string {
  switch (key) {
    case "score":
    case "effective":
    case "band":
    case "explanation":
      return explanationLine(assessment.score, LONGEST_LINE);
    case "readiness":
      return readinessLine(assessment);
    case "goal":
      return linkLine(assessment.goal);
    case "deadline":
      return deadlineLine(assessment.goal);
  }
}

function readinessLine({ findings, verdict }: Assessment): string {
  const named = (level: string): string =>
    [...new Set(findings.filter((finding) => finding.level === level).map(({ rule }) => rule))].join(", ");
  const [required, advised] = [named("required"), named("advised")];
  if (required !== "") {
    return `Required and missing: ${required}.`;
  }
  return verdict === "almost"
    ? `Nothing required is missing; advised: ${advised}.`
    : "Nothing required is missing.";
}

function linkLine({ goal, via, detail, verdict }: GoalLink): string {
  if (goal === null) {
    return verdict === "conflicting"
      ? `Names several goals: ${detail.join(", ")}.`
      : verdict === "unknown"
        ? "Names a goal that is not known."
        : "Names no goal.";
  }
  switch (via) {
    case "form":
      return `Named by an answer of the form: ${goalName(goal)}.`;
    case "text":
      return `Named in the text: ${goalName(goal)}.`;
    case "reference":
      return `The text refers to the goal's issue: ${goalName(goal)}.`;
    case "label":
      return `By the label of ${goalName(goal)}.`;
    case "milestone":
      return `By the milestone of ${goalName(goal)}.`;
    case "field":
      return `Named in a field: ${goalName(goal)}.`;
    case "inherited":
      return `Inherited${detail[0] === undefined ? "" : ` from ${detail[0]}`}: ${goalName(goal)}.`;
    case null:
      return `${goalName(goal)}.`;
  }
}

function deadlineLine({ goal }: GoalLink): string {
  if (goal === null) {
    return "Names no goal.";
  }
  return goal.ends === null ? `${goal.id} has no last day.` : `The last day of ${goalName(goal)}.`;
}

function cut(sentence: string): string {
  return sentence.length <= LONGEST_LINE ? sentence : `${sentence.slice(0, LONGEST_LINE - 1)}…`;
}
