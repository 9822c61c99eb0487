/** How comments are seen through the schema. */
import type { Context, View } from "../context.ts";
import { levelReaches, mayWrite, passesLock } from "../permissions.ts";
import type { Comment } from "../state.ts";
import { pathOf, urlOf } from "../urls.ts";
import { associationOf } from "./association.ts";
import { reactableFields } from "./reaction.ts";

export const commentView: View<Comment> = {
  id: (comment: Comment) => comment.id,
  databaseId: (comment: Comment) => comment.databaseId,
  fullDatabaseId: (comment: Comment) => String(comment.databaseId),
  author: (comment: Comment) => comment.author,
  authorAssociation: (comment: Comment, _args: unknown, context: Context) =>
    associationOf(context.state, comment.author),
  viewerDidAuthor: (comment: Comment, _args: unknown, context: Context) =>
    comment.author === context.viewer.account,
  body: (comment: Comment) => comment.body,
  createdAt: (comment: Comment) => comment.createdAt,
  updatedAt: (comment: Comment) => comment.updatedAt,
  publishedAt: (comment: Comment) => comment.createdAt,
  createdViaEmail: () => false,
  editor: (comment: Comment) => comment.editor,
  lastEditedAt: (comment: Comment) => comment.lastEditedAt,
  includesCreatedEdit: (comment: Comment) => comment.lastEditedAt !== null,
  isMinimized: (comment: Comment) => comment.minimized !== null,
  minimizedReason: (comment: Comment) => comment.minimized?.toLowerCase() ?? null,
  isPinned: () => false,
  issue: (comment: Comment) => comment.issue,
  pullRequest: (comment: Comment) => (comment.issue.kind === "PullRequest" ? comment.issue : null),
  repository: (comment: Comment) => comment.issue.repository,
  resourcePath: (comment: Comment) => pathOf(comment),
  url: (comment: Comment) => urlOf(comment),
  viewerCanUpdate: (comment: Comment, _args: unknown, context: Context) => mayEdit(context, comment),
  viewerCanDelete: (comment: Comment, _args: unknown, context: Context) => mayEdit(context, comment),
  viewerCanMinimize: (comment: Comment, _args: unknown, context: Context) => mayEdit(context, comment),
  viewerCannotUpdateReasons: (comment: Comment, _args: unknown, context: Context) => {
    if (comment.issue.locked && !passesLock(context.viewer)) {
      return ["LOCKED"];
    }
    return mayEdit(context, comment) ? [] : ["INSUFFICIENT_ACCESS"];
  },
  ...reactableFields,
};

function mayEdit(context: Context, comment: Comment): boolean {
  const { viewer } = context;
  const may =
    comment.author === viewer.account || levelReaches(viewer, "write") || mayWrite(viewer, "issues");
  return may && (!comment.issue.locked || passesLock(viewer));
}
