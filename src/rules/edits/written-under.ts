/** What is written under a topic. */
import { isFiller } from "../../issue/is-filler.ts";
import type { Issue, Section, Topic } from "../../model/issue.ts";
import { hasWords } from "../words/count-words.ts";
import { repeatsHeading } from "../words/repeats-heading.ts";

/** What folds a text away or lays it out, and says nothing. */
const TAG = /<\/?(?:details|summary|br|p|div)\b[^<>]{0,200}>/gi;

/** The first section of the topic that says something: at least `words` words, no filler. */
export function writtenUnder(issue: Issue, topic: Topic, words: number): Section | null {
  const found = issue.text.sections.find(
    (section) => section.topic === topic && isTold(section.text, words) && !repeatsHeading(section),
  );
  return found ?? null;
}

/** Whether a text says something: at least `words` words, no filler. */
export function isTold(text: string, words = 1): boolean {
  const said = text.includes("<") ? text.replaceAll(TAG, "") : text;
  return said.trim() !== "_No response_" && !isFiller(said) && hasWords(said, words);
}
