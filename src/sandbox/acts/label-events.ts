/** What an issue's timeline tells of its labels, whichever door they were changed through. */
import { nodeId } from "../ids.ts";
import type { IssueEvent } from "../issue-event.ts";
import { nextDatabaseId, type Account, type Issue, type Label, type State } from "../state.ts";

/** One event a label: those taken off first. */
export function tellLabels(
  state: State,
  issue: Issue,
  before: readonly Label[],
  actor: Account | null,
  at: string,
): void {
  const tell = (kind: "LabeledEvent" | "UnlabeledEvent", label: Label): IssueEvent => {
    const databaseId = nextDatabaseId(state);
    const prefix = kind === "LabeledEvent" ? "LE" : "UNLE";
    const id = nodeId(prefix, issue.repository.databaseId, databaseId);
    return { kind, id, databaseId, at, actor, label, labelable: issue };
  };
  const off = before.filter((label) => !issue.labels.includes(label));
  const on = issue.labels.filter((label) => !before.includes(label));
  issue.events.push(
    ...off.map((label) => tell("UnlabeledEvent", label)),
    ...on.map((label) => tell("LabeledEvent", label)),
  );
}

/** An event's label is never null in GitHub's schema: with the label its events are gone. */
export function forgetLabel(issue: Issue, label: Label): void {
  issue.events = issue.events.filter((event) => !("label" in event) || event.label !== label);
}
