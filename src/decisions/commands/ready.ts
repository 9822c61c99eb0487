/** An issue that a person calls ready. */
import type { CommandKind } from "../command.ts";

export const ready: CommandKind = {
  id: "ready",
  usage: "/ready",
  sentence:
    "The issue counts as ready whatever is missing, for as long as it bears the label; what is missing stays told.",
  examples: ["/ready"],
  read(argument, { policy, write }) {
    return argument === ""
      ? { kind: "ready" }
      : {
          wrong: `it takes nothing after its name; write ${write("")}, or take the label \`${policy.labels.ready}\` off by hand.`,
        };
  },
};
