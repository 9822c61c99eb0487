/** Assessments in the order of their ranks, those without a place last. */
import type { Assessment } from "../model/assessment.ts";

export function byRank(assessments: readonly Assessment[]): readonly Assessment[] {
  return assessments.toSorted((a, b) => (a.rank ?? LAST) - (b.rank ?? LAST));
}

const LAST = Number.MAX_SAFE_INTEGER;
