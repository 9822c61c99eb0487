/** Who may do what, for the two kinds of token. */
import type { Context } from "./context.ts";
import { notAccessible, Refusal } from "./refusal.ts";
import type { Account } from "./state.ts";
import type { Level, Viewer } from "./viewer.ts";

const LEVELS: readonly Level[] = ["read", "triage", "write", "maintain", "admin"];

/** What a job's token is granted; a person's token has scopes instead. */
export type Grant = "issues" | "contents" | "pull-requests";

export function levelReaches(viewer: Viewer, level: Level): boolean {
  return viewer.kind === "person" && LEVELS.indexOf(viewer.level) >= LEVELS.indexOf(level);
}

export function mayRead(viewer: Viewer, grant: Grant): boolean {
  return viewer.kind === "person" || ["read", "write"].includes(viewer.permissions[grant] ?? "none");
}

export function mayWrite(viewer: Viewer, grant: Grant): boolean {
  return viewer.kind === "actions" && viewer.permissions[grant] === "write";
}

/** Throws unless the token may read; `metadata` is always readable. */
export function demandRead(viewer: Viewer, grant: Grant): void {
  if (!mayRead(viewer, grant)) {
    throw notAccessible();
  }
}

interface Demand {
  readonly grant: Grant;
  /** What a person needs on the repository. */
  readonly level: Level;
  /** Whose thing it is: its author may do it whatever the level. */
  readonly author?: Account | null;
  /** The mutation's name as GitHub says it, such as `UpdateIssue`. */
  readonly act: string;
}

/** Throws GitHub's refusal unless the token may do it. */
export function demand(viewer: Viewer, { grant, level, author, act }: Demand): void {
  if (viewer.kind === "actions") {
    if (!mayWrite(viewer, grant)) {
      throw notAccessible();
    }
    return;
  }
  if (!levelReaches(viewer, level) && author !== viewer.account) {
    const login = viewer.account.login;
    throw new Refusal("FORBIDDEN", `${login} does not have the correct permissions to execute \`${act}\``);
  }
}

/** [O] Which permission it takes; assumed are `issues: write`, and triage as for other metadata. */
export function maySetIssueFields({ state, viewer }: Pick<Context, "state" | "viewer">): boolean {
  // A job's token refused: seen on 2026-06-30, github/gh-aw#42493.
  return viewer.kind === "actions"
    ? mayWrite(viewer, "issues") && state.issueFieldSetters === "everybody"
    : levelReaches(viewer, "triage");
}

/** A job's token never reaches Projects; a person's scopes are checked on the query itself. */
export function seesProjects(viewer: Viewer): boolean {
  return viewer.kind === "person";
}

export function demandProjectWrite(viewer: Viewer, act: string): void {
  if (viewer.kind === "actions") {
    throw notAccessible();
  }
  demand(viewer, { grant: "issues", level: "triage", act });
}

/** May this token comment on a locked issue? GitHub lets people who can push, and no integration. */
export function passesLock(viewer: Viewer): boolean {
  return levelReaches(viewer, "write");
}
