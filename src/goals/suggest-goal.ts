/** An issue that names no goal → the goal its text is likely about: the one it speaks of, or that it shares rare words with. */
import type { Goal, GoalSuggestion } from "../model/goal.ts";
import type { Issue } from "../model/issue.ts";
import { fold, isCommon } from "./common-words.ts";
import { isOpenGoal } from "./goal-tree.ts";
import { readMentions } from "./read-mentions.ts";

/** What can be suggested. */
export interface GoalWords {
  readonly open: readonly Goal[];
  /** Words that only one goal uses, folded, each with that goal. */
  readonly owners: ReadonlyMap<string, Goal>;
}

/** Of title, reason and key results of the goals that are open on a day, `YYYY-MM-DD`: once a run. */
export function readGoalWords(goals: readonly Goal[], today: string): GoalWords {
  const owners = new Map<string, Goal | null>();
  const open = goals.filter((candidate) => isOpenGoal(candidate, today));
  for (const goal of open) {
    const text = [goal.title, goal.why ?? "", ...goal.keyResults.map(({ title }) => title)].join("\n");
    for (const { folded } of wordsOf(text)) {
      const owner = owners.get(folded);
      owners.set(folded, owner === undefined || owner === goal ? goal : null);
    }
  }
  return {
    open,
    owners: new Map([...owners].flatMap(([word, goal]) => (goal === null ? [] : [[word, goal] as const]))),
  };
}

/**
 * `null` rather than a guess: the one goal the text speaks of (“see #12”, “this is G-1 if anything is”); else two of a
 * goal's own words, one of them in the title, and two more than any other goal has. Never one the text sets itself apart
 * from. Depends on nothing but the issue and the goals.
 */
export function suggestGoal(
  issue: Pick<Issue, "title" | "text"> & { readonly url?: string },
  { open, owners }: GoalWords,
): GoalSuggestion | null {
  const mentions = readMentions(issue, open);
  const denied = new Set(
    mentions.flatMap(({ goal, denied: isDenied }) => (isDenied && goal !== null ? [goal] : [])),
  );
  const spokenOf = mentions.filter(({ goal }) => goal !== null && !denied.has(goal));
  const [first] = spokenOf;
  const only = first?.goal ?? null;
  if (first !== undefined && only !== null && spokenOf.every(({ goal }) => goal === only)) {
    return { id: only.id, title: only.title, words: [first.quote] };
  }
  const alike = byWords(issue, owners);
  return alike === null || denied.has(alike.goal)
    ? null
    : { id: alike.goal.id, title: alike.goal.title, words: alike.words };
}

function byWords(
  { title, text }: Pick<Issue, "title" | "text">,
  owners: GoalWords["owners"],
): { readonly goal: Goal; readonly words: readonly string[] } | null {
  const shared = new Map<Goal, Map<string, string>>();
  const titled = new Set<Goal>();
  const add = (part: string, inTitle: boolean) => {
    for (const { folded, written } of wordsOf(part)) {
      const goal = owners.get(folded);
      if (goal === undefined) {
        continue;
      }
      const found = shared.get(goal) ?? new Map<string, string>();
      shared.set(goal, found.has(folded) ? found : found.set(folded, written));
      if (inTitle) {
        titled.add(goal);
      }
    }
  };
  add(title, true);
  if (titled.size === 0) {
    return null;
  }
  add(text.prose.slice(0, MOST_TEXT), false);
  const ranked = [...shared]
    .map(([goal, found]) => ({ goal, found: [...found.values()] }))
    .sort((a, b) => weigh(b.found) - weigh(a.found));
  const [first, second] = ranked;
  const lead =
    first === undefined ? 0 : weigh(first.found) - (second === undefined ? 0 : weigh(second.found));
  return first === undefined || !titled.has(first.goal) || lead < LEAD
    ? null
    : { goal: first.goal, words: first.found.slice(0, MOST_WORDS) };
}

const MOST_TEXT = 8000;
const MOST_WORDS = 5;
/** At least so many words more than the next goal, so also at least so many. */
const LEAD = 2;

/** A name such as `OAuth2` or `GraphQL` says as much as two words. */
function weigh(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (/\p{Ll}\p{Lu}|\p{L}{2}\d/u.test(word) ? LEAD : 1), 0);
}

const WORD = /\p{L}[\p{L}\p{N}]{1,40}/gu;
const ADDRESS = /https?:\/\/\S+/g;

function wordsOf(text: string): readonly { readonly written: string; readonly folded: string }[] {
  return [...text.replaceAll(ADDRESS, " ").matchAll(WORD)]
    .map(([written]) => ({ written, folded: fold(written) }))
    .filter(({ folded }) => !isCommon(folded));
}
