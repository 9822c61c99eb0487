/** Whether a repository is the one in which the team keeps its agendas. */
import type { Repository } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";

/** Names as GitHub compares them, whatever their case. */
export function isHome(
  { agenda }: Pick<Policy, "agenda">,
  { owner, name }: Pick<Repository, "owner" | "name">,
): boolean {
  const named = agenda?.repository ?? null;
  return named === null || `${named.owner}/${named.name}`.toLowerCase() === `${owner}/${name}`.toLowerCase();
}
