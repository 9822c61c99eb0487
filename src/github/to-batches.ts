/** Which changes go into one request, and in which order the requests go. */
import type { Change } from "../model/change.ts";
import type { TokenName } from "./transport.ts";

export interface Batch {
  readonly token: TokenName;
  readonly changes: readonly Change[];
}

/** GitHub documents no maximum; its own MCP server sends 20 mutations a request, larger ones were seen to fail. */
const LARGEST = 20;

/**
 * What makes something new goes alone, so that a lost answer leaves one question and not twenty. The token that writes
 * issues comes first: where it is refused, the project is not touched. One token for both saves a request.
 */
export function toBatches(changes: readonly Change[], oneToken: boolean): readonly Batch[] {
  const creations = changes.filter(
    ({ kind }) => kind === "label-create" || kind === "agenda-open" || kind === "comment-create",
  );
  const edits = changes.filter(
    ({ kind }) =>
      kind === "label-add" ||
      kind === "label-remove" ||
      kind === "comment-update" ||
      kind === "issue-field-set",
  );
  const items = changes.filter(({ kind }) => kind === "item-add");
  const fields = changes.filter(({ kind }) => kind === "field-set");
  const alone = creations.map((change): Batch => ({ token: "token", changes: [change] }));
  return oneToken
    ? [...alone, ...chunks(items, "project-token"), ...chunks([...edits, ...fields], "token")]
    : [
        ...alone,
        ...chunks(edits, "token"),
        ...chunks(items, "project-token"),
        ...chunks(fields, "project-token"),
      ];
}

function chunks(changes: readonly Change[], token: TokenName): Batch[] {
  const count = Math.ceil(changes.length / LARGEST);
  return Array.from({ length: count }, (_, index) => ({
    token,
    changes: changes.slice(index * LARGEST, (index + 1) * LARGEST),
  }));
}
