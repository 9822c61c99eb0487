/** The required and recommended fields of the issue's form are answered. */
import { z } from "zod";
import type { Edit, Problem } from "../model/finding.ts";
import type { Answer } from "../model/issue.ts";
import { defineRule } from "./rule.ts";
import { asCode } from "../issue/as-code.ts";

export const formComplete = defineRule({
  id: "form-complete",
  sentence: "The required and recommended fields of its form are answered.",
  level: "required",
  stage: "intake",
  options: z.strictObject({
    fields: z
      .array(z.string())
      .default([])
      .describe("Ids or labels of fields to ask for besides the required ones."),
    recommended: z
      .array(z.string())
      .default([])
      .describe("Ids or labels of fields whose answer is only advised."),
  }),
  example: {
    ready: {
      title: "Search finds nothing for names with an accent",
      body: "### What happened?\n\nSearching for “Zoë” finds nothing.\n\n### Browser\n\nFirefox",
      asks: ["What happened?", "Browser"],
    },
    unready: {
      title: "Search finds nothing for names with an accent",
      body: "### What happened?\n\n_No response_\n\n### Browser\n\nFirefox",
      asks: ["What happened?", "Browser"],
    },
  },
  check(issue, { fields, recommended }) {
    return issue.text.answers.flatMap((answer): readonly Problem[] => {
      if (answer.state !== "missing" && answer.state !== "empty") {
        return answer.boxes.filter(({ required, checked }) => required && !checked).map(askForTick(answer));
      }
      if (answer.required || isNamed(answer, fields)) {
        return [ask(answer)];
      }
      return isNamed(answer, recommended) ? [{ ...ask(answer), atMost: "advised" }] : [];
    });
  },
});

/** One box is ticked, and one that has to be is not: GitHub lets nobody send that, but lets them edit it so. */
function askForTick({ label, place }: Answer) {
  return (box: Answer["boxes"][number]): Problem => ({
    message: `The box ${asCode(box.label)} of ${asCode(label)} is not ticked.`,
    quote: null,
    place,
    edit: { kind: "act", sentence: "Tick it if it is so." },
  });
}

function isNamed({ id, label }: Answer, names: readonly string[]): boolean {
  return names.some((name) => name === id || name.trim() === label.trim());
}

function ask(answer: Answer): Problem {
  const label = answer.label.trim();
  return {
    message: `The field ${asCode(label)} of the form has no answer.`,
    quote: answer.state === "missing" ? null : label,
    place: answer.place,
    edit: answerEdit(answer, label),
  };
}

function answerEdit(answer: Answer, label: string): Edit {
  if (answer.boxes.length > 0 && !answer.boxes.some(({ required }) => required)) {
    return { kind: "act", sentence: `Tick what is so under ${asCode(label)}.` };
  }
  // What is not required nobody can tick for somebody else.
  const boxes = answer.boxes.map((box) => `- [${box.required ? "x" : " "}] ${box.label}`).join("\n");
  const text = boxes === "" ? `The answer to “${label}”.` : boxes;
  const sentence = `Answer ${asCode(label)} under its heading.`;
  if (answer.place === null) {
    return { kind: "append", sentence, text: `### ${label}\n\n${text}` };
  }
  const gap = answer.place.end > answer.place.start ? text : `\n\n${text}\n`;
  return { kind: "replace", sentence, place: answer.place, text: gap };
}
