/** What stands after a factor's name → its value. */
import type { Act } from "../model/decision.ts";
import { asMeant, asShare } from "../scores/ladder/as-meant.ts";
import { readValue } from "../scores/ladder/read-value.ts";
import { expectedOf, scaleOf } from "../scores/ladder/rung.ts";
import type { FactorOptions } from "../scores/ladder/factor-options.ts";
import type { FactorSpec } from "../scores/score-model.ts";
import { type CommandContext, quoted, isNone, type Wrong } from "./command.ts";

const MOST_WORDS = 6;

export function readFactor(argument: string, spec: FactorSpec, context: CommandContext): Act | Wrong {
  if (isNone(argument)) {
    return { kind: "factor", factor: spec.name, value: null };
  }
  const options = optionsOf(spec, context);
  const words = wordsOf(spec, options);
  const written = readValue(argument, words);
  const sample = Object.keys(words)[0] ?? String(sampleOf(spec, options));
  const [low, high] = rangeOf(spec, options);
  const range = rangeText(spec, [low, high]);
  if (written === null) {
    const start = argument === "" ? "it says no number" : `${quoted(argument)} is no number`;
    return { wrong: `${start}${orWords(words)}; ${range}: write ${context.write(sample)}.` };
  }
  const { value } = asMeant(written, spec);
  return value >= low && value <= high
    ? { kind: "factor", factor: spec.name, value }
    : { wrong: `${range}; write ${context.write(sample)}.` };
}

function rangeText(spec: FactorSpec, [low, high]: readonly [number, number]): string {
  const range = `${low} to ${high}`;
  const expected = expectedOf(spec);
  const told = expected.startsWith(range) || high === scaleOf(spec)[1] ? expected : range;
  return `${spec.name} ${/^\d/.test(told) ? "goes from" : "is"} ${told}`;
}

function optionsOf(spec: FactorSpec, { policy }: CommandContext): FactorOptions | undefined {
  const own = policy.score.factors;
  return Object.hasOwn(own, spec.name) ? own[spec.name] : undefined;
}

function wordsOf(spec: FactorSpec, options: FactorOptions | undefined): Readonly<Record<string, number>> {
  const own = options?.words ?? {};
  return { ...ofLabels(spec, options), ...(Object.keys(own).length > 0 ? own : (spec.words ?? {})) };
}

/** `impact: high` → 2 in the policy's labels makes `high` a word as well. */
function ofLabels(
  { name }: FactorSpec,
  options: FactorOptions | undefined,
): Readonly<Record<string, number>> {
  const ends = Object.entries(options?.labels ?? {}).map(([label, value]) => {
    const word = label.trim();
    const isNamed = word.toLowerCase().startsWith(name.toLowerCase());
    return [isNamed ? word.slice(name.length).replace(/^[\s:/=-]+/, "") : word, value] as const;
  });
  return Object.fromEntries(ends.filter(([word]) => /^\p{L}/u.test(word)));
}

/**
 * The policy's range goes before the one that the model's sentence states; where none does, only what can be meant at all
 * is held. What is merely taken while nobody has said more bounds nothing.
 */
function rangeOf(spec: FactorSpec, options: FactorOptions | undefined): readonly [number, number] {
  const [lowest, highest] = scaleOf(spec);
  const stated = new Set((spec.sentence.match(/\d+(?:\.\d+)?/g) ?? []).map(Number));
  const told = stated.has(spec.low) && stated.has(spec.high);
  const low = options?.low ?? (told ? spec.low : undefined);
  const high = options?.high ?? (told ? spec.high : undefined);
  return [
    low === undefined ? lowest : Math.max(lowest, asShare(low, spec)),
    high === undefined ? highest : Math.min(highest, asShare(high, spec)),
  ];
}

/** A number that it takes, near the middle where there is one. */
function sampleOf(spec: FactorSpec, options: FactorOptions | undefined): number {
  const low = options?.low ?? spec.low;
  const high = options?.high ?? spec.high;
  return high - low >= 4 ? Math.min(Math.max(5, Math.ceil(low)), high) : high;
}

function orWords(words: Readonly<Record<string, number>>): string {
  const known = Object.keys(words);
  const named = known.slice(0, MOST_WORDS).map((word) => quoted(word));
  return known.length === 0
    ? ""
    : ` and none of ${named.join(", ")}${known.length > MOST_WORDS ? ", …" : ""}`;
}
