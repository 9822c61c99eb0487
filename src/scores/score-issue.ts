/** SCORE: one issue's factors → its score, or the range its missing factors allow. */
import type { Issue } from "../model/issue.ts";
import type { Factor, Score } from "../model/score.ts";
import { type FieldValues, findFactor } from "./find-factor.ts";
import { models } from "./index.ts";
import type { ScoreModel } from "./score-model.ts";
import type { ScoreOptions } from "./score-options.ts";

/**
 * Depends on this issue alone. `fields` are its values on the project; `override` is what people set there.
 * Throws a RangeError for a model that does not exist: the policy's schema refuses it before.
 */
export function scoreIssue(
  issue: Pick<Issue, "labels" | "text">,
  options: ScoreOptions,
  fields: FieldValues,
  override: number | null,
): Score {
  const model = models.find(({ id }) => id === options.model);
  if (model === undefined) {
    throw new RangeError(`There is no score model \`${options.model}\`.`);
  }
  const factors = model.factors.map((spec) => findFactor(spec, options.factors[spec.name], issue, fields));
  const low = quantise(bound(model, factors, "low"));
  const high = quantise(bound(model, factors, "high"));
  const value = factors.every((factor) => factor.value !== null) ? low : null;
  const effective = override ?? value;
  const bands = Object.keys(options.bands).length > 0 ? options.bands : model.bands;
  return {
    model: model.id,
    formula: model.formula,
    value,
    low,
    high,
    factors,
    override,
    effective,
    band: effective === null ? null : bandOf(effective, bands),
  };
}

/** The lowest or highest score the factors allow: each missing one at the end of its range that makes it so. */
function bound(model: ScoreModel, factors: readonly Factor[], side: "low" | "high"): number {
  const values = factors.map((factor) => {
    const cost = model.factors.find(({ name }) => name === factor.name)?.kind === "cost";
    const end = (side === "low") === cost ? factor.high : factor.low;
    return [factor.name, factor.value ?? end] as const;
  });
  return model.compute(Object.fromEntries(values));
}

/** Two decimals, so that a score does not change from one day to the next without a cause. */
function quantise(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The band with the highest threshold at or below the score; the lowest band for a score below all of them. */
function bandOf(score: number, bands: Readonly<Record<string, number>>): string | null {
  const falling = Object.entries(bands).sort(([, a], [, b]) => b - a);
  return (falling.find(([, lowest]) => score >= lowest) ?? falling.at(-1))?.[0] ?? null;
}
