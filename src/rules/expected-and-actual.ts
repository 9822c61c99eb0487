/** A bug says what was expected and what happened. */
import { z } from "zod";
import type { Problem } from "../model/finding.ts";
import type { Issue } from "../model/issue.ts";
import { fillSection } from "./edits/fill-section.ts";
import { isTold, writtenUnder } from "./edits/written-under.ts";
import { defineRule } from "./rule.ts";

const SIDES = [
  {
    topic: "expected",
    heading: "Expected behaviour",
    message: "Missing what should have happened.",
    text: "What should have happened instead.",
    what: "what should have happened.",
  },
  {
    topic: "actual",
    heading: "Actual behaviour",
    message: "Missing what happened.",
    text: "What happened, with the words on the screen.",
    what: "what happened, with the words on the screen.",
  },
] as const;

export const expectedAndActual = defineRule({
  id: "expected-and-actual",
  sentence: "It is said what was expected and what happened.",
  level: "off",
  stage: "intake",
  options: z.strictObject({}),
  example: {
    ready: {
      title: "Search finds nothing for names with an accent",
      body: "## Expected behaviour\n\nZoë is found.\n\n## Actual behaviour\n\nThe list is empty.",
    },
    unready: {
      title: "Search finds nothing for names with an accent",
      body: "## Expected behaviour\n\nZoë is found.",
    },
  },
  check(issue) {
    if (toldTogether(issue)) {
      return [];
    }
    return SIDES.filter(({ topic }) => writtenUnder(issue, topic, 1) === null).map(
      ({ message, ...filling }): Problem => ({
        message,
        quote: null,
        place: issue.text.sections.find((section) => section.topic === filling.topic)?.place ?? null,
        edit: fillSection(issue, filling),
      }),
    );
  },
});

/** One section for both, such as “Expected vs. actual behaviour”. */
function toldTogether(issue: Issue): boolean {
  return issue.text.sections.some(
    ({ heading, topic, text }) =>
      (topic === "expected" || topic === "actual") &&
      /expected/i.test(heading) &&
      /actual|observed/i.test(heading) &&
      isTold(text),
  );
}
