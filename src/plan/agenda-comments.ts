/** The own comments in an agenda: parts of other repositories, news, logs. */
import { agendaPartMarker, firstLine } from "../memory/markers.ts";
import type { AgendaRecord, Snapshot } from "../model/snapshot.ts";
import type { CommentRecord, Thread } from "../model/thread.ts";

/** `null` where it was not read. */
export function threadOf({ id }: AgendaRecord, { threads }: Pick<Snapshot, "threads">): Thread | null {
  return threads.find(({ issueId }) => issueId === id) ?? null;
}

/** `null` where they were not read. */
export function commentsOf(
  agenda: AgendaRecord,
  snapshot: Pick<Snapshot, "threads">,
): readonly CommentRecord[] | null {
  return threadOf(agenda, snapshot)?.comments ?? null;
}

export function partOf(
  { period }: AgendaRecord,
  comments: readonly CommentRecord[],
  { repository }: Pick<Snapshot, "repository">,
): CommentRecord | null {
  return ownComment(comments, agendaPartMarker(repository.id, period));
}

export function ownComment(comments: readonly CommentRecord[], mark: string): CommentRecord | null {
  return comments.find(({ own, body }) => own && firstLine(body) === mark) ?? null;
}

export function targetOf({ id, number }: AgendaRecord): { readonly id: string; readonly number: number } {
  return { id, number };
}
