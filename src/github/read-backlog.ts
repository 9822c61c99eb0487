/** READ: every open issue, so that they can be ranked. */
import { addDays } from "../calendar/day.ts";
import { isGoalIssue } from "../goals/is-goal-issue.ts";
import type { IssueRecord } from "../model/issue.ts";
import type { AgendaRecord } from "../model/snapshot.ts";
import { periodAt, periodStart } from "../policy/agenda-period.ts";
import type { BacklogReadAnswer, Connection, IssueAnswer, Page } from "./answers.ts";
import type { IssueExtrasAnswer } from "./extra-answers.ts";
import { type IssueExtras, readMoreIssues } from "./extra-documents.ts";
import { answerOf, demandWhole, isOutOfSight } from "./explain-trouble.ts";
import { joinReading } from "./join-reading.ts";
import type { Ask, Reading } from "./port.ts";
import { queryPage } from "./query-page.ts";
import { readAgendasSince, toAgenda } from "./read-agendas.ts";
import { extrasQuestion, readExtras } from "./read-extras.ts";
import { readClosed, readGoalRecords, readMilestoneAnswers } from "./read-lists.ts";
import { projectQuestion, readWholeProject } from "./read-project.ts";
import { asked, demandWorkable, readSettings, repositoryOf, type Settings } from "./read-repository.ts";
import { readVotes } from "./read-votes.ts";
import { Refusal } from "./refusal.ts";
import { READ_BACKLOG } from "./repository-documents.ts";
import { present, toRecord } from "./to-record.ts";
import type { Transport, Transports } from "./transport.ts";

/** Open goal issues are found among the open ones: the plain list is true also while the search index is not. */
const NOT_OPEN = ["CLOSED"] as const;

type Answered = IssueAnswer & Partial<IssueExtrasAnswer>;

export async function readBacklog({ token, projectToken }: Transports, ask: Ask): Promise<Reading> {
  const sent = await queryPage<BacklogReadAnswer>(token, READ_BACKLOG, asked(ask));
  const answer = answerOf(sent, "token");
  const found = repositoryOf(answer.data?.repository, answer, ask);
  demandWorkable(found, ask);
  const settings = await readSettings(found, answer.data?.defaults ?? null, ask, token);
  if ("problems" in settings) {
    return { kind: "broken", problems: settings.problems };
  }
  const { policy, repository } = settings;
  const first: readonly Answered[] = present(found.issues.nodes);
  const extras = await readExtras(token, ask, extrasQuestion(settings, "backlog"), settings, {
    ids: first.map(({ id }) => id),
    after: afterOf(found.issues.pageInfo),
    states: NOT_OPEN,
  });
  const second = extras.repository?.issues;
  const next = await readFurther(second?.pageInfo ?? found.issues.pageInfo, extras.question, ask, token);
  const issues: readonly Answered[] = [...first, ...present(second?.nodes), ...next];
  const records = issues.map(toRecord);
  const project = projectQuestion(policy);
  const board = project === null ? null : await readWholeProject(projectToken, project, ask);
  const open = records.flatMap((record) => toAgenda({ ...record, open: true }, repository.id) ?? []);
  const closed = await readClosed(token, ask, extras, weeksBefore(answer.now, policy.goals.weeks));
  const closedGoals = await readGoalRecords(token, ask, extras, NOT_OPEN);
  const isWork = (record: IssueRecord): boolean =>
    toAgenda({ ...record, open: true }, repository.id) === null;
  const issueExtras = [
    ...extras.issues,
    ...[...present(second?.nodes), ...next, ...closed].filter(hasExtras),
  ];
  return joinReading(settings, {
    now: answer.now,
    scope: "backlog",
    openIssues: records.length,
    issues: records.filter(isWork),
    closed: closed.map(toRecord).filter(isWork),
    // The issues themselves tell what waits for what.
    blocked: [],
    unread: [],
    comments: [],
    agendas: ask.agenda ? await agendasOfPeriod(open, settings, answer.now, ask, token) : open,
    board,
    extras,
    issueExtras,
    votes: await readVotes(token, extras.question, issueExtras),
    goalIssues: [...records.filter((record) => isGoalIssue(record, policy.goals.issues)), ...closedGoals],
    milestones: await readMilestoneAnswers(token, ask, extras),
  });
}

function hasExtras(answer: Answered): answer is IssueAnswer & IssueExtrasAnswer {
  return answer.issueFieldValues !== undefined || answer.timelineItems !== undefined;
}

function afterOf({ hasNextPage, endCursor }: Page): string | null {
  return hasNextPage ? endCursor : null;
}

async function readFurther(
  from: Page,
  extras: IssueExtras,
  { owner, name }: Ask,
  transport: Transport,
): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  let page = from;
  while (page.hasNextPage) {
    const sent = await queryPage<{ repository: { issues: Connection<Answered> } | null }>(
      transport,
      readMoreIssues(extras),
      { owner, name, after: page.endCursor },
    );
    const { data, errors } = answerOf(sent, "token");
    demandWhole(
      errors.filter((error) => !isOutOfSight(error)),
      "token",
    );
    const issues = data?.repository?.issues;
    if (issues === undefined) {
      throw new Refusal("GitHub stopped in the middle of the backlog: nothing was written; run it again.");
    }
    answers.push(...present(issues.nodes));
    page = issues.pageInfo;
  }
  return answers;
}

/** Whole days, so that the hour of the run changes nothing, and one more, since the team's zone decides which they are. */
function weeksBefore(now: string, weeks: number): string {
  return `${addDays(now.slice(0, 10), -(weeks * 7 + 1))}T00:00:00Z`;
}

/** An open agenda of the period answers the question; only without one the closed ones are looked through. */
async function agendasOfPeriod(
  open: readonly AgendaRecord[],
  { policy, repository }: Settings,
  now: string,
  ask: Ask,
  transport: Transport,
): Promise<readonly AgendaRecord[]> {
  if (policy.agenda === null) {
    return open;
  }
  const { cadence } = policy.agenda;
  const period = periodAt(now, cadence);
  return open.some((agenda) => agenda.period === period)
    ? open
    : readAgendasSince(transport, ask, repository.id, dayBefore(periodStart(period, cadence)));
}

/** Periods are days of the team's zone, issues are dated in UTC: a day more is looked at. */
function dayBefore(day: string): string {
  return addDays(day, -1);
}
