/** Who may do what, for the two kinds of token. */
import type { Context } from "./context.ts";
import { notAccessible, Refusal } from "./refusal.ts";
import type { Account, Node, Repository, State } from "./state.ts";
import type { Level, Role, Viewer } from "./viewer.ts";

const LEVELS: readonly Level[] = ["none", "read", "triage", "write", "maintain", "admin"];

/** What a job's token is granted; a person's token has scopes instead. */
export type Grant = "issues" | "contents" | "pull-requests";

/** Everybody reads a public repository. */
export function roleIn(repository: Repository, account: Account): Role {
  const role = account.kind === "User" ? repository.roles.get(account.login.toLowerCase()) : undefined;
  if (role !== undefined && role.level !== "none") {
    return role;
  }
  return repository.isPrivate ? { level: "none", name: "none" } : { level: "read", name: "read" };
}

/** Those with a role in the repository; with the seed's one, the members of its organization. */
export function peopleOf(repository: Repository, state: State): readonly Account[] {
  return [...repository.roles]
    .flatMap(([login, { level }]) => (level === "none" ? [] : (state.accounts.get(login) ?? [])))
    .filter(({ kind }) => kind === "User");
}

export function reaches(level: Level, wanted: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(wanted);
}

export function levelReaches(viewer: Viewer, level: Level, repository: Repository): boolean {
  return viewer.kind === "person" && reaches(roleIn(repository, viewer.account).level, level);
}

/** A repository a token does not see is, for it, not there. */
export function seesRepository(viewer: Viewer, repository: Repository): boolean {
  return viewer.kind === "person"
    ? levelReaches(viewer, "read", repository)
    : viewer.repository === repository || !repository.isPrivate;
}

/** Nodes of a repository are seen by whoever sees it. */
export function seesNode(viewer: Viewer, node: Node): boolean {
  const repository = repositoryHolding(node);
  return repository === null || seesRepository(viewer, repository);
}

export function mayRead(viewer: Viewer, grant: Grant, repository: Repository): boolean {
  if (viewer.kind === "person" || viewer.repository !== repository) {
    return seesRepository(viewer, repository);
  }
  return ["read", "write"].includes(viewer.permissions[grant] ?? "none");
}

/** A job's token writes to its own repository alone. */
export function mayWrite(viewer: Viewer, grant: Grant, repository: Repository): boolean {
  return (
    viewer.kind === "actions" && viewer.repository === repository && viewer.permissions[grant] === "write"
  );
}

/** Throws unless the token may read; `metadata` is always readable. */
export function demandRead(viewer: Viewer, grant: Grant, repository: Repository): void {
  if (!mayRead(viewer, grant, repository)) {
    throw notAccessible();
  }
}

interface Demand {
  readonly repository: Repository;
  readonly grant: Grant;
  /** What a person needs on the repository. */
  readonly level: Level;
  /** Whose thing it is: its author may do it whatever the level. */
  readonly author?: Account | null;
  /** The mutation's name as GitHub says it, such as `UpdateIssue`. */
  readonly act: string;
}

/** Throws GitHub's refusal unless the token may do it. */
export function demand(viewer: Viewer, { repository, grant, level, author, act }: Demand): void {
  if (viewer.kind === "actions") {
    if (!mayWrite(viewer, grant, repository)) {
      throw notAccessible();
    }
    return;
  }
  if (!levelReaches(viewer, level, repository) && author !== viewer.account) {
    const login = viewer.account.login;
    throw new Refusal("FORBIDDEN", `${login} does not have the correct permissions to execute \`${act}\``);
  }
}

/** [O] Which permission it takes; assumed are `issues: write`, and triage as for other metadata. */
export function maySetIssueFields(
  { state, viewer }: Pick<Context, "state" | "viewer">,
  repository: Repository,
): boolean {
  // A job's token refused: seen on 2026-06-30, github/gh-aw#42493.
  return viewer.kind === "actions"
    ? mayWrite(viewer, "issues", repository) && state.issueFieldSetters === "everybody"
    : levelReaches(viewer, "triage", repository);
}

/** A job's token never reaches Projects; a person's scopes are checked on the query itself. */
export function seesProjects(viewer: Viewer): boolean {
  return viewer.kind === "person";
}

/** [O] A project has roles of its own; here somebody has in it what they have in the seed's repository. */
export function demandProjectWrite({ state, viewer }: Pick<Context, "state" | "viewer">, act: string): void {
  if (viewer.kind === "actions") {
    throw notAccessible();
  }
  demand(viewer, { repository: state.repository, grant: "issues", level: "triage", act });
}

/** May this token comment on a locked issue? GitHub lets people who can push, and no integration. */
export function passesLock(viewer: Viewer, repository: Repository): boolean {
  return levelReaches(viewer, "write", repository);
}

function repositoryHolding(node: Node): Repository | null {
  switch (node.kind) {
    case "Repository":
      return node;
    case "Issue":
    case "PullRequest":
    case "Label":
    case "Milestone":
      return node.repository;
    case "IssueComment":
      return node.issue.repository;
    case "Reaction":
      return repositoryHolding(node.subject);
    default:
      return null;
  }
}
