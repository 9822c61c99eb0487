/** How edits of texts are seen through the schema. */
import { lastEdit } from "../acts/text-edits.ts";
import { connect, type Connection, type PageArgs } from "../connection.ts";
import type { View } from "../context.ts";
import type { Comment, Issue, TextEdit } from "../state.ts";

/** The fields of every type whose text can be edited. Edits are listed newest first. */
export const editedFields = {
  editor: (subject: Issue | Comment) => lastEdit(subject)?.editor ?? null,
  lastEditedAt: (subject: Issue | Comment) => lastEdit(subject)?.at ?? null,
  includesCreatedEdit: (subject: Issue | Comment) => subject.edits.length > 0,
  userContentEdits: (subject: Issue | Comment, args: PageArgs): Connection<TextEdit> =>
    connect(subject.edits.toReversed(), args),
};

/** GitHub's `diff` is the whole text as it was from then on [O]. */
export const textEditView: View<TextEdit> = {
  id: (edit: TextEdit) => edit.id,
  createdAt: (edit: TextEdit) => edit.at,
  editedAt: (edit: TextEdit) => edit.at,
  updatedAt: (edit: TextEdit) => edit.at,
  deletedAt: () => null,
  deletedBy: () => null,
  editor: (edit: TextEdit) => edit.editor,
  diff: (edit: TextEdit) => edit.text,
};
