/** A state with the accounts and repositories of a seed, and nothing in them yet. */
import { nodeId } from "./ids.ts";
import type { Seed } from "./read-seed.ts";
import type { Account, Repository, State } from "./state.ts";

/** When the things a seed gives no date were made. */
export const FOUNDED = "2024-01-08T09:00:00Z";

export function emptyState(seed: Seed): State {
  const { organization, bot, owner } = founders(seed);
  const repository = newRepository(seed, owner, seed.repository.name, 2001);
  const others = seed["other-repositories"].map((name, index) =>
    newRepository(seed, owner, name, 2002 + index),
  );
  const accounts = [organization, owner, bot];
  return {
    clockOffset: seed.now === undefined ? 0 : Date.parse(seed.now) - Date.now(),
    version: 0,
    organization,
    accounts: new Map([
      ...accounts.map((account) => [account.login.toLowerCase(), account] as const),
      ["github-actions[bot]", bot],
    ]),
    levels: new Map(),
    viewers: new Map(),
    bot,
    repository,
    repositories: new Map(
      [repository, ...others].map((one) => [`${one.owner.login}/${one.name}`.toLowerCase(), one]),
    ),
    types: seed.types.map((type, index) => ({
      kind: "IssueType",
      id: nodeId("IT", organization.databaseId, 3001 + index),
      databaseId: 3001 + index,
      name: type.name,
      color: type.color.toUpperCase(),
      description: type.description ?? null,
    })),
    issueFields: [],
    issueFieldSetters: "everybody",
    projects: [],
    nodes: new Map([...accounts, repository, ...others].map((node) => [node.id, node])),
    timeline: [],
    nextDatabaseId: 10_000,
  };
}

function founders(seed: Seed): {
  readonly organization: Account;
  readonly bot: Account;
  readonly owner: Account;
} {
  const organization: Account = {
    kind: "Organization",
    id: nodeId("O", 1001),
    databaseId: 1001,
    login: seed.organization.login,
    name: seed.organization.name ?? null,
    createdAt: FOUNDED,
  };
  // The bot's number is GitHub's own, the same on github.com for everybody.
  const bot: Account = {
    kind: "Bot",
    id: nodeId("BOT", 41_898_282),
    databaseId: 41_898_282,
    login: "github-actions",
    name: null,
    createdAt: FOUNDED,
  };
  const owner: Account =
    seed.repository.owner === organization.login
      ? organization
      : {
          ...organization,
          kind: "User",
          id: nodeId("U", 1002),
          databaseId: 1002,
          login: seed.repository.owner,
        };
  return { organization, bot, owner };
}

function newRepository(seed: Seed, owner: Account, name: string, databaseId: number): Repository {
  return {
    kind: "Repository",
    id: nodeId("R", databaseId),
    databaseId,
    owner,
    name,
    description: seed.repository.description ?? null,
    isPrivate: seed.repository.private,
    issuesEnabled: seed.repository["issues-enabled"],
    defaultBranch: seed.repository["default-branch"],
    createdAt: FOUNDED,
    commits: [],
    labels: [],
    milestones: [],
    issues: new Map(),
    gone: new Map(),
    files: new Map(),
    nextNumber: 1,
  };
}
