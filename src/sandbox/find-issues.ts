/** The issues of a repository that a filter lets through, in the order asked for. */
import { compareKeys, type Key } from "./connection.ts";
import type { Issue, Repository, State } from "./state.ts";

export interface IssueQuery {
  readonly kind: Issue["kind"] | "both";
  readonly states?: readonly Issue["state"][] | null;
  /** Any of them, as in GraphQL. */
  readonly labels?: readonly string[] | null;
  /** All of them, as in REST. */
  readonly allLabels?: readonly string[];
  /** ISO date-time: changed then or later. */
  readonly since?: string | null;
  readonly createdBy?: string | null;
  readonly assignee?: string | null;
  readonly mentioned?: string | null;
  /** A number as text, `*` for any, `null` for none asked. */
  readonly milestone?: string | null;
  readonly type?: string | null;
  readonly order: IssueOrder;
}

export interface IssueOrder {
  readonly field: "CREATED_AT" | "UPDATED_AT" | "COMMENTS";
  readonly direction: "ASC" | "DESC";
}

interface Remembered {
  version: number;
  readonly lists: Map<string, readonly Issue[]>;
}

const memory = new WeakMap<Repository, Remembered>();

/** Remembered until the state changes, so that paging through 50,000 issues filters and sorts once. */
export function findIssues(state: State, repository: Repository, query: IssueQuery): readonly Issue[] {
  const remembered = memory.get(repository) ?? { version: state.version, lists: new Map() };
  memory.set(repository, remembered);
  if (remembered.version !== state.version) {
    remembered.version = state.version;
    remembered.lists.clear();
  }
  const name = JSON.stringify(query);
  const known = remembered.lists.get(name);
  if (known !== undefined) {
    return known;
  }
  const keyOf = issueKey(query.order);
  const sign = query.order.direction === "ASC" ? 1 : -1;
  const list = [...repository.issues.values()]
    .filter((issue) => matches(issue, query))
    .sort((a, b) => sign * compareKeys(keyOf(a), keyOf(b)));
  remembered.lists.set(name, list);
  return list;
}

export function issueKey(order: IssueOrder): (issue: Issue) => Key {
  switch (order.field) {
    case "CREATED_AT":
      return (issue) => [issue.createdAt, issue.number];
    case "UPDATED_AT":
      return (issue) => [issue.updatedAt, issue.number];
    case "COMMENTS":
      break;
  }
  return (issue) => [issue.comments.length, issue.number];
}

function matches(issue: Issue, query: IssueQuery): boolean {
  return (
    (query.kind === "both" || issue.kind === query.kind) &&
    (!isGiven(query.states) || query.states.length === 0 || query.states.includes(issue.state)) &&
    (!isGiven(query.labels) ||
      query.labels.length === 0 ||
      query.labels.some((name) => hasLabel(issue, name))) &&
    (query.allLabels ?? []).every((name) => hasLabel(issue, name)) &&
    (!isGiven(query.since) || Date.parse(issue.updatedAt) >= Date.parse(query.since)) &&
    (!isGiven(query.createdBy) || isCalled(issue.author?.login, query.createdBy)) &&
    (!isGiven(query.assignee) || hasAssignee(issue, query.assignee)) &&
    (!isGiven(query.mentioned) || issue.body.toLowerCase().includes(`@${query.mentioned.toLowerCase()}`)) &&
    (!isGiven(query.milestone) || hasMilestone(issue, query.milestone)) &&
    (!isGiven(query.type) || hasType(issue, query.type))
  );
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function isCalled(login: string | undefined, wanted: string): boolean {
  return login?.toLowerCase() === wanted.toLowerCase();
}

function hasLabel(issue: Issue, name: string): boolean {
  return issue.labels.some((label) => label.name.toLowerCase() === name.toLowerCase());
}

function hasAssignee(issue: Issue, wanted: string): boolean {
  if (wanted === "*") {
    return issue.assignees.length > 0;
  }
  return wanted === "none"
    ? issue.assignees.length === 0
    : issue.assignees.some((account) => isCalled(account.login, wanted));
}

function hasMilestone(issue: Issue, wanted: string): boolean {
  if (wanted === "*") {
    return issue.milestone !== null;
  }
  return wanted === "none" ? issue.milestone === null : String(issue.milestone?.number) === wanted;
}

function hasType(issue: Issue, wanted: string): boolean {
  if (wanted === "*") {
    return issue.type !== null;
  }
  return wanted === "none" ? issue.type === null : isCalled(issue.type?.name, wanted);
}
