/** What is written under a topic. */
import type { Issue, Section, Topic } from "../../model/issue.ts";
import { countWords } from "../words/count-words.ts";
import { isPlaceholder } from "../words/is-placeholder.ts";

/** The first section of the topic that says something: at least `words` words, no filler. */
export function writtenUnder(issue: Issue, topic: Topic, words: number): Section | null {
  const found = issue.text.sections.find(
    ({ topic: own, text }) =>
      own === topic && text.trim() !== "_No response_" && !isPlaceholder(text) && countWords(text) >= words,
  );
  return found ?? null;
}
