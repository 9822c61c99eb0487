/** What is written under a topic. */
import { isFiller } from "../../issue/is-filler.ts";
import type { Issue, Section, Topic } from "../../model/issue.ts";
import { countWords } from "../words/count-words.ts";

/** The first section of the topic that says something: at least `words` words, no filler. */
export function writtenUnder(issue: Issue, topic: Topic, words: number): Section | null {
  const found = issue.text.sections.find(({ topic: own, text }) => own === topic && isTold(text, words));
  return found ?? null;
}

/** Whether a text says something: at least `words` words, no filler. */
export function isTold(text: string, words = 1): boolean {
  return text.trim() !== "_No response_" && !isFiller(text) && countWords(text) >= words;
}
