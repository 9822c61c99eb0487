/** GitHub's answers about what people said → the plain records of the model. */
import type { CommentRecord, LabelEvent, SubIssue } from "../model/thread.ts";
import type { ActorAnswer } from "./answers.ts";
import type { CommentAnswer, SubIssueAnswer, ThreadAnswer } from "./thread-answers.ts";
import { present, toLogin } from "./to-record.ts";

export function toComment(answer: CommentAnswer): CommentRecord {
  return {
    id: answer.id,
    url: answer.url,
    author: toLogin(answer.author),
    bot: answer.author?.__typename === "Bot",
    own: answer.viewerDidAuthor,
    body: answer.body,
    createdAt: answer.createdAt,
    edited: answer.lastEditedAt !== null,
    editedAt: answer.lastEditedAt,
    editedBy: toLogin(answer.editor),
    minimised: answer.isMinimized,
  };
}

/** Oldest first. `viewer`: login of the account whose token reads. */
export function toLabelEvents(events: ThreadAnswer["labelEvents"], viewer: string): readonly LabelEvent[] {
  return present(events?.nodes).flatMap(({ __typename, createdAt, actor = null, label }) =>
    createdAt === undefined || label === undefined || label === null
      ? []
      : [
          {
            label: label.name,
            added: __typename === "LabeledEvent",
            by: toLogin(actor),
            own: isViewer(actor, viewer),
            at: createdAt,
          },
        ],
  );
}

/** As an actor GraphQL writes an App's account without the `[bot]` that the viewer has: a person may bear the bare name. */
function isViewer(actor: ActorAnswer | null, viewer: string): boolean {
  return toLogin(actor)?.toLowerCase() === viewer.toLowerCase();
}

export function toSubIssue({ number, title, body, viewerDidAuthor }: SubIssueAnswer): SubIssue {
  return { number, title, body, own: viewerDidAuthor };
}
