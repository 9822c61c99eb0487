/** How issues and pull requests are seen through the schema. */
import { connect, type PageArgs } from "../connection.ts";
import type { Context, View } from "../context.ts";
import { levelReaches, maySetIssueFields, mayWrite, seesProjects } from "../permissions.ts";
import { notAccessible } from "../refusal.ts";
import type { Account, Issue, Label } from "../state.ts";
import { pathOf, urlOf } from "../urls.ts";
import type { Level } from "../viewer.ts";
import { associationOf } from "./association.ts";
import { visibleProjects } from "./find-project.ts";
import { issueFieldValuesOf } from "./issue-field.ts";
import { reactableFields } from "./reaction.ts";
import { editedFields } from "./text-edit.ts";
import { stillThere, timelineOf } from "./timeline.ts";

const sharedFields = {
  id: (issue: Issue) => issue.id,
  databaseId: (issue: Issue) => issue.databaseId,
  fullDatabaseId: (issue: Issue) => String(issue.databaseId),
  number: (issue: Issue) => issue.number,
  title: (issue: Issue) => issue.title,
  body: (issue: Issue) => issue.body,
  author: (issue: Issue) => issue.author,
  authorAssociation: (issue: Issue) => associationOf(issue.repository, issue.author),
  viewerDidAuthor: (issue: Issue, _args: unknown, context: Context) =>
    issue.author === context.viewer.account,
  createdAt: (issue: Issue) => issue.createdAt,
  updatedAt: (issue: Issue) => issue.updatedAt,
  publishedAt: (issue: Issue) => issue.createdAt,
  closed: (issue: Issue) => issue.state !== "OPEN",
  closedAt: (issue: Issue) => issue.closedAt,
  state: (issue: Issue) => issue.state,
  locked: (issue: Issue) => issue.locked,
  activeLockReason: (issue: Issue) => issue.lockReason,
  createdViaEmail: () => false,
  ...editedFields,
  repository: (issue: Issue) => issue.repository,
  resourcePath: (issue: Issue) => pathOf(issue),
  url: (issue: Issue) => urlOf(issue),
  milestone: (issue: Issue) => issue.milestone,
  assignees: (issue: Issue, args: PageArgs) => connect(issue.assignees, args),
  labels: (
    issue: Issue,
    args: PageArgs & { readonly orderBy?: { readonly field: string; readonly direction: string } },
  ) => connect(inOrder(issue.labels, args.orderBy), args),
  comments: (issue: Issue, args: PageArgs & { readonly orderBy?: { readonly direction: string } | null }) => {
    const newestFirst = args.orderBy?.direction === "DESC";
    const list = newestFirst ? issue.comments.toReversed() : issue.comments;
    return connect(list, args, (comment) => [comment.databaseId], newestFirst);
  },
  participants: (issue: Issue, args: PageArgs) => connect(participantsOf(issue), args),
  projectItems: (issue: Issue, args: PageArgs & { readonly includeArchived?: boolean }, context: Context) => {
    if (!seesProjects(context.viewer)) {
      throw notAccessible();
    }
    const items = context.state.projects.flatMap((project) => project.itemOf.get(issue) ?? []);
    return connect(
      items.filter((item) => !item.archived || args.includeArchived !== false),
      args,
    );
  },
  projectsV2: (issue: Issue, args: PageArgs, context: Context) =>
    connect(
      visibleProjects(context, issue.repository.owner).filter((project) => project.itemOf.has(issue)),
      args,
    ),
  viewerCanUpdate: (issue: Issue, _args: unknown, context: Context) => mayEdit(context, issue),
  viewerCannotUpdateReasons: (issue: Issue, _args: unknown, context: Context) =>
    mayEdit(context, issue) ? [] : ["INSUFFICIENT_ACCESS"],
  viewerCanClose: (issue: Issue, _args: unknown, context: Context) => mayTriage(context, issue),
  viewerCanReopen: (issue: Issue, _args: unknown, context: Context) => mayTriage(context, issue),
  viewerCanSubscribe: () => true,
  viewerCanLabel: ({ repository }: Issue, _args: unknown, { viewer }: Context) =>
    levelReaches(viewer, "triage", repository) || mayWrite(viewer, "issues", repository),
  ...reactableFields,
};

