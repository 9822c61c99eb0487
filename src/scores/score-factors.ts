/** Factors → the score they make, or the range that the missing ones allow. */
import type { Factor, Score } from "../model/score.ts";
import { climbRange, type Guess } from "./climb-range.ts";
import { isMultiplier } from "./goal-factors.ts";
import { quantise } from "./quantise.ts";
import type { FactorNumbers, FactorSpec, ScoreModel } from "./score-model.ts";

export type Result = Pick<Score, "value" | "low" | "high" | "problem" | "settledBy">;

/** With more missing factors of a formula of the team's than this, not every combination of their ends is looked at. */
const MOST_CORNERS = 8;
/** A divisor that comes so near to 0, beside how far it goes, is 0 somewhere. */
const NEAR_ZERO = 1e-9;
/** Points of each range that are looked at where a formula may be highest in between, by how many are missing. */
const STEPS: readonly (number | undefined)[] = [undefined, 17, 5];

/**
 * `factors` may hold those of the goal too, which multiply the result. A factor of the model that is not among them is
 * missing.
 */
export function scoreFactors(model: ScoreModel, factors: readonly Factor[]): Result {
  const known: Record<string, number> = {};
  const missing: FactorSpec[] = [];
  for (const spec of model.factors) {
    const factor = factors.find(({ name, source }) => name === spec.name && source?.kind !== "goal");
    if (factor === undefined || factor.value === null) {
      missing.push({ ...spec, low: factor?.low ?? spec.low, high: factor?.high ?? spec.high });
    } else {
      known[spec.name] = factor.value;
    }
  }
  const times = factors.filter(isMultiplier).map(({ value }) => value ?? 1);
  const at = (values: FactorNumbers) =>
    times.reduce((product, factor) => product * factor, model.compute(values));
  if (missing.length === 0) {
    return whole(model, known, quantise(at(known)));
  }
  const guess = (places: readonly number[]): Guess => ({
    places,
    value: at(valuesAt(known, missing, places)),
  });
  const bends = model.bends === true;
  const all = bends && missing.length <= MOST_CORNERS;
  const corners = (all ? grid(missing.length, 2) : endsByKind(missing)).map(guess);
  const steps = bends ? STEPS[missing.length] : undefined;
  const between = steps === undefined ? [] : grid(missing.length, steps).map(guess);
  const seen = [...corners, ...between];
  const guesses = steps === undefined ? seen : [...seen, ...extremes(seen, guess, 1 / (steps - 1))];
  // Beside a point without a result the formula may rise without end, and how far one looked would decide.
  const range = dividesByZero(
    model,
    guesses.map(({ places }) => valuesAt(known, missing, places)),
  )
    ? null
    : rangeOf(guesses);
  return {
    value: null,
    low: range === null ? null : quantise(range.low),
    high: range === null ? null : quantise(range.high),
    problem: null,
    settledBy: settledBy(missing, corners),
  };
}

function whole(model: ScoreModel, known: FactorNumbers, value: number): Result {
  if (Number.isFinite(value)) {
    return { value, low: value, high: value, problem: null, settledBy: null };
  }
  const problem = model.explain?.(known) ?? "the result is not a number that can be written down";
  return { value: null, low: null, high: null, problem, settledBy: null };
}

/** The lowest and the highest around the lowest and the highest that were seen. */
function extremes(
  seen: readonly Guess[],
  guess: (places: readonly number[]) => Guess,
  step: number,
): readonly Guess[] {
  const [first, ...others] = seen;
  if (first === undefined || rangeOf(seen) === null) {
    return [];
  }
  const low = others.reduce((least, one) => (one.value < least.value ? one : least), first);
  const high = others.reduce((most, one) => (one.value > most.value ? one : most), first);
  return [climbRange(low, guess, "down", step), climbRange(high, guess, "up", step)];
}

/** Every combination of so many places in each range, ends included. */
function grid(ranges: number, steps: number): readonly (readonly number[])[] {
  return Array.from({ length: steps ** ranges }, (_, count) =>
    Array.from(
      { length: ranges },
      (_range, index) => (Math.floor(count / steps ** index) % steps) / (steps - 1),
    ),
  );
}

/**
 * The worst and the best of all, and those with one factor at its other end: all it takes where a score rises with every
 * gain and falls with every cost.
 */
function endsByKind(missing: readonly FactorSpec[]): readonly (readonly number[])[] {
  const worst = missing.map(({ kind }) => (kind === "cost" ? 1 : 0));
  const best = worst.map((place) => 1 - place);
  const turned = [worst, best].flatMap((places) =>
    places.map((_, index) => places.map((place, other) => (other === index ? 1 - place : place))),
  );
  return [worst, best, ...turned];
}

function valuesAt(
  known: FactorNumbers,
  missing: readonly FactorSpec[],
  places: readonly number[],
): FactorNumbers {
  const values = { ...known };
  for (const [index, { name, low, high }] of missing.entries()) {
    const place = places[index] ?? 0;
    // The ends exactly, whatever is lost between them.
    values[name] = place === 1 ? high : low + place * (high - low);
  }
  return values;
}

/** `null` where one of them has no result: then nobody knows how far the score goes beside it. */
function rangeOf(guesses: readonly Guess[]): { readonly low: number; readonly high: number } | null {
  let low = Infinity;
  let high = -Infinity;
  for (const { value } of guesses) {
    if (!Number.isFinite(value)) {
      return null;
    }
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low > high ? null : { low, high };
}

/** Whether a divisor comes to 0 somewhere between the places that are looked at, even if at none of them. */
function dividesByZero({ divisors }: ScoreModel, places: readonly FactorNumbers[]): boolean {
  const ends: { low: number; high: number }[] = [];
  for (const values of divisors === undefined ? [] : places) {
    for (const [index, divisor] of (divisors?.(values) ?? []).entries()) {
      const { low, high } = ends[index] ?? { low: Infinity, high: -Infinity };
      ends[index] = { low: Math.min(low, divisor ?? low), high: Math.max(high, divisor ?? high) };
    }
  }
  return ends.some(
    ({ low, high }) =>
      low < high &&
      ((low <= 0 && high >= 0) || Math.min(Math.abs(low), Math.abs(high)) < NEAR_ZERO * (high - low)),
  );
}

/** The factor whose knowledge leaves, at its worse end, the narrowest range; the first of equals. */
function settledBy(missing: readonly FactorSpec[], corners: readonly Guess[]): string | null {
  const left = missing.map(({ name }, index) => {
    const widths = [0, 1].map((end) => {
      const range = rangeOf(corners.filter(({ places }) => places[index] === end));
      return range === null ? Infinity : quantise(range.high - range.low);
    });
    return { name, width: Math.max(...widths) };
  });
  const [first] = left;
  return first === undefined ? null : left.reduce((a, b) => (b.width < a.width ? b : a), first).name;
}
