/** Who of those named can be assigned to an issue. */
import type { Context } from "../context.ts";
import { peopleOf } from "../permissions.ts";
import { unprocessable } from "../refusal.ts";
import type { Account, Issue, Repository } from "../state.ts";

/** [O] That an eleventh is refused, and how; the ten are documented. */
const MOST_ASSIGNEES = 10;

/** Who cannot be assigned is left out without a word; whoever commented can be assigned. */
export function assignable(
  { state }: Context,
  repository: Repository,
  wanted: readonly Account[],
  issue: Issue | null = null,
): Account[] {
  const able = new Set<Account | null>([
    ...peopleOf(repository, state),
    ...(issue?.assignees ?? []),
    ...(issue?.comments ?? []).map(({ author }) => author),
  ]);
  const accounts = [...new Set(wanted)].filter((account) => able.has(account));
  if (accounts.length > MOST_ASSIGNEES) {
    throw unprocessable(`An issue can have at most ${MOST_ASSIGNEES} assignees`);
  }
  return accounts;
}