export const issueView: View<Issue> = {
  ...sharedFields,
  stateReason: (issue: Issue) => issue.stateReason,
  viewerCanDelete: (issue: Issue, _args: unknown, context: Context) =>
    levelReaches(context.viewer, "admin", issue.repository),
  isPinned: (issue: Issue) => issue.pinned,
  issueType: (issue: Issue) => issue.type,
  parent: (issue: Issue) => issue.parent,
  subIssues: (issue: Issue, args: PageArgs) => connect(issue.subIssues, args),
  subIssuesSummary: (issue: Issue) => subIssuesSummary(issue),
  trackedIssues: (_issue: Issue, args: PageArgs) => connect([], args),
  trackedInIssues: (_issue: Issue, args: PageArgs) => connect([], args),
  blockedBy: (issue: Issue, args: PageArgs) => connect(issue.blockedBy.toReversed(), args),
  blocking: (issue: Issue, args: PageArgs) => connect(issue.blocking.toReversed(), args),
  issueDependenciesSummary: (issue: Issue) => dependenciesSummary(issue),
  duplicateOf: (issue: Issue) => (issue.duplicateOf === null ? null : stillThere(issue.duplicateOf)),
  timelineItems: timelineOf,
  issueFieldValues: issueFieldValuesOf,
  pendingSuggestions: (issue: Issue) => issue.suggestions,
  viewerCanSetFields: (issue: Issue, _args: unknown, context: Context) =>
    maySetIssueFields(context, issue.repository),
};

export const pullRequestView: View<Issue> = {
  ...sharedFields,
  isDraft: () => false,
  merged: () => false,
  mergedAt: () => null,
};

export function subIssuesSummary(issue: Issue): {
  total: number;
  completed: number;
  percentCompleted: number;
} {
  const total = issue.subIssues.length;
  const completed = issue.subIssues.filter((one) => one.state === "CLOSED").length;
  return { total, completed, percentCompleted: total === 0 ? 0 : Math.floor((100 * completed) / total) };
}

/** `blockedBy` and `blocking` count open issues, the totals all. */
export function dependenciesSummary(issue: Issue): {
  blockedBy: number;
  blocking: number;
  totalBlockedBy: number;
  totalBlocking: number;
} {
  return {
    blockedBy: openIn(issue.blockedBy),
    blocking: openIn(issue.blocking),
    totalBlockedBy: issue.blockedBy.length,
    totalBlocking: issue.blocking.length,
  };
}

function openIn(issues: readonly Issue[]): number {
  return issues.filter((one) => one.state === "OPEN").length;
}

function mayEdit(context: Context, issue: Issue): boolean {
  return mayAs(context, issue, "write");
}

function mayTriage(context: Context, issue: Issue): boolean {
  return mayAs(context, issue, "triage");
}

function mayAs({ viewer }: Context, { author, repository }: Issue, level: Level): boolean {
  return (
    author === viewer.account ||
    levelReaches(viewer, level, repository) ||
    mayWrite(viewer, "issues", repository)
  );
}

function participantsOf(issue: Issue): readonly Account[] {
  const people = [issue.author, ...issue.comments.map((comment) => comment.author), ...issue.assignees];
  return [...new Set(people)]
    .filter((account) => account?.kind === "User")
    .flatMap((account) => account ?? []);
}

/** GitHub's default is the order labels were made in. */
function inOrder(
  labels: readonly Label[],
  order: { readonly field: string; readonly direction: string } = { field: "CREATED_AT", direction: "ASC" },
): readonly Label[] {
  const sign = order.direction === "DESC" ? -1 : 1;
  return [...labels].sort((a, b) =>
    order.field === "NAME" ? sign * (a.name < b.name ? -1 : 1) : sign * (a.databaseId - b.databaseId),
  );
}
