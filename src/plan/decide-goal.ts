/** `/goal G-2` → the field of goals, the goal's own label, or a label that says it. */
import { goalCalled, goalsByLabel, sayingLabel } from "../goals/find-goal.ts";
import { isOpenGoal } from "../goals/goal-tree.ts";
import { linkGoal } from "../goals/link-goal.ts";
import { asCode } from "../issue/as-code.ts";
import { readText } from "../issue/read-text.ts";
import type { Change } from "../model/change.ts";
import type { Goal, GoalLink } from "../model/goal.ts";
import { goalName } from "../pages/goal-text.ts";
import {
  type ActOf,
  already,
  type Answer,
  becauseOf,
  change,
  type DecisionCase,
  overtaken,
  refused,
  targetOf,
} from "./decide-case.ts";
import { afterChanges } from "./place-after.ts";
import { type FieldSpot, findField, isSetSince, nameSpot, setField } from "./place-field.ts";
import { isDecidedSince, LONGEST_LABEL, swapLabels } from "./place-label.ts";
import { type FittedValue, isNamed } from "./wanted-value.ts";

/** One way to tie the issue to the goal. */
interface Way {
  readonly changes: readonly Change[];
  /** Such as “by the label `goal: G-2`”. */
  readonly where: string;
}

export function decideGoal({ goal: named }: ActOf<"goal">, asked: DecisionCase): Answer {
  const { snapshot, today } = asked;
  if (named === null) {
    return takeAway(asked);
  }
  const goal = goalCalled(named, snapshot.goals);
  if (goal === null) {
    return refused(`No goal is called ${asCode(named)}.`);
  }
  if (!isOpenGoal(goal, today)) {
    return refused(`${overSentence(goal)} Name a goal that runs.`);
  }
  const found = findField(asked.policy.goals.field, asked.assessment.issue.id, snapshot, asked.policy);
  if (found.kind === "barred") {
    return refused(found.sentence);
  }
  const spot = found.kind === "found" ? found.spot : null;
  const fitted = spot === null ? [] : valuesFor(spot, goal);
  if (isByHandSince(goal, spot, asked)) {
    return overtaken("Its goal was set otherwise by hand since: that stays.");
  }
  const ways = [...inField(spot, fitted, goal, asked), ...byLabel(goal, asked)];
  const way = ways.find(({ changes }) => linkAfter(changes, asked).goal?.id === goal.id) ?? ways[0];
  if (way === undefined) {
    return refused(
      `The name of ${asCode(goal.id)} is too long for a label: write ${asCode(`Goal: ${goal.id}`)} into its text.`,
    );
  }
  const shadow = shadowOf(linkAfter(way.changes, asked), goal);
  return way.changes.length === 0
    ? already(`Tied to the goal ${asCode(goal.id)} already, ${way.where}${shadow}.`)
    : change(way.changes, `Tied to the goal ${asCode(goal.id)} ${way.where}${shadow}.`);
}

function overSentence({ id, status, ends }: Goal): string {
  return status === "active"
    ? `The goal ${asCode(id)} ended on ${ends ?? "a day that is past"}.`
    : `The goal ${asCode(id)} ${status === "done" ? "is done" : "was dropped"}.`;
}

/** How a field may say it, the fullest first. */
function valuesFor({ field }: FieldSpot, goal: Goal): readonly FittedValue[] {
  const name = goalName(goal);
  switch (field.kind) {
    case "text":
      return [name, goal.id].map((value) => ({ value, option: null }));
    case "single-select":
      return field.options
        .filter((option) => isNamed(option.name, name))
        .slice(0, 1)
        .map((option) => ({ value: option.name, option: option.id }));
    default:
      return [];
  }
}

function inField(
  spot: FieldSpot | null,
  fitted: readonly FittedValue[],
  goal: Goal,
  asked: DecisionCase,
): readonly Way[] {
  if (spot === null) {
    return [];
  }
  const because = becauseOf(asked.decision);
  // A label goes before the field.
  const off = swapLabels(asked.assessment.issue, { on: null, off: otherLabels(goal, asked) }, because);
  // Where one of them stands there already, another spelling would only be noise.
  const held = fitted.filter(({ value }) => value === spot.held);
  return [...held, ...fitted].map((value) => ({
    changes: [...setField(spot, targetOf(asked), value, because), ...off],
    where: `in ${nameSpot(spot)}`,
  }));
}

function byLabel(goal: Goal, asked: DecisionCase): readonly Way[] {
  const { issue } = asked.assessment;
  const off = otherLabels(goal, asked);
  const held = issue.labels.filter((label) => namesOnly(label, goal, asked));
  const names = [...held, ...(goal.label === null ? [] : [goal.label]), sayingLabel(goal)];
  return names
    .filter((name) => name.length <= LONGEST_LABEL)
    .map((on) => ({
      changes: swapLabels(issue, { on, off }, becauseOf(asked.decision)),
      where: `by the label ${asCode(on)}`,
    }));
}

