/** What shall stand in the fields of an issue, and which fields can hold it. */
import type { Assessment } from "../model/assessment.ts";
import type { FieldKind, FieldValue, ProjectField } from "../model/snapshot.ts";
import { goalName } from "../pages/goal-text.ts";
import { explanationLine } from "../pages/score-text.ts";
import type { FieldNames } from "../policy/policy.ts";

export type WantedKey = "score" | "effective" | "band" | "readiness" | "goal" | "deadline" | "explanation";

/** What shall stand in one field. */
export interface WantedValue {
  readonly key: WantedKey;
  readonly name: string;
  readonly value: FieldValue;
  /** Kinds of field that can hold it. */
  readonly kinds: readonly FieldKind[];
  /** The field to create where there is none. */
  readonly wish: string;
}

/** A value as a field can hold it; `option` is the id of a single-select field's option or of an iteration. */
export interface FittedValue {
  readonly value: FieldValue;
  readonly option: string | null;
}

/** The longest line that explains a score, in characters. */
export const LONGEST_LINE = 280;

const READINESS = { ready: "Ready", almost: "Almost", "not ready": "Not ready" } as const;

/**
 * In the order in which they are written, without those the policy names no field for: what follows from the score
 * before the score, and the deadline before the goal, so that a run that is cut off leaves what tells whose they are.
 * `bands` are the model's, highest first.
 */
export function wantedValues(
  { score, verdict, goal }: Assessment,
  names: FieldNames,
  bands: readonly string[],
): readonly WantedValue[] {
  const all: readonly (Omit<WantedValue, "name"> & { readonly name: string | null })[] = [
    {
      key: "effective",
      name: names.effective,
      value: score.effective,
      kinds: ["number"],
      wish: "a number field",
    },
    {
      key: "band",
      name: names.band,
      value: score.band,
      kinds: ["single-select", "text"],
      wish: `a single-select field with the options ${listed(bands)}`,
    },
    {
      key: "explanation",
      name: names.explanation,
      value: explanationLine(score, LONGEST_LINE),
      kinds: ["text"],
      wish: "a text field",
    },
    {
      key: "score",
      name: names.score,
      value: score.computed,
      kinds: ["number"],
      wish: "a number field",
    },
    {
      key: "readiness",
      name: names.readiness,
      value: READINESS[verdict],
      kinds: ["single-select", "text"],
      wish: `a single-select field with the options ${listed(Object.values(READINESS))}`,
    },
    {
      key: "deadline",
      name: names.deadline,
      value: goal.goal?.ends ?? null,
      kinds: ["date", "iteration", "text"],
      wish: "a date field, or an iteration field",
    },
    {
      key: "goal",
      name: names.goal,
      value: goal.goal === null ? null : goalName(goal.goal),
      kinds: ["text", "single-select"],
      wish: "a text field",
    },
  ];
  return all.flatMap((wanted) => (wanted.name === null ? [] : [{ ...wanted, name: wanted.name }]));
}

/** What the score, the goal or the inputs of both decide: all but the readiness. */
export function needsInputs({ key }: WantedValue): boolean {
  return key !== "readiness";
}

/**
 * Whether an empty value may take the place of what stands there. A band without a score beside it, or a day without a
 * goal, was never written by a run: people's words stay. `held` gives what stands in another of the fields.
 */
export function mayClear({ key }: WantedValue, held: (key: WantedKey) => FieldValue): boolean {
  switch (key) {
    case "effective":
    case "band":
      return held("score") !== null;
    case "deadline":
      return held("goal") !== null;
    case "score":
    case "readiness":
    case "goal":
    case "explanation":
      return true;
  }
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
}

/** `null` when the field cannot hold it. A day that falls in no iteration is held as none. */
export function fitValue(field: ProjectField, { kinds, value }: WantedValue): FittedValue | null {
  if (!kinds.includes(field.kind)) {
    return null;
  }
  if (value === null) {
    return { value, option: null };
  }
  switch (field.kind) {
    case "number":
      return typeof value === "number" ? { value, option: null } : null;
    case "text":
    case "date":
      return { value: String(value), option: null };
    case "single-select": {
      const option = field.options.find(({ name }) => isNamed(name, String(value)));
      return option === undefined ? null : { value: option.name, option: option.id };
    }
    case "iteration": {
      const iteration = field.iterations.find(({ starts, days }) => isWithin(String(value), starts, days));
      return { value: iteration?.title ?? null, option: iteration?.id ?? null };
    }
    case "other":
      return null;
  }
}

const DAY = 86_400_000;

function isWithin(day: string, starts: string, days: number): boolean {
  const after = (Date.parse(day) - Date.parse(starts)) / DAY;
  return after >= 0 && after < days;
}

/** `G-1 Faster checkout` is held by an option of the same words, or by one called `G-1` or `G-1 · Faster`. */
export function isNamed(option: string, value: string): boolean {
  const [id = value] = value.split(" ", 1);
  const lower = option.trim().toLowerCase();
  return (
    lower === value.toLowerCase() || (/[-\d]/.test(id) && lower.split(/[\s:·]/, 1)[0] === id.toLowerCase())
  );
}

/** Why a field cannot hold a value: to be said after the name of whose field it is. */
export function whyNot(
  field: ProjectField | undefined,
  wanted: WantedValue,
  noun: "field" | "issue field",
): string {
  if (field === undefined) {
    return `has no ${noun} \`${wanted.name}\`: create ${wanted.wish} with this name`;
  }
  return field.kind === "single-select" && wanted.kinds.includes(field.kind)
    ? `has no option \`${wanted.value}\` in its ${noun} \`${field.name}\`: add the option`
    : `has ${noun === "field" ? "a" : "an"} ${noun} \`${field.name}\` of the wrong kind: make it ${wanted.wish}`;
}
