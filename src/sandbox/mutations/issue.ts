/** Mutations of issues. */
import { editIssue, openIssue, setIssueLock, setIssuePin, setIssueState } from "../acts/issues.ts";
import { markDuplicate, unmarkDuplicate } from "../acts/duplicates.ts";
import { setIssueFields } from "../acts/issue-fields.ts";
import { addProjectItem } from "../acts/projects.ts";
import { deleteIssue, transferIssue } from "../acts/remove-issue.ts";
import { addSubIssue, demandParent } from "../acts/relations.ts";
import type { Context } from "../context.ts";
import { notKept, unprocessable } from "../refusal.ts";
import { wishesOf, type FieldInput } from "./issue-field.ts";
import { lookUp, lookUpAll, type Mutation } from "./lookup.ts";

interface CreateIssueInput {
  readonly repositoryId: string;
  readonly title: string;
  readonly body?: string | null;
  readonly labelIds?: readonly string[] | null;
  readonly assigneeIds?: readonly string[] | null;
  readonly milestoneId?: string | null;
  readonly issueTypeId?: string | null;
  readonly parentIssueId?: string | null;
  readonly projectV2Ids?: readonly string[] | null;
  readonly issueFields?: readonly FieldInput[] | null;
}

interface UpdateIssueInput {
  readonly id: string;
  readonly title?: string | null;
  readonly body?: string | null;
  readonly state?: "OPEN" | "CLOSED" | null;
  readonly labelIds?: readonly string[] | null;
  readonly assigneeIds?: readonly string[] | null;
  readonly milestoneId?: string | null;
  readonly issueTypeId?: string | null;
}

interface AssigneesInput {
  readonly assignableId: string;
  readonly assigneeIds: readonly string[];
}

interface IssueIdInput {
  readonly issueId: string;
}

function createIssue(input: CreateIssueInput, context: Context) {
  const repository = lookUp(context, input.repositoryId, ["Repository"]);
  const parent =
    typeof input.parentIssueId === "string" ? lookUp(context, input.parentIssueId, ["Issue"]) : null;
  if (parent !== null) {
    // [O] That a full parent refuses the whole request; GitHub documents only the limits.
    demandParent(context, parent);
  }
  const projects = lookUpAll(context, input.projectV2Ids, ["ProjectV2"]);
  const wishes = wishesOf(context, input.issueFields ?? []);
  const issue = openIssue(context, repository, {
    title: input.title,
    body: input.body ?? "",
    labels: lookUpAll(context, input.labelIds, ["Label"]),
    assignees: lookUpAll(context, input.assigneeIds, ["User"]),
    milestone:
      typeof input.milestoneId === "string" ? lookUp(context, input.milestoneId, ["Milestone"]) : null,
    type: typeof input.issueTypeId === "string" ? lookUp(context, input.issueTypeId, ["IssueType"]) : null,
  });
  if (parent !== null) {
    addSubIssue(context, parent, issue, false);
  }
  for (const project of projects) {
    addProjectItem(context, project, issue);
  }
  if (wishes.length > 0) {
    setIssueFields(context, issue, wishes);
  }
  return { issue };
}

/** `null` for the milestone or the type empties it; `null` elsewhere leaves things as they are. */
function updateIssue(input: UpdateIssueInput, context: Context) {
  const issue = lookUp(context, input.id, ["Issue"]);
  const { milestoneId, issueTypeId } = input;
  editIssue(context, issue, {
    title: input.title ?? undefined,
    body: input.body ?? undefined,
    labels:
      input.labelIds === null || input.labelIds === undefined
        ? undefined
        : lookUpAll(context, input.labelIds, ["Label"]),
    assignees:
      input.assigneeIds === null || input.assigneeIds === undefined
        ? undefined
        : lookUpAll(context, input.assigneeIds, ["User"]),
    milestone: typeof milestoneId === "string" ? lookUp(context, milestoneId, ["Milestone"]) : milestoneId,
    type: typeof issueTypeId === "string" ? lookUp(context, issueTypeId, ["IssueType"]) : issueTypeId,
  });
  if (input.state !== null && input.state !== undefined) {
    setIssueState(context, issue, input.state);
  }
  return { issue, actor: context.viewer.account };
}

