/** The project's fields follow the assessment: score, readiness, goal. */
import type { Assessment } from "../model/assessment.ts";
import type { Change } from "../model/change.ts";
import type { Goal } from "../model/goal.ts";
import type { FieldValue, Project, ProjectField, ProjectItem } from "../model/snapshot.ts";
import { goalName } from "../pages/goal-text.ts";
import type { ProjectTarget } from "../policy/policy.ts";
import { NOTHING, type Plan } from "./plan.ts";

const READINESS = { ready: "Ready", almost: "Almost", "not ready": "Not ready" } as const;

/** What shall stand in one field. */
interface Wanted {
  readonly key: "score" | "readiness" | "goal";
  readonly name: string;
  readonly value: FieldValue;
  /** The kind to create where the project has no such field. */
  readonly kind: string;
}

/** An archived item cannot be written: its values stay as they are, and the note says so. */
export function planFields(
  assessment: Assessment,
  project: Project,
  item: ProjectItem | null,
  target: ProjectTarget,
  goals: readonly Goal[],
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
  const plans = wantedValues(assessment, target).map((wanted) =>
    planField(assessment, wanted, project, item, goals),
  );
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

function wantedValues({ score, verdict, goal }: Assessment, { fields }: ProjectTarget): readonly Wanted[] {
  return [
    { key: "score", name: fields.score, value: score.value, kind: "a number field" },
    {
      key: "readiness",
      name: fields.readiness,
      value: READINESS[verdict],
      kind: "a single-select field with the options Ready, Almost and Not ready",
    },
    {
      key: "goal",
      name: fields.goal,
      value: goal.goal === null ? null : goalName(goal.goal),
      kind: "a text field",
    },
  ];
}

function planField(
  { issue, verdict }: Assessment,
  wanted: Wanted,
  project: Project,
  item: ProjectItem | null,
  goals: readonly Goal[],
): Plan {
  const field = project.fields.find(({ name }) => name === wanted.name);
  if (field === undefined) {
    return refuse(project, wanted, `has no field \`${wanted.name}\`: create ${wanted.kind} with this name`);
  }
  const fitted = fit(field, wanted.value);
  if (fitted === null) {
    return refuse(project, wanted, misfit(field, wanted));
  }
  const from = item?.values[field.name] ?? null;
  if (from === fitted.value) {
    return NOTHING;
  }
  if (wanted.key === "goal" && !namesGoal(from, goals)) {
    return {
      changes: [],
      notes: [
        `The field \`${field.name}\` holds words on some issues that name no goal: they are kept as people wrote them.`,
      ],
    };
  }
  const change: Change = {
    kind: "field-set",
    issue: { id: issue.id, number: issue.number },
    project: { id: project.id, name: `${project.owner}/${project.number}` },
    item: item?.id ?? null,
    field: { id: field.id, name: field.name, kind: field.kind, option: fitted.option },
    from,
    to: fitted.value,
    because: wanted.key === "readiness" ? `the verdict is “${verdict}”` : `the ${wanted.key} has changed`,
  };
  return { changes: [change], notes: [] };
}

/** Whether a value of the goal's field is empty or begins with a goal's id, as all that is written there by a run does. */
function namesGoal(value: FieldValue, goals: readonly Goal[]): boolean {
  return value === null || goals.some((goal) => isNamed(String(value), goalName(goal)));
}

/** The value as the field can hold it; `null` when it cannot. */
function fit(
  field: ProjectField,
  value: FieldValue,
): { readonly value: FieldValue; readonly option: string | null } | null {
  switch (field.kind) {
    case "number":
      return typeof value === "string" ? null : { value, option: null };
    case "text":
      return { value: value === null ? null : String(value), option: null };
    case "single-select": {
      if (value === null) {
        return { value, option: null };
      }
      const option = field.options.find(({ name }) => isNamed(name, String(value)));
      return option === undefined ? null : { value: option.name, option: option.id };
    }
    case "date":
    case "iteration":
    case "other":
      return null;
  }
}

/** `G-1 Faster checkout` is held by an option of the same words, or by one called `G-1` or `G-1 · Faster`. */
function isNamed(option: string, value: string): boolean {
  const [id = value] = value.split(" ", 1);
  const lower = option.trim().toLowerCase();
  return (
    lower === value.toLowerCase() || (/[-\d]/.test(id) && lower.split(/[\s:·]/, 1)[0] === id.toLowerCase())
  );
}

function misfit(field: ProjectField, wanted: Wanted): string {
  return field.kind === "single-select"
    ? `has no option \`${wanted.value}\` in its field \`${field.name}\`: add the option`
    : `has a field \`${field.name}\` of the wrong kind: make it ${wanted.kind}`;
}

function refuse(project: Project, wanted: Wanted, what: string): Plan {
  const note = `Project ${project.owner}/${project.number} ${what}, or name another field in the policy under \`project.fields.${wanted.key}\`.`;
  return { changes: [], notes: [note] };
}
