/** Can be read in full: what costs a Markdown parser too much is read by its headings and answers only. */
import { z } from "zod";
import { defineRule } from "./rule.ts";

export const readable = defineRule({
  id: "readable",
  sentence: "The text can be read in full.",
  level: "required",
  stage: "intake",
  options: z.strictObject({}),
  example: {
    ready: {
      title: "Remember the delivery address",
      body: "> What a customer wrote to us\n>\n> > and what they answered",
    },
    unready: { title: "Remember the delivery address", body: `${"> ".repeat(200)}and so on` },
  },
  check(issue) {
    return issue.text.reading === "full"
      ? []
      : [
          {
            message:
              "The text is too long or too deeply nested to be read in full; only its headings and answers were.",
            quote: null,
            place: null,
            edit: {
              kind: "act",
              sentence: "Attach long logs as a file, and take nested quotes and lists apart.",
            },
          },
        ];
  },
});
