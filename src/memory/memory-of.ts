/** What the one comment of a thread remembers. */
import type { IssueMemory } from "../model/memory.ts";
import type { CommentRecord, Thread } from "../model/thread.ts";
import { EMPTY_MEMORY, readIssueMemory } from "./issue-memory.ts";
import { isOwnComment } from "./markers.ts";

/** The one comment on the issue, the oldest where there are several; `null` where there is none. */
export function ownComment(thread: Thread): CommentRecord | null {
  return ownComments(thread)[0] ?? null;
}

/** Oldest first: two runs at once may have written one each. */
export function ownComments({ issueId, comments }: Thread): readonly CommentRecord[] {
  return comments
    .filter(({ own, body }) => own && isOwnComment(body, issueId))
    .toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
}

/** What the oldest says, and up to which comment any of them says that all is handled. `now` is ISO 8601 in UTC. */
export function memoryOf(thread: Thread, now: string): IssueMemory {
  const [first = EMPTY_MEMORY, ...others] = ownComments(thread).map(({ body }) => readIssueMemory(body, now));
  const handled = others.reduce((last, one) => later(last, one.handled), first.handled);
  return { ...first, handled };
}

function later(one: IssueMemory["handled"], other: IssueMemory["handled"]): IssueMemory["handled"] {
  return other !== null && (one === null || Date.parse(other.at) > Date.parse(one.at)) ? other : one;
}
