/** The comments of a thread whose commands nobody has handled yet. */
import { type PendingComment, pendingComments } from "./pending-comments.ts";
import { memoryOf } from "../memory/memory-of.ts";
import type { Thread } from "../model/thread.ts";
import type { Policy } from "../policy/policy.ts";

/** None where the policy reads no commands. `now`: ISO 8601. */
export function findPending(
  thread: Thread,
  { commands }: Pick<Policy, "commands">,
  now: string,
): readonly PendingComment[] {
  return commands === null ? [] : pendingComments(thread, memoryOf(thread, now), commands.ignore, now);
}

export function asksForSplit(thread: Thread, policy: Pick<Policy, "commands">, now: string): boolean {
  return findPending(thread, policy, now).some((pending) =>
    pending.commands.some(({ name }) => name === "split"),
  );
}
