/** Says why: who has what problem today. */
import { z } from "zod";
import type { Issue } from "../model/issue.ts";
import { fillSection } from "./edits/fill-section.ts";
import { writtenUnder } from "./edits/written-under.ts";
import { defineRule } from "./rule.ts";
import { atLeast } from "./words/at-least.ts";
import { countWords } from "./words/count-words.ts";

export const problem = defineRule({
  id: "problem",
  sentence: "It is said why: who has what problem today.",
  level: "required",
  stage: "intake",
  options: z.strictObject({
    words: z.number().int().min(1).max(100).default(5).describe("Fewest words that can tell a problem."),
  }),
  example: {
    ready: {
      title: "Remember the delivery address",
      body: "## Problem\n\nReturning customers type their address again; one in five gives up there.",
    },
    unready: { title: "Remember the delivery address", body: "## Solution\n\nA cookie." },
  },
  check(issue, { words }) {
    if (
      writtenUnder(issue, "problem", words) !== null ||
      issue.text.stories.some(({ benefit }) => benefit !== null) ||
      isPlainAccount(issue, words)
    ) {
      return [];
    }
    const section = issue.text.sections.find(({ topic }) => topic === "problem");
    return [
      {
        message:
          section === undefined
            ? "Missing the problem: why this matters, and to whom."
            : "The problem is not told yet.",
        quote: section === undefined ? null : section.heading,
        place: section?.place ?? null,
        edit: fillSection(issue, {
          topic: "problem",
          heading: "Problem",
          text: atLeast(words, "Who meets what today, how often, and what it costs them.", " "),
          what: `who meets what today, how often, and what it costs them, in at least ${words} words.`,
        }),
      },
    ];
  },
});

/** Free text needs no heading we know to tell a problem: enough prose before the first one, or under its own, does. */
function isPlainAccount(issue: Issue, words: number): boolean {
  return issue.text.sections.some(({ topic, text }) => topic === null && countWords(text) >= words * 3);
}
