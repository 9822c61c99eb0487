/** How large open and finished work is, where somebody said so. */
import type { Issue } from "../model/issue.ts";
import type { Factor } from "../model/score.ts";
import { gatherEvidence } from "../refine/gather-evidence.ts";
import { readIssues } from "../refine/read-issues.ts";
import { modelOf } from "../scores/choose-model.ts";
import { type Estimate, findEstimate } from "../scores/ladder/find-estimate.ts";
import { findFactors } from "../scores/ladder/find-factors.ts";
import type { Scene } from "./set-scene.ts";

/** By the issue's number; without those nobody estimated. */
export type Estimates = ReadonlyMap<number, Estimate>;

export function listEstimates({ refinement, snapshot, policy, today, finished }: Scene): Estimates {
  const model = modelOf(policy.score);
  const { closed } = readIssues({ ...snapshot, issues: [], closed: finished.issues }, policy);
  const scored = new Map(refinement.assessments.map(({ issue, score }) => [issue.number, score.factors]));
  const issues: readonly Issue[] = [
    ...refinement.assessments.map(({ issue }) => issue),
    ...closed.map(({ issue }) => issue),
  ];
  const evidence = gatherEvidence(issues, snapshot);
  return new Map(
    [...evidence].flatMap(([number, own]): [number, Estimate][] => {
      const factors: readonly Factor[] = scored.get(number) ?? findFactors(model, policy.score, own, today);
      const estimate = findEstimate(own, { factors }, model);
      return estimate === null ? [] : [[number, estimate]];
    }),
  );
}
