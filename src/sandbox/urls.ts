/** Addresses of things, as a person's browser would open them. */
import type { Project } from "./board.ts";
import type { Account, Comment, Issue, Label, Milestone, Repository } from "./state.ts";

const WEB = "https://github.com";

/** Paths begin with `/`. */
export function pathOf(thing: Account | Comment | Issue | Label | Milestone | Project | Repository): string {
  switch (thing.kind) {
    case "User":
    case "Organization":
      return `/${thing.login}`;
    case "Bot":
      return `/apps/${thing.login}`;
    case "Repository":
      return `/${thing.owner.login}/${thing.name}`;
    case "Issue":
      return `${pathOf(thing.repository)}/issues/${thing.number}`;
    case "PullRequest":
      return `${pathOf(thing.repository)}/pull/${thing.number}`;
    case "IssueComment":
      return `${pathOf(thing.issue)}#issuecomment-${thing.databaseId}`;
    case "Label":
      return `${pathOf(thing.repository)}/labels/${encodeURIComponent(thing.name)}`;
    case "Milestone":
      return `${pathOf(thing.repository)}/milestone/${thing.number}`;
    case "ProjectV2":
      break;
  }
  const { owner } = thing;
  return `/${owner.kind === "Organization" ? "orgs" : "users"}/${owner.login}/projects/${thing.number}`;
}

/** `owner/name`. */
export function nameOf(repository: Repository): string {
  return `${repository.owner.login}/${repository.name}`;
}

export function urlOf(thing: Parameters<typeof pathOf>[0]): string {
  return `${WEB}${pathOf(thing)}`;
}

export function avatarOf(account: Account): string {
  return `https://avatars.githubusercontent.com/u/${account.databaseId}?v=4`;
}
