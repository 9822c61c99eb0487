/** How comments are seen through the schema. */
import type { Context, View } from "../context.ts";
import { levelReaches, mayWrite, passesLock } from "../permissions.ts";
import type { Comment } from "../state.ts";
import { pathOf, urlOf } from "../urls.ts";
import { associationOf } from "./association.ts";
import { reactableFields } from "./reaction.ts";
import { editedFields } from "./text-edit.ts";

export const commentView: View<Comment> = {
  id: (comment: Comment) => comment.id,
  databaseId: (comment: Comment) => comment.databaseId,
  fullDatabaseId: (comment: Comment) => String(comment.databaseId),
  author: (comment: Comment) => comment.author,
  authorAssociation: (comment: Comment) => associationOf(comment.issue.repository, comment.author),
  viewerDidAuthor: (comment: Comment, _args: unknown, context: Context) =>
    comment.author === context.viewer.account,
  body: (comment: Comment) => comment.body,
  createdAt: (comment: Comment) => comment.createdAt,
  updatedAt: (comment: Comment) => comment.updatedAt,
  publishedAt: (comment: Comment) => comment.createdAt,
  createdViaEmail: () => false,
  ...editedFields,
  isMinimized: (comment: Comment) => comment.minimized !== null,
  minimizedReason: (comment: Comment) => comment.minimized?.toLowerCase().replaceAll("_", "-") ?? null,
  isPinned: () => false,
  issue: (comment: Comment) => comment.issue,
  pullRequest: (comment: Comment) => (comment.issue.kind === "PullRequest" ? comment.issue : null),
  repository: (comment: Comment) => comment.issue.repository,
  resourcePath: (comment: Comment) => pathOf(comment),
  url: (comment: Comment) => urlOf(comment),
  viewerCanUpdate: (comment: Comment, _args: unknown, context: Context) => mayEdit(context, comment),
  viewerCanDelete: (comment: Comment, _args: unknown, context: Context) => mayEdit(context, comment),
  viewerCanMinimize: (comment: Comment, _args: unknown, context: Context) => mayHide(context, comment),
  viewerCanUnminimize: (comment: Comment, _args: unknown, context: Context) => mayHide(context, comment),
  viewerCannotUpdateReasons: (comment: Comment, _args: unknown, context: Context) => {
    if (comment.issue.locked && !passesLock(context.viewer, comment.issue.repository)) {
      return ["LOCKED"];
    }
    return mayEdit(context, comment) ? [] : ["INSUFFICIENT_ACCESS"];
  },
  ...reactableFields,
};

function mayHide({ viewer }: Context, { author, issue }: Comment): boolean {
  return (
    author === viewer.account ||
    levelReaches(viewer, "triage", issue.repository) ||
    mayWrite(viewer, "issues", issue.repository)
  );
}

function mayEdit(context: Context, comment: Comment): boolean {
  const { viewer } = context;
  const { repository, locked } = comment.issue;
  const may =
    comment.author === viewer.account ||
    levelReaches(viewer, "write", repository) ||
    mayWrite(viewer, "issues", repository);
  return may && (!locked || passesLock(viewer, repository));
}
