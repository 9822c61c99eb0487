/** How a repository is seen through the schema. */
import { compareKeys, connect, type PageArgs } from "../connection.ts";
import type { Context, View } from "../context.ts";
import { findIssues, issueKey, type IssueOrder } from "../find-issues.ts";
import { nodeId } from "../ids.ts";
import { demandRead, levelReaches, mayRead, mayWrite, peopleOf, roleIn } from "../permissions.ts";
import { notFound } from "../refusal.ts";
import type { Account, Issue, Label, Milestone, Repository } from "../state.ts";
import { pathOf, urlOf } from "../urls.ts";
import { defaultRef, gitObject } from "./files.ts";
import { findProject, visibleProjects } from "./find-project.ts";
import { issueFieldsOf, type FieldListArgs } from "./issue-field.ts";
import { issueQuery, type IssueListArgs } from "./issue-list.ts";

interface LabelArgs extends PageArgs {
  readonly query?: string | null;
  readonly orderBy?: { readonly field: string; readonly direction: string } | null;
}

interface MilestoneArgs extends PageArgs {
  readonly states?: readonly Milestone["state"][] | null;
  readonly query?: string | null;
  readonly orderBy?: {
    readonly field: "CREATED_AT" | "DUE_DATE" | "NUMBER" | "UPDATED_AT";
    readonly direction: string;
  } | null;
}

interface PeopleArgs extends PageArgs {
  readonly query?: string | null;
}

const NEWEST: IssueOrder = { field: "CREATED_AT", direction: "ASC" };

export const repositoryView: View<Repository> = {
  id: (repository: Repository) => repository.id,
  databaseId: (repository: Repository) => repository.databaseId,
  name: (repository: Repository) => repository.name,
  nameWithOwner: (repository: Repository) => `${repository.owner.login}/${repository.name}`,
  owner: (repository: Repository) => repository.owner,
  description: (repository: Repository) => repository.description,
  url: (repository: Repository) => urlOf(repository),
  resourcePath: (repository: Repository) => pathOf(repository),
  createdAt: (repository: Repository) => repository.createdAt,
  isPrivate: (repository: Repository) => repository.isPrivate,
  visibility: (repository: Repository) => (repository.isPrivate ? "PRIVATE" : "PUBLIC"),
  isArchived: () => false,
  isDisabled: () => false,
  isEmpty: (repository: Repository) => repository.files.size === 0,
  isFork: () => false,
  isLocked: () => false,
  isTemplate: () => false,
  isInOrganization: (repository: Repository) => repository.owner.kind === "Organization",
  hasIssuesEnabled: (repository: Repository) => repository.issuesEnabled,
  hasProjectsEnabled: () => true,
  hasWikiEnabled: () => false,
  hasDiscussionsEnabled: () => false,
  defaultBranchRef: (repository: Repository) => defaultRef(repository),
  viewerPermission,
  viewerCanAdminister: (repository: Repository, _args: unknown, context: Context) =>
    levelReaches(context.viewer, "admin", repository),
  label: (repository: Repository, args: { readonly name: string }) => findLabel(repository, args.name),
  labels: (repository: Repository, args: LabelArgs) => connect(listLabels(repository, args), args),
  milestone: (repository: Repository, args: { readonly number: number }) =>
    repository.milestones.find((milestone) => milestone.number === args.number) ?? null,
  milestones: (repository: Repository, args: MilestoneArgs) =>
    connect(listMilestones(repository, args), args),
  issueTypes: (repository: Repository, args: PageArgs, context: Context) =>
    repository.owner.kind === "Organization" ? connect(context.state.types, args) : null,
  issueFields: (repository: Repository, args: FieldListArgs, context: Context) =>
    issueFieldsOf(context, repository.owner, args),
  issueType: (_repository: Repository, args: { readonly name: string }, context: Context) =>
    context.state.types.find((type) => type.name === args.name) ?? null,
  issue: (repository: Repository, args: { readonly number: number }, context: Context) =>
    findNumbered(context, repository, "Issue", args.number),
  pullRequest: (repository: Repository, args: { readonly number: number }, context: Context) =>
    findNumbered(context, repository, "PullRequest", args.number),
  issueOrPullRequest: (repository: Repository, args: { readonly number: number }, context: Context) =>
    findNumbered(context, repository, "both", args.number),
  issues: (repository: Repository, args: IssueListArgs, context: Context) => {
    demandRead(context.viewer, "issues", repository);
    const query = issueQuery(args);
    const list = repository.issuesEnabled ? findIssues(context.state, repository, query) : [];
    return connect(list, args, issueKey(query.order), query.order.direction === "DESC");
  },
  pullRequests: (
    repository: Repository,
    args: PageArgs & { readonly orderBy?: IssueOrder | null },
    context: Context,
  ) => {
    demandRead(context.viewer, "pull-requests", repository);
    const order = args.orderBy ?? NEWEST;
    const list = findIssues(context.state, repository, { kind: "PullRequest", order });
    return connect(list, args, issueKey(order), order.direction === "DESC");
  },
  pinnedIssues: (repository: Repository, args: PageArgs) =>
    connect(
      [...repository.issues.values()]
        .filter((issue) => issue.pinned)
        .map((issue) => ({ id: nodeId("PI", repository.databaseId, issue.databaseId), issue, repository })),
      args,
    ),
  assignableUsers: (repository: Repository, args: PeopleArgs, context: Context) =>
    connect(peopleCalled(repository, args, context), args),
  mentionableUsers: (repository: Repository, args: PeopleArgs, context: Context) =>
    connect(peopleCalled(repository, args, context), args),
  object: (
    repository: Repository,
    args: { readonly expression?: string | null; readonly oid?: string | null },
    context: Context,
  ) => {
    demandRead(context.viewer, "contents", repository);
    return gitObject(repository, args.expression ?? args.oid ?? "");
  },
  projectV2: (repository: Repository, args: { readonly number: number }, context: Context) =>
    findProject(context, repository.owner, args.number),
  projectsV2: (repository: Repository, args: PageArgs, context: Context) =>
    connect(visibleProjects(context, repository.owner), args),
};

