/** No question is left open. */
import { z } from "zod";
import { defineRule } from "./rule.ts";

export const openQuestions = defineRule({
  id: "open-questions",
  sentence: "No question is left open.",
  level: "advised",
  stage: "ready",
  options: z.strictObject({
    allowed: z.number().int().min(0).max(20).default(0).describe("How many may stay open."),
  }),
  example: {
    ready: { title: "Remember the delivery address", body: "## Open questions\n\nNone." },
    unready: {
      title: "Remember the delivery address",
      body: "## Open questions\n\n- Does a guest keep the address too?",
    },
  },
  check(issue, { allowed }) {
    return issue.text.questions.slice(allowed).map(({ text, place }) => ({
      message: "A question is still open.",
      quote: text,
      place,
      edit: {
        kind: "replace",
        sentence: "Answer it where the answer belongs, and take the question out.",
        place,
        text: "",
      },
    }));
  },
});
