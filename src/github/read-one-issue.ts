/** READ: one issue with all that judging and commenting on it needs. */
import { isGoalIssue } from "../goals/is-goal-issue.ts";
import { inSameRepository } from "../issue/in-same-repository.ts";
import type { IssueRecord } from "../model/issue.ts";
import { isExempt } from "../refine/is-exempt.ts";
import type { AncestorAnswer, IssueAnswer, IssueReadAnswer } from "./answers.ts";
import { answerOf } from "./explain-trouble.ts";
import { findPending } from "../decisions/find-pending.ts";
import { joinReading } from "./join-reading.ts";
import type { Rest } from "./open-rest.ts";
import type { Ask, Reading } from "./port.ts";
import { isAgenda } from "./read-agendas.ts";
import { type ExtrasRead, extrasQuestion, readExtras } from "./read-extras.ts";
import { readDeciders } from "./read-deciders.ts";
import { isAgendaMissing, NO_HOME } from "./read-home.ts";
import { readGoalRecords, readMilestoneAnswers } from "./read-lists.ts";
import { projectQuestion, readProjectOfIssue } from "./read-project.ts";
import { asked, demandWorkable, readSettings, repositoryOf, type Settings } from "./read-repository.ts";
import { completeThread } from "./read-threads.ts";
import { readVotes } from "./read-votes.ts";
import { Refusal } from "./refusal.ts";
import { READ_ISSUE } from "./repository-documents.ts";
import { isWhole, type Scored, withIssueValues } from "./to-blocked.ts";
import { present, toRecord } from "./to-record.ts";
import type { Transports } from "./transport.ts";

export async function readOneIssue(
  { token, projectToken }: Transports,
  rest: Rest,
  ask: Ask,
  number: number,
): Promise<Reading> {
  const sent = await token.query<IssueReadAnswer>(READ_ISSUE, { ...asked(ask), number });
  const answer = answerOf(sent, "token");
  const { now } = answer;
  const repository = repositoryOf(answer.data?.repository, answer, ask);
  demandWorkable(repository, ask);
  const found = repository.issue;
  if (found === null || !isAt(found.url, ask)) {
    return nothing(whyElsewhere(found, ask, number));
  }
  const settings = await readSettings(repository, answer.data?.defaults ?? null, ask, token);
  if ("problems" in settings) {
    return { kind: "broken", problems: settings.problems };
  }
  const record = toRecord(found);
  if (isAgenda(record)) {
    return nothing(`#${number} is a refinement agenda of Plumbline's own. Nothing to do.`);
  }
  if (record.state === "closed") {
    return nothing(`Issue #${number} is closed: there is nothing left to refine.`);
  }
  const thread = await completeThread(token, found, answer.data?.viewer.login ?? "", now);
  const agendaDue = await isAgendaMissing(token, ask, settings, repository.newest, now);
  if (ask.trigger === "comment" && !agendaDue && findPending(thread, settings.policy, now).length === 0) {
    return nothing("There is no command to handle.");
  }
  const isScored = (issue: Scored): boolean => !isExempt(issue, settings.policy);
  const project = projectQuestion(settings.policy);
  const board = project === null ? null : await readProjectOfIssue(projectToken, project, record, isScored);
  const of = { ids: [record.id], after: null, states: null };
  const extras = await readExtras(token, ask, extrasQuestion(settings, "issue"), settings, of);
  const goalIssues = await readGoalRecords(token, ask, extras, null);
  demandAncestors(found, goalIssues, settings);
  return joinReading(settings, {
    now,
    scope: "issue",
    openIssues: repository.issues.totalCount,
    issues: [record],
    closed: [],
    blocked: withIssueValues(board ?? { blocked: [], archived: [] }, extras.issues[0], isScored),
    unread: board?.whole === false || !knowsWaiting(record, extras, isScored) ? [record.id] : [],
    ...(await readDeciders(token, rest, settings, { threads: [thread], ended: null, split: [], now })),
    ...NO_HOME,
    agendas: [],
    agendaDue,
    board,
    extras,
    issueExtras: extras.issues,
    votes: await readVotes(token, extras.question, extras.issues),
    goalIssues,
    milestones: await readMilestoneAnswers(token, ask, extras),
  });
}

function whyElsewhere(found: IssueAnswer | null, { owner, name }: Ask, number: number): string {
  return found === null
    ? `There is no issue #${number} in ${owner}/${name}: it is a pull request, or was deleted, transferred or turned into a discussion. Nothing to do.`
    : `Issue #${number} was transferred to ${found.url}. Nothing to do here.`;
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
