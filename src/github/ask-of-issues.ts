/** READ: a question about many issues by their ids, as many at once as GitHub answers. */
import { answerOf, demandWhole, isOutOfSight } from "./explain-trouble.ts";
import { queryPage } from "./query-page.ts";
import { Refusal } from "./refusal.ts";
import { present } from "./to-record.ts";
import type { Transport } from "./transport.ts";

interface OfIssues<Node> {
  readonly nodes?: readonly (Node | null)[];
}

/** `document` takes `$ids`. Without those that are gone or out of sight; no request where there are no ids. */
export async function askOfIssues<Node>(
  transport: Transport,
  document: string,
  ids: readonly string[],
): Promise<readonly Node[]> {
  const parts = await askInParts<Node, object>(transport, document, ids);
  return parts.flatMap(({ data }) => present(data.nodes));
}

export interface AnswerInParts<Node, Besides> {
  readonly data: OfIssues<Node> & Besides;
  /** GitHub's clock, ISO 8601. */
  readonly now: string;
}

/** The same with all that was answered besides: one for each request. */
export async function askInParts<Node, Besides>(
  transport: Transport,
  document: string,
  ids: readonly string[],
): Promise<readonly AnswerInParts<Node, Besides>[]> {
  const answers: AnswerInParts<Node, Besides>[] = [];
  let left = ids;
  while (left.length > 0) {
    const sent = await queryPage<OfIssues<Node> & Besides>(transport, document, { ids: left });
    const { data, errors, now } = answerOf(sent, "token");
    demandWhole(
      errors.filter((error) => !isOutOfSight(error)),
      "token",
    );
    const answered = data?.nodes?.length ?? 0;
    if (data === null || answered === 0) {
      throw new Refusal("GitHub stopped in the middle of the issues: nothing was written; run it again.");
    }
    answers.push({ data, now });
    left = left.slice(answered);
  }
  return answers;
}
