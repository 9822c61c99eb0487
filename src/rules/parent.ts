/** Has its place in the tree of work: a story under an epic, an epic with children. */
import { z } from "zod";
import type { Issue } from "../model/issue.ts";
import { defineRule } from "./rule.ts";
import { isInQuotation } from "../issue/in-quotation.ts";

const EXPECTED = {
  parent: {
    message: "It has no parent issue.",
    sentence: "Add it as a sub-issue of its epic, or write a line such as `Part of #12`.",
  },
  children: {
    message: "It has no sub-issues.",
    sentence: "Add its parts as sub-issues, or list them as tasks such as `- [ ] #12`.",
  },
  either: {
    message: "It has neither a parent nor sub-issues.",
    sentence: "Add it as a sub-issue of its epic, or its own parts as sub-issues.",
  },
} as const;

export const parent = defineRule({
  id: "parent",
  sentence: "It has its place in the tree of work.",
  level: "off",
  stage: "ready",
  needsFullReading: true,
  options: z.strictObject({
    expects: z
      .enum(["parent", "children", "either"])
      .default("parent")
      .describe("What it needs: a `parent` as a story does, `children` as an epic does, or `either`."),
    milestone: z.boolean().default(false).describe("A milestone counts as a parent, too."),
  }),
  example: {
    ready: { title: "Remember the delivery address", body: "Part of #12" },
    unready: { title: "Remember the delivery address", body: "Customers type it again and again." },
  },
  check(issue, { expects, milestone }) {
    const isPlaced =
      (expects !== "children" && (hasParent(issue) || (milestone && issue.milestone !== null))) ||
      (expects !== "parent" && hasChildren(issue));
    const { message, sentence } = EXPECTED[expects];
    return isPlaced ? [] : [{ message, quote: null, place: null, edit: { kind: "act", sentence } }];
  },
});

function hasParent({ ancestors, body, text }: Issue): boolean {
  return (
    ancestors.length > 0 ||
    text.references.some(
      ({ kind, role, place }) => kind === "issue" && role === "part-of" && !isInQuotation(body, place.start),
    )
  );
}

/** Tasks that name an issue are children that nobody linked. */
function hasChildren({ subIssues, text }: Issue): boolean {
  return (
    subIssues.total > 0 ||
    text.references.some(
      ({ kind, place }) =>
        kind === "issue" &&
        text.tasks.some((task) => task.place.start <= place.start && place.end <= task.place.end),
    )
  );
}
