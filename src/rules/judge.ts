/** One issue held against a profile's rules: what is found, what a person set aside, and the verdict. */
import type { Finding, Level, Verdict, Waived, Waiver } from "../model/finding.ts";
import type { Issue } from "../model/issue.ts";
import { rules } from "./index.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** What a profile says of one rule. */
export interface RuleSetting {
  readonly level: Level;
  /** Without `level`; every default filled in. */
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Judgement {
  /** Required first, intake before ready, then in the order of the rules. */
  readonly findings: readonly Finding[];
  readonly waived: readonly Waived[];
  readonly verdict: Verdict;
}

/** Most findings of one rule on one issue: twenty open questions say what a thousand would. */
const MOST_OF_A_RULE = 20;

/** `settings` by rule id; a rule without one is off. `waivers` are those of this issue, ended ones too. */
export function judge(
  issue: Issue,
  settings: Readonly<Record<string, RuleSetting>>,
  waivers: readonly Waiver[],
  context: RuleContext,
): Judgement {
  const found = rules
    .flatMap((rule) => findingsOf(rule, issue, settings[rule.id], context))
    .toSorted((a, b) => weight(a) - weight(b));
  const waived = found.flatMap((finding): Waived[] => {
    const waiver = waivers.find(({ rule, until }) => rule === finding.rule && until >= context.today);
    return waiver === undefined ? [] : [{ finding, waiver }];
  });
  const findings = found.filter((finding) => !waived.some((aside) => aside.finding === finding));
  return { findings, waived, verdict: verdictOf(findings) };
}

function findingsOf(
  rule: Rule,
  issue: Issue,
  setting: RuleSetting | undefined,
  context: RuleContext,
): readonly Finding[] {
  const unread = rule.needsFullReading === true && issue.text.reading !== "full";
  if (setting === undefined || setting.level === "off" || unread) {
    return [];
  }
  const { level } = setting;
  return rule
    .check(issue, setting.options, context)
    .slice(0, MOST_OF_A_RULE)
    .map((problem) => ({ rule: rule.id, stage: rule.stage, ...problem, level: problem.atMost ?? level }));
}

/** What only the whole backlog shows counts for no verdict, so that an event and a sweep agree on it. */
function verdictOf(findings: readonly Finding[]): Verdict {
  const counted = findings.filter(({ ofBacklog }) => ofBacklog !== true);
  if (counted.some(({ level }) => level === "required")) {
    return "not ready";
  }
  return counted.length > 0 ? "almost" : "ready";
}

function weight({ level, stage }: Finding): number {
  return (level === "required" ? 0 : 2) + (stage === "intake" ? 0 : 1);
}
