/** READ: the votes of duplicates, which count for the issue they repeat. */
import type { IssueExtrasAnswer, VotesAnswer } from "./extra-answers.ts";
import { READ_VOTES } from "./extra-documents.ts";
import { askOfIssues } from "./ask-of-issues.ts";
import { toDuplicates } from "./to-extras.ts";
import type { Transport } from "./transport.ts";

/** Number of 👍 by issue id; without those that are gone since, and empty where the policy counts none. */
export async function readVotes(
  transport: Transport,
  { votes }: { readonly votes: boolean },
  issues: readonly IssueExtrasAnswer[],
): Promise<ReadonlyMap<string, number>> {
  const marked = votes
    ? issues.flatMap(({ id, timelineItems }) => toDuplicates(timelineItems, id, new Map()))
    : [];
  const ids = [...new Set(marked.map(({ id }) => id))];
  const answers = await askOfIssues<VotesAnswer>(transport, READ_VOTES, ids);
  return new Map(
    answers.flatMap(({ id, reactions }) =>
      id === undefined || reactions === undefined ? [] : [[id, reactions.totalCount] as const],
    ),
  );
}
