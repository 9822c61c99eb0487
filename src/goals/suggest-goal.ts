/** An issue that names no goal → the goal its text is likely about, by the rare words both use. */
import type { Goal, GoalSuggestion } from "../model/goal.ts";
import type { Issue } from "../model/issue.ts";
import { fold, isCommon } from "./common-words.ts";
import { isOpenGoal } from "./goal-tree.ts";

/** Words that only one goal uses, folded, each with that goal. */
export type GoalWords = ReadonlyMap<string, Goal>;

/** Of title, reason and key results of the goals that are open on a day, `YYYY-MM-DD`: once a run. */
export function readGoalWords(goals: readonly Goal[], today: string): GoalWords {
  const owners = new Map<string, Goal | null>();
  for (const goal of goals.filter((candidate) => isOpenGoal(candidate, today))) {
    const text = [goal.title, goal.why ?? "", ...goal.keyResults.map(({ title }) => title)].join("\n");
    for (const { folded } of wordsOf(text)) {
      const owner = owners.get(folded);
      owners.set(folded, owner === undefined || owner === goal ? goal : null);
    }
  }
  return new Map([...owners].flatMap(([word, goal]) => (goal === null ? [] : [[word, goal] as const])));
}

/**
 * `null` rather than a guess: two of a goal's own words, one of them in the title, and two more than any other goal
 * has. Depends on nothing but the issue and the goals.
 */
export function suggestGoal(
  { title, text }: Pick<Issue, "title" | "text">,
  words: GoalWords,
): GoalSuggestion | null {
  const shared = new Map<Goal, Map<string, string>>();
  const titled = new Set<Goal>();
  const add = (part: string, inTitle: boolean) => {
    for (const { folded, written } of wordsOf(part)) {
      const goal = words.get(folded);
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
    : { id: first.goal.id, title: first.goal.title, words: first.found.slice(0, MOST_WORDS) };
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
