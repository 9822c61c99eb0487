/** How an author stands to the repository, as GitHub tells it. */
import type { Account, Repository } from "../state.ts";

export function associationOf(repository: Repository, account: Account | null): string {
  if (account === null || account.kind !== "User") {
    return "NONE";
  }
  const level = repository.roles.get(account.login.toLowerCase())?.level ?? "none";
  if (level === "none") {
    return "NONE";
  }
  return level === "read" ? "COLLABORATOR" : "MEMBER";
}
