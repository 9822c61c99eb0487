/** Which one factor moves an issue most in the order, were it half or twice as much as people think. */
import type { Factor, Inherited, Score, Sensitivity } from "../../model/score.ts";
import { scoreFactors } from "../score-factors.ts";
import { scaleOf } from "../ladder/rung.ts";
import type { FactorSpec, ScoreModel } from "../score-model.ts";
import type { ScoreOptions } from "../score-options.ts";
import { raiseScore } from "./inherit-from.ts";
import type { OrderItem } from "./order-item.ts";
import { compareRanked, type Ranked } from "./rank-scores.ts";

/**
 * For `ordered[index]`, all others staying where they are: each factor that somebody gave is halved and doubled,
 * within its range or else its scale, and the one that costs it most ranks is told; of equals the first of the model. `null` where none
 * costs it a rank: where people hold it, or what it blocks does; and of a model whose score is a class. `highest` is that of what it blocks.
 */
export function measureSensitivity(
  ordered: readonly OrderItem[],
  index: number,
  highest: Inherited | null,
  model: ScoreModel,
  options: ScoreOptions,
): Sensitivity | null {
  const item = ordered[index];
  // Half of a “must” is no class that anybody could have meant.
  if (item === undefined || model.ordinal === true) {
    return null;
  }
  return item.score.factors.reduce<Sensitivity | null>((worst, factor) => {
    if (factor.value === null || factor.source?.kind === "default" || factor.source?.kind === "goal") {
      return worst;
    }
    const spec = model.factors.find(({ name }) => name === factor.name);
    return offBy(factor, factor.value, spec).reduce((found, value) => {
      const score = raiseScore(withFactor(item.score, factor.name, value, model), highest, model, options);
      const rank = score.effective === null ? 0 : rankAmong(ordered, index, { ...item, score });
      return rank > (found?.rank ?? index + 1) ? { factor: factor.name, value, rank } : found;
    }, worst);
  }, null);
}

/**
 * Estimates are wrong by such factors; the end of a range that nobody believes in would make everything fall. What lies
 * beyond the range already stays within what can be meant: the range says only what it may be while nobody knows it.
 */
function offBy(factor: Factor, value: number, spec: FactorSpec | undefined): readonly number[] {
  const within = spec === undefined || (value >= factor.low && value <= factor.high);
  const [low, high] = within ? [factor.low, factor.high] : scaleOf(spec);
  return [value / 2, value * 2].map((other) => Math.min(Math.max(other, low), high));
}

function withFactor(score: Score, name: string, value: number, model: ScoreModel): Score {
  const factors = score.factors.map((factor) => (factor.name === name ? { ...factor, value } : factor));
  return { ...score, ...scoreFactors(model, factors), factors };
}

/** The rank from 1 of `item` among all of `ordered` but the one at `index`. */
function rankAmong(ordered: readonly Ranked[], index: number, item: Ranked): number {
  let low = 0;
  let high = ordered.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ordered[middle < index ? middle : middle + 1];
    if (other !== undefined && compareRanked(other, item) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low + 1;
}
