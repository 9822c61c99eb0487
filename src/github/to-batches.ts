/** Which changes go into one request, and in which order the requests go. */
import type { Change, ChangeKind } from "../model/change.ts";
import type { TokenName } from "./transport.ts";

export interface Batch {
  readonly token: TokenName;
  readonly changes: readonly Change[];
}

/** GitHub documents no maximum; its own MCP server sends 20 mutations a request, larger ones were seen to fail. */
const LARGEST = 20;

/** What makes something new goes alone, so that a lost answer leaves one question and not twenty. */
const CREATIONS = new Set<ChangeKind>(["label-create", "sub-issue-open", "agenda-open", "comment-create"]);

export function isCreation({ kind }: Change): boolean {
  return CREATIONS.has(kind);
}

/**
 * What others build on comes first, what tells of others after them. The token that writes issues comes before the other:
 * where it is refused, the project is not touched. One token for both saves a request. An agenda is closed once the next
 * is open and its log is written, so that a run that dies in between is healed by the next.
 */
export function toBatches(changes: readonly Change[], oneToken: boolean): readonly Batch[] {
  const of = (...kinds: readonly ChangeKind[]): readonly Change[] =>
    changes.filter(({ kind }) => kinds.includes(kind));
  const effects = of("label-add", "label-remove", "issue-field-set");
  const telling = of(
    "comment-update",
    "comment-delete",
    "comment-minimise",
    "comment-restore",
    "reaction-add",
  );
  const items = chunks(of("item-add"), "project-token");
  const fields = of("field-set");
  const opened = alone(of("agenda-open"));
  const written = alone(of("comment-create"));
  const ends = [
    ...alone(of("agenda-unpin")),
    ...alone(of("agenda-pin")),
    ...chunks(of("issue-close"), "token"),
  ];
  const made = [...alone(of("label-create")), ...alone(of("sub-issue-open"))];
  return oneToken
    ? [
        ...made,
        ...items,
        ...chunks([...effects, ...fields, ...telling], "token"),
        ...opened,
        ...written,
        ...ends,
      ]
    : [
        ...made,
        ...chunks([...effects, ...telling], "token"),
        ...opened,
        ...written,
        ...ends,
        ...items,
        ...chunks(fields, "project-token"),
      ];
}

function alone(changes: readonly Change[]): readonly Batch[] {
  return changes.map((change): Batch => ({ token: "token", changes: [change] }));
}

function chunks(changes: readonly Change[], token: TokenName): Batch[] {
  const count = Math.ceil(changes.length / LARGEST);
  return Array.from({ length: count }, (_, index) => ({
    token,
    changes: changes.slice(index * LARGEST, (index + 1) * LARGEST),
  }));
}
