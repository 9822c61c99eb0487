/** What people decided → changes, each decision with what will be said of it. */
import { sayReplaced } from "../decisions/say-replaced.ts";
import type { Assessment, Refinement } from "../model/assessment.ts";
import type { Change } from "../model/change.ts";
import type { Act, Decided, Decision } from "../model/decision.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { EMPTY_MEMORY } from "../memory/issue-memory.ts";
import { memoryOf } from "../memory/memory-of.ts";
import type { Policy } from "../policy/policy.ts";
import { type Answer, change, type DecisionCase, overtaken, refused } from "./decide-case.ts";
import { decideDecline, decideDuplicate, decideOfClosed } from "./decide-close.ts";
import { decideFactor, factorCalled } from "./decide-factor.ts";
import { decideGoal } from "./decide-goal.ts";
import { decideReady, decideSnooze, decideSpike, decideWaive } from "./decide-label.ts";
import { decideOverride } from "./decide-override.ts";
import { decideSplit } from "./decide-split.ts";
import { planNewLabels } from "./plan-labels.ts";

/** A decision with the changes that carry it out. */
export interface PlannedDecision {
  readonly decision: Decision;
  readonly changes: readonly Change[];
  /** `null` until its changes are applied. */
  readonly decided: Decided | null;
  /** What is said of it once all its changes are made. */
  readonly sentence: string;
}

export interface DecisionPlan {
  /** Each once, in the order in which they are applied: labels before they are put on, closing last. */
  readonly changes: readonly Change[];
  /** In the order of the decisions. */
  readonly planned: readonly PlannedDecision[];
}

/**
 * `decisions` in the order in which they were written: of several of one thing the last that can be carried out counts.
 * `today` is `YYYY-MM-DD`. What stands already leads to no change, so that planning again after applying gives none.
 */
export function planDecisions(
  decisions: readonly Decision[],
  snapshot: Snapshot,
  refinement: Refinement,
  policy: Policy,
  today: string,
): DecisionPlan {
  const known = new Map(refinement.assessments.map((assessment) => [assessment.issue.number, assessment]));
  const closing = new Set<number>();
  const earlier = new Map<string, readonly Act[]>();
  const last = new Map<string, number>();
  const answers = decisions.map((decision, index) => {
    const thing = thingOf(decision, policy);
    const before = earlier.get(thing) ?? [];
    const world = { snapshot, policy, today, earlier: before, closing };
    const answer = answerTo(decision, known.get(decision.issue), world);
    earlier.set(thing, [...before, decision.act]);
    if (answer.kind !== "refused") {
      last.set(thing, index);
    }
    if (answer.kind === "change" && isClosing(decision.act)) {
      closing.add(decision.issue);
    }
    return { decision, thing, answer };
  });
  const planned = answers.map(({ decision, thing, answer }, index) => {
    const counts = answer.kind === "refused" || last.get(thing) === index;
    return plannedOf(decision, counts ? answer : overtaken(sayReplaced([decision.words])));
  });
  const changes = once(planned.flatMap((one) => one.changes));
  const closes = changes.filter(({ kind }) => kind === "issue-close");
  const others = changes.filter(({ kind }) => kind !== "issue-close");
  const labels = planNewLabels(others, snapshot.repository, policy.labels);
  return { changes: [...labels, ...others, ...closes], planned };
}

/** Several decisions may ask for one label, or one item on the project. */
function once(changes: readonly Change[]): readonly Change[] {
  const seen = new Set<string>();
  return changes.filter((one) => {
    const key = keyOf(one);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Equal for changes that write the same. */
export function keyOf(one: Change): string {
  return JSON.stringify({ ...one, because: null, rationale: null });
}

function plannedOf(decision: Decision, answer: Answer): PlannedDecision {
  const { sentence } = answer;
  if (answer.kind === "change") {
    const { changes } = answer;
    const decided: Decided | null = changes.length > 0 ? null : { decision, result: "done", sentence };
    return { decision, changes, decided, sentence };
  }
  return { decision, changes: [], decided: { decision, result: answer.kind, sentence }, sentence };
}

/** Two decisions of one thing cannot both count. */
function thingOf({ act, issue }: Decision, policy: Policy): string {
  switch (act.kind) {
    case "factor":
      return `${issue} factor ${factorCalled(act.factor, policy)?.name ?? act.factor}`;
    case "waive":
      return `${issue} waive ${act.rule}`;
    case "duplicate":
    case "decline":
      return `${issue} close`;
    default:
      return `${issue} ${act.kind}`;
  }
}

function isClosing({ kind }: Act): boolean {
  return kind === "duplicate" || kind === "decline";
}

type World = Pick<DecisionCase, "snapshot" | "policy" | "today" | "earlier" | "closing">;

function answerTo(decision: Decision, assessment: Assessment | undefined, world: World): Answer {
  const { snapshot, today } = world;
  switch (decision.act.kind) {
    case "help":
      return change([], "All commands are listed in the comment.");
    case "recheck":
      return change([], "Looked at again.");
    case "talk":
      return change([], "Decided as written under Decisions.");
    default:
  }
  const record = [...snapshot.issues, ...snapshot.closed].find(({ number }) => number === decision.issue);
  if (record === undefined) {
    return refused(`There is no open issue \`#${decision.issue}\` in this repository.`);
  }
  if (record.state === "closed") {
    return decideOfClosed(decision, record.closedAs);
  }
  if (record.locked) {
    return refused("It is locked: unlock it, then say it again.");
  }
  if (assessment === undefined) {
    return refused(
      "It is left alone, by the policy's `exempt` or because it is a goal: nothing is decided of it here.",
    );
  }
  const thread = snapshot.threads.find(({ issueId }) => issueId === record.id) ?? null;
  const memory = thread === null ? EMPTY_MEMORY : memoryOf(thread, `${today}T23:59:59Z`);
  return decide({ ...world, decision, assessment, thread, memory });
}

function decide(asked: DecisionCase): Answer {
  const { act } = asked.decision;
  switch (act.kind) {
    case "goal":
      return decideGoal(act, asked);
    case "factor":
      return decideFactor(act, asked);
    case "override":
      return decideOverride(act, asked);
    case "waive":
      return decideWaive(act, asked);
    case "snooze":
      return decideSnooze(act, asked);
    case "split":
      return decideSplit(asked);
    case "duplicate":
      return decideDuplicate(act, asked);
    case "decline":
      return decideDecline(asked);
    case "ready":
      return decideReady(asked);
    case "spike":
      return decideSpike(asked);
    case "help":
    case "recheck":
    case "talk":
      throw new RangeError(`\`${act.kind}\` decides nothing.`);
  }
}
