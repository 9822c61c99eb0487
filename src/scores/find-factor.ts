/** Where a factor's value comes from: project field, form answer, label, estimate, default; the first that has one. */
import type { Issue } from "../model/issue.ts";
import type { Factor } from "../model/score.ts";
import type { FieldValue } from "../model/snapshot.ts";
import { readNumber } from "./read-number.ts";
import type { FactorSpec } from "./score-model.ts";
import type { FactorOptions } from "./score-options.ts";

export type FieldValues = Readonly<Record<string, FieldValue>>;

type Evidence = Pick<Issue, "labels" | "text">;

interface Found {
  readonly value: number;
  readonly source: string;
}

/** The factor with its value and source; `value: null` when nothing gives one, or what gives one cannot be. */
export function findFactor(
  spec: FactorSpec,
  options: FactorOptions | undefined,
  issue: Evidence,
  fields: FieldValues,
): Factor {
  const range = { low: options?.low ?? spec.low, high: options?.high ?? spec.high };
  const found = search(spec, options, issue, fields);
  if (found === null) {
    return { name: spec.name, value: null, source: whereToSay(options), ...range };
  }
  const value = spec.percent === true && found.value > 1 ? found.value / 100 : found.value;
  if (!canBe(value, spec)) {
    return {
      name: spec.name,
      value: null,
      source: `${found.source} says ${found.value}, which cannot be`,
      ...range,
    };
  }
  return { name: spec.name, value, source: found.source, ...range };
}

/**
 * A cost of 0 or less would put the item first or last for no reason: it is not scorable. The other bounds keep every
 * model's result a finite number.
 */
function canBe(value: number, { kind, scale }: FactorSpec): boolean {
  const [low, high] = scale ?? [kind === "cost" ? 0.001 : 0, 1e9];
  return value >= low && value <= high;
}

function search(
  spec: FactorSpec,
  options: FactorOptions | undefined,
  issue: Evidence,
  fields: FieldValues,
): Found | null {
  const { field, answer, labels = {}, words = {} } = options ?? {};
  return (
    inField(field, fields, words) ??
    inAnswer(answer, issue, words) ??
    inLabel(labels, issue.labels) ??
    inEstimate(spec, issue) ??
    (options?.default === undefined ? null : { value: options.default, source: "default" })
  );
}

function inField(
  name: string | undefined,
  fields: FieldValues,
  words: Readonly<Record<string, number>>,
): Found | null {
  const written = name === undefined ? null : (fields[name] ?? null);
  if (name === undefined || written === null) {
    return null;
  }
  const value = typeof written === "number" ? written : valueOf(written, words);
  return value === null ? null : { value, source: `field ${name}` };
}

function inAnswer(
  name: string | undefined,
  issue: Evidence,
  words: Readonly<Record<string, number>>,
): Found | null {
  const answer = issue.text.answers.find(
    ({ id, label, state }) =>
      name !== undefined && state === "answered" && (id === name || label.trim() === name.trim()),
  );
  const value = answer === undefined ? null : valueOf(answer.text, words);
  return answer === undefined || value === null ? null : { value, source: `answer “${answer.label.trim()}”` };
}

function inLabel(map: Readonly<Record<string, number>>, labels: readonly string[]): Found | null {
  const held = Object.entries(map).find(([name]) =>
    labels.some((label) => label.toLowerCase() === name.toLowerCase()),
  );
  return held === undefined ? null : { value: held[1], source: `label ${held[0]}` };
}

function inEstimate(spec: FactorSpec, issue: Evidence): Found | null {
  const estimate = issue.text.estimate;
  return spec.points === true && estimate !== null
    ? { value: estimate.points, source: "estimate in the text" }
    : null;
}

function valueOf(text: string, words: Readonly<Record<string, number>>): number | null {
  const lower = text.trim().toLowerCase();
  const worded = Object.entries(words)
    .filter(([word]) => startsWithWord(lower, word.toLowerCase()))
    // “High risk” is more than “High”.
    .sort(([a], [b]) => b.length - a.length)[0];
  return worded === undefined ? readNumber(text) : worded[1];
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length));
}

function whereToSay(options: FactorOptions | undefined): string {
  if (options?.field !== undefined) {
    return `not given (field ${options.field})`;
  }
  return options?.answer === undefined ? "not given" : `not given (answer “${options.answer}”)`;
}
