/** One agenda a period: opened once, told what changes since, and closed with its decision log when the next one opens. */
import { isAbout } from "../decisions/agenda-parts.ts";
import type { Agenda } from "../model/agenda.ts";
import type { Change } from "../model/change.ts";
import type { AgendaRecord } from "../model/snapshot.ts";
import { readAgendaMemory } from "../memory/agenda-memory.ts";
import { agendaNewsMarker } from "../memory/markers.ts";
import { agendaNewsPage, findNews } from "../pages/agenda-news.ts";
import { agendaPage } from "../pages/agenda-page.ts";
import { agendaTitle } from "../pages/agenda-title.ts";
import { normalText } from "./normal-text.ts";
import { agendaBefore } from "../policy/newest-ended.ts";
import type { AgendaSettings } from "../policy/policy.ts";
import { commentsOf, ownComment, partOf, targetOf } from "./agenda-comments.ts";
import type { AgendaRequest } from "./agenda-request.ts";
import { endAgenda } from "./end-agenda.ts";
import { NOTHING, type Plan } from "./plan.ts";

/** A period's agenda is pinned within a day of its opening: who unpins it later means it. */
const PINNING = 86_400_000;

/** The period's agenda, and after it the one before, so that a run that dies in between does no harm. */
export interface AgendaPlan {
  readonly opened: Plan;
  /** Logged and closed: what was decided in it has to be remembered before. */
  readonly ended: Plan;
}

export const NO_AGENDA: AgendaPlan = { opened: NOTHING, ended: NOTHING };

export function planAgenda(request: AgendaRequest): AgendaPlan {
  const { snapshot, period, agenda } = request;
  if (snapshot.home === null) {
    return NO_AGENDA;
  }
  const current = snapshot.agendas.find((known) => known.period === period) ?? null;
  const before = agendaBefore(snapshot.agendas, period);
  if (current === null && agenda === null) {
    return NO_AGENDA;
  }
  const opened: Plan =
    current === null
      ? { changes: openNew(agenda, request), notes: unassigned(agenda, snapshot) }
      : {
          changes: [
            ...addPart(current, request),
            ...pinLate(current, request),
            ...tellNews(current, request),
          ],
          notes: [],
        };
  const changes = before === null ? [] : endAgenda(before, request, current === null);
  return { opened, ended: { changes, notes: [] } };
}

/** Said once: the agenda still names whoever it is. */
function unassigned(
  agenda: Agenda | null,
  { home, assignable }: AgendaRequest["snapshot"],
): readonly string[] {
  const name = agenda?.facilitator ?? null;
  return name === null || home === null || assignable[name.toLowerCase()] !== undefined
    ? []
    : [
        `The facilitator \`${name}\` cannot be assigned in ${home.owner}/${home.name}: give them access to it, or name somebody else under \`agenda.facilitators\`.`,
      ];
}

function openNew(agenda: Agenda | null, { snapshot, settings, period }: AgendaRequest): readonly Change[] {
  if (agenda === null || snapshot.home === null) {
    return [];
  }
  const assignee =
    agenda.facilitator === null ? undefined : snapshot.assignable[agenda.facilitator.toLowerCase()];
  const because = `the period up to ${period} has no agenda yet`;
  return [
    {
      kind: "agenda-open",
      repository: snapshot.home.id,
      period,
      from: null,
      to: {
        title: agendaTitle(period),
        body: agendaPage(agenda, { ...pageSetting(snapshot, settings), part: false }),
        labels: settings.labels,
        assignees: assignee === undefined ? [] : [assignee],
      },
      because,
    },
    ...(settings.pin
      ? ([{ kind: "agenda-pin", issue: null, period, from: null, to: "pinned", because: PINNED }] as const)
      : []),
  ];
}

const PINNED = "the policy pins the period's agenda";

function pageSetting({ repository, goals }: AgendaRequest["snapshot"], settings: AgendaSettings) {
  const { saysEmpty, digest } = settings;
  return { repository, goals, saysEmpty, digest, shared: settings.repository !== null };
}

/** Another repository of the team came first: what this one has to decide is added to its agenda. */
function addPart(current: AgendaRecord, { snapshot, settings, agenda }: AgendaRequest): readonly Change[] {
  const known = commentsOf(current, snapshot);
  if (
    agenda === null ||
    known === null ||
    current.state === "closed" ||
    isAbout(current, snapshot.repository)
  ) {
    return [];
  }
  return partOf(current, known, snapshot) === null
    ? [
        {
          kind: "comment-create",
          issue: targetOf(current),
          from: null,
          to: agendaPage(agenda, { ...pageSetting(snapshot, settings), part: true }),
          because: "the team keeps one agenda for several repositories",
        },
      ]
    : [];
}

function pinLate(current: AgendaRecord, { snapshot, settings, now }: AgendaRequest): readonly Change[] {
  const late =
    settings.pin &&
    !current.pinned &&
    current.state === "open" &&
    isAbout(current, snapshot.repository) &&
    Date.parse(now) - Date.parse(current.createdAt) < PINNING;
  return late
    ? [
        {
          kind: "agenda-pin",
          issue: targetOf(current),
          period: current.period,
          from: null,
          to: "pinned",
          because: PINNED,
        },
      ]
    : [];
}

/** Only the whole backlog tells what moved. */
function tellNews(current: AgendaRecord, { snapshot, refinement, now }: AgendaRequest): readonly Change[] {
  const comments = commentsOf(current, snapshot);
  if (comments === null || current.state === "closed" || snapshot.scope !== "backlog") {
    return [];
  }
  const text = isAbout(current, snapshot.repository)
    ? current.body
    : partOf(current, comments, snapshot)?.body;
  const memory = text === undefined ? null : readAgendaMemory(text, now);
  const repositoryId = snapshot.repository.id;
  const { period } = current;
  const news = memory === null ? null : findNews(memory, refinement);
  const told = ownComment(comments, agendaNewsMarker(repositoryId, period));
  if (memory === null || (news === null && told === null)) {
    return [];
  }
  const page = agendaNewsPage(news, { repositoryId, period });
  const issue = targetOf(current);
  if (told === null) {
    return [
      {
        kind: "comment-create",
        issue,
        from: null,
        to: page,
        because: "something changed since it was opened",
      },
    ];
  }
  return normalText(told.body) === normalText(page)
    ? []
    : [
        {
          kind: "comment-update",
          issue,
          comment: told.id,
          from: told.body,
          to: page,
          because: "more has changed since it was opened",
        },
      ];
}
