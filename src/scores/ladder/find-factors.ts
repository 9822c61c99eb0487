/** Where the factors of a score come from: each climbs the ladder of the policy by itself. */
import type { Factor } from "../../model/score.ts";
import type { FactorEvidence } from "../factor-evidence.ts";
import type { ScoreModel } from "../score-model.ts";
import { type LadderOptions, findFactor } from "./find-factor.ts";

/** In the model's order; `today` is `YYYY-MM-DD`. Depends on this evidence alone. */
export function findFactors(
  model: Pick<ScoreModel, "factors">,
  options: LadderOptions,
  evidence: FactorEvidence,
  today: string,
): readonly Factor[] {
  return model.factors.map((spec) => findFactor(spec, options, evidence, today));
}
