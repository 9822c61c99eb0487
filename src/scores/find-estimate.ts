/** How large an issue is, by whoever said so: points first, else the cost factor of its score. */
import type { Issue } from "../model/issue.ts";
import type { Score } from "../model/score.ts";
import { type FieldValues, findFactor } from "./find-factor.ts";
import { models } from "./index.ts";
import type { FactorSpec } from "./score-model.ts";

export interface Estimate {
  readonly value: number;
  readonly source: string;
  /** False where the size is in another unit, such as person-weeks. */
  readonly points: boolean;
}

/** The project field that holds points by its usual name. */
export const POINTS_FIELD = "Estimate";

/** The factor of a model that says how large the work is. */
export function costFactorOf(model: string): FactorSpec | undefined {
  return models.find(({ id }) => id === model)?.factors.find(({ kind }) => kind === "cost");
}

/** `null` when nobody gave a size; a policy's default is nobody's. */
export function findEstimate(
  issue: Pick<Issue, "labels" | "text">,
  score: Score,
  fields: FieldValues,
): Estimate | null {
  const spec = { name: "estimate", sentence: "", low: 0, high: 0, kind: "cost", points: true } as const;
  const points = findFactor(spec, { field: POINTS_FIELD, labels: {}, words: {} }, issue, fields);
  if (points.value !== null) {
    return { value: points.value, source: points.source, points: true };
  }
  const cost = costFactorOf(score.model);
  const factor = score.factors.find(({ name }) => name === cost?.name);
  const given = factor !== undefined && factor.value !== null && factor.source !== "default";
  return given ? { value: factor.value, source: factor.source, points: cost?.points === true } : null;
}
