/** READ: every open issue, so that they can be ranked. */
import { addDays } from "../calendar/day.ts";
import { isGoalIssue } from "../goals/is-goal-issue.ts";
import type { IssueRecord } from "../model/issue.ts";
import type { Policy } from "../policy/policy.ts";
import { isDue, periodAt } from "../policy/agenda-period.ts";
import type { BacklogReadAnswer, Connection, IssueAnswer, OpenIssueAnswer, Page } from "./answers.ts";
import type { IssueExtrasAnswer } from "./extra-answers.ts";
import { type IssueExtras, readMoreIssues } from "./extra-documents.ts";
import { answerOf, demandWhole, isOutOfSight } from "./explain-trouble.ts";
import { joinReading } from "./join-reading.ts";
import type { Rest } from "./open-rest.ts";
import type { Ask, Reading } from "./port.ts";
import { queryPage } from "./query-page.ts";
import { isAgenda, toAgenda } from "./read-agendas.ts";
import { extrasQuestion, readExtras } from "./read-extras.ts";
import { lookBack, NO_HOME, readAgendaHome } from "./read-home.ts";
import { readClosed, readGoalRecords, readMilestoneAnswers } from "./read-lists.ts";
import { projectQuestion, readWholeProject } from "./read-project.ts";
import { asked, demandWorkable, readSettings, repositoryOf } from "./read-repository.ts";
import { readOpenThreads } from "./read-open-threads.ts";
import { readVotes } from "./read-votes.ts";
import { Refusal } from "./refusal.ts";
import { READ_BACKLOG } from "./repository-documents.ts";
import { present, toRecord } from "./to-record.ts";
import type { Transport, Transports } from "./transport.ts";

/** Open goal issues are found among the open ones: the plain list is true also while the search index is not. */
const NOT_OPEN = ["CLOSED"] as const;

type Answered = OpenIssueAnswer & Partial<IssueExtrasAnswer>;

export async function readBacklog(
  { token, projectToken }: Transports,
  rest: Rest,
  ask: Ask,
): Promise<Reading> {
  const sent = await queryPage<BacklogReadAnswer>(token, READ_BACKLOG, asked(ask));
  const answer = answerOf(sent, "token");
  const found = repositoryOf(answer.data?.repository, answer, ask);
  demandWorkable(found, ask);
  const settings = await readSettings(found, answer.data?.defaults ?? null, ask, token);
  if ("problems" in settings) {
    return { kind: "broken", problems: settings.problems };
  }
  const { policy } = settings;
  const first: readonly Answered[] = present(found.issues.nodes);
  const due = ask.agenda && policy.agenda !== null && isDue(answer.now, policy.agenda);
  const extras = await readExtras(token, ask, extrasQuestion(settings, "backlog", due), settings, {
    ids: first.map(({ id }) => id),
    after: afterOf(found.issues.pageInfo),
    states: NOT_OPEN,
  });
  const second = extras.repository?.issues;
  const next = await readFurther(second?.pageInfo ?? found.issues.pageInfo, extras.question, ask, token);
  const answers: readonly Answered[] = [...first, ...present(second?.nodes), ...next];
  const records = answers.map(toRecord);
  const project = projectQuestion(policy);
  const board = project === null ? null : await readWholeProject(projectToken, project, ask);
  const open = records.flatMap((record) => toAgenda(record) ?? []);
  const home = ask.agenda
    ? await readAgendaHome(token, settings, open, extras.repository, answer.now)
    : NO_HOME;
  const issues = answers.filter((_, index) => isWork(records[index]));
  const said = await readOpenThreads(token, rest, settings, { home, issues, now: answer.now });
  const closed = await readClosed(token, ask, extras, closedSince(answer.now, policy, due));
  const closedGoals = await readGoalRecords(token, ask, extras, NOT_OPEN);
  const further = [...present(second?.nodes), ...next, ...closed];
  const issueExtras = [...extras.issues, ...further.filter(hasExtras)];
  return joinReading(settings, {
    now: answer.now,
    scope: "backlog",
    openIssues: records.length,
    issues: records.filter(isWork),
    closed: closed.map(toRecord).filter(isWork),
    // The issues themselves tell what waits for what.
    blocked: [],
    unread: [],
    ...home,
    ...said,
    agendaDue: false,
    board,
    extras,
    issueExtras,
    votes: await readVotes(token, extras.question, issueExtras),
    goalIssues: [...records.filter((record) => isGoalIssue(record, policy.goals.issues)), ...closedGoals],
    milestones: await readMilestoneAnswers(token, ask, extras),
  });
}

function isWork(record: IssueRecord | undefined): boolean {
  return record !== undefined && !isAgenda(record);
}

function hasExtras(
  answer: IssueAnswer & Partial<IssueExtrasAnswer>,
): answer is IssueAnswer & IssueExtrasAnswer {
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
function closedSince(now: string, { goals, agenda }: Policy, due: boolean): string {
  const weeks = addDays(now.slice(0, 10), -(goals.weeks * 7 + 1));
  // An agenda tells what was done since the one before.
  const before = due && agenda !== null ? lookBack(periodAt(now, agenda.cadence), agenda) : weeks;
  return `${before < weeks ? before : weeks}T00:00:00Z`;
}
