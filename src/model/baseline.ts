/** What a policy would find in a backlog before it is switched on. */
import type { Level } from "./finding.ts";

export interface Baseline {
  /** Issues judged, and those of them that something required is missing from, or only advice. */
  readonly issues: number;
  readonly failing: number;
  readonly almost: number;
  readonly exempt: number;
  /** Issues that pass only with a waiver. */
  readonly waived: number;
  /** In the order of the policy; only those that some issue is judged by. */
  readonly profiles: readonly ProfileCount[];
  /** Rules that fire, the one that would change most verdicts first. */
  readonly rules: readonly RuleCount[];
  /** Forms in the order of their file names. */
  readonly forms: readonly FormGap[];
  /** The levels that fit this backlog today. */
  readonly fitted: FittedPolicy;
}

export interface ProfileCount {
  readonly name: string;
  readonly issues: number;
  readonly failing: number;
}

/** On how many issues a rule fires. */
export interface RuleCount {
  readonly rule: string;
  readonly required: number;
  readonly advised: number;
  /** By profile; without those where it does not fire. */
  readonly byProfile: Readonly<Record<string, number>>;
  /** Issues on which nothing else that is required is missing: they would be ready without this rule. */
  readonly alone: number;
}

/** What a form does not ask for, though the issues made with it are held to it. */
export interface FormGap {
  readonly file: string;
  readonly profile: string;
  /** Rules nobody can satisfy by filling the form in. */
  readonly rules: readonly string[];
}

export interface FittedPolicy {
  /** The policy's file as text: the team's own, with other levels. */
  readonly text: string;
  /** Issues that something required would be missing from under it. */
  readonly failing: number;
  /** What differs from the policy that was measured, by profile and rule. */
  readonly lowered: readonly {
    readonly profile: string;
    readonly rule: string;
    readonly from: Level;
    readonly to: Level;
  }[];
}
