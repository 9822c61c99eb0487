/** How large an issue is, by whoever said so: points first, else the cost factor of its score. */
import type { Score } from "../../model/score.ts";
import type { FactorEvidence } from "../factor-evidence.ts";
import type { FactorSpec, ScoreModel } from "../score-model.ts";
import { evidenceOptions, factorOptions } from "./factor-options.ts";
import { findFactor, type LadderOptions } from "./find-factor.ts";
import { namePlace } from "./name-place.ts";

export interface Estimate {
  readonly value: number;
  /** In words, such as “field Effort”. */
  readonly source: string;
  /** False where the size is in another unit, such as person-weeks. */
  readonly points: boolean;
}

/** The project field that holds points by its usual name. */
export const POINTS_FIELD = "Estimate";

/** Points as a factor of their own: what an estimate is where the model's score has no cost. */
export const POINTS: FactorSpec = {
  name: "estimate",
  sentence: "size in points",
  low: 1,
  high: 13,
  kind: "cost",
  points: true,
};

/** Neither place knows a day. */
const NO_DAY = "";

/** Where points are looked for, whatever the score. */
const LADDER: LadderOptions = {
  factors: { [POINTS.name]: factorOptions.parse({ field: POINTS_FIELD }) },
  ladder: ["field", "text"],
  tickets: [],
  evidence: evidenceOptions.parse({}),
};

/** Where a cost is asked for, that is what a label says; without one a label such as `estimate: 5` says points. */
const LADDER_WITHOUT_COST: LadderOptions = { ...LADDER, ladder: ["field", "label", "text"] };

/** Where points come from beside a score by `model`. */
export function pointsLadder(model: Pick<ScoreModel, "factors">): LadderOptions {
  return costFactorOf(model) === undefined ? LADDER_WITHOUT_COST : LADDER;
}

/** The factor of a model that says how large the work is. */
export function costFactorOf(model: Pick<ScoreModel, "factors">): FactorSpec | undefined {
  return model.factors.find(({ kind }) => kind === "cost");
}

/** `null` when nobody gave a size; a policy's default is nobody's. `score` is by `model`. */
export function findEstimate(
  evidence: FactorEvidence,
  score: Pick<Score, "factors">,
  model: Pick<ScoreModel, "factors">,
): Estimate | null {
  const points = findFactor(POINTS, pointsLadder(model), evidence, NO_DAY);
  if (points.value !== null && points.source !== null) {
    return { value: points.value, source: namePlace(points.source), points: true };
  }
  const cost = costFactorOf(model);
  const { value = null, source = null } = score.factors.find(({ name }) => name === cost?.name) ?? {};
  return value === null || source === null || source.kind === "default"
    ? null
    : { value, source: namePlace(source), points: cost?.points === true };
}
