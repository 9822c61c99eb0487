/** READ: what a run needs to know, in as few requests as it takes. */
import type { IssueRecord } from "../model/issue.ts";
import type { AgendaRecord, OwnComment, Snapshot } from "../model/snapshot.ts";
import { isOwnComment } from "../pages/markers.ts";
import { periodAt, periodStart } from "../policy/agenda-period.ts";
import type {
  BacklogReadAnswer,
  CommentAnswer,
  Connection,
  IssueAnswer,
  IssueReadAnswer,
  RepositoryAnswer,
} from "./answers.ts";
import { READ_BACKLOG, READ_ISSUE, READ_MORE_COMMENTS, READ_MORE_ISSUES } from "./repository-documents.ts";
import {
  answerOf,
  demandWhole,
  isDenied,
  isNotFound,
  isOutOfSight,
  said,
  wholeAnswer,
} from "./explain-trouble.ts";
import type { GraphqlError } from "./graphql-error.ts";
import type { Ask, Reading } from "./port.ts";
import { queryPage } from "./query-page.ts";
import { readAgendasSince, toAgenda } from "./read-agendas.ts";
import { fieldNames, readProjectOfIssue, readWholeProject } from "./read-project.ts";
import { demandWorkable, readSettings, type Settings, USUAL_GOALS } from "./read-repository.ts";
import { Refusal } from "./refusal.ts";
import { present, toRecord } from "./to-record.ts";
import type { Answer, Transport, Variables } from "./transport.ts";

/** `token` for issues, `projectToken` for projects; both may be one. */
export interface Transports {
  readonly token: Transport;
  readonly projectToken: Transport;
}

export function readSnapshot(transports: Transports, ask: Ask): Promise<Reading> {
  return ask.issue === "all" ? readBacklog(transports, ask) : readOneIssue(transports, ask, ask.issue);
}

async function readOneIssue(transports: Transports, ask: Ask, number: number): Promise<Reading> {
  const sent = await transports.token.query<IssueReadAnswer>(READ_ISSUE, { ...asked(ask), number });
  const answer = answerOf(sent, "token");
  const repository = repositoryOf(answer.data?.repository, answer, ask);
  demandWorkable(repository, ask);
  const found = repository.issue;
  if (found === null) {
    return nothing(
      `There is no issue #${number} in ${ask.owner}/${ask.name}: it is a pull request, or was deleted, transferred or turned into a discussion. Nothing to do.`,
    );
  }
  if (!isAt(found.url, ask)) {
    return nothing(`Issue #${number} was transferred to ${found.url}. Nothing to do here.`);
  }
  const settings = await readSettings(repository, answer.data?.defaults ?? null, ask, transports.token);
  if ("problems" in settings) {
    return { kind: "broken", problems: settings.problems };
  }
  const record = toRecord(found);
  if (toAgenda({ ...record, open: true }, settings.repository.id) !== null) {
    return nothing(`#${number} is a refinement agenda of Plumbline's own. Nothing to do.`);
  }
  if (record.state === "closed") {
    return nothing(`Issue #${number} is closed: there is nothing left to refine.`);
  }
  const { policy } = settings;
  const board =
    policy.project === null
      ? null
      : await readProjectOfIssue(transports.projectToken, policy.project, fieldNames(policy), record.id);
  const comments = await ownComments(found.comments, record, transports.token);
  return read(
    answer.now,
    settings,
    {
      scope: "issue",
      openIssues: repository.issues.totalCount,
      issues: [record],
      comments,
      agendas: [],
    },
    board,
  );
}

async function readBacklog(transports: Transports, ask: Ask): Promise<Reading> {
  const sent = await queryPage<BacklogReadAnswer>(transports.token, READ_BACKLOG, asked(ask));
  const answer = answerOf(sent, "token");
  const repository = repositoryOf(answer.data?.repository, answer, ask);
  demandWorkable(repository, ask);
  const settings = await readSettings(repository, answer.data?.defaults ?? null, ask, transports.token);
  if ("problems" in settings) {
    return { kind: "broken", problems: settings.problems };
  }
  const { policy } = settings;
  const records = await readRecords(repository.issues, ask, transports.token);
  const board =
    policy.project === null
      ? null
      : await readWholeProject(transports.projectToken, policy.project, fieldNames(policy), ask);
  const id = settings.repository.id;
  const open = records.flatMap((record) => toAgenda({ ...record, open: true }, id) ?? []);
  const agendas = ask.agenda
    ? await agendasOfPeriod(open, settings, answer.now, ask, transports.token)
    : open;
  const issues = records.filter((record) => toAgenda({ ...record, open: true }, id) === null);
  return read(
    answer.now,
    settings,
    { scope: "backlog", openIssues: records.length, issues, comments: [], agendas },
    board,
  );
}

