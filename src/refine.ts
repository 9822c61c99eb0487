/** The whole judgement without the world: (Snapshot, Policy, today) → Refinement. */
import { linkGoal, type GoalBearer } from "./goals/link-goal.ts";
import { measureAlignment } from "./goals/measure-alignment.ts";
import { readText } from "./issue/read-text.ts";
import type { Assessment, Refinement } from "./model/assessment.ts";
import type { Stage, Waiver } from "./model/finding.ts";
import type { Ancestor, Issue, IssueRecord } from "./model/issue.ts";
import type { FieldValue, Snapshot } from "./model/snapshot.ts";
import { chooseProfile, fitsPattern } from "./policy/choose-profile.ts";
import type { Policy } from "./policy/policy.ts";
import { findCycles } from "./rules/backlog/find-cycles.ts";
import { findTwins } from "./rules/backlog/find-twins.ts";
import { judge, type Judgement } from "./rules/judge.ts";
import type { RuleContext } from "./rules/rule.ts";
import { costFactorOf, findEstimate } from "./scores/find-estimate.ts";
import { rankScores } from "./scores/rank-scores.ts";
import { scoreIssue } from "./scores/score-issue.ts";

/** The part of a snapshot that is judged. */
export type World = Pick<Snapshot, "scope" | "openIssues" | "forms" | "goals" | "issues" | "items">;

/** What holds for every issue of a run. */
interface Setting {
  readonly world: World;
  readonly policy: Policy;
  readonly today: string;
  /** By the number of their issue. */
  readonly waivers: ReadonlyMap<number, readonly Waiver[]>;
  /** Every open issue with the number of its parent; `null` where one issue was read. */
  readonly open: RuleContext["open"];
  /** What shows only over the whole backlog; empty where one issue was read. */
  readonly twins: ReturnType<typeof findTwins>;
  readonly cycles: ReturnType<typeof findCycles>;
}

/** An issue with its text read, and those above it. */
export interface ReadIssue {
  readonly issue: Issue;
  readonly ancestors: readonly GoalBearer[];
}

/** `today` is `YYYY-MM-DD`. The same input gives the same output, to the byte. */
export function refine(world: World, policy: Policy, today: string): Refinement {
  return refineRead(readIssues(world, policy), world, policy, today);
}

/** The first half: the texts of every issue that is not exempt. */
export function readIssues(world: World, policy: Policy): readonly ReadIssue[] {
  const read = reader(world, policy.words);
  return world.issues
    .filter((record) => !isExempt(record, policy))
    .map((record) => ({
      issue: { ...record, text: read(record) },
      ancestors: record.ancestors.map((ancestor) => ({ ...ancestor, text: read(ancestor) })),
    }));
}

/** The second half: what was read is judged, linked, scored and ranked. */
export function refineRead(
  read: readonly ReadIssue[],
  world: World,
  policy: Policy,
  today: string,
): Refinement {
  const values = new Map(world.items.map((item) => [item.issueId, item.values]));
  const issues = read.map(({ issue }) => issue);
  const whole = world.scope === "backlog";
  const setting: Setting = {
    world,
    policy,
    today,
    waivers: byIssue(policy.waivers),
    open: whole ? parentsOfOpen(world) : null,
    twins: whole && asksForUnique(policy) ? findTwins(issues) : new Map(),
    cycles: whole ? findCycles(issues) : new Map(),
  };
  const assessments = read.map((one) => assess(one, values.get(one.issue.id) ?? {}, setting));
  const links = assessments.map(({ issue, goal }) => ({ number: issue.number, link: goal }));
  return {
    assessments: whole ? ranked(assessments, world, policy) : assessments,
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
  { issue, ancestors }: ReadIssue,
  values: Readonly<Record<string, FieldValue>>,
  { world, policy, today, waivers, open, twins, cycles }: Setting,
): Assessment {
  const { profile, reason } = chooseProfile(issue, policy.profiles);
  const goal = linkGoal(issue, ancestors, world.goals, today);
  const override = policy.project === null ? null : (values[policy.project.fields.override] ?? null);
  const score = scoreIssue(issue, policy.score, values, typeof override === "number" ? override : null);
  const context: RuleContext = {
    today,
    goals: world.goals,
    goal,
    estimate: findEstimate(issue, score, values),
    estimateField: sizeField(policy),
    twins: twins.get(issue.number) ?? [],
    cycle: cycles.get(issue.number) ?? [],
    open,
  };
  const judgement = judge(issue, profile.rules, waivers.get(issue.number) ?? [], context);
  return {
    issue,
    profile: profile.name,
    profileReason: reason,
    // Without the other issues, only in a short backlog is it certain that an issue is among the next in line.
    stage: stageOf(judgement, world.openIssues <= policy.ahead),
    ...judgement,
    goal,
    score,
    rank: null,
  };
}

/** The full bar is asked of what is next in line, once it has passed the small one. */
function stageOf({ findings }: Pick<Judgement, "findings">, isNext: boolean): Stage {
  const passed = !findings.some(({ level, stage }) => level === "required" && stage === "intake");
  return isNext && passed ? "ready" : "intake";
}

function asksForUnique({ profiles }: Policy): boolean {
  return profiles.some(({ rules }) => rules["unique"]?.level !== "off");
}

/** Where a person could give the size on the project. */
function sizeField({ score }: Policy): string | null {
  const cost = costFactorOf(score.model);
  const field = cost === undefined ? undefined : score.factors[cost.name]?.field;
  return field === undefined ? null : `the project's field \`${field}\``;
}

function parentsOfOpen({ issues }: World): Setting["open"] {
  const open = issues.filter(({ state }) => state === "open");
  return new Map(open.map(({ number, ancestors }) => [number, ancestors[0]?.number ?? null]));
}

function byIssue(waivers: readonly Waiver[]): Setting["waivers"] {
  const found = new Map<number, Waiver[]>();
  for (const waiver of waivers) {
    found.set(waiver.issue, [...(found.get(waiver.issue) ?? []), waiver]);
  }
  return found;
}

function ranked(
  assessments: readonly Assessment[],
  { openIssues }: World,
  { ahead }: Policy,
): readonly Assessment[] {
  const ranks = rankScores(
    assessments.map(({ issue, score }) => ({ number: issue.number, createdAt: issue.createdAt, score })),
  );
  const all = openIssues <= ahead;
  return assessments.map((assessment) => {
    const rank = ranks.get(assessment.issue.number) ?? null;
    // What nobody scored stands at the end, in the order of its age: that is no line to be next in.
    const next = rank !== null && rank <= ahead && assessment.score.effective !== null;
    return { ...assessment, rank, stage: stageOf(assessment, all || next) };
  });
}

/** Whether the policy leaves an issue alone. */
export function isExempt(record: IssueRecord, policy: Policy): boolean {
  const { authors, labels } = policy.exempt;
  const author = record.author?.toLowerCase();
  return (
    (author !== undefined && authors.some((pattern) => fitsPattern(author, pattern))) ||
    record.labels.some((label) => labels.includes(label.toLowerCase()))
  );
}
