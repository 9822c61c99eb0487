/** The commands, in the order in which they are told and documented. */
import type { CommandKind } from "../command.ts";
import { duplicate } from "./duplicate.ts";
import { estimate } from "./estimate.ts";
import { factors } from "./factors.ts";
import { goal } from "./goal.ts";
import { help } from "./help.ts";
import { override } from "./override.ts";
import { ready } from "./ready.ts";
import { recheck } from "./recheck.ts";
import { snooze } from "./snooze.ts";
import { split } from "./split.ts";
import { waive } from "./waive.ts";

/** Where a factor bears the name of a command, the command goes before it. */
export const commands: readonly CommandKind[] = [
  goal,
  estimate,
  factors,
  override,
  waive,
  snooze,
  split,
  duplicate,
  ready,
  recheck,
  help,
];
