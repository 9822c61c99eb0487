/** Nothing of the template is left in place of an answer. */
import { z } from "zod";
import type { Problem } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import { defineRule } from "./rule.ts";
import { asCode } from "./words/as-code.ts";
import { doesNotApply } from "./words/does-not-apply.ts";
import { isPlaceholder } from "./words/is-placeholder.ts";

export const noPlaceholders = defineRule({
  id: "no-placeholders",
  sentence: "No answer is a placeholder such as `TBD` or the template's own example.",
  level: "required",
  stage: "intake",
  options: z.strictObject({}),
  example: {
    ready: { title: "Remember the delivery address", body: "## Design\n\nThe form stays as it is." },
    unready: { title: "Remember the delivery address", body: "## Design\n\nTBD" },
  },
  check(issue) {
    const { answers, sections } = issue.text;
    const left = answers
      .filter(({ state, required, text }) => state === "placeholder" && (required || !doesNotApply(text)))
      .flatMap(({ label, text, place }) => (place === null ? [] : [held(label.trim(), text, place)]));
    // A form's answer is a section too: it is judged once, as an answer.
    const answered = new Set(answers.map(({ place }) => place?.start));
    const empty = sections
      .filter(
        ({ level, text, textPlace }) =>
          level > 0 && isPlaceholder(text) && !doesNotApply(text) && !answered.has(textPlace.start),
      )
      .map(({ heading, text, textPlace }) => held(heading, text, textPlace));
    return [...left, ...empty];
  },
});

function held(heading: string, text: string, place: Place): Problem {
  const name = asCode(heading);
  return {
    message: `${name} holds a placeholder instead of an answer.`,
    quote: text.trim(),
    place,
    edit: {
      kind: "replace",
      sentence: `Write what is known under ${name}, or clear it.`,
      place,
      text: "_No response_",
    },
  };
}
