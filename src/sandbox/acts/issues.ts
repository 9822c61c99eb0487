/** What can be done to an issue itself: open, edit, close, lock, pin. */
import type { Context } from "../context.ts";
import { nodeId } from "../ids.ts";
import type { IssueEvent } from "../issue-event.ts";
import { demand, levelReaches } from "../permissions.ts";
import { Refusal, unprocessable } from "../refusal.ts";
import {
  keep,
  nextDatabaseId,
  timeOf,
  touch,
  type Account,
  type Issue,
  type IssueType,
  type Label,
  type Milestone,
  type Repository,
  type State,
} from "../state.ts";
import { assignable } from "./assignable.ts";
import { checkBody, checkTitle } from "./check-text.ts";
import { tellLabels } from "./label-events.ts";
import { editText } from "./text-edits.ts";
import { recordAssignment, recordEvent, recordMentions, recordOpening } from "./timeline.ts";

const MOST_LABELS = 100;
const MOST_PINNED = 3;

export interface NewIssue {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly Label[];
  readonly assignees: readonly Account[];
  readonly milestone: Milestone | null;
  readonly type: IssueType | null;
}

/** Labels, assignees, milestone and type of somebody without triage are dropped, as GitHub drops them. */
export function openIssue(context: Context, repository: Repository, wish: NewIssue): Issue {
  const { state, viewer } = context;
  demand(viewer, { repository, grant: "issues", level: "read", act: "CreateIssue" });
  demandIssuesEnabled(repository);
  checkTitle(wish.title);
  checkBody(wish.body);
  checkLabels(repository, wish.labels);
  const mayTriage = viewer.kind === "actions" || levelReaches(viewer, "triage", repository);
  const now = timeOf(state);
  const databaseId = nextDatabaseId(state);
  const issue: Issue = {
    kind: "Issue",
    id: nodeId("I", repository.databaseId, databaseId),
    databaseId,
    repository,
    number: repository.nextNumber,
    title: wish.title,
    body: wish.body,
    author: viewer.account,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    state: "OPEN",
    stateReason: null,
    locked: false,
    lockReason: null,
    pinned: false,
    labels: mayTriage ? [...new Set(wish.labels)] : [],
    type: mayTriage ? wish.type : null,
    assignees: mayTriage ? assignable(context, repository, wish.assignees) : [],
    milestone: mayTriage ? wish.milestone : null,
    parent: null,
    subIssues: [],
    blockedBy: [],
    blocking: [],
    duplicateOf: null,
    fieldValues: new Map(),
    suggestions: [],
    events: [],
    votes: 0,
    reactions: [],
    comments: [],
    edits: [],
  };
  repository.nextNumber += 1;
  repository.issues.set(issue.number, issue);
  keep(state, issue);
  tellLabels(state, issue, [], viewer.account, now);
  recordOpening(state, viewer.account, issue);
  return issue;
}

/** `undefined` leaves a part as it is, `null` empties it. */
export interface IssueEdit {
  readonly title?: string | undefined;
  readonly body?: string | undefined;
  readonly labels?: readonly Label[] | undefined;
  readonly assignees?: readonly Account[] | undefined;
  readonly milestone?: Milestone | null | undefined;
  readonly type?: IssueType | null | undefined;
}

export function editIssue(context: Context, issue: Issue, edit: IssueEdit): void {
  const { viewer } = context;
  const { repository } = issue;
  const isText = edit.title !== undefined || edit.body !== undefined;
  const isTriage = [edit.labels, edit.assignees, edit.milestone, edit.type].some(
    (part) => part !== undefined,
  );
  demandIssuesEnabled(issue.repository);
  if (isText || !isTriage) {
    demand(viewer, { repository, grant: "issues", level: "write", author: issue.author, act: "UpdateIssue" });
  }
  if (isTriage) {
    demand(viewer, { repository, grant: "issues", level: "triage", act: "UpdateIssue" });
  }
  if (edit.title !== undefined) {
    checkTitle(edit.title);
  }
  if (edit.body !== undefined) {
    checkBody(edit.body);
  }
  checkLabels(repository, edit.labels ?? []);
  const before = JSON.stringify(facts(issue));
  const assignedBefore = issue.assignees;
  const labelsBefore = issue.labels;
  changeText(context, issue, edit);
  issue.labels = edit.labels === undefined ? issue.labels : [...new Set(edit.labels)];
  issue.assignees =
    edit.assignees === undefined ? issue.assignees : assignable(context, repository, edit.assignees, issue);
  issue.milestone = edit.milestone === undefined ? issue.milestone : edit.milestone;
  issue.type = edit.type === undefined ? issue.type : edit.type;
  if (JSON.stringify(facts(issue)) !== before) {
    touch(context.state, issue);
    tellLabels(context.state, issue, labelsBefore, viewer.account, issue.updatedAt);
    const assigned = issue.assignees.filter((account) => !assignedBefore.includes(account));
    recordAssignment(context.state, assigned, viewer.account, issue);
  }
}

