/** Whether something whose answer was lost was made after all: read back first, write again only if it is not there. */
import type { Change } from "../model/change.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { isOwnComment } from "../pages/markers.ts";
import type { CommentAnswer, Connection } from "./answers.ts";
import { READ_LAST_COMMENTS, READ_LABEL } from "./repository-documents.ts";
import { readAgendasSince } from "./read-agendas.ts";
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
  { repository }: Snapshot,
): Promise<Found | null> {
  switch (change.kind) {
    case "label-create":
      return findLabel(transport, change.to.name, repository.owner, repository.name);
    case "comment-create":
      return findComment(transport, change.issue.id);
    case "agenda-open":
      return findAgenda(transport, change.period, repository);
    case "label-add":
    case "label-remove":
    case "comment-update":
    case "item-add":
    case "field-set":
    case "issue-field-set":
      return null;
  }
}

async function findLabel(transport: Transport, label: string, owner: string, name: string): Promise<Found> {
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

async function findComment(transport: Transport, issueId: string): Promise<Found> {
  type Data = {
    readonly node: { readonly comments: Connection<CommentAnswer & { readonly url: string }> } | null;
  };
  const sent = await transport.query<Data>(READ_LAST_COMMENTS, { issue: issueId });
  if ("trouble" in sent || sent.answer.errors.length > 0) {
    return { kind: "unknown" };
  }
  const own = present(sent.answer.data?.node?.comments.nodes).find(
    ({ viewerDidAuthor, body }) => viewerDidAuthor && isOwnComment(body, issueId),
  );
  return own === undefined ? { kind: "absent" } : { kind: "found", id: null, url: own.url };
}

async function findAgenda(
  transport: Transport,
  period: string,
  repository: Snapshot["repository"],
): Promise<Found> {
  try {
    // It was made a moment ago, so it is on the page of the newest.
    const agendas = await readAgendasSince(transport, repository, repository.id, "9999-12-31");
    const own = agendas.find((agenda) => agenda.period === period);
    return own === undefined ? { kind: "absent" } : { kind: "found", id: null, url: own.url };
  } catch {
    return { kind: "unknown" };
  }
}
