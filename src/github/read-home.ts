/** READ: the repository in which the team keeps its agendas, with those of the present period and the one before. */
import { addDays } from "../calendar/day.ts";
import type { FileProblem } from "../model/place.ts";
import type { AgendaHome, Label, Snapshot } from "../model/snapshot.ts";
import { titledPeriod } from "../pages/agenda-title.ts";
import { isDue, periodAt, periodBefore, periodStart } from "../policy/agenda-period.ts";
import type { AgendaSettings } from "../policy/policy.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import type { Connection, IssueReadAnswer, NewestIssueAnswer } from "./answers.ts";
import type { AssignableAnswer, ExtrasReadAnswer } from "./extra-answers.ts";
import { answerOf, demandWhole, isDenied, isNotFound, isOutOfSight, said } from "./explain-trouble.ts";
import type { GraphqlError } from "./graphql-error.ts";
import { isHome } from "./is-home.ts";
import type { Ask } from "./port.ts";
import { queryPage } from "./query-page.ts";
import { chooseAgendas, type ListedAgenda, readAgendasSince } from "./read-agendas.ts";
import { aliased } from "./read-extras.ts";
import { readLabels, type Settings } from "./read-repository.ts";
import { Refusal } from "./refusal.ts";
import { readHome } from "./repository-documents.ts";
import { present } from "./to-record.ts";
import type { Transport } from "./transport.ts";

export interface HomeRead extends Pick<Snapshot, "home" | "assignable"> {
  readonly agendas: readonly ListedAgenda[];
  readonly problems: readonly FileProblem[];
}

type HomeAnswer = AssignableAnswer & {
  readonly id: string;
  readonly name: string;
  readonly hasIssuesEnabled: boolean;
  readonly isArchived: boolean;
  readonly owner: { readonly login: string };
  readonly labels: Connection<Label> | null;
  readonly issues: Connection<NewestIssueAnswer>;
};

export const NO_HOME: HomeRead = { home: null, assignable: {}, agendas: [], problems: [] };

/** `open`: the agendas among the open issues of the repository that is read. `now`: ISO 8601. */
export async function readAgendaHome(
  transport: Transport,
  { policy, repository }: Settings,
  open: readonly ListedAgenda[],
  extras: ExtrasReadAnswer["repository"],
  now: string,
): Promise<HomeRead> {
  const { agenda } = policy;
  if (agenda === null) {
    return NO_HOME;
  }
  const period = periodAt(now, agenda.cadence);
  const due = isDue(now, agenda);
  if (!isHome(policy, repository)) {
    // Before it is due there is nothing to do in another repository.
    return due ? readElsewhere(transport, agenda, period, policy) : NO_HOME;
  }
  const { id, owner, name, labels } = repository;
  // A closed one is on no list of open issues: that of the period, or one that somebody closed after the meeting.
  const newest = due
    ? await readAgendasSince(transport, repository, lookBack(period, agenda), extras?.newest ?? null)
    : [];
  return {
    home: { id, owner, name, labels, shared: agenda.repository !== null },
    agendas: chooseAgendas(aboutThis([...open, ...newest], agenda, id), period),
    assignable: toAssignable(extras ?? {}, agenda.facilitators),
    problems: [],
  };
}

/** Whether an agenda is due that nobody has opened yet; told from the newest titles where they tell it. */
export async function isAgendaMissing(
  transport: Transport,
  { agenda: isAsked }: Ask,
  { policy, repository }: Settings,
  newest: NonNullable<IssueReadAnswer["repository"]>["newest"],
  now: string,
): Promise<boolean> {
  const { agenda } = policy;
  // Without a policy nobody has asked for an agenda.
  if (!isAsked || policy.file === null || agenda === null || !isDue(now, agenda)) {
    return false;
  }
  const period = periodAt(now, agenda.cadence);
  const titled = present(newest.nodes).some(
    ({ viewerDidAuthor, title }) => viewerDidAuthor && titledPeriod(title) === period,
  );
  if (titled && isHome(policy, repository)) {
    return false;
  }
  try {
    // Its title may have been changed: its first line tells as well.
    const since = dayBefore(periodStart(period, agenda.cadence));
    const found = await readAgendasSince(transport, agenda.repository ?? repository, since);
    return aboutThis(found, agenda, repository.id).every((known) => known.period !== period);
  } catch (error) {
    // One issue's event does not fail for an agenda that the next sweep tells of.
    if (error instanceof Refusal) {
      return false;
    }
    throw error;
  }
}

async function readElsewhere(
  transport: Transport,
  agenda: AgendaSettings,
  period: string,
  policy: Settings["policy"],
): Promise<HomeRead> {
  const named = agenda.repository ?? { owner: "", name: "" };
  const { facilitators } = agenda;
  const { data, errors } = answerOf(
    await queryPage<{ readonly repository: HomeAnswer | null }>(transport, readHome(facilitators.length), {
      ...named,
      ...aliased("u", facilitators),
    }),
    "token",
  );
  const answer = data?.repository ?? null;
  if (answer === null && (errors.length === 0 || isDenied(errors) || isNotFound(errors))) {
    return cannotReach(policy, named, whyUnseen(errors));
  }
  demandWhole(
    errors.filter((error) => !isOutOfSight(error)),
    "token",
  );
  if (answer === null || !answer.hasIssuesEnabled || answer.isArchived) {
    return cannotReach(policy, named, "it is archived, or its issues are switched off");
  }
  const home: AgendaHome = {
    id: answer.id,
    owner: answer.owner.login,
    name: answer.name,
    labels: answer.labels === null ? [] : await readLabels(answer.labels, named, transport),
    shared: true,
  };
  const found = await readAgendasSince(transport, named, lookBack(period, agenda), answer.issues);
  return {
    home,
    agendas: chooseAgendas(found, period),
    assignable: toAssignable(answer, facilitators),
    problems: [],
  };
}

/** An agenda that was moved here from another repository is none of a team that keeps its own here. */
function aboutThis(
  found: readonly ListedAgenda[],
  { repository }: Pick<AgendaSettings, "repository">,
  id: string,
): readonly ListedAgenda[] {
  return repository === null ? found.filter(({ about }) => about === null || about === id) : found;
}

/** The day before the first of the period before: periods are days of the team's zone, issues are dated in UTC. */
export function lookBack(period: string, { cadence }: Pick<AgendaSettings, "cadence">): string {
  return dayBefore(periodStart(periodBefore(period, cadence), cadence));
}

function dayBefore(day: string): string {
  return addDays(day, -1);
}

function whyUnseen(errors: readonly GraphqlError[]): string {
  return errors.length === 0 ? "GitHub does not show it" : said(errors);
}

function cannotReach(
  { file, text }: Settings["policy"],
  { owner, name }: Pick<AgendaHome, "owner" | "name">,
  why: string,
): HomeRead {
  const path = file ?? "";
  const problem: FileProblem = {
    file: path,
    ...readYaml(path, text).locate(["agenda", "repository"]),
    message: `\`agenda.repository\`: \`token\` cannot work in ${owner}/${name} (${why}), so no agenda is opened: give \`token\` a GitHub App with “Issues: read and write” there, or take the key out; a job's own token reaches only its own repository.`,
  };
  return { ...NO_HOME, problems: [problem] };
}

function toAssignable(
  answer: AssignableAnswer,
  facilitators: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    facilitators.flatMap((login, index) => {
      const wanted = login.toLowerCase();
      const found = present(answer[`u${index}`]?.nodes).find((one) => one.login.toLowerCase() === wanted);
      return found === undefined ? [] : [[wanted, found.id] as const];
    }),
  );
}
