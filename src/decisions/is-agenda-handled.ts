/** Whether an agenda's decisions were read and logged. */
import { agendaLogMarker, firstLine } from "../memory/markers.ts";
import type { AgendaRecord } from "../model/snapshot.ts";
import type { Thread } from "../model/thread.ts";

/** Whether the repository's decision log stands in the agenda: then nothing in it is read again. */
export function isAgendaHandled(
  { period }: Pick<AgendaRecord, "period">,
  thread: Thread | null,
  repositoryId: string,
): boolean {
  const marker = agendaLogMarker(repositoryId, period);
  return (thread?.comments ?? []).some(({ own, body }) => own && firstLine(body) === marker);
}
