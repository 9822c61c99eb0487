/** The policy that fits a backlog today: what most issues lack is asked for later, and each change says how many lack it. */
import { Document, isCollection, isMap, isScalar } from "yaml";
import type { Assessment } from "../model/assessment.ts";
import type { FittedPolicy, FormGap } from "../model/baseline.ts";
import type { Level } from "../model/finding.ts";
import type { Policy, Profile } from "../policy/policy.ts";
import { rules } from "../rules/index.ts";
import type { RuleSetting } from "../rules/judge.ts";

/** A rule stays required where at most so many lack it, and is said at all where at most so many do. Shares of 1. */
const MOST_REQUIRED = 0.2;
const MOST_ADVISED = 0.8;
/** Fewer issues of a profile say nothing about what fits it. */
const FEWEST = 5;

interface Fitted {
  readonly profile: Profile;
  readonly issues: number;
  readonly rules: Readonly<Record<string, FittedRule>>;
}

interface FittedRule {
  readonly from: Level;
  readonly to: Level;
  /** Issues of the profile that lack it. */
  readonly lacking: number;
}

/** What holds where a policy says nothing of a rule. */
const USUAL: Readonly<Record<string, RuleSetting>> = Object.fromEntries(
  rules.map(({ id, level, options }) => [id, { level, options: options.parse({}) }]),
);
const USUAL_LEVELS: Fitted["rules"] = Object.fromEntries(
  rules.map(({ id, level }) => [id, { from: level, to: level, lacking: 0 }]),
);

export function fitPolicy(
  assessments: readonly Assessment[],
  policy: Policy,
  gaps: readonly FormGap[],
): FittedPolicy {
  const fitted = policy.profiles.map((profile) =>
    fitProfile(
      profile,
      assessments.filter((assessment) => assessment.profile === profile.name),
    ),
  );
  const levels = new Map(fitted.map(({ profile, rules: own }) => [profile.name, own]));
  const fails = ({ profile, findings }: Assessment) =>
    findings.some(
      ({ rule, level }) => level === "required" && levels.get(profile)?.[rule]?.to === "required",
    );
  return {
    text: asYaml(fitted, gaps),
    failing: assessments.filter(fails).length,
    lowered: fitted.flatMap(({ profile, rules: own }) =>
      Object.entries(own)
        .filter(([, { from, to }]) => from !== to)
        .map(([rule, { from, to }]) => ({ profile: profile.name, rule, from, to })),
    ),
  };
}

function fitProfile(profile: Profile, assessments: readonly Assessment[]): Fitted {
  const entries = rules.map(({ id }): [string, FittedRule] => {
    const from = profile.rules[id]?.level ?? "off";
    const lacking = assessments.filter(({ findings }) => findings.some(({ rule }) => rule === id)).length;
    const to = assessments.length < FEWEST ? from : fitLevel(from, lacking / assessments.length);
    return [id, { from, to, lacking }];
  });
  return { profile, issues: assessments.length, rules: Object.fromEntries(entries) };
}

function fitLevel(level: Level, share: number): Level {
  if (level === "off" || share > MOST_ADVISED) {
    return "off";
  }
  return share > MOST_REQUIRED ? "advised" : level;
}

/** The definition of ready as a file: `rules` for all, then what differs by profile. */
function asYaml(fitted: readonly Fitted[], gaps: readonly FormGap[]): string {
  const base = fitted.at(-1);
  if (base === undefined) {
    throw new RangeError("A policy ends with the profile `default`.");
  }
  const named = fitted.slice(0, -1).map((own) => ({ ...own, rules: differing(own, base) }));
  const usual = { ...base, profile: { ...base.profile, rules: USUAL }, rules: USUAL_LEVELS };
  const own = { ...base, rules: differing(base, usual) };
  const doc = new Document({
    readiness: {
      rules: asWritten(own, usual.profile),
      profiles: named.map((one) => ({
        name: one.profile.name,
        match: Object.fromEntries(Object.entries(one.profile.match).filter(([, names]) => names.length > 0)),
        rules: asWritten(one, base.profile),
      })),
    },
  });
  explain(doc, ["readiness", "rules"], own, gaps);
  for (const [index, one] of named.entries()) {
    explain(doc, ["readiness", "profiles", index, "rules"], one, gaps);
    for (const names of Object.keys(one.profile.match)) {
      onOneLine(doc.getIn(["readiness", "profiles", index, "match", names], true));
    }
  }
  return doc.toString({ lineWidth: 110 });
}

function differing(own: Fitted, base: Fitted): Fitted["rules"] {
  const entries = Object.entries(own.rules).filter(
    ([rule, { to }]) => to !== base.rules[rule]?.to || !sameOptions(own.profile, base.profile, rule),
  );
  return Object.fromEntries(entries);
}

function sameOptions(one: Profile, other: Profile, rule: string): boolean {
  return JSON.stringify(one.rules[rule]?.options) === JSON.stringify(other.rules[rule]?.options);
}

/** A level alone, or with the options that differ from what would hold without a word. */
function asWritten({ profile, rules: own }: Pick<Fitted, "profile" | "rules">, inherited: Profile) {
  const entries = rules.flatMap(({ id }) => {
    const level = own[id]?.to;
    if (level === undefined) {
      return [];
    }
    const usual = inherited.rules[id]?.options ?? {};
    const changed = Object.entries(profile.rules[id]?.options ?? {}).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(usual[key]),
    );
    return [[id, changed.length === 0 ? level : { level, ...Object.fromEntries(changed) }]];
  });
  return Object.fromEntries(entries);
}

/** Behind each lowered level: how many issues lack it, and which forms never ask for it. */
function explain(
  doc: Document,
  path: readonly (string | number)[],
  { profile, issues, rules: own }: Fitted,
  gaps: readonly FormGap[],
): void {
  for (const [rule, { from, to, lacking }] of Object.entries(own)) {
    const written = doc.getIn([...path, rule], true);
    const level = isMap(written) ? written.get("level", true) : written;
    onOneLine(written);
    if (from !== to && isScalar(level)) {
      const silent = gaps.filter((gap) => gap.profile === profile.name && gap.rules.includes(rule));
      const never = silent.map(({ file }) => file).join(", ");
      level.comment = ` ${lacking} of ${issues} lack it${never === "" ? "" : `; never asked by ${never}`}`;
    }
  }
}

function onOneLine(node: unknown): void {
  if (isCollection(node)) {
    node.flow = true;
  }
}
