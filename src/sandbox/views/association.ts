/** How an author stands to the repository, as GitHub tells it. */
import type { Account, State } from "../state.ts";

export function associationOf(state: State, account: Account | null): string {
  if (account === null || account.kind !== "User") {
    return "NONE";
  }
  const level = state.levels.get(account.login.toLowerCase());
  if (level === undefined) {
    return "NONE";
  }
  return level === "read" ? "COLLABORATOR" : "MEMBER";
}
