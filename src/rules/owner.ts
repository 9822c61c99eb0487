/** Somebody sees it through. */
import { z } from "zod";
import type { Issue } from "../model/issue.ts";
import { isTold } from "./edits/written-under.ts";
import { defineRule } from "./rule.ts";

const NAMES =
  "owner|owners|issue owner|story owner|feature owner|dri|directly responsible individual|responsible|responsible person|assignee|assignees|assigned to|lead|leads|leader|leaders|project lead|project leads|project leader|project leaders|point of contact|contact person|responsável|responsáveis|líder|líderes|lider|lideres|responsavel|responsaveis|dono|dona|atribuído a|atribuido a";
const LABELS: ReadonlySet<string> = new Set(NAMES.split("|"));
/** Of such a label with the marks around it, in UTF-16 units. */
const LONGEST = 50;

export const owner = defineRule({
  id: "owner",
  sentence: "Somebody sees it through.",
  // Many teams pull work: nobody owns it before it starts.
  level: "off",
  stage: "ready",
  options: z.strictObject({
    by: z
      .array(z.enum(["assignee", "text"]))
      .min(1)
      .default(["assignee", "text"])
      .describe(
        "Where an owner counts: an `assignee`, a line, section or answer of the `text` such as “Owner”.",
      ),
  }),
  example: {
    ready: { title: "Remember the delivery address", body: "Owner: the checkout team" },
    unready: { title: "Remember the delivery address", body: "Owner: TBD" },
  },
  check(issue, { by }) {
    const isOwned =
      (by.includes("assignee") && issue.assignees.length > 0) || (by.includes("text") && isNamed(issue));
    if (isOwned) {
      return [];
    }
    const written = by.includes("text") ? ", or add a line such as `Owner: the checkout team`" : "";
    const sentence = by.includes("assignee")
      ? `Assign it to whoever sees it through${written}.`
      : "Add a line such as `Owner: the checkout team`.";
    return [{ message: "Nobody owns it.", quote: null, place: null, edit: { kind: "act", sentence } }];
  },
});

function isNamed({ text }: Issue): boolean {
  return (
    text.answers.some(
      ({ label, state, text: words }) => state === "answered" && asks(label) && isTold(words),
    ) ||
    text.sections.some(({ heading, text: words }) => asks(heading) && isTold(words)) ||
    text.prose.split(/[\r\n]+/).some(isLine)
  );
}

/** Marks, numbers and signs around it aside. */
function asks(label: string): boolean {
  return label.length <= LONGEST && LABELS.has(label.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "").toLowerCase());
}

/** “- **Owner:** ana”. */
function isLine(line: string): boolean {
  const colon = line.slice(0, LONGEST).search(/[:：]/);
  const isQuoted = line.trimStart().startsWith(">");
  return (
    colon > 0 &&
    !isQuoted &&
    asks(line.slice(0, colon)) &&
    isTold(line.slice(colon + 1).replace(/^[\s*_]+/, ""))
  );
}
