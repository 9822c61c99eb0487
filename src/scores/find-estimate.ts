/** How large an issue is, by whoever said so: points first, else the cost factor of its score. */
import type { Issue } from "../model/issue.ts";
import type { Score } from "../model/score.ts";
import { type FieldValues, findFactor } from "./find-factor.ts";
import { models } from "./index.ts";

export interface Estimate {
  readonly value: number;
  readonly source: string;
  /** False where the size is in another unit, such as person-weeks. */
  readonly points: boolean;
}

/** The project field that holds points by its usual name. */
const POINTS_FIELD = "Estimate";

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
  const cost = models.find(({ id }) => id === score.model)?.factors.find(({ kind }) => kind === "cost");
  const factor = score.factors.find(({ name }) => name === cost?.name);
  const given = factor !== undefined && factor.value !== null && factor.source !== "default";
  return given ? { value: factor.value, source: factor.source, points: cost?.points === true } : null;
}
