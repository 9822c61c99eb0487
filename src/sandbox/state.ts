/** What the sandbox keeps: plain data that acts change in place, and the few look-ups everything shares. */
import type { Field, Item, Project } from "./board.ts";
import type { IssueEvent } from "./issue-event.ts";
import type { IssueField, IssueFieldEntry, IssueFieldOption, Suggestion } from "./issue-field.ts";
import type { TimelineEntry } from "./timeline-entry.ts";
import type { Role, Viewer } from "./viewer.ts";

export type { Field, Item } from "./board.ts";

export interface Account {
  readonly kind: "User" | "Bot" | "Organization";
  readonly id: string;
  readonly databaseId: number;
  /** Of a bot: without `[bot]`, as GraphQL shows its authorship. */
  readonly login: string;
  readonly name: string | null;
  readonly createdAt: string;
}

export interface Label {
  readonly kind: "Label";
  readonly id: string;
  readonly databaseId: number;
  readonly repository: Repository;
  name: string;
  color: string;
  description: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

export interface Milestone {
  readonly kind: "Milestone";
  readonly id: string;
  readonly databaseId: number;
  readonly repository: Repository;
  readonly number: number;
  title: string;
  description: string | null;
  /** ISO date-time. */
  dueOn: string | null;
  state: "OPEN" | "CLOSED";
  closedAt: string | null;
  readonly createdAt: string;
}

export interface IssueType {
  readonly kind: "IssueType";
  readonly id: string;
  readonly databaseId: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

export interface Reaction {
  readonly kind: "Reaction";
  readonly id: string;
  readonly databaseId: number;
  readonly content: string;
  readonly user: Account;
  readonly createdAt: string;
  readonly subject: Issue | Comment;
}

/** A text as it was from then on. */
export interface TextEdit {
  readonly id: string;
  readonly at: string;
  readonly editor: Account | null;
  readonly text: string;
}

export interface Comment {
  readonly kind: "IssueComment";
  readonly id: string;
  readonly databaseId: number;
  readonly issue: Issue;
  readonly author: Account | null;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
  /** Oldest first; the first is the text it was made with. Empty until somebody edits. */
  edits: readonly TextEdit[];
  minimized: string | null;
  reactions: Reaction[];
}

/** An issue or a pull request: they share numbers and most of what Plumbline reads. */
export interface Issue {
  readonly kind: "Issue" | "PullRequest";
  readonly id: string;
  readonly databaseId: number;
  readonly repository: Repository;
  readonly number: number;
  title: string;
  body: string;
  readonly author: Account | null;
  readonly createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  state: "OPEN" | "CLOSED";
  stateReason: "COMPLETED" | "NOT_PLANNED" | "DUPLICATE" | "REOPENED" | null;
  locked: boolean;
  lockReason: string | null;
  pinned: boolean;
  labels: Label[];
  type: IssueType | null;
  assignees: Account[];
  milestone: Milestone | null;
  parent: Issue | null;
  subIssues: Issue[];
  blockedBy: Issue[];
  blocking: Issue[];
  duplicateOf: Issue | null;
  /** Values of the organization's issue fields, by field id. */
  fieldValues: Map<string, IssueFieldEntry>;
  suggestions: Suggestion[];
  events: IssueEvent[];
  /** 👍 of the seed, not yet spelt out as reactions. */
  votes: number;
  reactions: Reaction[];
  comments: Comment[];
  /** Oldest first; the first is the text it was made with. Empty until somebody edits. */
  edits: readonly TextEdit[];
}

export interface Repository {
  readonly kind: "Repository";
  readonly id: string;
  readonly databaseId: number;
  readonly owner: Account;
  readonly name: string;
  readonly description: string | null;
  readonly isPrivate: boolean;
  issuesEnabled: boolean;
  readonly defaultBranch: string;
  readonly createdAt: string;
  /** Commits of the default branch, newest last. */
  readonly commits: Commit[];
  /** What people are here, by login in lower case. */
  readonly roles: ReadonlyMap<string, Role>;
  readonly labels: Label[];
  readonly milestones: Milestone[];
  readonly issues: Map<number, Issue>;
  /** Numbers that were deleted (`null`) or transferred (to what). */
  readonly gone: Map<number, Issue | null>;
  readonly files: Map<string, string>;
  nextNumber: number;
}

export interface Commit {
  readonly kind: "Commit";
  readonly oid: string;
  readonly message: string;
  readonly at: string;
  readonly repository: Repository;
}

export type Node =
  | Account
  | Label
  | Milestone
  | IssueType
  | Reaction
  | Comment
  | Issue
  | Repository
  | Field
  | IssueField
  | IssueFieldOption
  | Item
  | Project;

export interface State {
  /** Milliseconds between the machine's clock and the sandbox's. */
  clockOffset: number;
  /** Moves with every change; lists sorted from the state are remembered until it does. */
  version: number;
  readonly organization: Account;
  readonly accounts: Map<string, Account>;
  readonly viewers: Map<string, Viewer>;
  readonly bot: Account;
  /** The repository of the seed. */
  readonly repository: Repository;
  /** Every repository, by `owner/name` in lower case. */
  readonly repositories: Map<string, Repository>;
  readonly types: readonly IssueType[];
  /** Of the organization. */
  readonly issueFields: IssueField[];
  /** Who may set them: everybody GitHub documents, or only people, as was seen on 2026-06-30. */
  issueFieldSetters: "everybody" | "people";
  readonly projects: Project[];
  readonly nodes: Map<string, Node>;
  readonly timeline: TimelineEntry[];
  nextDatabaseId: number;
}

/** The sandbox's time as GitHub writes it: ISO 8601, UTC, whole seconds. */
export function timeOf(state: State): string {
  return isoSeconds(Date.now() + state.clockOffset);
}

export function isoSeconds(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

export function repositoryOf(state: State, owner: string, name: string): Repository | null {
  return state.repositories.get(`${owner}/${name}`.toLowerCase()) ?? null;
}

export function accountOf(state: State, login: string): Account | null {
  return state.accounts.get(login.toLowerCase()) ?? null;
}

export function nextDatabaseId(state: State): number {
  state.nextDatabaseId += 1;
  return state.nextDatabaseId;
}

/** A new thing, known by its id. */
export function keep<N extends Node>(state: State, node: N): N {
  state.nodes.set(node.id, node);
  state.version += 1;
  return node;
}

/** Something was changed; of an issue its `updatedAt` moves too. */
export function touch(state: State, issue?: Issue): void {
  state.version += 1;
  if (issue !== undefined) {
    issue.updatedAt = timeOf(state);
  }
}
