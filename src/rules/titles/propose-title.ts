/** A title made of the issue's own words, where a whole clause of them tells work or a failure. */
import { plainWords } from "../../issue/topics.ts";
import type { Issue } from "../../model/issue.ts";
import { countWords } from "../words/count-words.ts";
import { tellsFailure } from "../bugs/failure-words.ts";
import { tellsWork } from "../words/tells-work.ts";

/** In UTF-16 units: a list of issues shows about so much. */
const LONGEST = 80;
const FEWEST_WORDS = 3;
const LONG_WORD = 20;

/** Fields that ask for a title once more. */
const TITLES: ReadonlySet<string> = new Set([
  "title",
  "project title",
  "issue title",
  "short title",
  "titulo",
  "titulo da issue",
]);

/** Somebody else's words, code, a link, a table or a question. */
const UNFIT = /["“”«»‘`<>[\]|]|https?:|\?/;

/** What the issue says of itself in a field for its title; `null` where there is none. */
export function titleAnswer({ text }: Issue): string | null {
  const field = text.sections.find(({ heading, level }) => level > 0 && TITLES.has(plainWords(heading)));
  return field === undefined ? null : squeezed(field.text);
}

/** `null` where no words of it would do. */
export function proposeTitle(issue: Issue): string | null {
  const { stories, sections } = issue.text;
  const answer = titleAnswer(issue) ?? "";
  const action = stories[0]?.action ?? "";
  const seen = sections.filter(({ topic }) => topic === "actual").map(({ text }) => firstClause(text));
  const told = sections
    .filter(({ level, topic }) => level === 0 || topic === "problem" || topic === "solution")
    .map(({ text }) => firstClause(text))
    .filter((clause) => tellsWork(clause) || tellsFailure(clause));
  const proposed = [answer, squeezed(action), ...seen, ...told].find((words) => isFit(words, issue.title));
  return proposed === undefined ? null : proposed.charAt(0).toUpperCase() + proposed.slice(1);
}

function isFit(words: string, title: string): boolean {
  return (
    countWords(words) >= FEWEST_WORDS &&
    words.length <= LONGEST &&
    !UNFIT.test(words) &&
    saysMore(words, title)
  );
}

/** At least two words that the title has not; a script without spaces has long ones. */
function saysMore(words: string, title: string): boolean {
  const own = new Set(wordsOf(title));
  const more = new Set(wordsOf(words).filter((word) => !own.has(word)));
  return more.size >= 2 || [...more].some((word) => word.length > LONG_WORD);
}

function wordsOf(text: string): readonly string[] {
  return plainWords(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Up to the end of a sentence or a line, never a part of it. */
function firstClause(text: string): string {
  const line = text.replace(/^[\s>*#_-]+/, "").split(/[\n\r]/, 1)[0] ?? "";
  const sentence = /^[^.!?]{1,200}(?:[.!?](?=\s|$)|$)/.exec(line)?.[0] ?? "";
  return squeezed(sentence.replaceAll(/\*\*|__/g, "").replace(/[.!:\s]{1,9}$/, ""));
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
