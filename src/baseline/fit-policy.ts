/** The policy that fits a backlog today: what most issues lack is asked for later, and each change says how many fail. */
import { Document, isCollection, isMap, isNode, parseDocument } from "yaml";
import type { Assessment } from "../model/assessment.ts";
import type { FittedPolicy, FormGap } from "../model/baseline.ts";
import type { Level } from "../model/finding.ts";
import type { Policy, Profile } from "../policy/policy.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { rules } from "../rules/index.ts";
import type { RuleSetting } from "../rules/judge.ts";

/** A rule stays required where at most so many fail it, and is said at all where at most so many do. Shares of 1. */
const MOST_REQUIRED = 0.2;
const MOST_ADVISED = 0.8;
/** Fewer issues of a profile say nothing about what fits it. */
const FEWEST = 5;
/** Forms named behind a level. */
const NAMED = 2;

interface Fitted {
  readonly profile: Profile;
  readonly issues: number;
  readonly rules: Readonly<Record<string, FittedRule>>;
}

interface FittedRule {
  readonly from: Level;
  readonly to: Level;
  /** Issues of the profile that fail it. */
  readonly failing: number;
}

/** What holds where a policy says nothing of a rule. */
const USUAL: Readonly<Record<string, RuleSetting>> = Object.fromEntries(
  rules.map(({ id, level, options }) => [id, { level, options: options.parse({}) }]),
);
const USUAL_LEVELS: Fitted["rules"] = Object.fromEntries(
  rules.map(({ id, level }) => [id, { from: level, to: level, failing: 0 }]),
);

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
    policy: write(policy, fitted, base, gaps),
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
function inheriting(own: Fitted, base: Fitted): Fitted {
  const entries = Object.entries(own.rules).map(([id, rule]): [string, FittedRule] => {
    const above = base.rules[id];
    return [id, above !== undefined && above.from === rule.from ? { ...rule, to: above.to } : rule];
  });
  return { ...own, rules: Object.fromEntries(entries) };
}

/** Into the team's own file, whose other keys and comments stay. */
function write(policy: Policy, fitted: readonly Fitted[], base: Fitted, gaps: readonly FormGap[]): Policy {
  const file = policy.file ?? "plumbline.yml";
  const own = parseDocument(policy.text);
  // Where an alias pointed into what was replaced, the file is written anew, without its comments.
  for (const doc of [own, new Document(own.toJS() ?? {})]) {
    const read = readPolicy(file, asYaml(doc, fitted, base, gaps));
    if (read.policy !== null) {
      return read.policy;
    }
  }
  throw new RangeError("A policy with other levels is a policy.");
}

/** `rules` for all, then what differs by profile. */
function asYaml(doc: Document, fitted: readonly Fitted[], base: Fitted, gaps: readonly FormGap[]): string {
  const named = fitted.slice(0, -1).map((own) => ({ ...own, rules: differing(own, base) }));
  const usual = { ...base, profile: { ...base.profile, rules: USUAL }, rules: USUAL_LEVELS };
  const own = { ...base, rules: differing(base, usual) };
  if (!isMap(doc.contents)) {
    doc.contents = doc.createNode({});
  }
  if (!isMap(doc.get("readiness", true))) {
    doc.set("readiness", doc.createNode({}));
  }
  doc.setIn(["readiness", "rules"], doc.createNode(asWritten(own, usual.profile)));
  const profiles = named.map((one) => ({
    name: one.profile.name,
    match: Object.fromEntries(Object.entries(one.profile.match).filter(([, names]) => names.length > 0)),
    rules: asWritten(one, base.profile),
  }));
  doc.setIn(["readiness", "profiles"], doc.createNode(profiles));
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

/** A level alone, or with the options that differ from what would hold without a word; a rule that is off needs none. */
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
    const isBare = level === "off" || changed.length === 0;
    return [[id, isBare ? level : { level, ...Object.fromEntries(changed) }]];
  });
  return Object.fromEntries(entries);
}

/** Behind each lowered level: how many issues fail, and which forms never ask for it. */
function explain(
  doc: Document,
  path: readonly (string | number)[],
  { profile, issues, rules: own }: Fitted,
  gaps: readonly FormGap[],
): void {
  for (const [rule, { from, to, failing }] of Object.entries(own)) {
    const written = doc.getIn([...path, rule], true);
    onOneLine(written);
    if (from !== to && isNode(written) && issues >= FEWEST) {
      const silent = gaps.filter((gap) => gap.profile === profile.name && gap.rules.includes(rule));
      written.comment = ` ${failing} of ${issues} fail it${neverAsked(silent.map(({ file }) => file))}`;
    }
  }
}

function neverAsked(forms: readonly string[]): string {
  const named = forms.slice(0, NAMED).join(", ");
  const more = forms.length > NAMED ? ` and ${forms.length - NAMED} more` : "";
  return forms.length === 0 ? "" : `; never asked by ${named}${more}`;
}

function onOneLine(node: unknown): void {
  if (isCollection(node)) {
    node.flow = true;
  }
}
