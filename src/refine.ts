/** The whole judgement without the world: (Snapshot, Policy, today) → Refinement. */
import { linkGoal, type GoalBearer } from "./goals/link-goal.ts";
import { measureAlignment } from "./goals/measure-alignment.ts";
import { readText } from "./issue/read-text.ts";
import type { Assessment, Refinement } from "./model/assessment.ts";
import type { Finding, Verdict } from "./model/finding.ts";
import type { Ancestor, Issue, IssueRecord } from "./model/issue.ts";
import type { FieldValue, Snapshot } from "./model/snapshot.ts";
import type { Policy, Profile } from "./policy/policy.ts";
import { rules } from "./rules/index.ts";
import type { RuleContext } from "./rules/rule.ts";
import { costFactorOf, findEstimate } from "./scores/find-estimate.ts";
import { rankScores } from "./scores/rank-scores.ts";
import { scoreIssue } from "./scores/score-issue.ts";

type World = Pick<Snapshot, "scope" | "forms" | "goals" | "issues" | "items">;

/** Most findings of one rule on one issue: twenty open questions say what a thousand would. */
const MOST_OF_A_RULE = 20;

/** `today` is `YYYY-MM-DD`. The same input gives the same output, to the byte. */
export function refine(world: World, policy: Policy, today: string): Refinement {
  const read = reader(world, policy.words);
  const values = new Map(world.items.map((item) => [item.issueId, item.values]));
  const judged = world.issues.filter((record) => !isExempt(record, policy));
  const assessments = judged.map((record) => {
    const issue: Issue = { ...record, text: read(record) };
    const ancestors = record.ancestors.map((ancestor): GoalBearer => ({ ...ancestor, text: read(ancestor) }));
    return assess(issue, ancestors, values.get(record.id) ?? {}, world, policy, today);
  });
  const links = assessments.map(({ issue, goal }) => ({ number: issue.number, link: goal }));
  return {
    assessments: world.scope === "backlog" ? ranked(assessments) : assessments,
    alignment: measureAlignment(links, world.goals, today),
    exempt: world.issues.filter((record) => isExempt(record, policy)).map(({ number }) => number),
  };
}

/** Reads each text once: many children share one parent. */
function reader(
  world: World,
  words: Policy["words"],
): (written: Pick<Ancestor, "title" | "body">) => Issue["text"] {
  const goalIds = world.goals.map(({ id }) => id);
  const known = new Map<string, Issue["text"]>();
  return ({ title, body }) => {
    const key = `${title}\n${body}`;
    const text = known.get(key) ?? readText(title, body, world.forms, goalIds, words);
    known.set(key, text);
    return text;
  };
}

function assess(
  issue: Issue,
  ancestors: readonly GoalBearer[],
  values: Readonly<Record<string, FieldValue>>,
  world: World,
  policy: Policy,
  today: string,
): Assessment {
  const profile = profileOf(issue, policy.profiles);
  const goal = linkGoal(issue, ancestors, world.goals, today);
  const override = policy.project === null ? null : (values[policy.project.fields.override] ?? null);
  const score = scoreIssue(issue, policy.score, values, typeof override === "number" ? override : null);
  const estimate = findEstimate(issue, score, values);
  const context: RuleContext = {
    today,
    goals: world.goals,
    goal,
    estimate,
    estimateField: sizeField(policy),
    twins: [],
    cycle: [],
  };
  const findings = judge(issue, profile, context);
  return {
    issue,
    profile: profile.name,
    profileReason: null,
    ...conclude(findings),
    findings,
    waived: [],
    goal,
    score,
    rank: null,
  };
}

/** Where a person could give the size on the project. */
function sizeField({ score }: Policy): string | null {
  const cost = costFactorOf(score.model);
  const field = cost === undefined ? undefined : score.factors[cost.name]?.field;
  return field === undefined ? null : `the project's field \`${field}\``;
}

function profileOf(issue: Issue, profiles: readonly Profile[]): Profile {
  const labels = new Set(issue.labels.map((label) => label.toLowerCase()));
  const form = issue.text.form?.file.toLowerCase();
  const type = issue.type?.toLowerCase();
  const found = profiles.find(
    ({ name, match }) =>
      name === "default" ||
      (type !== undefined && match.types.includes(type)) ||
      match.labels.some((label) => labels.has(label)) ||
      (form !== undefined && match.forms.includes(form)),
  );
  if (found === undefined) {
    throw new RangeError("A policy ends with the profile `default`.");
  }
  return found;
}

/** Required before advised, intake before ready, then the order of the rules. */
function judge(issue: Issue, profile: Profile, context: RuleContext): readonly Finding[] {
  const findings = rules.flatMap((rule): Finding[] => {
    const setting = profile.rules[rule.id];
    const unread = rule.needsFullReading === true && issue.text.reading !== "full";
    if (setting === undefined || setting.level === "off" || unread) {
      return [];
    }
    const { level } = setting;
    return rule
      .check(issue, setting.options, context)
      .slice(0, MOST_OF_A_RULE)
      .map((problem) => ({ rule: rule.id, level, stage: rule.stage, ...problem }));
  });
  return findings.toSorted((a, b) => weight(a) - weight(b));
}

function weight({ level, stage }: Finding): number {
  return (level === "required" ? 0 : 2) + (stage === "intake" ? 0 : 1);
}

function conclude(findings: readonly Finding[]): { verdict: Verdict; stage: Finding["stage"] } {
  const required = findings.filter(({ level }) => level === "required");
  const verdict = required.length > 0 ? "not ready" : findings.length > 0 ? "almost" : "ready";
  return { verdict, stage: required.some(({ stage }) => stage === "intake") ? "intake" : "ready" };
}

function ranked(assessments: readonly Assessment[]): readonly Assessment[] {
  const ranks = rankScores(
    assessments.map(({ issue, score }) => ({ number: issue.number, createdAt: issue.createdAt, score })),
  );
  return assessments.map((assessment) => ({
    ...assessment,
    rank: ranks.get(assessment.issue.number) ?? null,
  }));
}

function isExempt(record: IssueRecord, policy: Policy): boolean {
  const { authors, labels } = policy.exempt;
  return (
    (record.author !== null && authors.includes(record.author.toLowerCase())) ||
    record.labels.some((label) => labels.includes(label.toLowerCase()))
  );
}
