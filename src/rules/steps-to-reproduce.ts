/** A bug can be seen again by following its steps. */
import { z } from "zod";
import { fillSection } from "./edits/fill-section.ts";
import { writtenUnder } from "./edits/written-under.ts";
import { defineRule } from "./rule.ts";
import { atLeast } from "./words/at-least.ts";

export const stepsToReproduce = defineRule({
  id: "steps-to-reproduce",
  sentence: "The steps that show the bug are written down.",
  level: "off",
  stage: "intake",
  options: z.strictObject({
    words: z.number().int().min(1).max(100).default(4).describe("Fewest words that can tell the steps."),
  }),
  example: {
    ready: {
      title: "Search finds nothing for names with an accent",
      body: "## Steps to reproduce\n\n1. Open the shop\n2. Search for “Zoë”",
    },
    unready: {
      title: "Search finds nothing for names with an accent",
      body: "It just finds nothing. Please fix.",
    },
  },
  check(issue, { words }) {
    // A link or a script can be the whole of a reproduction.
    const section = issue.text.sections.find(({ topic }) => topic === "steps-to-reproduce");
    const shown =
      section !== undefined &&
      issue.text.evidence.some(
        ({ place }) => place.start >= section.textPlace.start && place.end <= section.textPlace.end,
      );
    if (shown || writtenUnder(issue, "steps-to-reproduce", words) !== null) {
      return [];
    }
    return [
      {
        message: "Missing the steps that show the bug.",
        quote: section === undefined ? null : section.heading,
        place: section?.place ?? null,
        edit: fillSection(issue, {
          topic: "steps-to-reproduce",
          heading: "Steps to reproduce",
          text: atLeast(words, "1. Open the page where it happens\n2. Do what you did", "\n"),
          what: `what to do to see it, one step a line, in at least ${words} words.`,
        }),
      },
    ];
  },
});
