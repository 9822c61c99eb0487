/** READ: one issue with all that judging and commenting on it needs. */
import { isGoalIssue } from "../goals/is-goal-issue.ts";
import { inSameRepository } from "../issue/in-same-repository.ts";
import type { IssueRecord } from "../model/issue.ts";
import type { OwnComment } from "../model/snapshot.ts";
import { isOwnComment } from "../pages/markers.ts";
import { isExempt } from "../refine/is-exempt.ts";
import type { AncestorAnswer, CommentAnswer, Connection, IssueAnswer, IssueReadAnswer } from "./answers.ts";
import { answerOf, wholeAnswer } from "./explain-trouble.ts";
import { joinReading } from "./join-reading.ts";
import type { Ask, Reading } from "./port.ts";
import { toAgenda } from "./read-agendas.ts";
import { type ExtrasRead, extrasQuestion, readExtras } from "./read-extras.ts";
import { readGoalRecords, readMilestoneAnswers } from "./read-lists.ts";
import { projectQuestion, readProjectOfIssue } from "./read-project.ts";
import { asked, demandWorkable, readSettings, repositoryOf, type Settings } from "./read-repository.ts";
import { readVotes } from "./read-votes.ts";
import { Refusal } from "./refusal.ts";
import { READ_ISSUE, READ_MORE_COMMENTS } from "./repository-documents.ts";
import { isWhole, type Scored, withIssueValues } from "./to-blocked.ts";
import { present, toRecord } from "./to-record.ts";
import type { Transport, Transports, Variables } from "./transport.ts";

export async function readOneIssue(transports: Transports, ask: Ask, number: number): Promise<Reading> {
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
  const project = projectQuestion(settings.policy);
  const isScored = (issue: Scored): boolean => !isExempt(issue, settings.policy);
  const board =
    project === null ? null : await readProjectOfIssue(transports.projectToken, project, record, isScored);
  const extras = await readExtras(transports.token, ask, extrasQuestion(settings, "issue"), settings, {
    ids: [record.id],
    after: null,
    states: null,
  });
  const goalIssues = await readGoalRecords(transports.token, ask, extras, null);
  demandAncestors(found, goalIssues, settings);
  return joinReading(settings, {
    now: answer.now,
    scope: "issue",
    openIssues: repository.issues.totalCount,
    issues: [record],
    closed: [],
    blocked: withIssueValues(board ?? { blocked: [], archived: [] }, extras.issues[0], isScored),
    unread: board?.whole === false || !knowsWaiting(record, extras, isScored) ? [record.id] : [],
    comments: await ownComments(found.comments, record, transports.token),
    agendas: [],
    board,
    extras,
    issueExtras: extras.issues,
    votes: await readVotes(transports.token, extras.question, extras.issues),
    goalIssues,
    milestones: await readMilestoneAnswers(transports.token, ask, extras),
  });
}

/** Where the owner has no issue fields, nothing that waits has a value. */
function knowsWaiting(
  record: IssueRecord,
  { question, repository, issues }: ExtrasRead,
  isScored: (issue: Scored) => boolean,
): boolean {
  const looked = question.waiting && (repository?.issueFields ?? null) !== null;
  return (
    !looked ||
    isWhole(record, issues[0], isScored, ({ issueFieldValues }) => (issueFieldValues ?? null) !== null)
  );
}

function nothing(sentence: string): Reading {
  return { kind: "nothing", sentence };
}

/** A transferred issue may still be answered for, from where it is now. */
function isAt(url: string, { owner, name }: Ask): boolean {
  return url.toLowerCase().includes(`/${owner}/${name}/issues/`.toLowerCase());
}

/**
 * Lists by label or type may come from the search index, which is empty during an outage: the issue would seem to have
 * lost its goal. One event has no other list to hold against it but the issues above its own, which say themselves what
 * they are.
 */
function demandAncestors(
  { url: home, parent }: IssueAnswer,
  goalIssues: readonly IssueRecord[],
  { policy }: Settings,
): void {
  const listed = new Set(goalIssues.map(({ number }) => number));
  const isMarked = ({ labels, issueType }: AncestorAnswer): boolean =>
    isGoalIssue(
      { type: issueType?.name ?? null, labels: present(labels?.nodes).map(({ name }) => name) },
      policy.goals.issues,
    );
  const left = chainFrom(parent).find(
    (ancestor) =>
      // The list is of this repository: a goal of another is on none.
      inSameRepository(home, ancestor.url) && !listed.has(ancestor.number) && isMarked(ancestor),
  );
  if (left !== undefined) {
    throw new Refusal(
      `GitHub's list of goals leaves out #${left.number}, which is one: nothing was written; run it again later.`,
    );
  }
}

/** Nearest first. */
function chainFrom(ancestor: AncestorAnswer | null | undefined): readonly AncestorAnswer[] {
  return ancestor === null || ancestor === undefined ? [] : [ancestor, ...chainFrom(ancestor.parent)];
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
