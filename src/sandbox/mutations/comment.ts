/** Mutations of comments and reactions. */
import { addComment, deleteComment, editComment, minimizeComment } from "../acts/comments.ts";
import { addReaction, removeReaction } from "../acts/reactions.ts";
import type { Context } from "../context.ts";
import { demand } from "../permissions.ts";
import { reactionGroupsOf } from "../views/reaction.ts";
import { lookUp, type Mutation } from "./lookup.ts";

const comment: Mutation<{ readonly subjectId: string; readonly body: string }> = (input, context) => {
  const subject = lookUp(context, input.subjectId, ["Issue", "PullRequest"], "Comment");
  const node = addComment(context, subject, input.body);
  return { subject, commentEdge: { cursor: node.id, node }, timelineEdge: { cursor: node.id, node } };
};

const updateIssueComment: Mutation<{ readonly id: string; readonly body: string }> = (input, context) => {
  const issueComment = lookUp(context, input.id, ["IssueComment"]);
  editComment(context, issueComment, input.body);
  return { issueComment };
};

const deleteIssueComment: Mutation<{ readonly id: string }> = (input, context) => {
  deleteComment(context, lookUp(context, input.id, ["IssueComment"]));
  return {};
};

interface MinimizeInput {
  readonly subjectId: string;
  readonly classifier?: string;
}

function minimize(input: MinimizeInput, context: Context, classifier: string | null) {
  const subject = lookUp(context, input.subjectId, ["IssueComment"], "Minimizable");
  minimizeComment(context, subject, classifier);
  return classifier === null ? { unminimizedComment: subject } : { minimizedComment: subject };
}

interface ReactionInput {
  readonly subjectId: string;
  readonly content: string;
}

function react(input: ReactionInput, context: Context, isAdding: boolean) {
  const subject = lookUp(context, input.subjectId, ["Issue", "PullRequest", "IssueComment"], "Reactable");
  demand(context.viewer, {
    repository: (subject.kind === "IssueComment" ? subject.issue : subject).repository,
    grant: "issues",
    level: "read",
    act: isAdding ? "AddReaction" : "RemoveReaction",
  });
  const change = isAdding ? addReaction : removeReaction;
  const reaction = change(context.state, subject, context.viewer.account, input.content);
  return { subject, reaction, reactionGroups: reactionGroupsOf(subject) };
}

export const commentMutations: Readonly<Record<string, Mutation<object>>> = {
  addComment: comment,
  updateIssueComment,
  deleteIssueComment,
  minimizeComment: (input: MinimizeInput, context: Context) =>
    minimize(input, context, input.classifier ?? "OUTDATED"),
  unminimizeComment: (input: MinimizeInput, context: Context) => minimize(input, context, null),
  addReaction: (input: ReactionInput, context: Context) => react(input, context, true),
  removeReaction: (input: ReactionInput, context: Context) => react(input, context, false),
};
