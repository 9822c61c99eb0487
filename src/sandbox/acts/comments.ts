/** What can be done to comments. */
import type { Context } from "../context.ts";
import { nodeId } from "../ids.ts";
import { demand, passesLock } from "../permissions.ts";
import { Refusal, unprocessable } from "../refusal.ts";
import { keep, nextDatabaseId, timeOf, touch, type Comment, type Issue } from "../state.ts";
import type { Level } from "../viewer.ts";
import { checkBody } from "./check-text.ts";
import { demandIssuesEnabled } from "./issues.ts";
import { editText } from "./text-edits.ts";
import { recordEvent, recordMentions } from "./timeline.ts";

/** From here on GitHub refuses to comment. */
const MOST_COMMENTS = 2500;

export function addComment(context: Context, issue: Issue, body: string): Comment {
  const { state, viewer } = context;
  demand(viewer, { repository: issue.repository, grant: "issues", level: "read", act: "AddComment" });
  if (issue.kind === "Issue") {
    demandIssuesEnabled(issue.repository);
  }
  demandUnlocked(context, issue);
  if (body.trim() === "") {
    throw unprocessable("Body can't be blank");
  }
  checkBody(body);
  if (issue.comments.length >= MOST_COMMENTS) {
    throw unprocessable(`Commenting is disabled on issues with more than ${MOST_COMMENTS} comments`);
  }
  const at = timeOf(state);
  const databaseId = nextDatabaseId(state);
  const comment: Comment = keep(state, {
    kind: "IssueComment",
    id: nodeId("IC", issue.repository.databaseId, databaseId),
    databaseId,
    issue,
    author: viewer.account,
    body,
    createdAt: at,
    updatedAt: at,
    edits: [],
    minimized: null,
    reactions: [],
  });
  recordEvent(state, "commented", viewer.account, issue);
  issue.comments.push(comment);
  touch(state, issue);
  recordMentions(state, issue, body, "", viewer.account);
  return comment;
}

export function editComment(context: Context, comment: Comment, body: string): void {
  const { state, viewer } = context;
  demand(viewer, { ...ownOr(comment, "write"), act: "UpdateIssueComment" });
  demandUnlocked(context, comment.issue);
  if (body.trim() === "") {
    throw unprocessable("Body can't be blank");
  }
  checkBody(body);
  if (body === comment.body) {
    return;
  }
  recordMentions(state, comment.issue, body, comment.body, viewer.account);
  editText(state, comment, body, viewer.account);
  comment.updatedAt = timeOf(state);
  touch(state, comment.issue);
}

export function deleteComment(context: Context, comment: Comment): void {
  const { state, viewer } = context;
  demand(viewer, { ...ownOr(comment, "write"), act: "DeleteIssueComment" });
  comment.issue.comments = comment.issue.comments.filter((one) => one !== comment);
  state.nodes.delete(comment.id);
  touch(state, comment.issue);
}

/** `null` shows it again. GitHub's table of roles: whoever has triage hides anyone's comments; that authors hide their own is [O]. */
export function minimizeComment(context: Context, comment: Comment, classifier: string | null): void {
  const { viewer } = context;
  const act = classifier === null ? "UnminimizeComment" : "MinimizeComment";
  demand(viewer, { ...ownOr(comment, "triage"), act });
  comment.minimized = classifier;
  touch(context.state);
}

/** Its author may, and whoever has that level in its repository. */
function ownOr({ author, issue }: Comment, level: Level) {
  return { repository: issue.repository, grant: "issues", level, author } as const;
}

function demandUnlocked(context: Context, issue: Issue): void {
  if (issue.locked && !passesLock(context.viewer, issue.repository)) {
    throw new Refusal("FORBIDDEN", "Unable to create comment because issue is locked.");
  }
}
