/** The list of commands. */
import type { CommandKind } from "../command.ts";

export const help: CommandKind = {
  id: "help",
  usage: "/help",
  sentence: "The commands are listed in the comment.",
  examples: ["/help"],
  read: () => ({ kind: "help" }),
};
