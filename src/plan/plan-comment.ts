/** The one comment on an issue: written once, then kept true. */
import type { Assessment } from "../model/assessment.ts";
import type { OwnComment } from "../model/snapshot.ts";
import { commentPage } from "../pages/comment-page.ts";
import { isOwnComment } from "../pages/markers.ts";
import type { Policy } from "../policy/policy.ts";
import { NOTHING, type Plan } from "./plan.ts";

export function planComment(assessment: Assessment, comments: readonly OwnComment[], policy: Policy): Plan {
  const { issue } = assessment;
  if (!policy.comment) {
    return NOTHING;
  }
  const target = { id: issue.id, number: issue.number };
  const page = commentPage(assessment, policy);
  const own = comments.find(
    (comment) => comment.issueId === issue.id && isOwnComment(comment.body, issue.id),
  );
  if (own !== undefined && normal(own.body) === normal(page)) {
    return NOTHING;
  }
  if (issue.locked) {
    return {
      changes: [],
      notes: [
        `Issue #${issue.number} is locked: its comment is not written; label and fields follow. Unlock it to have the comment.`,
      ],
    };
  }
  const because = `the verdict is “${assessment.verdict}”`;
  return own === undefined
    ? { changes: [{ kind: "comment-create", issue: target, from: null, to: page, because }], notes: [] }
    : {
        changes: [
          {
            kind: "comment-update",
            issue: target,
            comment: own.id,
            from: own.body,
            to: page,
            because: "what it says has changed",
          },
        ],
        notes: [],
      };
}

/** GitHub may give back other line ends and outer blank lines than were sent. */
function normal(body: string): string {
  return body.replaceAll("\r\n", "\n").trim();
}
