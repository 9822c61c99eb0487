/** Whose a comment is, and in what order comments were written. */
import { firstLine } from "../memory/markers.ts";
import type { CommentRecord } from "../model/thread.ts";

/**
 * Neither a program's nor one of our own. A person whose token the runs bear may comment too: only what begins with one
 * of our markers is ours then.
 */
export function isPersons({ bot, own, body }: CommentRecord): boolean {
  return !bot && !(own && firstLine(body).startsWith("<!-- plumbline:"));
}

/** GitHub's times have whole seconds; within one the numbers in the addresses tell. */
export function byTime(comments: readonly CommentRecord[]): readonly CommentRecord[] {
  return [...comments].sort(
    (a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || numberOf(a) - numberOf(b),
  );
}

/** Who has to be allowed to decide: who wrote it, and who edited it last. `null` for an account that is gone. */
export function decidersOf({ author, edited, editedBy }: CommentRecord): readonly (string | null)[] {
  return edited && editedBy?.toLowerCase() !== author?.toLowerCase() ? [author, editedBy] : [author];
}

/** Whose decision it is: of an edited comment whoever edited it last. */
export function speakerOf({ author, edited, editedBy }: CommentRecord): string | null {
  return edited ? editedBy : author;
}

/** When its words were last changed, ISO 8601 in UTC. */
export function writtenAt({ createdAt, editedAt }: CommentRecord): string {
  return editedAt ?? createdAt;
}

function numberOf({ url }: CommentRecord): number {
  return Number(/(\d{1,15})$/.exec(url)?.[1] ?? 0);
}