export function setIssueState(
  context: Context,
  issue: Issue,
  to: "OPEN" | "CLOSED",
  reason: "COMPLETED" | "NOT_PLANNED" | "DUPLICATE" = "COMPLETED",
): void {
  const { state, viewer } = context;
  const act = to === "OPEN" ? "ReopenIssue" : "CloseIssue";
  demand(viewer, {
    repository: issue.repository,
    grant: "issues",
    level: "triage",
    author: issue.author,
    act,
  });
  if (issue.state === to && (to === "OPEN" || issue.stateReason === reason)) {
    return;
  }
  touch(state, issue);
  issue.state = to;
  issue.closedAt = to === "OPEN" ? null : issue.updatedAt;
  issue.stateReason = to === "OPEN" ? "REOPENED" : reason;
  if (to === "OPEN") {
    issue.events.push(reopened(state, issue, viewer.account));
  }
  recordEvent(state, to === "OPEN" ? "reopened" : "closed", viewer.account, issue);
}

function reopened(state: State, issue: Issue, actor: Account): IssueEvent {
  const databaseId = nextDatabaseId(state);
  return {
    kind: "ReopenedEvent",
    id: nodeId("REE", issue.repository.databaseId, databaseId),
    databaseId,
    at: issue.updatedAt,
    actor,
    closable: issue,
    stateReason: "REOPENED",
  };
}

export function setIssueLock(context: Context, issue: Issue, locked: boolean, reason: string | null): void {
  demand(context.viewer, {
    repository: issue.repository,
    grant: "issues",
    level: "triage",
    act: locked ? "LockLockable" : "UnlockLockable",
  });
  issue.locked = locked;
  issue.lockReason = locked ? reason : null;
  touch(context.state, issue);
}

export function setIssuePin(context: Context, issue: Issue, pinned: boolean): void {
  demand(context.viewer, {
    repository: issue.repository,
    grant: "issues",
    level: "write",
    act: pinned ? "PinIssue" : "UnpinIssue",
  });
  const others = [...issue.repository.issues.values()].filter((one) => one.pinned && one !== issue);
  if (pinned && others.length >= MOST_PINNED) {
    throw unprocessable(`Maximum ${MOST_PINNED} pinned issues per repository`);
  }
  issue.pinned = pinned;
  touch(context.state);
}

/** Throws where the repository has issues off. 410 is REST's status for it. */
export function demandIssuesEnabled(repository: Repository): void {
  if (!repository.issuesEnabled) {
    throw new Refusal("UNPROCESSABLE", "Issues are disabled for this repo", 410);
  }
}

/** [O] What GitHub answers to another repository's label is not documented; here it is refused. */
export function checkLabels(repository: Repository, labels: readonly Label[]): void {
  if (labels.some((label) => label.repository !== repository)) {
    throw unprocessable("Label does not belong to the repository of the issue");
  }
  if (labels.length > MOST_LABELS) {
    throw unprocessable(`An issue can have at most ${MOST_LABELS} labels`);
  }
}

function changeText(context: Context, issue: Issue, edit: IssueEdit): void {
  const { state, viewer } = context;
  const oldBody = issue.body;
  issue.title = edit.title ?? issue.title;
  if (edit.body !== undefined && edit.body !== oldBody) {
    editText(state, issue, edit.body, viewer.account);
    recordMentions(state, issue, issue.body, oldBody, viewer.account);
  }
}

function facts(issue: Issue): unknown {
  return [
    issue.title,
    issue.body,
    issue.labels.map((label) => label.id),
    issue.assignees.map((account) => account.login),
    issue.milestone?.id,
    issue.type?.id,
  ];
}
