/** READ: the agendas that belong to the present period or the one before. */
import { agendaHead } from "../memory/markers.ts";
import type { AgendaRecord } from "../model/snapshot.ts";
import { titledPeriod } from "../pages/agenda-title.ts";
import { agendaBefore } from "../policy/newest-ended.ts";
import type { Connection, NewestIssueAnswer } from "./answers.ts";
import { READ_NEWEST_ISSUES } from "./repository-documents.ts";
import { wholeAnswer } from "./explain-trouble.ts";
import type { Ask } from "./port.ts";
import { queryPage } from "./query-page.ts";
import { Refusal } from "./refusal.ts";
import { present } from "./to-record.ts";
import type { Transport, Variables } from "./transport.ts";

/** An agenda as a list of issues tells of it: who edited it and whether it is pinned has to be asked of it alone. */
export interface ListedAgenda extends Omit<AgendaRecord, "about" | "editedBy" | "editedAt" | "pinned"> {
  /** As its first line says; `null` where that was edited away. */
  readonly about: string | null;
}

interface Newest {
  readonly repository: { readonly issues: Connection<NewestIssueAnswer> } | null;
}

type Written = Pick<NewestIssueAnswer, "id" | "number" | "url" | "title" | "body" | "createdAt"> & {
  readonly own: boolean;
  readonly state: "open" | "closed";
};

/**
 * The agenda an issue is, whichever repository it is about: only one that this token's account wrote, whatever others
 * copy. People own its text once it is open, so one that lost its first line is known by its title.
 */
export function toAgenda({ own, title, ...issue }: Written): ListedAgenda | null {
  const head = own ? agendaHead(issue.body) : null;
  const period = own ? (head?.period ?? titledPeriod(title)) : null;
  const { id, number, url, state, createdAt, body } = issue;
  return period === null
    ? null
    : { id, number, url, period, state, createdAt, about: head?.about ?? null, body };
}

export function isAgenda(issue: Written): boolean {
  return toAgenda(issue) !== null;
}

/** The period's, of two the older, and the newest before it. */
export function chooseAgendas(found: readonly ListedAgenda[], period: string): readonly ListedAgenda[] {
  const [now] = found.filter((agenda) => agenda.period === period).toSorted((a, b) => a.number - b.number);
  return [now, agendaBefore(found, period)].filter((agenda) => agenda !== undefined && agenda !== null);
}

/** From the newest issue back to a day (`YYYY-MM-DD` in UTC), closed ones too. `first`: a page that is there already. */
export async function readAgendasSince(
  transport: Transport,
  { owner, name }: Pick<Ask, "owner" | "name">,
  since: string,
  first: Connection<NewestIssueAnswer> | null = null,
): Promise<readonly ListedAgenda[]> {
  const found: ListedAgenda[] = [];
  let page = first;
  let after: string | null = null;
  for (;;) {
    page ??= await readNewest(transport, { owner, name, after });
    const nodes = present(page.nodes);
    for (const { viewerDidAuthor: own, state, ...node } of nodes) {
      const agenda = toAgenda({ ...node, own, state: state === "OPEN" ? "open" : "closed" });
      found.push(...(agenda === null ? [] : [agenda]));
    }
    const older = nodes.some(({ createdAt }) => createdAt.slice(0, 10) < since);
    if (older || !page.pageInfo.hasNextPage) {
      return found;
    }
    after = page.pageInfo.endCursor;
    page = null;
  }
}

async function readNewest(
  transport: Transport,
  variables: Variables,
): Promise<Connection<NewestIssueAnswer>> {
  const { repository } = wholeAnswer(
    await queryPage<Newest>(transport, READ_NEWEST_ISSUES, variables),
    "token",
  );
  if (repository === null) {
    throw new Refusal("GitHub did not list the newest issues: nothing was written; run it again.");
  }
  return repository.issues;
}
