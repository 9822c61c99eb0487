/** What is written under a topic. */
import { isFiller } from "../../issue/is-filler.ts";
import type { Issue, Section, Topic } from "../../model/issue.ts";
import { hasWords } from "../words/count-words.ts";
import { doesNotApply } from "../words/does-not-apply.ts";
import { repeatsHeading } from "../words/repeats-heading.ts";

/** What folds a text away or lays it out, and says nothing. */
const TAG = /<\/?(?:details|summary|br|p|div)\b[^<>]{0,200}>/gi;

/** The first section of the topic that says something: at least `words` words, no filler. */
export function writtenUnder(issue: Issue, topic: Topic, words: number): Section | null {
  const found = issue.text.sections.find(
    (section) =>
      section.topic === topic &&
      (isTold(section.text, words) || isAnswer(section, words)) &&
      !repeatsHeading(section),
  );
  return found ?? null;
}

/** “Out of scope: none” draws a line, and where nothing happened, that is what happened. */
function isAnswer({ topic, text }: Section, words: number): boolean {
  const said = text.trim();
  const isOne =
    topic === "out-of-scope"
      ? doesNotApply(said)
      : topic === "actual" && /^(?:nothing|none)[.!]?$/i.test(said);
  return isOne && !isFiller(said) && hasWords(said, words);
}

const NOBODY = /^(?:nobody|no one|unassigned|none|ninguém)(?: (?:yet|so far|ainda|por enquanto))?[.!]?$/i;

/** Whether a text says something: at least `words` words, no filler, not that there is nothing or nobody. */
export function isTold(text: string, words = 1): boolean {
  const said = text.includes("<") ? text.replaceAll(TAG, "") : text;
  const isNothing = said.trim() === "_No response_" || NOBODY.test(said.trim()) || doesNotApply(said);
  return !isNothing && !isFiller(said) && hasWords(said, words);
}
