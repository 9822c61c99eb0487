/** SCORE: one issue's factors, its goal and what people set → its score. */
import type { GoalLink } from "../model/goal.ts";
import type { Factor, Inherited, Override, Score } from "../model/score.ts";
import { bandOf, bandsOf } from "./bands.ts";
import type { FactorEvidence } from "./factor-evidence.ts";
import { goalFactors, isMultiplier } from "./goal-factors.ts";
import { findFactors } from "./ladder/find-factors.ts";
import { quantiseUp } from "./quantise.ts";
import { scoreFactors } from "./score-factors.ts";
import type { FactorSpec, ScoreModel } from "./score-model.ts";
import type { ScoreOptions } from "./score-options.ts";

/** Depends on this issue and its goal alone; nothing is inherited yet. `today` is `YYYY-MM-DD`. */
export function scoreIssue(
  model: ScoreModel,
  options: ScoreOptions,
  evidence: FactorEvidence,
  goal: GoalLink,
  override: Override | null,
  today: string,
): Score {
  const own = findFactors(model, options, evidence, today).map((factor) => capped(model, factor));
  const factors = model.ordinal === true ? own : [...own, ...goalFactors(goal, options, today)];
  const result = scoreFactors(model, factors);
  const score = {
    model: model.id,
    formula: formulaOf(model, factors),
    ...result,
    factors,
    inherited: null,
    computed: null,
    override,
    effective: null,
    band: null,
  };
  return finishScore(score, null, options, model);
}

/** The score with what it inherits where that is more than its own value, what ranks of it, and its band. */
export function finishScore(
  score: Score,
  inherited: Inherited | null,
  options: ScoreOptions,
  model: ScoreModel,
): Score {
  // People may give more decimals than a score has, and what blocks stays no lower.
  const above = inherited === null ? null : { ...inherited, value: quantiseUp(inherited.value) };
  const raised = above !== null && above.value > (score.value ?? -Infinity) ? above : null;
  const computed = raised?.value ?? score.value;
  const held = score.override === null || score.override.expired ? null : score.override.value;
  const low = options.incomplete === "low" && score.value === null ? score.low : null;
  const effective = held ?? higher(computed, low);
  const band = effective === null ? null : bandOf(effective, bandsOf(model, options));
  return { ...score, inherited: raised, computed, effective, band };
}

function higher(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

/** The model's formula with what the goal multiplies it by: `(value ÷ effort) × goal-weight × urgency`. */
function formulaOf(model: ScoreModel, factors: readonly Factor[]): string {
  const multipliers = factors.filter(isMultiplier).map(({ name }) => name);
  return multipliers.length === 0 ? model.formula : [`(${model.formula})`, ...multipliers].join(" × ");
}

function capped(model: ScoreModel, factor: Factor): Factor {
  const spec: FactorSpec | undefined = model.factors.find(({ name }) => name === factor.name);
  if (spec?.capped !== true || factor.value === null) {
    return factor;
  }
  const value = Math.min(Math.max(factor.value, spec.low), spec.high);
  const remark = `${factor.value} counts as ${value}, the end of its scale`;
  return value === factor.value
    ? factor
    : { ...factor, value, remark: factor.remark === null ? remark : `${factor.remark}; ${remark}` };
}