export function findLabel(repository: Repository, name: string): Label | null {
  return repository.labels.find((label) => label.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** Throws NOT_FOUND in GitHub's words for a number that is not there or not of that kind. */
function findNumbered(
  context: Context,
  repository: Repository,
  kind: Issue["kind"] | "both",
  number: number,
): Issue {
  const issue = repository.issues.get(number);
  const isKind = issue !== undefined && (kind === "both" || issue.kind === kind);
  if (!isKind || (issue.kind === "Issue" && !repository.issuesEnabled)) {
    const what = { Issue: "an Issue", PullRequest: "a PullRequest", both: "an issue or pull request" }[kind];
    throw notFound(`Could not resolve to ${what} with the number of ${number}.`);
  }
  demandRead(context.viewer, issue.kind === "Issue" ? "issues" : "pull-requests", repository);
  return issue;
}

function viewerPermission(repository: Repository, _args: unknown, { viewer }: Context): string | null {
  if (viewer.kind === "person") {
    return roleIn(repository, viewer.account).level.toUpperCase();
  }
  // An installation has no role of its own; GitHub shows what it may do with the code.
  if (mayWrite(viewer, "contents", repository)) {
    return "WRITE";
  }
  return mayRead(viewer, "contents", repository) ? "READ" : null;
}

/** [O] The word is looked for anywhere in login and name. */
function peopleCalled(repository: Repository, { query }: PeopleArgs, context: Context): readonly Account[] {
  const word = query?.toLowerCase() ?? "";
  return peopleOf(repository, context.state).filter(({ login, name }) =>
    `${login} ${name ?? ""}`.toLowerCase().includes(word),
  );
}

function listLabels(repository: Repository, args: LabelArgs): readonly Label[] {
  const sign = args.orderBy?.direction === "DESC" ? -1 : 1;
  const word = args.query?.toLowerCase() ?? "";
  return repository.labels
    .filter((label) => `${label.name} ${label.description ?? ""}`.toLowerCase().includes(word))
    .sort((a, b) =>
      args.orderBy?.field === "NAME"
        ? sign * (a.name < b.name ? -1 : 1)
        : sign * (a.databaseId - b.databaseId),
    );
}

/** Without an order the oldest first; one without a due date stands after those that have one [O]. */
function listMilestones(repository: Repository, args: MilestoneArgs): readonly Milestone[] {
  const states = args.states ?? [];
  const word = args.query?.toLowerCase() ?? "";
  const { field, direction } = args.orderBy ?? { field: "NUMBER", direction: "ASC" };
  const keyOf = (milestone: Milestone) =>
    field === "DUE_DATE" ? [milestone.dueOn ?? "9999", milestone.number] : [milestone.number];
  const sorted = repository.milestones
    .filter((milestone) => states.length === 0 || states.includes(milestone.state))
    .filter((milestone) => milestone.title.toLowerCase().includes(word))
    .sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
  return direction === "DESC" ? sorted.toReversed() : sorted;
}
