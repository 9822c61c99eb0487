/** The policy that fits a backlog today: what most issues lack is asked for later, and each change says how many fail. */
import type { Assessment } from "../model/assessment.ts";
import type { FittedPolicy, FormGap } from "../model/baseline.ts";
import type { Level } from "../model/finding.ts";
import type { Policy, Profile } from "../policy/policy.ts";
import { rules } from "../rules/index.ts";
import { type FittedLevel, type FittedProfile, writeLevels } from "./write-levels.ts";

/** A rule stays required where at most so many fail it, and is said at all where at most so many do. Shares of 1. */
const MOST_REQUIRED = 0.2;
const MOST_ADVISED = 0.8;
/** Fewer issues of a profile say nothing about what fits it. */
const FEWEST = 5;
/** Forms named behind a level. */
const NAMED = 2;

/** `assessments` are those by the policy; the fitted one is the team's own file with other levels. */
export function fitPolicy(
  assessments: readonly Assessment[],
  policy: Policy,
  gaps: readonly FormGap[],
): { readonly policy: Policy; readonly lowered: FittedPolicy["lowered"] } {
  const measured = policy.profiles.map((profile) =>
    fitProfile(
      profile,
      assessments.filter((assessment) => assessment.profile === profile.name),
    ),
  );
  const base = measured.at(-1);
  if (base === undefined) {
    throw new RangeError("A policy ends with the profile `default`.");
  }
  const fitted = measured.map((own) => (own.issues < FEWEST ? inheriting(own, base) : own));
  return {
    policy: writeLevels(
      policy,
      fitted.map((own) => withReasons(own, gaps)),
    ),
    lowered: fitted.flatMap(({ profile, rules: own }) =>
      Object.entries(own)
        .filter(([, { from, to }]) => from !== to)
        .map(([rule, { from, to }]) => ({ profile: profile.name, rule, from, to })),
    ),
  };
}

interface Measured {
  readonly profile: Profile;
  readonly issues: number;
  readonly rules: Readonly<Record<string, MeasuredRule>>;
}

interface MeasuredRule {
  readonly from: Level;
  readonly to: Level;
  /** Issues of the profile that fail it. */
  readonly failing: number;
}

function fitProfile(profile: Profile, assessments: readonly Assessment[]): Measured {
  const entries = rules.map(({ id }): [string, MeasuredRule] => {
    const from = profile.rules[id]?.level ?? "off";
    // Of a required rule only what fails the issue counts, not what it merely advises.
    const failing = assessments.filter(({ findings }) =>
      findings.some(({ rule, level }) => rule === id && (from !== "required" || level === "required")),
    ).length;
    const to = assessments.length < FEWEST ? from : fitLevel(from, failing / assessments.length);
    return [id, { from, to, failing }];
  });
  return { profile, issues: assessments.length, rules: Object.fromEntries(entries) };
}

function fitLevel(level: Level, share: number): Level {
  if (level === "off" || share > MOST_ADVISED) {
    return "off";
  }
  return share > MOST_REQUIRED ? "advised" : level;
}

/** What a profile with hardly an issue did not say itself goes on following what holds for all. */
function inheriting(own: Measured, base: Measured): Measured {
  const entries = Object.entries(own.rules).map(([id, rule]): [string, MeasuredRule] => {
    const above = base.rules[id];
    return [id, above !== undefined && above.from === rule.from ? { ...rule, to: above.to } : rule];
  });
  return { ...own, rules: Object.fromEntries(entries) };
}

/** Behind each lowered level: how many issues fail, and which forms never ask for it. */
function withReasons({ profile, issues, rules: own }: Measured, gaps: readonly FormGap[]): FittedProfile {
  const entries = Object.entries(own).map(([rule, { from, to, failing }]): [string, FittedLevel] => {
    const silent = gaps.filter((gap) => gap.profile === profile.name && gap.rules.includes(rule));
    const counted = issues < FEWEST ? null : `${failing} of ${issues} fail it`;
    const reason = counted === null ? null : `${counted}${neverAsked(silent.map(({ file }) => file))}`;
    return [rule, { from, to, reason }];
  });
  return { name: profile.name, levels: Object.fromEntries(entries) };
}

function neverAsked(forms: readonly string[]): string {
  const named = forms.slice(0, NAMED).join(", ");
  const more = forms.length > NAMED ? ` and ${forms.length - NAMED} more` : "";
  return forms.length === 0 ? "" : `; never asked by ${named}${more}`;
}
