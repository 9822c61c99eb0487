/** What people filled in for a written issue: its line on the board with who set what when, and its issue fields. */
import type { Random } from "./random.ts";
import type { Seed, SeedField, SeedIssue, SeedIssueField, SeedValue } from "./read-seed.ts";
import { isoSeconds } from "./state.ts";

const DAY = 86_400_000;
/** Fields that Plumbline itself writes; people fill in the others. In lower case. */
const OWN_FIELDS = new Set(["score", "readiness", "goal", "band", "deadline", "explanation"]);
/** What people write into the factors they know, by the field's name in lower case. */
const NUMBERS: Readonly<Record<string, readonly number[]>> = {
  reach: [20, 50, 120, 300, 800, 2000, 5000],
  impact: [0.25, 0.5, 1, 2, 3],
  confidence: [0.5, 0.8, 1],
  effort: [0.5, 1, 2, 3, 5, 8],
  override: [10, 100, 900],
};

const REASONS = ["Promised to a customer", "The board asked for it", "Waits for the new supplier"];

/** Two sequences: the second is for what came later, so that the first writes what it always wrote. */
interface Luck {
  readonly random: Random;
  readonly later: Random;
}

/** Milliseconds, and who may have set a value. */
interface Life {
  readonly opened: number;
  readonly now: number;
  readonly people: readonly string[];
}

/** A field with something to choose from. */
type Fillable = Exclude<SeedField, { readonly kind: "issue-field" }>;

export function growBoard(seed: Seed, { random, later }: Luck, life: Life): Record<string, SeedValue> {
  const fields = (seed.project?.fields ?? []).filter(
    (field) => isFillable(field) && random.chance(shareOf(field)),
  );
  const values = fields.filter(isFillable).map((field): readonly [string, SeedValue] => {
    const value = valueFor(random, field, life.now);
    return [field.name, { value, ...stampOf(later, life) }];
  });
  const archived: readonly [string, SeedValue][] = random.chance(0.03) ? [["archived", true]] : [];
  return Object.fromEntries([...values, ...reasonsFor(seed, later, life, values), ...archived]);
}

/** Nothing where the organization has no issue fields. */
export function growFields(seed: Seed, { later }: Luck, { now }: Life): Pick<SeedIssue, "fields"> {
  const filled = seed["issue-fields"]
    .filter((field) => !OWN_FIELDS.has(field.name.toLowerCase()) && later.chance(shareOf(field)))
    .map((field) => [field.name, issueFieldValue(later, field, now)] as const);
  return filled.length === 0 ? {} : { fields: Object.fromEntries(filled) };
}

/** Who overrides says why, mostly: where the board has a text field for it. */
function reasonsFor(
  seed: Seed,
  later: Random,
  life: Life,
  values: readonly (readonly [string, SeedValue])[],
): readonly (readonly [string, SeedValue])[] {
  const isOverridden = values.some(([name]) => /^override$/i.test(name));
  const reason = seed.project?.fields.find((field) => isReason(field));
  return isOverridden && reason !== undefined && later.chance(0.7)
    ? [[reason.name, { value: later.pick(REASONS), ...stampOf(later, life) }]]
    : [];
}

function isFillable(field: SeedField): field is Fillable {
  const isEmpty = field.kind === "iteration" && field.iterations.length === 0;
  return (
    !OWN_FIELDS.has(field.name.toLowerCase()) && field.kind !== "issue-field" && !isEmpty && !isReason(field)
  );
}

function isReason(field: SeedField): boolean {
  return field.kind === "text" && /override.*reason|reason.*override/i.test(field.name);
}

/** People set an override rarely; the rest they fill in for most issues. */
function shareOf(field: { readonly name: string }): number {
  return /override/i.test(field.name) ? 0.03 : 0.7;
}

function valueFor(random: Random, field: Fillable, now: number): number | string {
  switch (field.kind) {
    case "number":
      return random.pick(NUMBERS[field.name.toLowerCase()] ?? [1, 2, 3, 5, 8, 13]);
    case "text":
      return "see the issue";
    case "date":
      return isoSeconds(now + random.between(-30, 120) * DAY).slice(0, 10);
    case "single-select":
      return random.pick(field.options);
    case "iteration":
      break;
  }
  return random.pick(field.iterations).title;
}

function issueFieldValue(random: Random, field: SeedIssueField, now: number): number | string | string[] {
  switch (field.kind) {
    case "multi-select":
      return [random.pick(field.options)];
    case "single-select":
      return valueFor(random, { name: field.name, kind: "single-select", options: field.options }, now);
    case "number":
    case "text":
    case "date":
      break;
  }
  return valueFor(random, { name: field.name, kind: field.kind }, now);
}

/** Set some time in the issue's life; a third was changed since. */
function stampOf(
  random: Random,
  { opened, now, people }: Life,
): { readonly by: string; readonly at: string; readonly changed?: string } {
  const at = random.between(opened, now);
  return {
    by: random.pick(people),
    at: isoSeconds(at),
    ...(random.chance(0.33) ? { changed: isoSeconds(random.between(at, now)) } : {}),
  };
}
