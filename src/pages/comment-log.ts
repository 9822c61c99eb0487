/** What the one comment remembers, as people read it: answers to commands, and the decisions so far. */
import type { IssueMemory } from "../model/memory.ts";
import type { Section } from "./comment-section.ts";
import { codeSpan, prose } from "./safe-text.ts";

/** What the last comment with commands is told: quoted, so that it stands apart from the list of what is missing. */
export function answerSections({ answers }: Pick<IssueMemory, "answers">): readonly Section[] {
  const text = answers.map((answer) => `> - ${prose(answer)}`).join("\n");
  return text === "" ? [] : [{ name: "answers to commands", fold: null, text }];
}

/** Newest first. */
export function logSections({ log }: Pick<IssueMemory, "log">): readonly Section[] {
  const lines = log
    .map(({ on, by, what }) => `- ${on}${by === null ? "" : `, ${codeSpan(by)}`}: ${prose(what)}`)
    .toReversed();
  return lines.length === 0
    ? []
    : [{ name: "the decisions", fold: `Decisions (${lines.length})`, text: lines.join("\n") }];
}
