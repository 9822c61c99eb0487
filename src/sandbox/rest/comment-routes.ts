/** REST: comments. */
import { z } from "zod";
import { addComment, deleteComment, editComment } from "../acts/comments.ts";
import { demandRead } from "../permissions.ts";
import { notFound } from "../refusal.ts";
import { json, type Reply } from "../reply.ts";
import type { Comment } from "../state.ts";
import type { RestCall } from "./rest-call.ts";
import { commentJson } from "./issue-json.ts";
import { bodyOf, isReply, issueIn, paged, repositoryIn } from "./read-call.ts";

const written = z.object({ body: z.string() });

export function listComments(call: RestCall, parts: readonly string[]): Reply {
  const issue = issueIn(call, parts);
  return isReply(issue) ? issue : paged(call, issue.comments, (comment) => commentJson(call.api, comment));
}

export function createComment(call: RestCall, parts: readonly string[]): Reply {
  const issue = issueIn(call, parts);
  return isReply(issue)
    ? issue
    : json(201, commentJson(call.api, addComment(call, issue, bodyOf(call, written).body)));
}

export function showComment(call: RestCall, parts: readonly string[]): Reply {
  return json(200, commentJson(call.api, commentIn(call, parts)));
}

export function changeComment(call: RestCall, parts: readonly string[]): Reply {
  const comment = commentIn(call, parts);
  editComment(call, comment, bodyOf(call, written).body);
  return json(200, commentJson(call.api, comment));
}

export function removeComment(call: RestCall, parts: readonly string[]): Reply {
  deleteComment(call, commentIn(call, parts));
  return json(204, undefined);
}

function commentIn(call: RestCall, parts: readonly string[]): Comment {
  const repository = repositoryIn(call, parts);
  demandRead(call.viewer, "issues", repository);
  const id = Number(parts[2]);
  for (const node of call.state.nodes.values()) {
    if (node.kind === "IssueComment" && node.databaseId === id && node.issue.repository === repository) {
      return node;
    }
  }
  throw notFound("Not Found");
}
