/** REST: issues. */
import { z } from "zod";
import { createLabel } from "../acts/labels.ts";
import { demandIssuesEnabled, editIssue, openIssue, setIssueState, type IssueEdit } from "../acts/issues.ts";
import { findIssues, type IssueQuery } from "../find-issues.ts";
import { demandRead, levelReaches, mayWrite } from "../permissions.ts";
import { Refusal } from "../refusal.ts";
import { json, type Reply } from "../reply.ts";
import { accountOf, type Account, type Label, type Repository } from "../state.ts";
import { findLabel } from "../views/repository.ts";
import type { RestCall } from "./rest-call.ts";
import { issueJson } from "./issue-json.ts";
import { issueUrl } from "./issue-url.ts";
import { bodyOf, isReply, issueIn, paged, repositoryIn } from "./read-call.ts";

const labelName = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const shared = {
  body: z.string().nullish(),
  labels: z.array(labelName).nullish(),
  assignees: z.array(z.string()).nullish(),
  milestone: z.union([z.int(), z.null()]).optional(),
  type: z.string().nullish(),
};
const newIssue = z.object({ title: z.union([z.string(), z.number().transform(String)]), ...shared });
const issueChange = z.object({
  title: z.string().nullish(),
  ...shared,
  state: z.enum(["open", "closed"]).nullish(),
  state_reason: z.enum(["completed", "not_planned", "duplicate", "reopened"]).nullish(),
});

/** Issues and pull requests together, newest first. */
export function listIssues(call: RestCall, parts: readonly string[]): Reply {
  const repository = repositoryIn(call, parts);
  demandIssuesEnabled(repository);
  demandRead(call.viewer, "issues", repository);
  const list = findIssues(call.state, repository, queryOf(call.query));
  return paged(call, list, (issue) => issueJson(call.api, call.state, issue));
}

export function showIssue(call: RestCall, parts: readonly string[]): Reply {
  const issue = issueIn(call, parts);
  return isReply(issue) ? issue : json(200, issueJson(call.api, call.state, issue));
}

export function createIssue(call: RestCall, parts: readonly string[]): Reply {
  const repository = repositoryIn(call, parts);
  demandIssuesEnabled(repository);
  const wish = bodyOf(call, newIssue);
  const issue = openIssue(call, repository, {
    title: wish.title,
    body: wish.body ?? "",
    labels: labelsNamed(call, repository, wish.labels ?? []),
    assignees: accountsNamed(call, wish.assignees ?? []),
    milestone: milestoneOf(repository, wish.milestone) ?? null,
    type: typeOf(call, wish.type) ?? null,
  });
  return json(201, issueJson(call.api, call.state, issue), { location: issueUrl(call.api, issue) });
}

export function changeIssue(call: RestCall, parts: readonly string[]): Reply {
  const issue = issueIn(call, parts);
  if (isReply(issue)) {
    return issue;
  }
  const change = bodyOf(call, issueChange);
  const { labels, assignees } = change;
  const edit: IssueEdit = {
    title: change.title ?? undefined,
    body: change.body === null ? "" : change.body,
    labels: isList(labels) ? labelsNamed(call, issue.repository, labels) : undefined,
    assignees: isList(assignees) ? accountsNamed(call, assignees) : undefined,
    milestone: milestoneOf(issue.repository, change.milestone),
    type: typeOf(call, change.type),
  };
  const isEdit = Object.values(edit).some((part) => part !== undefined);
  const isState = change.state !== null && change.state !== undefined;
  if (isEdit || !isState) {
    editIssue(call, issue, edit);
  }
  if (isState) {
    setIssueState(call, issue, change.state === "open" ? "OPEN" : "CLOSED", reasonOf(change.state_reason));
  }
  return json(200, issueJson(call.api, call.state, issue));
}

/** A name nobody knows becomes a label of its own, if the token may make one. */
export function labelsNamed(
  call: RestCall,
  repository: Repository,
  names: readonly string[],
): readonly Label[] {
  const mayMake =
    levelReaches(call.viewer, "write", repository) || mayWrite(call.viewer, "issues", repository);
  return names.flatMap((name) => {
    const known = findLabel(repository, name);
    return (
      known ?? (mayMake ? createLabel(call, repository, { name, color: "ededed", description: null }) : [])
    );
  });
}

function isList<T>(list: readonly T[] | null | undefined): list is readonly T[] {
  return list !== null && list !== undefined;
}

function accountsNamed(call: RestCall, logins: readonly string[]): readonly Account[] {
  return logins.flatMap((login) => {
    const account = accountOf(call.state, login);
    return account?.kind === "User" ? [account] : [];
  });
}

function milestoneOf(repository: Repository, number: number | null | undefined) {
  if (number === null || number === undefined) {
    return number;
  }
  const milestone = repository.milestones.find((one) => one.number === number);
  if (milestone === undefined) {
    throw new Refusal("UNPROCESSABLE", "Milestone is invalid");
  }
  return milestone;
}

function typeOf(call: RestCall, name: string | null | undefined) {
  if (name === null || name === undefined) {
    return name;
  }
  const type = call.state.types.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (type === undefined) {
    throw new Refusal("UNPROCESSABLE", "Type is invalid");
  }
  return type;
}

function reasonOf(reason: string | null | undefined): "COMPLETED" | "NOT_PLANNED" | "DUPLICATE" {
  if (reason === "not_planned") {
    return "NOT_PLANNED";
  }
  return reason === "duplicate" ? "DUPLICATE" : "COMPLETED";
}

function queryOf(query: URLSearchParams): IssueQuery {
  const state = query.get("state") ?? "open";
  const fields = { created: "CREATED_AT", updated: "UPDATED_AT", comments: "COMMENTS" } as const;
  const sort = query.get("sort");
  return {
    kind: "both",
    states: state === "all" ? null : [state === "closed" ? "CLOSED" : "OPEN"],
    allLabels: (query.get("labels") ?? "").split(",").filter((name) => name !== ""),
    since: query.get("since"),
    createdBy: query.get("creator"),
    assignee: query.get("assignee"),
    mentioned: query.get("mentioned"),
    milestone: query.get("milestone"),
    type: query.get("type"),
    order: {
      field: fields[sort === "updated" || sort === "comments" ? sort : "created"],
      direction: query.get("direction") === "asc" ? "ASC" : "DESC",
    },
  };
}
