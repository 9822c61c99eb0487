/** The whole judgement without the world: (Snapshot, Policy, today) → Refinement. */
import { linkGoal } from "../goals/link-goal.ts";
import { measureAlignment } from "../goals/measure-alignment.ts";
import { type GoalWords, readGoalWords, suggestGoal } from "../goals/suggest-goal.ts";
import type { Assessment, Refinement } from "../model/assessment.ts";
import type { Stage, Waiver } from "../model/finding.ts";
import type { Alignment, GoalLink } from "../model/goal.ts";
import type { Issue } from "../model/issue.ts";
import { EMPTY_MEMORY } from "../memory/issue-memory.ts";
import { chooseProfile } from "../policy/choose-profile.ts";
import type { Policy } from "../policy/policy.ts";
import { findCycles } from "../rules/backlog/find-cycles.ts";
import { findTwins } from "../rules/backlog/find-twins.ts";
import { judge, type Judgement } from "../rules/judge.ts";
import type { RuleContext } from "../rules/rule.ts";
import { modelOf } from "../scores/choose-model.ts";
import { costFactorOf, type Estimate, findEstimate } from "../scores/ladder/find-estimate.ts";
import { findFactors } from "../scores/ladder/find-factors.ts";
import type { ScoreModel } from "../scores/score-model.ts";
import { type EvidenceByIssue, gatherEvidence } from "./gather-evidence.ts";
import { holdMemory, type Memories } from "./hold-memory.ts";
import { isExempt } from "./is-exempt.ts";
import { isNext } from "./is-next.ts";
import { type ReadIssue, readIssues, type ReadWorld } from "./read-issues.ts";
import { type Scoring, scoreIssues } from "./score-issues.ts";
import type { World } from "./world.ts";

/** By the issue's number. */
type Links = ReadonlyMap<number, GoalLink>;

/** What holds for every issue of a run. */
interface Setting extends Scoring {
  readonly world: World;
  readonly policy: Policy;
  readonly today: string;
  readonly model: ScoreModel;
  /** Of every issue read, closed ones too. */
  readonly evidence: EvidenceByIssue;
  readonly links: Links;
  readonly memories: Memories;
  /** Of the policy's file, by the number of their issue. */
  readonly waivers: ReadonlyMap<number, readonly Waiver[]>;
  /** Every open issue with the number of its parent; `null` where one issue was read. */
  readonly open: RuleContext["open"];
  /** What shows only over the whole backlog; empty where one issue was read. */
  readonly twins: ReturnType<typeof findTwins>;
  readonly cycles: ReturnType<typeof findCycles>;
}

/** `today` is `YYYY-MM-DD`. The same input gives the same output, to the byte. */
export function refine(world: World, policy: Policy, today: string, memories?: Memories): Refinement {
  return refineRead(readIssues(world, policy), world, policy, today, memories);
}

/** The second half: what was read is linked, scored, ranked and judged. `memories` as they were read. */
export function refineRead(
  read: ReadWorld,
  world: World,
  policy: Policy,
  today: string,
  memories: Memories = new Map(),
): Refinement {
  const issues = read.issues.map(({ issue }) => issue);
  const whole = world.scope === "backlog";
  const all = [...read.issues, ...read.closed];
  const model = modelOf(policy.score);
  const evidence = gatherEvidence(
    all.map(({ issue }) => issue),
    world,
  );
  const links = linkIssues(all, evidence, world, policy, today);
  const scorable = issues.map((issue) => ({
    issue,
    evidence: held(evidence, issue),
    link: held(links, issue),
  }));
  const setting: Setting = {
    ...scoreIssues(scorable, model, world, policy, today),
    world,
    policy,
    today,
    model,
    evidence,
    links,
    memories,
    waivers: byIssue(policy.waivers),
    open: whole ? parentsOfOpen(world) : null,
    twins: whole && asksForUnique(policy) ? findTwins(issues) : new Map(),
    cycles: whole ? findCycles(issues) : new Map(),
  };
  return {
    assessments: issues.map((issue) => assess(issue, setting)),
    alignment: align(read, setting),
    ranking: setting.ranking,
    exempt: world.issues.filter((record) => isExempt(record, policy)).map(({ number }) => number),
  };
}

function linkIssues(
  read: readonly ReadIssue[],
  evidence: EvidenceByIssue,
  { goals }: World,
  policy: Policy,
  today: string,
): Links {
  const words = readGoalWords(goals, today);
  return new Map(
    read.map(({ issue, ancestors }) => {
      const fields = { ...held(evidence, issue), name: policy.goals.field };
      const link = linkGoal(issue, ancestors, goals, today, fields);
      return [issue.number, isLost(link) ? withSuggestion(link, issue, words) : link];
    }),
  );
}