function namesOnly(label: string, goal: Goal, { snapshot }: DecisionCase): boolean {
  const named = goalsByLabel(label, snapshot.goals);
  return named.length === 1 && named[0]?.id === goal.id;
}

/** Labels of the issue that name goals, and not this one. */
function otherLabels(goal: Goal | null, { assessment, snapshot }: DecisionCase): readonly string[] {
  return assessment.issue.labels.filter((label) => {
    const named = goalsByLabel(label, snapshot.goals);
    return named.length > 0 && !named.some(({ id }) => id === goal?.id);
  });
}

/** What a person put on, took off or wrote after the words goes before them. */
function isByHandSince(goal: Goal, spot: FieldSpot | null, asked: DecisionCase): boolean {
  const { decision, earlier, snapshot } = asked;
  const own = [...(goal.label === null ? [] : [goal.label]), sayingLabel(goal)];
  const put = otherLabels(goal, asked).some((label) => isDecidedSince(asked, label, true));
  const taken = own.some((label) => isDecidedSince(asked, label, false));
  const meant = [goal.id, ...earlier.flatMap((act) => (act.kind === "goal" ? (act.goal ?? []) : []))];
  const ours = meant.flatMap((name) => {
    const known = goalCalled(name, snapshot.goals);
    return spot === null || known === null ? [] : valuesFor(spot, known).map(({ value }) => value);
  });
  return put || taken || (spot !== null && isSetSince(spot, decision.at, ours));
}

/** Only what stands on the issue itself: from above it comes where nothing does. */
function linkAfter(changes: readonly Change[], asked: DecisionCase): GoalLink {
  const { assessment, snapshot, policy, today } = asked;
  const { issue } = assessment;
  const values = snapshot.items.find(({ issueId }) => issueId === issue.id)?.values ?? {};
  const issueValues = snapshot.issueFields?.values[issue.id] ?? {};
  const after = afterChanges(changes, { labels: issue.labels, values, issueValues });
  const above = issue.ancestors.map(({ number, url }) => ({ ...BARE, number, url }));
  const fields = { ...after, name: policy.goals.field };
  return linkGoal({ ...issue, labels: after.labels }, above, snapshot.goals, today, fields);
}

const BARE = { labels: [], milestone: null, text: readText("", "", []) };

/** What keeps the goal from counting, as the end of the sentence. */
function shadowOf(link: GoalLink, goal: Goal): string {
  return link.goal?.id === goal.id ? "" : `, but ${stillNamed(link)}, and that goes before it`;
}

function stillNamed({ via, goal, detail, place }: GoalLink): string {
  const ids = goal === null ? detail : [goal.id];
  const what = ids.length > 0 ? `names ${ids.map(asCode).join(" and ")}` : "names another goal";
  switch (via) {
    case "form":
      return `the form's answer ${what}`;
    case "label":
      return `another of its labels ${what}`;
    case "milestone":
      return `its milestone ${what}`;
    case "field":
      return `its field ${what}`;
    case "inherited":
      return `the issue above it ${what}`;
    case "reference":
      return place === null ? `the issue above it is a goal and ${what}` : `its text ${what}`;
    default:
      return `its text ${what}`;
  }
}

function takeAway(asked: DecisionCase): Answer {
  const { decision, assessment, snapshot, policy } = asked;
  const found = findField(policy.goals.field, assessment.issue.id, snapshot, policy);
  if (found.kind === "barred") {
    return refused(found.sentence);
  }
  const labels = otherLabels(null, asked);
  const off = labels.filter((label) => !isDecidedSince(asked, label, true));
  const because = becauseOf(decision);
  const spot = found.kind === "found" ? found.spot : null;
  const isEmpty = spot === null || spot.held === null || String(spot.held).trim() === "";
  const isSet = spot !== null && !isEmpty && isSetSince(spot, decision.at, earlierIn(spot, asked));
  const cleared =
    isEmpty || isSet ? [] : setField(spot, targetOf(asked), { value: null, option: null }, because);
  const changes = [...cleared, ...swapLabels(assessment.issue, { on: null, off }, because)];
  if (changes.length === 0 && (isSet || off.length < labels.length)) {
    return overtaken("Its goal was set by hand since: that stays.");
  }
  const link = linkAfter(changes, asked);
  const rest = link.verdict === "none" ? "" : `, but ${stillNamed(link)}`;
  if (changes.length > 0) {
    return change(changes, `Taken from its goal${rest}.`);
  }
  return already(
    rest === ""
      ? "It is tied to no goal of its own."
      : `No label or field ties it to its goal${rest}: change it there.`,
  );
}

function earlierIn(spot: FieldSpot, { earlier, snapshot }: DecisionCase): readonly FittedValue["value"][] {
  return earlier.flatMap((act) => {
    const goal = act.kind === "goal" && act.goal !== null ? goalCalled(act.goal, snapshot.goals) : null;
    return goal === null ? [] : valuesFor(spot, goal).map(({ value }) => value);
  });
}
