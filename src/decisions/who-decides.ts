/** Whose permission has to be known before anything is decided. */
import type { AgendaRecord } from "../model/snapshot.ts";
import type { Thread } from "../model/thread.ts";
import type { Policy } from "../policy/policy.ts";
import { editedParts } from "./agenda-parts.ts";
import { decidersOf, isPersons } from "./comments-of-people.ts";
import { boxesIn } from "./find-in-agenda.ts";
import { isAgendaHandled } from "./is-agenda-handled.ts";
import { findPending } from "./find-pending.ts";
import { commandsIn } from "./pending-comments.ts";
import { readSaid } from "./read-said.ts";

/**
 * Logins as GitHub writes them, each once; none where nothing is pending. `agendas` are those to be settled, `now` is
 * ISO 8601 in UTC. Of a shared agenda `repositoryId` is the one the run is about, where that is not the agenda's.
 */
export function whoDecides(
  threads: readonly Thread[],
  agendas: readonly AgendaRecord[],
  policy: Pick<Policy, "commands">,
  now: string,
  repositoryId: string | null = null,
): readonly string[] {
  const ofAgendas = new Set(agendas.map(({ id }) => id));
  const people = [
    ...threads
      .filter(({ issueId }) => !ofAgendas.has(issueId))
      .flatMap((thread) => findPending(thread, policy, now))
      .flatMap(({ comment }) => decidersOf(comment)),
    ...agendas.flatMap((agenda) => {
      const thread = threads.find(({ issueId }) => issueId === agenda.id) ?? null;
      return inAgenda(agenda, thread, policy, repositoryId ?? agenda.about);
    }),
  ];
  const logins = people.flatMap((login) => (login === null || login.endsWith("[bot]") ? [] : [login]));
  return [...new Map(logins.map((login) => [login.toLowerCase(), login])).values()];
}

function inAgenda(
  agenda: AgendaRecord,
  thread: Thread | null,
  { commands }: Pick<Policy, "commands">,
  repositoryId: string,
): readonly (string | null)[] {
  if (isAgendaHandled(agenda, thread, repositoryId)) {
    return [];
  }
  const editors = editedParts(agenda, thread, { body: true, repositoryId })
    .filter(({ body }) => {
      const said = readSaid(body);
      const spoken = [...said.commands, ...said.listed];
      return said.ticked.flatMap(boxesIn).length > 0 || (commands !== null && spoken.length > 0);
    })
    .map(({ editedBy }) => editedBy);
  const speakers =
    commands === null
      ? []
      : (thread?.comments ?? [])
          .filter((comment) => isPersons(comment) && commandsIn(comment.body, commands.ignore).length > 0)
          .flatMap(decidersOf);
  return [...editors, ...speakers];
}
