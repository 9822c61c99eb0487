/** Has an estimate. */
import { z } from "zod";
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
  check(_issue, _options, context) {
    if (context.estimate !== null) {
      return [];
    }
    const where = context.estimateField === null ? "" : `, or fill ${context.estimateField}`;
    return [
      {
        message: "Missing an estimate.",
        quote: null,
        place: null,
        edit: {
          kind: "append",
          sentence: `Add a line such as \`Estimate: 3\`${where}.`,
          text: "Estimate: 3",
        },
      },
    ];
  },
});
