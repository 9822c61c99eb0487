/** The root of every query. */
import type { Context, View } from "../context.ts";
import { demandRead, seesNode, seesProjects, seesRepository } from "../permissions.ts";
import { notFound } from "../refusal.ts";
import { accountOf, repositoryOf, type Account, type Node, type Repository } from "../state.ts";
import { pathOf } from "../urls.ts";
import { viewerAccount } from "./people.ts";

export const queryView: View<unknown> = {
  viewer: (_root: unknown, _args: unknown, context: Context) => viewerAccount(context.viewer),
  rateLimit: (_root: unknown, _args: unknown, context: Context) => context.rate,
  repository: (_root: unknown, args: { readonly owner: string; readonly name: string }, context: Context) =>
    findRepository(context, args.owner, args.name),
  organization: (_root: unknown, args: { readonly login: string }, context: Context) =>
    findAccount(context, args.login, "Organization"),
  user: (_root: unknown, args: { readonly login: string }, context: Context) =>
    findAccount(context, args.login, "User"),
  repositoryOwner: (_root: unknown, args: { readonly login: string }, context: Context) => {
    const account = accountOf(context.state, args.login);
    return account?.kind === "Bot" ? null : account;
  },
  node: (_root: unknown, args: { readonly id: string }, context: Context) => findNode(context, args.id),
  nodes: (_root: unknown, args: { readonly ids: readonly string[] }, context: Context) =>
    args.ids.map((id) => lazily(() => findNode(context, id))),
  resource: (_root: unknown, args: { readonly url: string }, context: Context) =>
    findByUrl(context, args.url),
};

/** Throws NOT_FOUND in GitHub's words; what a token may not see is not there. */
function findNode(context: Context, id: string): Node {
  const node = context.state.nodes.get(id);
  const hidden = node !== undefined && isOfProject(node) && !seesProjects(context.viewer);
  if (node === undefined || hidden || !seesNode(context.viewer, node)) {
    throw notFound(`Could not resolve to a node with the global id of '${id}'.`);
  }
  if (node.kind === "Issue" || node.kind === "IssueComment") {
    const { repository } = node.kind === "IssueComment" ? node.issue : node;
    demandRead(context.viewer, "issues", repository);
  }
  return node;
}

function isOfProject(node: Node): boolean {
  return node.kind.startsWith("ProjectV2");
}

function findRepository(context: Context, owner: string, name: string): Repository {
  const repository = repositoryOf(context.state, owner, name);
  if (repository === null || !seesRepository(context.viewer, repository)) {
    throw notFound(`Could not resolve to a Repository with the name '${owner}/${name}'.`);
  }
  return repository;
}

function findAccount(context: Context, login: string, kind: Account["kind"]): Account {
  const account = accountOf(context.state, login);
  if (account?.kind !== kind) {
    throw notFound(
      `Could not resolve to ${kind === "User" ? "a User" : "an Organization"} with the login of '${login}'.`,
    );
  }
  return account;
}

function findByUrl(context: Context, url: string): unknown {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  const [owner = "", name = "", folder, number = ""] = path.split("/").filter((part) => part !== "");
  const project = context.state.projects.find((one) => pathOf(one) === path);
  if (project !== undefined) {
    return seesProjects(context.viewer) ? project : null;
  }
  const found = repositoryOf(context.state, owner, name);
  const repository = found !== null && seesRepository(context.viewer, found) ? found : null;
  if (repository !== null && folder !== undefined) {
    return repository.issues.get(Number(number)) ?? null;
  }
  return repository ?? accountOf(context.state, owner);
}

/** A list may hold failures: each becomes an error of its own at its place. */
function lazily<T>(find: () => T): T | Error {
  try {
    return find();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
