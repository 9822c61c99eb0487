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
  const found: Node[] = [];
  let left = ids;
  while (left.length > 0) {
    const { data, errors } = answerOf(
      await queryPage<OfIssues<Node>>(transport, document, { ids: left }),
      "token",
    );
    demandWhole(
      errors.filter((error) => !isOutOfSight(error)),
      "token",
    );
    const nodes = data?.nodes ?? [];
    if (nodes.length === 0) {
      throw new Refusal("GitHub stopped in the middle of the issues: nothing was written; run it again.");
    }
    found.push(...present(nodes));
    left = left.slice(nodes.length);
  }
  return found;
}