function changeAssignees(input: AssigneesInput, context: Context, isAdding: boolean) {
  const assignable = lookUp(context, input.assignableId, ["Issue", "PullRequest"], "Assignable");
  const named = lookUpAll(context, input.assigneeIds, ["User"]);
  const assignees = isAdding
    ? [...assignable.assignees, ...named]
    : assignable.assignees.filter((account) => !named.includes(account));
  editIssue(context, assignable, { assignees });
  return { assignable };
}

function changeLock(
  input: { readonly lockableId: string; readonly lockReason?: string | null },
  context: Context,
  locked: boolean,
) {
  const lockable = lookUp(context, input.lockableId, ["Issue", "PullRequest"], "Lockable");
  setIssueLock(context, lockable, locked, input.lockReason ?? null);
  return { actor: context.viewer.account, [locked ? "lockedRecord" : "unlockedRecord"]: lockable };
}

interface CloseIssueInput extends IssueIdInput {
  readonly stateReason?: "COMPLETED" | "NOT_PLANNED" | "DUPLICATE" | null;
  readonly duplicateIssueId?: string | null;
}

const closeIssue: Mutation<CloseIssueInput> = (input, context) => {
  const issue = lookUp(context, input.issueId, ["Issue"]);
  const { duplicateIssueId } = input;
  const canonical =
    typeof duplicateIssueId === "string" ? lookUp(context, duplicateIssueId, ["Issue"]) : null;
  if (canonical !== null && input.stateReason !== "DUPLICATE") {
    // What GitHub makes of the two together is not documented.
    throw notKept("CloseIssueInput", "duplicateIssueId with a reason other than DUPLICATE");
  }
  if (canonical === issue) {
    throw unprocessable("An issue cannot be a duplicate of itself");
  }
  setIssueState(context, issue, "CLOSED", input.stateReason ?? "COMPLETED");
  if (canonical !== null) {
    markDuplicate(context, issue, canonical);
  }
  return { issue };
};

const unmarkIssueAsDuplicate: Mutation<{ readonly canonicalId: string; readonly duplicateId: string }> = (
  input,
  context,
) => {
  const duplicate = lookUp(context, input.duplicateId, ["Issue"]);
  unmarkDuplicate(context, duplicate, lookUp(context, input.canonicalId, ["Issue"]));
  return { duplicate };
};

const reopenIssue: Mutation<IssueIdInput> = (input, context) => {
  const issue = lookUp(context, input.issueId, ["Issue"]);
  setIssueState(context, issue, "OPEN");
  return { issue };
};

const removeIssue: Mutation<IssueIdInput> = (input, context) => {
  const issue = lookUp(context, input.issueId, ["Issue"]);
  deleteIssue(context, issue);
  return { repository: issue.repository };
};

const moveIssue: Mutation<IssueIdInput & { readonly repositoryId: string }> = (input, context) => ({
  issue: transferIssue(
    context,
    lookUp(context, input.issueId, ["Issue"]),
    lookUp(context, input.repositoryId, ["Repository"]),
  ),
});

function changePin(input: IssueIdInput, context: Context, pinned: boolean) {
  const issue = lookUp(context, input.issueId, ["Issue"]);
  setIssuePin(context, issue, pinned);
  return pinned ? { issue } : { issue, id: issue.id };
}

const updateIssueIssueType: Mutation<IssueIdInput & { readonly issueTypeId?: string | null }> = (
  input,
  context,
) => {
  const issue = lookUp(context, input.issueId, ["Issue"]);
  const type =
    typeof input.issueTypeId === "string" ? lookUp(context, input.issueTypeId, ["IssueType"]) : null;
  editIssue(context, issue, { type });
  return { issue };
};

export const issueMutations: Readonly<Record<string, Mutation<object>>> = {
  createIssue,
  updateIssue,
  closeIssue,
  reopenIssue,
  unmarkIssueAsDuplicate,
  deleteIssue: removeIssue,
  transferIssue: moveIssue,
  updateIssueIssueType,
  addAssigneesToAssignable: (input: AssigneesInput, context: Context) =>
    changeAssignees(input, context, true),
  removeAssigneesFromAssignable: (input: AssigneesInput, context: Context) =>
    changeAssignees(input, context, false),
  lockLockable: (
    input: { readonly lockableId: string; readonly lockReason?: string | null },
    context: Context,
  ) => changeLock(input, context, true),
  unlockLockable: (input: { readonly lockableId: string }, context: Context) =>
    changeLock(input, context, false),
  pinIssue: (input: IssueIdInput, context: Context) => changePin(input, context, true),
  unpinIssue: (input: IssueIdInput, context: Context) => changePin(input, context, false),
};
