/** Parts that become issues of their own. */
import type { CommandKind } from "../command.ts";

export const split: CommandKind = {
  id: "split",
  usage: "/split",
  sentence: "The split that is proposed, or the open tasks of the text, become sub-issues, each once.",
  examples: ["/split"],
  read(argument, { write }) {
    return argument === ""
      ? { kind: "split" }
      : { wrong: `it takes nothing after its name; write ${write("")}.` };
  },
};
