/** Has an estimate. */
import { z } from "zod";
import type { Edit } from "../model/finding.ts";
import type { Issue } from "../model/issue.ts";
import { fillSection } from "./edits/fill-section.ts";
import { isTold } from "./edits/written-under.ts";
import { defineRule } from "./rule.ts";

export const estimate = defineRule({
  id: "estimate",
  sentence: "It has an estimate.",
  level: "advised",
  stage: "ready",
  topics: ["estimate"],
  needsFullReading: true,
  options: z.strictObject({}),
  example: {
    ready: { title: "Remember the delivery address", body: "Estimate: 3" },
    unready: { title: "Remember the delivery address", body: "Should be quick." },
  },
  check(issue, _options, context) {
    if (context.estimate !== null) {
      return [];
    }
    const where = context.estimateField === null ? "" : `, or fill ${context.estimateField}`;
    return [
      {
        message: "Missing an estimate.",
        quote: null,
        place: null,
        edit: ask(issue, where),
      },
    ];
  },
});

/** Where a heading asks for it, below that. */
function ask(issue: Issue, where: string): Edit {
  const section = issue.text.sections.find(({ topic }) => topic === "estimate");
  if (section === undefined) {
    return {
      kind: "append",
      sentence: `Add a line such as \`Estimate: 3\`${where}.`,
      text: "Estimate: 3",
    };
  }
  const text = isTold(section.text) ? "Estimate: 3" : "3";
  return fillSection(issue, {
    topic: "estimate",
    heading: "Estimate",
    text,
    what: `a number of points, such as \`${text}\`${where}.`,
  });
}
