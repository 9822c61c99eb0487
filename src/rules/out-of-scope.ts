/** Says what is not part of it. */
import { z } from "zod";
import { fillSection } from "./edits/fill-section.ts";
import { writtenUnder } from "./edits/written-under.ts";
import { defineRule } from "./rule.ts";
import { isAskedOrReported } from "./criteria/could-serve.ts";
import { isInPortuguese } from "./words/is-portuguese.ts";
import { plainProse } from "./words/plain-prose.ts";

/** A sentence that draws the line, in English or Portuguese. */
const LIMIT =
  /(?<![\p{L}\p{N}])(?:(?:does|do|will|shall|should|must) not (?:include|cover|touch|be part of)|(?:doesn't|don't|won't) (?:include|cover|touch)|(?:is|are|stays?|remains?) (?:not (?:a )?part of (?:this|it|the)|not in(?: the)? scope|not included|not covered|out of scope|left out)|(?:out|outside) of(?: the)? scope|beyond (?:the )?scope|not in scope|non-goals?|not part of this|fora d[oe](?:ste)? escopo|não (?:inclui|incluem|contempla|contemplam|abrange|abrangem|cobre|cobrem)|não (?:faz|fazem|fará|farão) parte|não (?:será|serão|está|estão) (?:incluíd|contemplad|cobert|no escopo)\p{L}{0,3})(?![\p{L}\p{N}])/iu;

/** What it is about alone, or left for later; “**não** executa” draws a line by its bold. */
const NARROWED =
  /(?<![\p{L}\p{N}])(?:(?:the )?focus of (?:this|the) (?:delivery|issue|story|release|version|task) is|(?:this|the) (?:delivery|issue|story|release|version|task) (?:only|focuses (?:only )?on|is limited to)|(?:as|for) a (?:future|later|separate) (?:improvement|issue|story|release|version|task)|in a (?:future|later|separate|follow-up) (?:issue|story|release|version|pr|task)|o foco d?est[ae] (?:entrega|história|issue|tarefa|versão) é|para est[ae] (?:entrega|história|issue|tarefa|versão),? o foco é|(?:como|para) (?:uma )?(?:melhoria|evolução|versão|entrega|adição|issue) futur[ao]|em (?:uma )?(?:versão|entrega|issue|release) futura|em outra (?:issue|história|tarefa|entrega))(?![\p{L}\p{N}])|\*\*(?:not|never|não|nunca)\*\*|__(?:not|never|não|nunca)__/iu;

const EXAMPLE = "- The old page stays as it is";
const EXAMPLE_PT = "- A página antiga fica como está";

export const outOfScope = defineRule({
  id: "out-of-scope",
  sentence: "It is said what is not part of it.",
  level: "off",
  stage: "ready",
  needsDescription: true,
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
    const section = issue.text.sections.find(({ topic }) => topic === "out-of-scope");
    // Who asks or reports draws no line; a heading left empty asks by itself.
    if (section === undefined && isAskedOrReported(issue)) {
      return [];
    }
    const prose = plainProse(issue);
    if (writtenUnder(issue, "out-of-scope", 1) !== null || LIMIT.test(prose) || NARROWED.test(prose)) {
      return [];
    }
    const example = isInPortuguese(issue) ? EXAMPLE_PT : EXAMPLE;
    return [
      {
        message: "It is not said what is not part of it.",
        quote: section === undefined ? null : section.heading,
        place: section?.place ?? null,
        edit: fillSection(issue, {
          topic: "out-of-scope",
          heading: "Out of scope",
          text: EXAMPLE,
          portuguese: EXAMPLE_PT,
          what: `what will not be done with it, each as a list item such as \`${example}\`.`,
        }),
      },
    ];
  },
});
