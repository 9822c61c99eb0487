/** The comments of an issue whose commands were not handled yet. */
import type { Command } from "../model/issue.ts";
import type { IssueMemory } from "../model/memory.ts";
import type { CommentRecord, Thread } from "../model/thread.ts";
import { byTime, isPersons } from "./comments-of-people.ts";
import { readSaid } from "./read-said.ts";

export interface PendingComment {
  readonly comment: CommentRecord;
  /** At least one, without those the policy ignores. */
  readonly commands: readonly Command[];
}

/** Days that are looked back where no comment was ever handled. */
const FIRST_LOOK = 7;

/** From when on comments count where none was ever handled; both ISO 8601 in UTC. */
export function firstLook(now: string): string {
  return new Date(Date.parse(now) - FIRST_LOOK * 86_400_000).toISOString();
}

/**
 * In the order they were written, with commands only. Where the comment handled last is gone, those of its very second
 * are pending: what is done twice does no harm. `now` is ISO 8601 in UTC.
 */
export function pendingComments(
  thread: Thread,
  { handled }: Pick<IssueMemory, "handled">,
  ignored: readonly string[],
  now: string,
): readonly PendingComment[] {
  const ordered = byTime(thread.comments);
  const last = ordered.findIndex(({ id }) => id === handled?.comment);
  const since = (comment: CommentRecord, index: number): boolean => {
    if (handled === null) {
      return Date.parse(comment.createdAt) >= Date.parse(firstLook(now));
    }
    return last === -1 ? comment.createdAt >= handled.at : index > last;
  };
  return ordered
    .filter(since)
    .filter(isPersons)
    .flatMap((comment) => {
      const commands = commandsIn(comment.body, ignored);
      return commands.length === 0 ? [] : [{ comment, commands }];
    });
}

/** Without those of other programs. */
export function commandsIn(body: string, ignored: readonly string[]): readonly Command[] {
  return readSaid(body).commands.filter(({ name }) => !ignored.includes(name));
}
