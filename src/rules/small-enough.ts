/** Is small enough to be finished within an iteration. */
import { z } from "zod";
import type { Problem } from "../model/finding.ts";
import type { IssueText } from "../model/issue.ts";
import { defineRule } from "./rule.ts";

export const smallEnough = defineRule({
  id: "small-enough",
  sentence: "It is small enough to be finished within an iteration.",
  level: "advised",
  stage: "ready",
  options: z.strictObject({
    estimate: z.number().positive().default(8).describe("Largest estimate, in points."),
    criteria: z.number().int().min(1).default(8).describe("Most acceptance criteria."),
    tasks: z.number().int().min(1).default(12).describe("Most open tasks."),
  }),
  example: {
    ready: { title: "Remember the delivery address", body: "Estimate: 5" },
    unready: { title: "Remember the delivery address", body: "Estimate: 13" },
  },
  check(issue, limits, { estimate }) {
    const { criteria, tasks } = issue.text;
    const open = tasks.filter(({ checked }) => !checked);
    const problems: Problem[] = [];
    if (estimate?.points === true && estimate.value > limits.estimate) {
      problems.push(
        tooBig(
          `The estimate of ${estimate.value} is above ${limits.estimate}.`,
          writtenAs(issue.text.estimate, estimate.value),
          "Split it along its acceptance criteria, so that each part can be finished within an iteration.",
        ),
      );
    }
    if (criteria.length > limits.criteria) {
      const rest = criteria[limits.criteria];
      problems.push(
        tooBig(
          `${criteria.length} acceptance criteria are more than ${limits.criteria}.`,
          rest?.place ?? null,
          `Move the criteria from number ${limits.criteria + 1} on into an issue of their own.`,
        ),
      );
    }
    if (open.length > limits.tasks) {
      problems.push(
        tooBig(
          `${open.length} open tasks are more than ${limits.tasks}.`,
          open[limits.tasks]?.place ?? null,
          "Turn tasks into sub-issues, so that each can be finished on its own.",
        ),
      );
    }
    return problems;
  },
});

function tooBig(message: string, place: Problem["place"], sentence: string): Problem {
  return { message, quote: null, place, edit: { kind: "act", sentence } };
}

/** Where the estimate stands; `null` where it comes from outside the text. */
function writtenAs(written: IssueText["estimate"], value: number): Problem["place"] {
  return written?.points === value ? written.place : null;
}
