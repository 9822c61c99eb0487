/** Says what is not part of it. */
import { z } from "zod";
import { fillSection } from "./edits/fill-section.ts";
import { writtenUnder } from "./edits/written-under.ts";
import { defineRule } from "./rule.ts";
import { plainProse } from "./words/plain-prose.ts";

/** A sentence that draws the line, in English or Portuguese. */
const LIMIT =
  /(?<![\p{L}\p{N}])(?:(?:does|do|will|shall|should|must) not (?:include|cover|touch|be part of)|(?:doesn't|don't|won't) (?:include|cover|touch)|(?:is|are|stays?|remains?) (?:not (?:a )?part of (?:this|it|the)|not in(?: the)? scope|not included|not covered|out of scope|left out)|(?:out|outside) of(?: the)? scope|beyond (?:the )?scope|not in scope|non-goals?|not part of this|fora d[oe](?:ste)? escopo|não (?:inclui|incluem|contempla|contemplam|abrange|abrangem|cobre|cobrem)|não (?:faz|fazem|fará|farão) parte|não (?:será|serão|está|estão) (?:incluíd|contemplad|cobert|no escopo)\p{L}{0,3})(?![\p{L}\p{N}])/iu;

export const outOfScope = defineRule({
  id: "out-of-scope",
  sentence: "It is said what is not part of it.",
  level: "off",
  stage: "ready",
  topics: ["out-of-scope"],
  needsFullReading: true,
  options: z.strictObject({}),
  example: {
    ready: {
      title: "Remember the delivery address",
      body: "## Out of scope\n\n- Addresses of guests",
    },
    unready: {
      title: "Remember the delivery address",
      body: "A signed-in customer finds the last address filled in.",
    },
  },
  check(issue) {
    if (writtenUnder(issue, "out-of-scope", 1) !== null || LIMIT.test(plainProse(issue))) {
      return [];
    }
    const section = issue.text.sections.find(({ topic }) => topic === "out-of-scope");
    const example = "- Addresses of guests";
    return [
      {
        message: "Missing what is not part of it: everybody will expect something more.",
        quote: section === undefined ? null : section.heading,
        place: section?.place ?? null,
        edit: fillSection(issue, {
          topic: "out-of-scope",
          heading: "Out of scope",
          text: example,
          what: `what will not be done with it, each as a list item such as \`${example}\`.`,
        }),
      },
    ];
  },
});
