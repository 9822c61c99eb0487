/** What ties issues together: parents and dependencies. */
import type { Context } from "../context.ts";
import { demand } from "../permissions.ts";
import { unprocessable } from "../refusal.ts";
import { touch, type Issue } from "../state.ts";

const MOST_SUB_ISSUES = 100;
const DEEPEST = 8;
const MOST_DEPENDENCIES = 50;

export function addSubIssue(context: Context, parent: Issue, child: Issue, replaceParent: boolean): void {
  demand(context.viewer, {
    repository: parent.repository,
    grant: "issues",
    level: "triage",
    act: "AddSubIssue",
  });
  if (child.parent === parent) {
    throw unprocessable(
      "An error occured while adding the sub-issue to the parent issue. Issue may not contain duplicate sub-issues",
    );
  }
  if (child.parent !== null && !replaceParent) {
    throw unprocessable(
      "An error occured while adding the sub-issue to the parent issue. Sub issue may only have one parent",
    );
  }
  if (child === parent || ancestorsOf(parent).includes(child)) {
    throw unprocessable(
      "An error occured while adding the sub-issue to the parent issue. Sub issue may not create a circular dependency",
    );
  }
  demandRoom(parent, heightOf(child));
  if (child.parent !== null) {
    child.parent.subIssues = child.parent.subIssues.filter((one) => one !== child);
  }
  child.parent = parent;
  parent.subIssues.push(child);
  touch(context.state, parent);
  touch(context.state, child);
}

/** Throws what adding an issue that is only about to be opened would throw. */
export function demandParent(context: Context, parent: Issue): void {
  demand(context.viewer, {
    repository: parent.repository,
    grant: "issues",
    level: "triage",
    act: "AddSubIssue",
  });
  demandRoom(parent, 1);
}

export function removeSubIssue(context: Context, parent: Issue, child: Issue): void {
  demand(context.viewer, {
    repository: parent.repository,
    grant: "issues",
    level: "triage",
    act: "RemoveSubIssue",
  });
  if (child.parent !== parent) {
    throw unprocessable("The provided sub-issue does not belong to this parent issue");
  }
  child.parent = null;
  parent.subIssues = parent.subIssues.filter((one) => one !== child);
  touch(context.state, parent);
  touch(context.state, child);
}

export function addBlockedBy(context: Context, issue: Issue, blocker: Issue): void {
  demand(context.viewer, {
    repository: issue.repository,
    grant: "issues",
    level: "triage",
    act: "AddBlockedBy",
  });
  if (issue === blocker) {
    throw unprocessable("An issue cannot be blocked by itself");
  }
  if (issue.blockedBy.includes(blocker)) {
    throw unprocessable("Target issue has already been taken");
  }
  if (blocks(issue, blocker)) {
    throw unprocessable("This dependency would create a cycle");
  }
  if (issue.blockedBy.length >= MOST_DEPENDENCIES || blocker.blocking.length >= MOST_DEPENDENCIES) {
    throw unprocessable(`An issue can have at most ${MOST_DEPENDENCIES} dependencies of one kind`);
  }
  issue.blockedBy.push(blocker);
  blocker.blocking.push(issue);
  touch(context.state, issue);
}

export function removeBlockedBy(context: Context, issue: Issue, blocker: Issue): void {
  demand(context.viewer, {
    repository: issue.repository,
    grant: "issues",
    level: "triage",
    act: "RemoveBlockedBy",
  });
  if (!issue.blockedBy.includes(blocker)) {
    throw unprocessable("The provided issue does not block this issue");
  }
  issue.blockedBy = issue.blockedBy.filter((one) => one !== blocker);
  blocker.blocking = blocker.blocking.filter((one) => one !== issue);
  touch(context.state, issue);
}

/** `height`: levels of the tree that is to come under the parent. */
function demandRoom(parent: Issue, height: number): void {
  if (parent.subIssues.length >= MOST_SUB_ISSUES) {
    throw unprocessable(`Parent cannot have more than ${MOST_SUB_ISSUES} sub-issues`);
  }
  if (ancestorsOf(parent).length + 1 + height > DEEPEST) {
    throw unprocessable(`Sub issue depth cannot exceed ${DEEPEST} layers`);
  }
}

/** The issues above it, nearest first. */
function ancestorsOf(issue: Issue): readonly Issue[] {
  const above: Issue[] = [];
  for (let one = issue.parent; one !== null && !above.includes(one); one = one.parent) {
    above.push(one);
  }
  return above;
}

/** Levels of the tree from this issue down, itself included. */
function heightOf(issue: Issue): number {
  return 1 + Math.max(0, ...issue.subIssues.map(heightOf));
}

/** Does `issue`, over any number of steps, block `other`? */
function blocks(issue: Issue, other: Issue): boolean {
  const seen = new Set<Issue>([issue]);
  const waiting = [issue];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    for (const next of one.blocking) {
      if (next === other) {
        return true;
      }
      if (!seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
    }
  }
  return false;
}
