/** Mutations of parents and dependencies. */
import { addBlockedBy, addSubIssue, removeBlockedBy, removeSubIssue } from "../acts/relations.ts";
import type { Context } from "../context.ts";
import { seesRepository } from "../permissions.ts";
import { notFound, unprocessable } from "../refusal.ts";
import { repositoryOf, type Issue } from "../state.ts";
import { lookUp, type Mutation } from "./lookup.ts";

interface AddSubIssueInput {
  readonly issueId: string;
  readonly subIssueId?: string | null;
  readonly subIssueUrl?: string | null;
  readonly replaceParent?: boolean | null;
}

const addChild: Mutation<AddSubIssueInput> = (input, context) => {
  const issue = lookUp(context, input.issueId, ["Issue"]);
  const subIssue =
    typeof input.subIssueId === "string"
      ? lookUp(context, input.subIssueId, ["Issue"])
      : issueByUrl(context, input.subIssueUrl ?? null);
  addSubIssue(context, issue, subIssue, input.replaceParent === true);
  return { issue, subIssue };
};

const removeChild: Mutation<{ readonly issueId: string; readonly subIssueId: string }> = (input, context) => {
  const issue = lookUp(context, input.issueId, ["Issue"]);
  const subIssue = lookUp(context, input.subIssueId, ["Issue"]);
  removeSubIssue(context, issue, subIssue);
  return { issue, subIssue };
};

interface BlockedByInput {
  readonly issueId: string;
  readonly blockingIssueId: string;
}

function changeBlocker(input: BlockedByInput, context: Context, change: typeof addBlockedBy) {
  const issue = lookUp(context, input.issueId, ["Issue"]);
  const blockingIssue = lookUp(context, input.blockingIssueId, ["Issue"]);
  change(context, issue, blockingIssue);
  return { issue, blockingIssue };
}

export const relationMutations: Readonly<Record<string, Mutation<object>>> = {
  addSubIssue: addChild,
  removeSubIssue: removeChild,
  addBlockedBy: (input: BlockedByInput, context: Context) => changeBlocker(input, context, addBlockedBy),
  removeBlockedBy: (input: BlockedByInput, context: Context) =>
    changeBlocker(input, context, removeBlockedBy),
};

function issueByUrl(context: Context, url: string | null): Issue {
  if (url === null) {
    throw unprocessable("Either subIssueId or subIssueUrl must be provided");
  }
  const [, owner = "", name = "", number = ""] = /([^/]+)\/([^/]+)\/issues\/(\d+)$/.exec(url) ?? [];
  const issue = repositoryOf(context.state, owner, name)?.issues.get(Number(number));
  if (issue === undefined || !seesRepository(context.viewer, issue.repository)) {
    throw notFound(`Could not resolve to an Issue with the URL '${url}'.`);
  }
  return issue;
}