function read(
  now: string,
  { repository, policy, goals, forms, formProblems }: Settings,
  parts: Pick<Snapshot, "scope" | "openIssues" | "issues" | "comments" | "agendas">,
  board: Pick<Snapshot, "project" | "items"> | null,
): Reading {
  const project = board ?? { project: null, items: [] };
  return {
    kind: "read",
    now,
    policy,
    snapshot: { repository, goals, forms, problems: formProblems, ...parts, ...project },
  };
}

function nothing(sentence: string): Reading {
  return { kind: "nothing", sentence };
}

/** A transferred issue may still be answered for, from where it is now. */
function isAt(url: string, { owner, name }: Ask): boolean {
  return url.toLowerCase().includes(`/${owner}/${name}/issues/`.toLowerCase());
}

function asked({ owner, name, policy }: Ask) {
  return { owner, name, policy: `HEAD:${policy}`, goals: `HEAD:${USUAL_GOALS}` };
}

/** Errors are looked at only where they cost something that is needed: an issue that is not there is no error here. */
function repositoryOf<Found extends RepositoryAnswer>(
  repository: Found | null | undefined,
  { errors }: Answer<unknown>,
  { owner, name }: Ask,
): Found {
  if (repository !== null && repository !== undefined) {
    demandWhole(
      errors.filter((error) => !isOutOfSight(error) && !isAbsent(error)),
      "token",
    );
    return repository;
  }
  if (isDenied(errors) || isNotFound(errors) || errors.length === 0) {
    const reason = errors.length === 0 ? "" : ` (${said(errors)})`;
    throw new Refusal(
      `\`token\` cannot see ${owner}/${name}${reason}: give the job \`permissions: { contents: read, issues: write }\`, or the token access to the repository.`,
    );
  }
  demandWhole(errors, "token");
  throw new Refusal(`\`token\` cannot see ${owner}/${name}.`);
}

/** The issue asked for is not there, or the owner has no defaults for this token: an answer, no trouble. */
function isAbsent({ type, path = [] }: GraphqlError): boolean {
  const issue = type === "NOT_FOUND" && path.join() === "repository,issue";
  return issue || ((type === "NOT_FOUND" || type === "FORBIDDEN") && path[0] === "defaults");
}

async function readRecords(
  first: Connection<IssueAnswer>,
  { owner, name }: Ask,
  transport: Transport,
): Promise<readonly IssueRecord[]> {
  const records = present(first.nodes).map(toRecord);
  let page = first.pageInfo;
  while (page.hasNextPage) {
    const variables: Variables = { owner, name, after: page.endCursor };
    const sent = await queryPage<{ repository: { issues: Connection<IssueAnswer> } | null }>(
      transport,
      READ_MORE_ISSUES,
      variables,
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
    records.push(...present(issues.nodes).map(toRecord));
    page = issues.pageInfo;
  }
  return records;
}

async function ownComments(
  first: Connection<CommentAnswer>,
  record: IssueRecord,
  transport: Transport,
): Promise<readonly OwnComment[]> {
  let comments: Connection<CommentAnswer> | undefined = first;
  while (comments !== undefined) {
    const own = present(comments.nodes).find(
      ({ viewerDidAuthor, body }) => viewerDidAuthor && isOwnComment(body, record.id),
    );
    if (own !== undefined) {
      return [{ id: own.id, issueId: record.id, body: own.body }];
    }
    if (!comments.pageInfo.hasNextPage) {
      return [];
    }
    const variables: Variables = { issue: record.id, after: comments.pageInfo.endCursor };
    const sent = await transport.query<{ node: { comments: Connection<CommentAnswer> } | null }>(
      READ_MORE_COMMENTS,
      variables,
    );
    comments = wholeAnswer(sent, "token").node?.comments;
  }
  throw new Refusal(
    `GitHub stopped in the middle of the comments of #${record.number}: run it again; nothing was written.`,
  );
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
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
