/** How accounts are seen through the schema. */
import type { Context, View } from "../context.ts";
import { connect, type PageArgs } from "../connection.ts";
import { levelReaches, peopleOf, seesRepository } from "../permissions.ts";
import { notFound } from "../refusal.ts";
import { repositoryOf, type Account, type Repository } from "../state.ts";
import type { Viewer } from "../viewer.ts";
import { avatarOf, pathOf, urlOf } from "../urls.ts";
import { organizationIssueFields } from "./issue-field.ts";
import { findProject, visibleProjects } from "./find-project.ts";

const actorFields = {
  id: (account: Account) => account.id,
  databaseId: (account: Account) => account.databaseId,
  login: (account: Account) => account.login,
  avatarUrl: (account: Account) => avatarOf(account),
  resourcePath: (account: Account) => pathOf(account),
  url: (account: Account) => urlOf(account),
  createdAt: (account: Account) => account.createdAt,
  updatedAt: (account: Account) => account.createdAt,
};

const ownerFields = {
  name: (account: Account) => account.name,
  email: () => "",
  projectV2: (account: Account, args: { readonly number: number }, context: Context) =>
    findProject(context, account, args.number),
  projectsV2: (account: Account, args: PageArgs, context: Context) =>
    connect(visibleProjects(context, account), args),
  repository: (account: Account, args: { readonly name: string }, context: Context): Repository => {
    const repository = repositoryOf(context.state, account.login, args.name);
    if (repository === null || !seesRepository(context.viewer, repository)) {
      throw notFound(`Could not resolve to a Repository with the name '${account.login}/${args.name}'.`);
    }
    return repository;
  },
  repositories: (account: Account, args: PageArgs, context: Context) =>
    connect(
      [...context.state.repositories.values()].filter(
        (repository) => repository.owner === account && seesRepository(context.viewer, repository),
      ),
      args,
    ),
};

export const userView: View<Account> = {
  ...actorFields,
  ...ownerFields,
  isViewer: (account: Account, _args: unknown, context: Context) =>
    account.databaseId === context.viewer.account.databaseId,
  isSiteAdmin: () => false,
  organizations: (_account: Account, args: PageArgs, context: Context) =>
    connect([context.state.organization], args),
};

export const botView: View<Account> = actorFields;

export const organizationView: View<Account> = {
  ...actorFields,
  ...ownerFields,
  description: () => null,
  issueFields: organizationIssueFields,
  issueTypes: (_account: Account, args: PageArgs, context: Context) => connect(context.state.types, args),
  membersWithRole: (_account: Account, args: PageArgs, context: Context) =>
    connect(peopleOf(context.state.repository, context.state), args),
  viewerIsAMember: (_account: Account, _args: unknown, context: Context) => context.viewer.kind === "person",
  viewerCanAdminister: (_account: Account, _args: unknown, context: Context) =>
    levelReaches(context.viewer, "admin", context.state.repository),
};

/** `viewer` is a User for every token; a job's shows the bot's name with `[bot]`. */
export function viewerAccount(viewer: Viewer): Account {
  return viewer.kind === "actions"
    ? { ...viewer.account, kind: "User", login: `${viewer.account.login}[bot]` }
    : viewer.account;
}
