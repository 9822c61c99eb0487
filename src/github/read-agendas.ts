/** READ: the agendas that may belong to the present period. */
import type { AgendaRecord } from "../model/snapshot.ts";
import { titledPeriod } from "../pages/agenda-title.ts";
import { agendaPeriod } from "../pages/markers.ts";
import type { Connection, NewestIssueAnswer } from "./answers.ts";
import { READ_NEWEST_ISSUES } from "./repository-documents.ts";
import { wholeAnswer } from "./explain-trouble.ts";
import type { Ask } from "./port.ts";
import { queryPage } from "./query-page.ts";
import { Refusal } from "./refusal.ts";
import { present } from "./to-record.ts";
import type { Transport, Variables } from "./transport.ts";

interface Newest {
  readonly repository: { readonly issues: Connection<NewestIssueAnswer> } | null;
}

type Written = Pick<NewestIssueAnswer, "number" | "url" | "title" | "body"> & {
  readonly own: boolean;
  readonly open: boolean;
};

/**
 * The agenda an issue is: only one that this token's account wrote, whatever others copy. People own its text once it
 * is open, so one that lost its first line is known by its title.
 */
export function toAgenda(issue: Written, repositoryId: string): AgendaRecord | null {
  const period = issue.own ? (agendaPeriod(issue.body, repositoryId) ?? titledPeriod(issue.title)) : null;
  return period === null
    ? null
    : { number: issue.number, url: issue.url, period, state: issue.open ? "open" : "closed" };
}

/** From the newest issue back to a day (`YYYY-MM-DD` in UTC), closed ones too. */
export async function readAgendasSince(
  transport: Transport,
  { owner, name }: Pick<Ask, "owner" | "name">,
  repositoryId: string,
  since: string,
): Promise<readonly AgendaRecord[]> {
  const found: AgendaRecord[] = [];
  let after: string | null = null;
  for (;;) {
    const variables: Variables = { owner, name, after };
    const { repository } = wholeAnswer(
      await queryPage<Newest>(transport, READ_NEWEST_ISSUES, variables),
      "token",
    );
    if (repository === null) {
      throw new Refusal("GitHub did not list the newest issues: nothing was written; run it again.");
    }
    const { issues } = repository;
    const nodes = present(issues.nodes);
    for (const node of nodes) {
      const agenda = toAgenda(
        { ...node, own: node.viewerDidAuthor, open: node.state === "OPEN" },
        repositoryId,
      );
      found.push(...(agenda === null ? [] : [agenda]));
    }
    const older = nodes.some(({ createdAt }) => createdAt.slice(0, 10) < since);
    if (older || !issues.pageInfo.hasNextPage) {
      return found;
    }
    after = issues.pageInfo.endCursor;
  }
}
