/** Lists what must be true for the work to be accepted. */
import { z } from "zod";
import { fillSection } from "./edits/fill-section.ts";
import { defineRule } from "./rule.ts";
import { isPlaceholder } from "./words/is-placeholder.ts";

/** What stands on the line before a criterion that is an item, a row or a step. */
const LISTED = /^\s*(?:[-*+|>]|\d{1,9}[.)])/;

export const acceptanceCriteria = defineRule({
  id: "acceptance-criteria",
  sentence: "There are acceptance criteria that somebody can check.",
  level: "required",
  stage: "ready",
  needsFullReading: true,
  options: z.strictObject({
    min: z.number().int().min(1).max(50).default(1).describe("Fewest criteria."),
  }),
  example: {
    ready: {
      title: "Remember the delivery address",
      body: "## Acceptance criteria\n\n- [ ] A signed-in customer finds the last address filled in\n- [ ] A guest finds an empty form",
    },
    unready: { title: "Remember the delivery address", body: "## Acceptance criteria\n\nTBD" },
  },
  check(issue, { min }) {
    const criteria = issue.text.criteria.filter(({ text }) => !isPlaceholder(text));
    if (criteria.length >= min) {
      return [];
    }
    const section = issue.text.sections.find(({ topic }) => topic === "acceptance-criteria");
    // Prose counts only while no list stands beside it, and the edit begins a list.
    const listed = criteria.filter(({ place }) => LISTED.test(lineBefore(issue.body, place.start)));
    const missing = min - listed.length;
    const example = "- [ ] When a customer does this, they see that";
    const text = Array.from({ length: missing }, () => example).join("\n");
    return [
      {
        message:
          criteria.length === 0
            ? "Missing acceptance criteria: nobody can tell when this is done."
            : `Only ${criteria.length} of at least ${min} acceptance criteria.`,
        quote: section === undefined ? null : section.heading,
        place: section?.place ?? null,
        edit: fillSection(issue, {
          topic: "acceptance-criteria",
          heading: "Acceptance criteria",
          text,
          what: `${missing === 1 ? "one thing" : `${missing} things`} that can be seen to be true or false, each as a list item such as \`${example}\`.`,
        }),
      },
    ];
  },
});

function lineBefore(body: string, offset: number): string {
  return body.slice(body.lastIndexOf("\n", offset - 1) + 1, offset);
}
