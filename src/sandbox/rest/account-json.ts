/** Accounts and repositories as REST and webhooks show them. */
import type { Account, Repository, State } from "../state.ts";
import { avatarOf, urlOf } from "../urls.ts";

/** A bot's login ends in `[bot]` here; `null` becomes the ghost account. */
export function accountJson(api: string, account: Account | null): object {
  const shown = account ?? GHOST;
  const login = loginOf(shown);
  return {
    login,
    id: shown.databaseId,
    node_id: shown.id,
    avatar_url: avatarOf(shown),
    gravatar_id: "",
    url: `${api}/users/${encodeURIComponent(login)}`,
    html_url: urlOf(shown),
    type: shown.kind,
    user_view_type: "public",
    site_admin: false,
  };
}

function loginOf(account: Account): string {
  return account.kind === "Bot" ? `${account.login}[bot]` : account.login;
}

export function repositoryUrl(api: string, repository: Repository): string {
  return `${api}/repos/${repository.owner.login}/${repository.name}`;
}

export function repositoryJson(api: string, repository: Repository, state: State): object {
  const url = repositoryUrl(api, repository);
  const open = [...repository.issues.values()].filter((issue) => issue.state === "OPEN").length;
  return {
    id: repository.databaseId,
    node_id: repository.id,
    name: repository.name,
    full_name: `${repository.owner.login}/${repository.name}`,
    private: repository.isPrivate,
    owner: accountJson(api, repository.owner),
    html_url: urlOf(repository),
    description: repository.description,
    fork: false,
    url,
    labels_url: `${url}/labels{/name}`,
    issues_url: `${url}/issues{/number}`,
    milestones_url: `${url}/milestones{/number}`,
    contents_url: `${url}/contents/{+path}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    created_at: repository.createdAt,
    updated_at: repository.commits.at(-1)?.at ?? repository.createdAt,
    pushed_at: repository.commits.at(-1)?.at ?? repository.createdAt,
    has_issues: repository.issuesEnabled,
    has_projects: true,
    has_wiki: false,
    has_pages: false,
    archived: false,
    disabled: false,
    open_issues_count: open,
    open_issues: open,
    visibility: repository.isPrivate ? "private" : "public",
    default_branch: repository.defaultBranch,
    ...(repository.owner.kind === "Organization"
      ? { organization: accountJson(api, state.organization) }
      : {}),
  };
}

const GHOST: Account = {
  kind: "User",
  id: "MDQ6VXNlcjEwMTM3",
  databaseId: 10_137,
  login: "ghost",
  name: "Deleted user",
  createdAt: "2008-05-13T06:14:25Z",
};
