/** What makes an issue go from its repository: deleting and transferring it. */
import type { Context } from "../context.ts";
import { nodeId } from "../ids.ts";
import { demand } from "../permissions.ts";
import { Refusal } from "../refusal.ts";
import { keep, nextDatabaseId, timeOf, touch, type Issue, type Repository } from "../state.ts";

export function deleteIssue(context: Context, issue: Issue): void {
  demand(context.viewer, {
    repository: issue.repository,
    grant: "issues",
    level: "admin",
    act: "DeleteIssue",
  });
  // GitHub gives no App this right, whatever it is granted.
  if (context.viewer.kind === "actions") {
    throw new Refusal("FORBIDDEN", "Resource not accessible by integration");
  }
  forget(context, issue);
}

/** The issue goes on in the other repository under a new number and id; here it is gone. */
export function transferIssue(context: Context, issue: Issue, to: Repository): Issue {
  demand(context.viewer, {
    repository: issue.repository,
    grant: "issues",
    level: "write",
    act: "TransferIssue",
  });
  demand(context.viewer, { repository: to, grant: "issues", level: "write", act: "TransferIssue" });
  const { state } = context;
  const databaseId = nextDatabaseId(state);
  forget(context, issue);
  const moved: Issue = {
    ...issue,
    id: nodeId("I", to.databaseId, databaseId),
    databaseId,
    repository: to,
    number: to.nextNumber,
    labels: issue.labels.flatMap((label) => to.labels.find((one) => one.name === label.name) ?? []),
    milestone: null,
    parent: null,
    subIssues: [],
    blockedBy: [],
    blocking: [],
    duplicateOf: null,
    fieldValues: new Map(issue.fieldValues),
    suggestions: [],
    events: [],
    comments: [],
    updatedAt: timeOf(state),
  };
  for (const comment of issue.comments) {
    moved.comments.push(keep(state, { ...comment, issue: moved }));
  }
  to.nextNumber += 1;
  to.issues.set(moved.number, moved);
  issue.repository.gone.set(issue.number, moved);
  return keep(state, moved);
}

function forget(context: Context, issue: Issue): void {
  const { state } = context;
  issue.repository.issues.delete(issue.number);
  issue.repository.gone.set(issue.number, null);
  for (const gone of [issue, ...issue.comments]) {
    state.nodes.delete(gone.id);
  }
  for (const project of state.projects) {
    const item = project.itemOf.get(issue);
    if (item !== undefined) {
      project.itemOf.delete(issue);
      project.items.delete(item.id);
      state.nodes.delete(item.id);
    }
  }
  const without = (list: readonly Issue[]) => list.filter((one) => one !== issue);
  issue.subIssues.forEach((child) => (child.parent = null));
  issue.blockedBy.forEach((one) => (one.blocking = without(one.blocking)));
  issue.blocking.forEach((one) => (one.blockedBy = without(one.blockedBy)));
  if (issue.parent !== null) {
    issue.parent.subIssues = without(issue.parent.subIssues);
  }
  touch(state);
}