/** Names no goal, or only in words that are like none. */
function isLost({ verdict, didYouMean }: GoalLink): boolean {
  return verdict === "none" || (verdict === "unknown" && didYouMean === null);
}

function withSuggestion(link: GoalLink, issue: Issue, words: GoalWords): GoalLink {
  return issue.state === "open" ? { ...link, suggestion: suggestGoal(issue, words) } : link;
}

function assess(issue: Issue, setting: Setting): Assessment {
  const { world, policy, today, model, twins, cycles, open } = setting;
  const { profile, reason } = chooseProfile(issue, policy.profiles);
  const goal = held(setting.links, issue);
  const score = held(setting.scores, issue);
  const standing = setting.standings.get(issue.number) ?? null;
  const context: RuleContext = {
    today,
    goals: world.goals,
    goal,
    estimate: findEstimate(held(setting.evidence, issue), score, model),
    estimateField: sizeField(model, policy),
    twins: twins.get(issue.number) ?? [],
    cycle: cycles.get(issue.number) ?? [],
    open,
  };
  const memory = holdMemory(setting.memories.get(issue.id) ?? EMPTY_MEMORY, issue.labels, policy.labels);
  const waivers = [
    ...(setting.waivers.get(issue.number) ?? []),
    ...memory.waivers.map((waiver) => ({ ...waiver, issue: issue.number })),
  ];
  const judgement = judge(issue, profile.rules, waivers, context);
  const rank = standing?.rank ?? null;
  const inLine = world.scope === "issue" ? memory.next : isNext({ rank, score }, setting);
  return {
    issue,
    profile: profile.name,
    profileReason: reason,
    // Without the other issues, only in a short backlog is it certain that an issue is among the next in line, or where the
    // last run that knew them all said so.
    stage: stageOf(judgement, world.openIssues <= policy.ahead || inLine),
    ...judgement,
    goal,
    score,
    rank,
    standing,
    snooze: isLabelled(issue, policy.labels.snoozed) ? (memory.snooze ?? { until: null, by: null }) : null,
    declared: memory.declared,
  };
}

/** How the work spreads over the goals; of one issue alone nothing is said of finished work. */
function align({ issues, closed }: ReadWorld, setting: Setting): Alignment {
  const { world, policy, today, links } = setting;
  const whole = world.scope === "backlog" && world.goals.length > 0;
  const sizes = sizesOf([...issues, ...closed], setting);
  const item = ({ issue }: ReadIssue) => ({
    number: issue.number,
    createdAt: issue.createdAt,
    link: held(links, issue),
    estimate: sizes.get(issue.number) ?? null,
  });
  return measureAlignment(
    {
      open: issues.map(item),
      closed: whole
        ? closed.flatMap((read) => {
            const { closedAt, closedAs } = read.issue;
            return closedAt === null ? [] : [{ ...item(read), closedAt, closedAs }];
          })
        : null,
      weeks: whole ? policy.goals.weeks : null,
    },
    world.goals,
    today,
  );
}

/** In one unit, so that they can be added up: points where anything is estimated in points. */
function sizesOf(read: readonly ReadIssue[], setting: Setting): ReadonlyMap<number, number> {
  const all = read.flatMap(({ issue }) => {
    const estimate = estimateOf(issue, setting);
    return estimate === null ? [] : [{ number: issue.number, ...estimate }];
  });
  const unit = all.some(({ points }) => points);
  return new Map(
    all.filter(({ points }) => points === unit).map(({ number, value }) => [number, value] as const),
  );
}

/** What was finished is not scored any more, but what it was estimated at still stands on it. */
function estimateOf(issue: Issue, { evidence, scores, model, policy, today }: Setting): Estimate | null {
  const own = held(evidence, issue);
  const score = scores.get(issue.number) ?? { factors: findFactors(model, policy.score, own, today) };
  return findEstimate(own, score, model);
}

function isLabelled({ labels }: Issue, name: string): boolean {
  return labels.some((label) => label.toLowerCase() === name.toLowerCase());
}

function held<Value>(values: ReadonlyMap<number, Value>, { number }: Issue): Value {
  const value = values.get(number);
  if (value === undefined) {
    throw new RangeError(`Issue #${number} was left out of a step.`);
  }
  return value;
}

/** The full bar is asked of what is next in line, once it has passed the small one. */
function stageOf({ findings }: Pick<Judgement, "findings">, asksAll: boolean): Stage {
  const passed = !findings.some(({ level, stage }) => level === "required" && stage === "intake");
  return asksAll && passed ? "ready" : "intake";
}

function asksForUnique({ profiles }: Policy): boolean {
  return profiles.some(({ rules }) => rules["unique"]?.level !== "off");
}

/** Where a person could give the size on the project. */
function sizeField(model: ScoreModel, { score }: Policy): string | null {
  const cost = costFactorOf(model);
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
