/** ALIGN: what an issue says of its goal, and where it says so. */
import { asksForGoal } from "../issue/asks-for-goal.ts";
import type { Goal, GoalLink, GoalSource } from "../model/goal.ts";
import type { Issue } from "../model/issue.ts";
import type { Place } from "../model/place.ts";
import { didYouMean } from "../yaml/did-you-mean.ts";

/** Words by which an issue names a goal. `goal` is `null` when no goal has that id. */
interface Naming {
  readonly goal: Goal | null;
  readonly id: string;
  readonly via: GoalSource;
  readonly quote: string;
  readonly place: Place | null;
}

/** What can name a goal: an issue, or one above it in the sub-issue tree. */
export type GoalBearer = Pick<Issue, "number" | "labels" | "milestone" | "text">;

/**
 * Looks in this order: form answer, text, label, milestone, then the ancestors, nearest first. The first place that
 * names anything decides; two different goals in one place are `conflicting`. `today` is `YYYY-MM-DD`.
 */
export function linkGoal(
  issue: GoalBearer,
  ancestors: readonly GoalBearer[],
  goals: readonly Goal[],
  today: string,
): GoalLink {
  const namings = namedBy(issue, goals);
  if (namings.length > 0) {
    return judge(namings, goals, today);
  }
  for (const ancestor of ancestors) {
    const above = namedBy(ancestor, goals);
    const link = above.length === 0 ? null : judge(above, goals, today);
    if (link !== null && link.goal !== null) {
      const verdict = link.verdict === "linked" ? "inherited" : link.verdict;
      return {
        ...link,
        verdict,
        via: "inherited",
        quote: null,
        place: null,
        detail: [`#${ancestor.number}`],
      };
    }
  }
  return { verdict: "none", goal: null, via: null, quote: null, place: null, didYouMean: null, detail: [] };
}

/** The namings of the first place that has any. */
function namedBy(bearer: GoalBearer, goals: readonly Goal[]): readonly Naming[] {
  const places = [inForm, inText, inLabels, inMilestone];
  return places.map((look) => look(bearer, goals)).find((found) => found.length > 0) ?? [];
}

function judge(namings: readonly Naming[], goals: readonly Goal[], today: string): GoalLink {
  const first = namings[0];
  if (first === undefined) {
    throw new RangeError("A goal link is judged from at least one naming.");
  }
  const { via, quote, place } = namings.find((naming) => naming.goal !== null) ?? first;
  const base = { via, quote, place, didYouMean: null, detail: [] };
  const found = namings.flatMap(({ goal }) => (goal === null ? [] : [goal]));
  const ids = [...new Set(found.map(({ id }) => id))];
  const goal = found[0];
  if (goal === undefined) {
    const known = goals.map(({ id }) => id);
    return { ...base, verdict: "unknown", goal: null, didYouMean: didYouMean(first.id, known) };
  }
  if (ids.length > 1) {
    return { ...base, verdict: "conflicting", goal: null, detail: ids };
  }
  if (goal.status !== "active") {
    return { ...base, verdict: "closed", goal };
  }
  return { ...base, verdict: goal.ends !== null && goal.ends < today ? "ended" : "linked", goal };
}

function inForm({ text }: GoalBearer, goals: readonly Goal[]): Naming[] {
  return text.answers.flatMap((answer) => {
    if (!asksForGoal(answer) || answer.state !== "answered") {
      return [];
    }
    const written = answer.choices.length > 0 ? answer.choices : [answer.text];
    return written.flatMap((words) => inWords(words, goals, answer.place));
  });
}

/** A goal named by an answer: its id as a word of it, or its title. */
function inWords(words: string, goals: readonly Goal[], place: Place | null): Naming[] {
  const found = goals.filter(
    (goal) => hasWord(words, goal.id) || words.trim().toLowerCase() === goal.title.toLowerCase(),
  );
  if (found.length > 0) {
    return found.map((goal) => ({ goal, id: goal.id, via: "form", quote: goal.id, place }));
  }
  const id = /^[A-Za-z]{1,10}[-.]?\d+(?:\.\d+)?\b/.exec(words.trim())?.[0];
  return id === undefined ? [] : [{ goal: null, id, via: "form", quote: id, place }];
}

/** What is said to be the goal; where nothing is, the one goal the text speaks of. */
function inText({ text }: GoalBearer, goals: readonly Goal[]): Naming[] {
  const named = text.references.flatMap(({ kind, role, goal: id, place }) =>
    kind === "goal" && id !== null
      ? [{ role, naming: { goal: find(goals, id), id, via: "text" as const, quote: id, place } }]
      : [],
  );
  const said = named.filter(({ role }) => role === "goal").map(({ naming }) => naming);
  const spokenOf = named.map(({ naming }) => naming).filter(({ goal }) => goal !== null);
  const single = new Set(spokenOf.map(({ goal }) => goal?.id)).size === 1;
  return said.length > 0 || !single ? said : spokenOf;
}

function inLabels({ labels }: GoalBearer, goals: readonly Goal[]): Naming[] {
  return labels.flatMap((label) => {
    const named = label.match(/^goal\s*[:/]\s*(.+)$/i)?.[1];
    const goal =
      goals.find((candidate) => candidate.label !== null && same(candidate.label, label)) ??
      (named === undefined ? null : find(goals, named));
    return goal === null ? [] : [{ goal, id: goal.id, via: "label" as const, quote: label, place: null }];
  });
}

function inMilestone({ milestone }: GoalBearer, goals: readonly Goal[]): Naming[] {
  if (milestone === null) {
    return [];
  }
  return goals
    .filter((goal) => goal.milestone !== null && same(goal.milestone, milestone))
    .map((goal) => ({ goal, id: goal.id, via: "milestone", quote: milestone, place: null }));
}

function find(goals: readonly Goal[], id: string): Goal | null {
  return goals.find((goal) => same(goal.id, id.trim())) ?? null;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Whether `word` stands in `text` with no letter, digit or `-` beside it, whatever its case. */
function hasWord(text: string, word: string): boolean {
  const hay = text.toLowerCase();
  const needle = word.toLowerCase();
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + 1)) {
    const before = hay[at - 1] ?? " ";
    const after = hay[at + needle.length] ?? " ";
    if (!/[\p{L}\p{N}_-]/u.test(before) && !/[\p{L}\p{N}_-]/u.test(after)) {
      return true;
    }
  }
  return false;
}
