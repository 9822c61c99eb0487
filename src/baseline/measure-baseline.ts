/** What a policy finds in a whole backlog: how many issues fail, by rule and profile, and what would change most. */
import type { Assessment, Refinement } from "../model/assessment.ts";
import type { Baseline, ProfileCount, RuleCount } from "../model/baseline.ts";
import type { Policy } from "../policy/policy.ts";
import type { ReadWorld } from "../refine/read-issues.ts";
import { refineRead } from "../refine/refine.ts";
import type { World } from "../refine/world.ts";
import { rules } from "../rules/index.ts";
import { findFormGaps } from "./find-form-gaps.ts";
import { fitPolicy } from "./fit-policy.ts";

/** What was judged, and how. */
export interface Measured {
  readonly world: World;
  readonly policy: Policy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly read: ReadWorld;
  readonly refinement: Refinement;
}

/** Judges the backlog a second time, by the policy that it proposes. */
export function measureBaseline({ world, policy, today, read, refinement }: Measured): Baseline {
  const { assessments, exempt } = refinement;
  const gaps = findFormGaps(world.forms, policy, world.goals.length > 0);
  const { policy: fitted, lowered } = fitPolicy(assessments, policy, gaps);
  return {
    issues: assessments.length,
    failing: countFailing(refinement),
    almost: assessments.filter(({ verdict }) => verdict === "almost").length,
    exempt: exempt.length,
    waived: assessments.filter(({ verdict, waived }) => verdict !== "not ready" && waived.length > 0).length,
    profiles: countProfiles(assessments, policy),
    rules: rules
      .map(({ id }) => countRule(id, assessments))
      .filter(({ required, advised }) => required + advised > 0)
      .sort((a, b) => b.alone - a.alone || b.required - a.required || b.advised - a.advised),
    forms: gaps,
    fitted: {
      text: fitted.text,
      failing: countFailing(refineRead(read, world, fitted, today)),
      lowered,
    },
  };
}

function countFailing({ assessments }: Refinement): number {
  return assessments.filter(({ verdict }) => verdict === "not ready").length;
}

function countProfiles(assessments: readonly Assessment[], policy: Policy): readonly ProfileCount[] {
  return policy.profiles
    .map(({ name }) => {
      const own = assessments.filter(({ profile }) => profile === name);
      return {
        name,
        issues: own.length,
        failing: own.filter(({ verdict }) => verdict === "not ready").length,
      };
    })
    .filter(({ issues }) => issues > 0);
}

function countRule(id: string, assessments: readonly Assessment[]): RuleCount {
  const fired = assessments.filter(({ findings }) => findings.some(({ rule }) => rule === id));
  const required = fired.filter((assessment) => isMissing(assessment, id));
  const names = [...new Set(fired.map(({ profile }) => profile))];
  return {
    rule: id,
    required: required.length,
    advised: fired.length - required.length,
    byProfile: Object.fromEntries(
      names.map((name) => [name, fired.filter(({ profile }) => profile === name).length]),
    ),
    alone: required.filter(({ findings }) =>
      findings.every(({ rule, level }) => rule === id || level === "advised"),
    ).length,
  };
}

function isMissing({ findings }: Assessment, id: string): boolean {
  return findings.some(({ rule, level }) => rule === id && level === "required");
}
