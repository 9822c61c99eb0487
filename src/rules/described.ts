/** Has a description at all. */
import { z } from "zod";
import { withoutComments } from "../issue/without-comments.ts";
import { defineRule } from "./rule.ts";

export const described = defineRule({
  id: "described",
  sentence: "It has a description.",
  level: "required",
  stage: "intake",
  options: z.strictObject({}),
  example: {
    ready: { title: "Remember the delivery address", body: "Customers type it again and again." },
    unready: { title: "Remember the delivery address", body: "" },
  },
  check({ body }) {
    if (withoutComments(body).trim() !== "") {
      return [];
    }
    return [
      {
        message: "The description is empty.",
        quote: null,
        place: null,
        edit: {
          kind: "append",
          sentence: "Write in two or three sentences what it is about, for whom, and why.",
          text: "What it is about, for whom, and why it is needed.",
        },
      },
    ];
  },
});
