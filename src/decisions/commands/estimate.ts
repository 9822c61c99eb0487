/** How large the work is. */
import { costFactorOf, POINTS } from "../../scores/ladder/find-estimate.ts";
import type { CommandKind } from "../command.ts";
import { readFactor } from "../read-factor.ts";

export const estimate: CommandKind = {
  id: "estimate",
  usage: "/estimate NUMBER",
  sentence:
    "The work is this large, in the unit of the score's size or effort; `none` takes the estimate away.",
  examples: ["/estimate 5", "/estimate none"],
  read(argument, context) {
    // Rules look at points also where the score asks for no size.
    return readFactor(argument, costFactorOf(context.model) ?? POINTS, context);
  },
};
