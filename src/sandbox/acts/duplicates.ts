/** What ties an issue to the one it repeats: the mark, and the events on both timelines. */
import type { Context } from "../context.ts";
import { nodeId } from "../ids.ts";
import type { IssueEvent } from "../issue-event.ts";
import { demand } from "../permissions.ts";
import { unprocessable } from "../refusal.ts";
import { nextDatabaseId, timeOf, touch, type Account, type Issue, type State } from "../state.ts";

interface Pair {
  readonly canonical: Issue;
  readonly duplicate: Issue;
}

export function markDuplicate(context: Context, duplicate: Issue, canonical: Issue): void {
  const { state, viewer } = context;
  demand(viewer, {
    repository: duplicate.repository,
    grant: "issues",
    level: "triage",
    author: duplicate.author,
    act: "CloseIssue",
  });
  if (duplicate.duplicateOf === canonical) {
    return;
  }
  duplicate.duplicateOf = canonical;
  tellDuplicate(state, "MarkedAsDuplicateEvent", { canonical, duplicate }, viewer.account, timeOf(state));
  touch(state, duplicate);
}

/** The issue stays closed, and its state's reason as it was [O]. */
export function unmarkDuplicate(context: Context, duplicate: Issue, canonical: Issue): void {
  const { state, viewer } = context;
  demand(viewer, {
    repository: duplicate.repository,
    grant: "issues",
    level: "triage",
    act: "UnmarkIssueAsDuplicate",
  });
  if (duplicate.duplicateOf !== canonical) {
    throw unprocessable("The issue is not marked as a duplicate of that issue");
  }
  duplicate.duplicateOf = null;
  tellDuplicate(state, "UnmarkedAsDuplicateEvent", { canonical, duplicate }, viewer.account, timeOf(state));
  touch(state, duplicate);
}

/** [O] GitHub's event names both ends; that it stands on the timeline of the canonical issue too is not documented. */
export function tellDuplicate(
  state: State,
  kind: "MarkedAsDuplicateEvent" | "UnmarkedAsDuplicateEvent",
  { canonical, duplicate }: Pair,
  actor: Account | null,
  at: string,
): void {
  const prefix = kind === "MarkedAsDuplicateEvent" ? "MADE" : "UMADE";
  for (const issue of [duplicate, canonical]) {
    const databaseId = nextDatabaseId(state);
    const event: IssueEvent = {
      kind,
      id: nodeId(prefix, issue.repository.databaseId, databaseId),
      databaseId,
      at,
      actor,
      canonical,
      duplicate,
    };
    issue.events.push(event);
  }
}
