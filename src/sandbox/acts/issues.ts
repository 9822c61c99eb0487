/** What can be done to an issue itself: open, edit, close, lock, pin, delete, transfer. */
import type { Context } from "../context.ts";
import { nodeId } from "../ids.ts";
import { demand } from "../permissions.ts";
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
} from "../state.ts";
import { checkBody, checkTitle } from "./check-text.ts";
import { recordAssignment, recordEvent, recordMentions } from "./timeline.ts";

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
  demand(viewer, { grant: "issues", level: "read", act: "CreateIssue" });
  demandIssuesEnabled(repository);
  checkTitle(wish.title);
  checkBody(wish.body);
  checkLabelCount(wish.labels);
  const mayTriage = viewer.kind === "actions" || viewer.level !== "read";
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
    assignees: mayTriage ? [...new Set(wish.assignees)] : [],
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
    lastEditedAt: null,
    editor: null,
  };
  repository.nextNumber += 1;
  repository.issues.set(issue.number, issue);
  keep(state, issue);
  recordEvent(state, "opened", viewer.account, issue);
  recordMentions(state, issue, issue.body, "", viewer.account);
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
  const isText = edit.title !== undefined || edit.body !== undefined;
  const isTriage = [edit.labels, edit.assignees, edit.milestone, edit.type].some(
    (part) => part !== undefined,
  );
  demandIssuesEnabled(issue.repository);
  if (isText || !isTriage) {
    demand(viewer, { grant: "issues", level: "write", author: issue.author, act: "UpdateIssue" });
  }
  if (isTriage) {
    demand(viewer, { grant: "issues", level: "triage", act: "UpdateIssue" });
  }
  if (edit.title !== undefined) {
    checkTitle(edit.title);
  }
  if (edit.body !== undefined) {
    checkBody(edit.body);
  }
  checkLabelCount(edit.labels ?? []);
  const before = JSON.stringify(facts(issue));
  const assignedBefore = issue.assignees;
  editText(context, issue, edit);
  issue.labels = edit.labels === undefined ? issue.labels : [...new Set(edit.labels)];
  issue.assignees = edit.assignees === undefined ? issue.assignees : [...new Set(edit.assignees)];
  issue.milestone = edit.milestone === undefined ? issue.milestone : edit.milestone;
  issue.type = edit.type === undefined ? issue.type : edit.type;
  if (JSON.stringify(facts(issue)) !== before) {
    touch(context.state, issue);
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
  demand(viewer, { grant: "issues", level: "triage", author: issue.author, act });
  if (issue.state === to && (to === "OPEN" || issue.stateReason === reason)) {
    return;
  }
  touch(state, issue);
  issue.state = to;
  issue.closedAt = to === "OPEN" ? null : issue.updatedAt;
  issue.stateReason = to === "OPEN" ? "REOPENED" : reason;
  recordEvent(state, to === "OPEN" ? "reopened" : "closed", viewer.account, issue);
}

export function setIssueLock(context: Context, issue: Issue, locked: boolean, reason: string | null): void {
  demand(context.viewer, {
    grant: "issues",
    level: "triage",
    act: locked ? "LockLockable" : "UnlockLockable",
  });
  issue.locked = locked;
  issue.lockReason = locked ? reason : null;
  touch(context.state, issue);
}

export function setIssuePin(context: Context, issue: Issue, pinned: boolean): void {
  demand(context.viewer, { grant: "issues", level: "write", act: pinned ? "PinIssue" : "UnpinIssue" });
  const others = [...issue.repository.issues.values()].filter((one) => one.pinned && one !== issue);
  if (pinned && others.length >= MOST_PINNED) {
    throw unprocessable(`Maximum ${MOST_PINNED} pinned issues per repository`);
  }
  issue.pinned = pinned;
  touch(context.state);
}

export function deleteIssue(context: Context, issue: Issue): void {
  demand(context.viewer, { grant: "issues", level: "admin", act: "DeleteIssue" });
  // GitHub gives no App this right, whatever it is granted.
  if (context.viewer.kind === "actions") {
    throw new Refusal("FORBIDDEN", "Resource not accessible by integration");
  }
  forget(context, issue);
}

/** The issue goes on in the other repository under a new number and id; here it is gone. */
export function transferIssue(context: Context, issue: Issue, to: Repository): Issue {
  demand(context.viewer, { grant: "issues", level: "write", act: "TransferIssue" });
  const { state } = context;
  const databaseId = nextDatabaseId(state);
  forget(context, issue);
  const moved: Issue = {
    ...issue,
    id: nodeId("I", to.databaseId, databaseId),
    databaseId,
    repository: to,
    number: to.nextNumber,
    labels: issue.labels.flatMap((label) => to.labels.find((one) => one.name === label.name) ?? []),
    milestone: null,
    parent: null,
    subIssues: [],
    blockedBy: [],
    blocking: [],
    duplicateOf: null,
    fieldValues: new Map(issue.fieldValues),
    suggestions: [],
    events: [],
    comments: [],
    updatedAt: timeOf(state),
  };
  for (const comment of issue.comments) {
    moved.comments.push(keep(state, { ...comment, issue: moved }));
  }
  to.nextNumber += 1;
  to.issues.set(moved.number, moved);
  issue.repository.gone.set(issue.number, moved);
  return keep(state, moved);
}

/** Throws where the repository has issues off. 410 is REST's status for it. */
export function demandIssuesEnabled(repository: Repository): void {
  if (!repository.issuesEnabled) {
    throw new Refusal("UNPROCESSABLE", "Issues are disabled for this repo", 410);
  }
}

export function checkLabelCount(labels: readonly Label[]): void {
  if (labels.length > MOST_LABELS) {
    throw unprocessable(`An issue can have at most ${MOST_LABELS} labels`);
  }
}

function editText(context: Context, issue: Issue, edit: IssueEdit): void {
  const { state, viewer } = context;
  const oldBody = issue.body;
  issue.title = edit.title ?? issue.title;
  if (edit.body !== undefined && edit.body !== oldBody) {
    issue.body = edit.body;
    issue.editor = viewer.account;
    issue.lastEditedAt = timeOf(state);
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

function forget(context: Context, issue: Issue): void {
  const { state } = context;
  issue.repository.issues.delete(issue.number);
  issue.repository.gone.set(issue.number, null);
  for (const gone of [issue, ...issue.comments]) {
    state.nodes.delete(gone.id);
  }
  for (const project of state.projects) {
    const item = project.itemOf.get(issue);
    if (item !== undefined) {
      project.itemOf.delete(issue);
      project.items.delete(item.id);
      state.nodes.delete(item.id);
    }
  }
  const without = (list: readonly Issue[]) => list.filter((one) => one !== issue);
  issue.subIssues.forEach((child) => (child.parent = null));
  issue.blockedBy.forEach((one) => (one.blocking = without(one.blocking)));
  issue.blocking.forEach((one) => (one.blockedBy = without(one.blockedBy)));
  if (issue.parent !== null) {
    issue.parent.subIssues = without(issue.parent.subIssues);
  }
  touch(state);
}
