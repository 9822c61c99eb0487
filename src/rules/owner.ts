/** Somebody sees it through. */
import { z } from "zod";
import { plainWords } from "../issue/topics.ts";
import type { Issue } from "../model/issue.ts";
import { isTold } from "./edits/written-under.ts";
import { defineRule } from "./rule.ts";

const NAMES =
  "owner|owners|issue owner|story owner|feature owner|dri|directly responsible individual|responsible|responsible person|assignee|assignees|assigned to|point of contact|contact person|responsável|responsáveis|responsavel|responsaveis|dono|dona|atribuído a|atribuido a";
const HEADINGS: ReadonlySet<string> = new Set(NAMES.split("|").map(plainWords));
/** “**Owner:** ana”, as a line or an item. */
const LINE = new RegExp(
  String.raw`^[ \t#*_+-]{0,9}(?:${NAMES})[*_]{0,3}[ \t]{0,3}[:：][*_]{0,3}[ \t]{0,9}(\S[^\r\n]{0,200})`,
  "gimu",
);

export const owner = defineRule({
  id: "owner",
  sentence: "Somebody sees it through.",
  level: "advised",
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
      ({ label, state, text: words }) =>
        state === "answered" && HEADINGS.has(plainWords(label)) && isTold(words),
    ) ||
    text.sections.some(({ heading, text: words }) => HEADINGS.has(plainWords(heading)) && isTold(words)) ||
    [...text.prose.matchAll(LINE)].some(([, words = ""]) => isTold(words))
  );
}
