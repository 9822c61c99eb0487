/** The parts of an agenda that are about one repository: its body, or the own comments that another repository added. */
import { agendaPartMarker, firstLine } from "../memory/markers.ts";
import type { AgendaRecord, Repository } from "../model/snapshot.ts";
import type { Thread } from "../model/thread.ts";
import { writtenAt } from "./comments-of-people.ts";

export interface AgendaPart {
  readonly body: string;
  /** Whoever edited it last, and so ticked its boxes; `null` where the account is gone. */
  readonly editedBy: string | null;
  /** When it was last edited, ISO 8601 in UTC. */
  readonly at: string;
}

/** Whether the agenda's body is about this repository. */
export function isAbout({ about }: Pick<AgendaRecord, "about">, { id }: Pick<Repository, "id">): boolean {
  return about === id;
}

/** Only those that somebody edited: untouched ones hold no tick and no word of people. */
export function editedParts(
  agenda: AgendaRecord,
  thread: Thread | null,
  about: { readonly body: boolean; readonly repositoryId: string },
): readonly AgendaPart[] {
  const { body, editedBy, editedAt } = agenda;
  const marker = agendaPartMarker(about.repositoryId, agenda.period);
  const added = (thread?.comments ?? []).filter(
    (comment) => comment.own && comment.edited && firstLine(comment.body) === marker,
  );
  return [
    ...(about.body && editedAt !== null ? [{ body, editedBy, at: editedAt }] : []),
    ...added.map((comment) => ({ body: comment.body, editedBy: comment.editedBy, at: writtenAt(comment) })),
  ];
}

/** What an agenda says of this repository: its body, or the own comment that was added for it; `null` where neither is. */
export function partText(
  agenda: AgendaRecord,
  thread: Thread | null,
  repository: Pick<Repository, "id">,
): string | null {
  const marker = agendaPartMarker(repository.id, agenda.period);
  return isAbout(agenda, repository)
    ? agenda.body
    : ((thread?.comments ?? []).find(({ own, body }) => own && firstLine(body) === marker)?.body ?? null);
}
