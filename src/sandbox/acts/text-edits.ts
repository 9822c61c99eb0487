/** The history of a text: what GitHub shows behind "edited". */
import { nodeId } from "../ids.ts";
import { timeOf, type Account, type Comment, type Issue, type State, type TextEdit } from "../state.ts";

/** Another text for an issue or comment; the first edit also keeps what was there at the beginning. */
export function editText(state: State, subject: Issue | Comment, text: string, editor: Account): void {
  const { edits, author, createdAt, body } = subject;
  const made =
    edits.length === 0 ? [newEdit(subject, 0, { at: createdAt, editor: author, text: body })] : edits;
  subject.edits = [...made, newEdit(subject, made.length, { at: timeOf(state), editor, text })];
  subject.body = text;
}

/** `null` where nobody edited it. */
export function lastEdit({ edits }: Issue | Comment): TextEdit | null {
  return edits.at(-1) ?? null;
}

function newEdit(subject: Issue | Comment, index: number, edit: Omit<TextEdit, "id">): TextEdit {
  return { id: nodeId("UCE", subject.databaseId, index), ...edit };
}
