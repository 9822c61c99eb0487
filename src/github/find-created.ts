/** Whether something whose answer was lost was made after all: read back first, write again only if it is not there. */
import { firstLine } from "../memory/markers.ts";
import type { Change } from "../model/change.ts";
import type { AgendaHome, Snapshot } from "../model/snapshot.ts";
import type { Nodes } from "./answers.ts";
import { type ListedAgenda, readAgendasSince } from "./read-agendas.ts";
import { READ_LABEL } from "./repository-documents.ts";
import type { CommentAnswer, SubIssueAnswer } from "./thread-answers.ts";
import { READ_LAST_COMMENTS, READ_SUB_ISSUES } from "./thread-documents.ts";
import { present } from "./to-record.ts";
import type { Transport } from "./transport.ts";

export type Found =
  | { readonly kind: "found"; readonly id: string | null; readonly url: string | null }
  | { readonly kind: "absent" }
  /** Reading back failed as well. */
  | { readonly kind: "unknown" };

/** `null` for changes that can be said twice without harm. */
export async function findCreated(
  transport: Transport,
  change: Change,
  snapshot: Snapshot,
): Promise<Found | null> {
  switch (change.kind) {
    case "label-create":
      return findLabel(transport, change.to.name, repositoryOf(change.repository, snapshot));
    case "comment-create":
      return findComment(transport, change.issue.id, change.to);
    case "sub-issue-open":
      return findSubIssue(transport, change.issue.id, change.to.body);
    case "agenda-open":
      return findAgenda(transport, change, snapshot);
    case "label-add":
    case "label-remove":
    case "comment-update":
    case "comment-delete":
    case "comment-minimise":
    case "comment-restore":
    case "reaction-add":
    case "item-add":
    case "field-set":
    case "issue-field-set":
    case "issue-close":
    case "agenda-pin":
    case "agenda-unpin":
      return null;
  }
}

type Named = Pick<AgendaHome, "owner" | "name">;
type Homes = Pick<Snapshot, "repository" | "home">;
type Opening = Pick<Extract<Change, { kind: "agenda-open" }>, "period" | "repository">;

/** The one that is read, or the one in which agendas are kept. */
function repositoryOf(id: string, { repository, home }: Pick<Snapshot, "repository" | "home">): Named {
  return home !== null && home.id === id ? home : repository;
}

async function findLabel(transport: Transport, label: string, { owner, name }: Named): Promise<Found> {
  const sent = await transport.query<{ repository: { label: { id: string } | null } | null }>(READ_LABEL, {
    owner,
    name,
    label,
  });
  if ("trouble" in sent || sent.answer.errors.length > 0) {
    return { kind: "unknown" };
  }
  const id = sent.answer.data?.repository?.label?.id;
  return id === undefined ? { kind: "absent" } : { kind: "found", id, url: null };
}

/** Own comments are told apart by their first lines. */
async function findComment(transport: Transport, issueId: string, written: string): Promise<Found> {
  type Last = Pick<CommentAnswer, "id" | "url" | "body" | "viewerDidAuthor">;
  type Data = { readonly node: { readonly comments: Nodes<Last> } | null };
  const sent = await transport.query<Data>(READ_LAST_COMMENTS, { issue: issueId });
  if ("trouble" in sent || sent.answer.errors.length > 0) {
    return { kind: "unknown" };
  }
  return ownWith(written, present(sent.answer.data?.node?.comments.nodes));
}

async function findSubIssue(transport: Transport, parentId: string, written: string): Promise<Found> {
  type Data = { readonly nodes?: readonly ({ readonly subIssues: Nodes<SubIssueAnswer> } | null)[] };
  const sent = await transport.query<Data>(READ_SUB_ISSUES, { ids: [parentId] });
  if ("trouble" in sent || sent.answer.errors.length > 0) {
    return { kind: "unknown" };
  }
  const [parent] = present(sent.answer.data?.nodes);
  return ownWith(written, present(parent?.subIssues.nodes));
}

function ownWith(
  written: string,
  candidates: readonly Pick<CommentAnswer, "url" | "body" | "viewerDidAuthor">[],
): Found {
  const own = candidates.find(
    ({ viewerDidAuthor, body }) => viewerDidAuthor && firstLine(body) === firstLine(written),
  );
  return own === undefined ? { kind: "absent" } : { kind: "found", id: null, url: own.url };
}

async function findAgenda(transport: Transport, change: Opening, snapshot: Homes): Promise<Found> {
  const found = await agendasNow(transport, change, snapshot);
  const [own] = found ?? [];
  if (found === null) {
    return { kind: "unknown" };
  }
  return own === undefined ? { kind: "absent" } : { kind: "found", id: own.id, url: own.url };
}

/** The agendas of a period among the newest issues, oldest first: there is one, unless two runs opened it at once. `null` where GitHub did not answer. */
export async function agendasNow(
  transport: Transport,
  { period, repository }: Opening,
  snapshot: Homes,
): Promise<readonly ListedAgenda[] | null> {
  const home = repositoryOf(repository, snapshot);
  const isShared = snapshot.home?.shared === true;
  try {
    // They were made a moment ago, so they are on the page of the newest.
    const agendas = await readAgendasSince(transport, home, "9999-12-31");
    return agendas
      .filter(
        ({ period: other, about }) =>
          other === period && (isShared || about === null || about === repository),
      )
      .toSorted((a, b) => a.number - b.number);
  } catch {
    return null;
  }
}
