/** The baseline as a page: what would fail, what the forms never ask for, and the policy that fits today. */
import type { Baseline, FormGap, ProfileCount, RuleCount } from "../model/baseline.ts";
import type { Policy } from "../policy/policy.ts";
import { codeSpan } from "./safe-text.ts";
import { whichPolicy } from "./which-policy.ts";

export interface BaselineHead {
  /** Where the policy belongs. */
  readonly policyFile: string;
  readonly policy: Pick<Policy, "file" | "hash">;
}

export function baselinePage(baseline: Baseline, head: BaselineHead): string {
  const { issues, failing, almost, exempt, waived } = baseline;
  const passing = issues - failing;
  const set = waived === 0 ? "" : ` and ${waived} with a waiver`;
  const alone = exempt === 0 ? "" : ` ${exempt} more ${exempt === 1 ? "is" : "are"} left alone.`;
  const blocks = [
    `# Plumbline: ${failing} of ${issues} issues would not be ready`,
    `The backlog was only measured: nothing was written. Held to ${whichPolicy(head.policy)}, ${passing} ${passing === 1 ? "issue passes" : "issues pass"}, ${almost} of them with advice${set}.${alone}`,
    ...(baseline.rules.length > 0 ? [`## What they lack\n\n${ruleTable(baseline)}`] : []),
    ...(baseline.rules.some(({ alone: only }) => only > 0) ? [mostChanged(baseline.rules)] : []),
    `## What your forms never ask for\n\n${formList(baseline.forms)}`,
    `## A policy that fits today\n\n${fittedPolicy(baseline, head)}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** A row a rule, a column a profile. */
function ruleTable({ rules, profiles }: Baseline): string {
  const head = ["rule", "required", "advised", ...profiles.map(ofProfile), "ready without it"];
  const rows = rules.map((rule) => [
    codeSpan(rule.rule),
    String(rule.required),
    String(rule.advised),
    ...profiles.map(({ name }) => String(Object.hasOwn(rule.byProfile, name) ? rule.byProfile[name] : 0)),
    String(rule.alone),
  ]);
  const failing = [
    "**not ready**",
    String(profiles.reduce((sum, profile) => sum + profile.failing, 0)),
    "",
    ...profiles.map((profile) => String(profile.failing)),
    "",
  ];
  return [head, head.map((_, index) => (index === 0 ? "---" : "--:")), ...rows, failing]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function ofProfile({ name, issues }: ProfileCount): string {
  return `${codeSpan(name)} (of ${issues})`;
}

function mostChanged(rules: readonly RuleCount[]): string {
  const most = rules.filter(({ alone }) => alone > 0).slice(0, 3);
  const named = most.map(({ rule, alone }) => `${codeSpan(rule)} (${alone})`);
  return `Most would change with ${named.join(", ")}: so many issues lack nothing else that is required.`;
}

function formList(forms: readonly FormGap[]): string {
  if (forms.length === 0) {
    return "There are no issue forms. A form that asks is the surest way to get what the policy wants.";
  }
  const silent = forms.filter(({ rules }) => rules.length > 0);
  if (silent.length === 0) {
    return "Nothing: every form asks for what its issues are held to.";
  }
  return silent
    .map(
      ({ file, profile, rules }) =>
        `- ${codeSpan(file)} (read as ${codeSpan(profile)}) never asks for ${rules.map((rule) => codeSpan(rule)).join(", ")}`,
    )
    .join("\n");
}

function fittedPolicy({ fitted, issues }: Baseline, { policyFile }: BaselineHead): string {
  const passing = issues - fitted.failing;
  return `${passing} of ${issues} issues would be ready with this ${codeSpan(policyFile)} as a start. Raise a level once the backlog, and the forms, are there. A profile with fewer than five issues keeps its levels.\n\n${fenced(fitted.text)}`;
}

/** A remark in the team's file may hold a fence of its own. */
function fenced(yaml: string): string {
  const longest = Math.max(2, ...[...yaml.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}yaml\n${yaml}${fence}`;
}
