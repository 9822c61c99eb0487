/** A state with the accounts and repositories of a seed, and nothing in them yet. */
import { nodeId } from "./ids.ts";
import type { Seed, SeedOther } from "./read-seed.ts";
import type { Account, Repository, State } from "./state.ts";
import type { Role } from "./viewer.ts";

/** When the things a seed gives no date were made. */
export const FOUNDED = "2024-01-08T09:00:00Z";

export function emptyState(seed: Seed): State {
  const { organization, bot, owner } = founders(seed);
  const repository = newRepository(seed, owner, { name: seed.repository.name }, 2001);
  const others = otherRepositories(seed).map((one, index) => newRepository(seed, owner, one, 2002 + index));
  const accounts = [organization, owner, bot];
  return {
    clockOffset: seed.now === undefined ? 0 : Date.parse(seed.now) - Date.now(),
    version: 0,
    organization,
    accounts: new Map([
      ...accounts.map((account) => [account.login.toLowerCase(), account] as const),
      ["github-actions[bot]", bot],
    ]),
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

/** Those named alone have nothing in them. */
export function otherRepositories(seed: Seed): readonly SeedOther[] {
  return seed["other-repositories"].map((one) =>
    typeof one === "string" ? { name: one, permissions: {}, labels: [], files: {}, issues: [] } : one,
  );
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

type Named = Pick<SeedOther, "name"> & Partial<SeedOther>;

function newRepository(seed: Seed, owner: Account, one: Named, databaseId: number): Repository {
  return {
    kind: "Repository",
    id: nodeId("R", databaseId),
    databaseId,
    owner,
    name: one.name,
    description: one.description ?? seed.repository.description ?? null,
    isPrivate: one.private ?? seed.repository.private,
    issuesEnabled: one["issues-enabled"] ?? seed.repository["issues-enabled"],
    defaultBranch: seed.repository["default-branch"],
    createdAt: FOUNDED,
    commits: [],
    roles: rolesOf(seed, one.permissions ?? {}),
    labels: [],
    milestones: [],
    issues: new Map(),
    gone: new Map(),
    files: new Map(),
    nextNumber: 1,
  };
}

function rolesOf(
  seed: Seed,
  permissions: Readonly<Record<string, Role["level"]>>,
): ReadonlyMap<string, Role> {
  return new Map(
    seed.users.map(({ login, permission, role }): [string, Role] => {
      const own = permissions[login];
      if (own === undefined && role !== undefined) {
        return [login.toLowerCase(), { level: role.base, name: role.name }];
      }
      const level = own ?? permission;
      return [login.toLowerCase(), { level, name: level }];
    }),
  );
}
