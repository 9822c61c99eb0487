/** A look at the issue as it stands now. */
import type { CommandKind } from "../command.ts";

export const recheck: CommandKind = {
  id: "recheck",
  usage: "/recheck",
  sentence: "The issue is read and judged again, as it stands now.",
  examples: ["/recheck"],
  read: () => ({ kind: "recheck" }),
};
