/** Has a description at all. */
import { z } from "zod";
import { isFiller } from "../issue/is-filler.ts";
import { silence } from "../issue/silence.ts";
import { withoutComments } from "../issue/without-comments.ts";
import type { IssueText } from "../model/issue.ts";
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
  check({ body, text }) {
    const isBlank = withoutComments(body).trim() === "";
    if (!isBlank && !saysNothing(body, text)) {
      return [];
    }
    return [
      {
        message: isBlank ? "The description is empty." : "The description says nothing yet.",
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

/** Bare headings, or a word such as “TBD” alone; filler under a heading and a form's fields are other rules' matter. */
function saysNothing(body: string, { form, sections, evidence }: IssueText): boolean {
  const headed = sections.filter(({ level }) => level > 0);
  const said = silence(
    body,
    headed.map(({ place }) => place),
  ).replaceAll("_No response_", "");
  return (
    form === null && evidence.length === 0 && (said.trim() === "" || (headed.length === 0 && isFiller(said)))
  );
}
