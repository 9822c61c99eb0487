/** What was written still holds. */
import { z } from "zod";
import type { Problem } from "../model/finding.ts";
import type { Issue } from "../model/issue.ts";
import { defineRule } from "./rule.ts";

const DAY = 86_400_000;

export const fresh = defineRule({
  id: "fresh",
  sentence: "Its text was written or edited not long ago.",
  level: "advised",
  stage: "ready",
  options: z.strictObject({
    days: z.number().int().min(1).default(180).describe("How long a text holds after its last edit."),
    parent: z
      .boolean()
      .default(false)
      .describe("Also ask for a new look where the text of its parent was edited on a later day."),
  }),
  example: {
    ready: { title: "Remember the delivery address", body: "Customers type it again and again." },
    unready: {
      title: "Remember the delivery address",
      body: "Customers type it again and again.",
      editedAt: "2025-11-02T09:00:00Z",
    },
  },
  check(issue, { days, parent }, { today }) {
    const edited = issue.editedAt?.slice(0, 10);
    if (edited === undefined) {
      return [];
    }
    const isOld = daysBetween(edited, today) > days;
    return [...(isOld ? [aged(issue, edited, days)] : []), ...(parent ? overtaken(issue, edited) : [])];
  },
});

/** It says the limit and not the age, so that it reads the same tomorrow. */
function aged({ createdAt, editedAt }: Issue, edited: string, days: number): Problem {
  const written = editedAt === createdAt ? "written" : "last edited";
  return {
    message: `The text was ${written} on ${edited}, more than ${days} days ago.`,
    quote: null,
    place: null,
    edit: {
      kind: "act",
      sentence: "Check that it still holds, then say so in the text or close it.",
    },
  };
}

/** By more than a day: what was written in one sitting holds together. */
function overtaken({ ancestors }: Issue, edited: string): readonly Problem[] {
  const [above] = ancestors;
  const later = above?.editedAt?.slice(0, 10) ?? edited;
  if (above === undefined || daysBetween(edited, later) <= 1) {
    return [];
  }
  return [
    {
      message: `The text was last edited on ${edited}, that of its parent \`#${above.number}\` on ${later}.`,
      quote: null,
      place: null,
      edit: {
        kind: "act",
        sentence: `Read what changed in \`#${above.number}\`, then say in the text what follows from it, which dates it anew.`,
      },
    },
  ];
}

/** Of two dates `YYYY-MM-DD`. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
