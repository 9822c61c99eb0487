/** Words of a person → the goals they name, by id, number, title, label or milestone. */
import type { Goal } from "../model/goal.ts";
import { didYouMean } from "../yaml/did-you-mean.ts";

/** Everything a text may call a goal by: ids, and `#12` for a goal that is an issue. */
export function goalNames(goals: readonly Goal[]): readonly string[] {
  return [...new Set(goals.flatMap(namesOf))];
}

/** The goal the words name as a whole, by id, number or title; `null` when none does. */
export function goalCalled(words: string, goals: readonly Goal[]): Goal | null {
  return goalsCalled(words, goals)[0] ?? null;
}

/** All goals the words name as a whole: ids are one's, titles may be several's. */
export function goalsCalled(words: string, goals: readonly Goal[]): readonly Goal[] {
  const { byName, byTitle } = indexOf(goals);
  return byName.get(fold(words)) ?? byTitle.get(foldTitle(words)) ?? [];
}

/** The goals whose id or number is a word of the text, or whose title is the text. At a place the longest name counts. */
export function goalsIn(words: string, goals: readonly Goal[]): readonly Goal[] {
  const { byName, byTitle } = indexOf(goals);
  const folded = fold(words);
  const stretches = [...byName].flatMap(([name, called]) =>
    wordsOf(folded, name).map((start) => ({ start, end: start + name.length, called })),
  );
  const named = stretches
    .filter(
      (one) =>
        !stretches.some(
          ({ start, end }) => start <= one.start && one.end <= end && end - start > one.end - one.start,
        ),
    )
    .flatMap(({ called }) => called);
  return [...new Set([...named, ...(byTitle.get(foldTitle(words)) ?? [])])];
}

/** The goals a label ties to: those whose own it is, else the one that a label such as `goal: G-2` says. */
export function goalsByLabel(label: string, goals: readonly Goal[]): readonly Goal[] {
  const own = indexOf(goals).byLabel.get(fold(label)) ?? [];
  const said = /^goal\s*[:/]\s*(.+)$/i.exec(label.trim())?.[1];
  return own.length > 0 || said === undefined ? own : goalsCalled(said, goals);
}

/** The label by which anybody can tie an issue to a goal that has none of its own. */
export function sayingLabel({ id }: Pick<Goal, "id">): string {
  return `goal: ${id}`;
}

export function goalsWithMilestone(milestone: string, goals: readonly Goal[]): readonly Goal[] {
  return indexOf(goals).byMilestone.get(fold(milestone)) ?? [];
}

/** The goal that is the issue of a number; `null` when none is. */
export function goalOfIssue(number: number, goals: readonly Goal[]): Goal | null {
  return indexOf(goals).byIssue.get(number) ?? null;
}

/** Whether two labels or milestones are one, as GitHub takes them. */
export function isSameName(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && fold(a) === fold(b);
}

/**
 * The goal that words which are none's most look like: a mistyped id or title, or the one title they are in or hold.
 * A number is nearer to no other number.
 */
export function goalLike(words: string, goals: readonly Goal[]): Goal | null {
  if (words.startsWith("#")) {
    return null;
  }
  const folded = foldTitle(words);
  const id = didYouMean(
    folded,
    goals.map((goal) => goal.id).filter((name) => !name.startsWith("#")),
  );
  const title =
    id === null
      ? didYouMean(
          folded,
          goals.map((goal) => foldTitle(goal.title)),
        )
      : null;
  const near = goals.find((goal) => (id === null ? foldTitle(goal.title) === title : goal.id === id));
  return near ?? partlyCalled(folded, goals);
}

/** A single word says too little. */
function partlyCalled(folded: string, goals: readonly Goal[]): Goal | null {
  const alike = goals.filter(({ title }) => {
    const whole = foldTitle(title);
    const [part, all] = whole.length < folded.length ? [whole, folded] : [folded, whole];
    return part.includes(" ") && wordsOf(all, part).length > 0;
  });
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

type Called = ReadonlyMap<string, readonly Goal[]>;

/** Names as `fold` gives them. */
interface Index {
  readonly byName: Called;
  readonly byTitle: Called;
  readonly byLabel: Called;
  readonly byMilestone: Called;
  readonly byIssue: ReadonlyMap<number, Goal>;
}

// A backlog of 50,000 issues is looked up in the same goals again and again.
const indexes = new WeakMap<readonly Goal[], Index>();

function indexOf(goals: readonly Goal[]): Index {
  const known = indexes.get(goals);
  if (known !== undefined) {
    return known;
  }
  const index = {
    byName: group(goals, namesOf),
    byTitle: group(goals, ({ title }) => [foldTitle(title)]),
    byLabel: group(goals, ({ label }) => (label === null ? [] : [label])),
    byMilestone: group(goals, ({ milestone }) => (milestone === null ? [] : [milestone])),
    byIssue: new Map(goals.flatMap((goal) => (goal.issue === null ? [] : [[goal.issue, goal] as const]))),
  };
  indexes.set(goals, index);
  return index;
}

function group(goals: readonly Goal[], namesOfGoal: (goal: Goal) => readonly string[]): Called {
  const found = new Map<string, Goal[]>();
  for (const goal of goals) {
    for (const name of namesOfGoal(goal).map(fold)) {
      const same = found.get(name) ?? [];
      same.push(goal);
      found.set(name, same);
    }
  }
  return found;
}

function namesOf({ id, issue }: Goal): readonly string[] {
  return issue === null || id === `#${issue}` ? [id] : [id, `#${issue}`];
}

/** Case, blanks and the kind of dash do not count; the length of a word stays. */
function fold(words: string): string {
  return words
    .trim()
    .replace(/\s+/g, " ")
    .replaceAll(/[\p{Pd}\u2212]/gu, "-")
    .toLowerCase();
}

/** Nor does the period at its end. */
function foldTitle(words: string): string {
  return fold(words).replace(/\s?\.$/, "");
}

const LETTER = /[\p{L}\p{N}_]/u;

/** Where a word stands in a text by itself: “v2” is none in “v2.1”, yet one in “v2.”. */
function wordsOf(text: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!goesOn(text[at - 1], text[at - 2]) && !goesOn(text[end], text[end + 1])) {
      found.push(at);
    }
  }
  return found;
}

/** `next` and what comes beyond it, away from the word. A `-` or a `.` goes on only where a letter or digit follows. */
function goesOn(next = " ", beyond = " "): boolean {
  return LETTER.test(next) || (/[.-]/.test(next) && LETTER.test(beyond));
}
