/** The project's fields follow the assessment: score, band, readiness, goal, deadline, explanation. */
import type { Assessment } from "../model/assessment.ts";
import type { Change } from "../model/change.ts";
import type { Goal } from "../model/goal.ts";
import type { FieldValue, Project, ProjectItem } from "../model/snapshot.ts";
import { goalName } from "../pages/goal-text.ts";
import type { FieldNames } from "../policy/policy.ts";
import { NOTHING, type Plan } from "./plan.ts";
import {
  fitValue,
  isNamed,
  mayClear,
  needsInputs,
  type WantedKey,
  type WantedValue,
  wantedValues,
  whyNot,
} from "./wanted-value.ts";

/** What holds for every issue of a run. */
export interface FieldSetting {
  /** Names of the project's fields, and of the organisation's issue fields where those are written too. */
  readonly names: FieldNames;
  readonly issueFields: FieldNames | null;
  readonly goals: readonly Goal[];
  /** Of the score's model, highest first. */
  readonly bands: readonly string[];
  /** Whether something could not be read that scores or goals are made of: what they decide is left as it stands. */
  readonly unread: boolean;
  /** Whether evidence could not be read: what it decides is never emptied. */
  readonly keeps: boolean;
}

/** An archived item cannot be written: its values stay as they are, and the note says so. */
export function planFields(
  assessment: Assessment,
  project: Project,
  item: ProjectItem | null,
  setting: FieldSetting,
): Plan {
  const { issue } = assessment;
  if (item?.archived === true) {
    return {
      changes: [],
      notes: [
        `Issue #${issue.number} is archived on the project: its fields are left as they are. Restore the item to have them follow.`,
      ],
    };
  }
  const issueTarget = { id: issue.id, number: issue.number };
  const name = `${project.owner}/${project.number}`;
  const plans = wantedValues(assessment, setting.names, setting.bands)
    .filter((wanted) => !setting.unread || !needsInputs(wanted))
    .map((wanted) => planField(assessment, wanted, project, item, setting));
  const changes = plans.flatMap((plan) => plan.changes);
  const added: Change[] =
    item === null
      ? [
          {
            kind: "item-add",
            issue: issueTarget,
            project: { id: project.id, name },
            from: null,
            to: name,
            because: "it is not on the project yet",
          },
        ]
      : [];
  return { changes: [...added, ...changes], notes: plans.flatMap(({ notes }) => notes) };
}

function planField(
  assessment: Assessment,
  wanted: WantedValue,
  project: Project,
  item: ProjectItem | null,
  { names, issueFields, goals, keeps }: FieldSetting,
): Plan {
  const { issue } = assessment;
  const field = project.fields.find(({ name }) => name === wanted.name);
  const fitted = field === undefined ? null : fitValue(field, wanted);
  if (field?.mirrored === true) {
    return planMirrored(project, wanted, issueFields);
  }
  if (field === undefined || fitted === null) {
    const what = `Project ${project.owner}/${project.number} ${whyNot(field, wanted, "field")}`;
    return note(`${what}, or name another field in the policy under \`project.fields.${wanted.key}\`.`);
  }
  const from = item?.values[field.name] ?? null;
  const held = (key: WantedKey) => item?.values[names[key] ?? ""] ?? null;
  const mayEmpty = !keeps && (isByProgram(wanted, item, names) || mayClear(wanted, held));
  if (from === fitted.value || (fitted.value === null && !mayEmpty)) {
    return NOTHING;
  }
  if (wanted.key === "goal" && !namesGoal(from, goals)) {
    return note(
      `The field \`${field.name}\` holds words on some issues that name no goal: they are kept as people wrote them.`,
    );
  }
  const change: Change = {
    kind: "field-set",
    issue: { id: issue.id, number: issue.number },
    project: { id: project.id, name: `${project.owner}/${project.number}` },
    item: item?.id ?? null,
    field: { id: field.id, name: field.name, kind: field.kind, option: fitted.option },
    from,
    to: fitted.value,
    because: whyChanged(wanted, assessment),
  };
  return { changes: [change], notes: [] };
}

/**
 * Whoever wrote the readiness is the program: nobody else writes that field. Where it runs by a person's token, what
 * that person set looks the same, so only an App is told apart.
 */
function isByProgram({ name }: WantedValue, item: ProjectItem | null, { readiness }: FieldNames): boolean {
  const program = item?.stamps[readiness ?? ""]?.by ?? null;
  return program?.endsWith("[bot]") === true && item?.stamps[name]?.by === program;
}

export function whyChanged({ key }: WantedValue, { verdict }: Assessment): string {
  return key === "readiness" ? `the verdict is “${verdict}”` : `the ${key} has changed`;
}

/** GitHub lets nobody write an issue field through a project: it is written on the issue, if the policy says so. */
function planMirrored(project: Project, wanted: WantedValue, issueFields: FieldNames | null): Plan {
  return issueFields?.[wanted.key] === wanted.name
    ? NOTHING
    : note(
        `Project ${project.owner}/${project.number} only shows the organisation's issue field \`${wanted.name}\`: name it in the policy under \`issue-fields.${wanted.key}\` to have it written.`,
      );
}

/** Whether a value of the goal's field is empty or begins with a goal's id, as all that is written there by a run does. */
export function namesGoal(value: FieldValue, goals: readonly Goal[]): boolean {
  return value === null || goals.some((goal) => isNamed(String(value), goalName(goal)));
}

function note(sentence: string): Plan {
  return { changes: [], notes: [sentence] };
}
