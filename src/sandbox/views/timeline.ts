/** How the kept events of an issue's timeline are seen through the schema. */
import { compareKeys, connect, type Connection, type Key, type PageArgs } from "../connection.ts";
import type { View } from "../context.ts";
import type { IssueEvent } from "../issue-event.ts";
import { optionsOf, textOf, type IssueFieldHeld } from "../issue-field.ts";
import { notKept } from "../refusal.ts";
import type { Issue } from "../state.ts";

type Kind = IssueEvent["kind"];
type Duplicate = Extract<IssueEvent, { readonly canonical: Issue }>;
type LabelChange = Extract<IssueEvent, { readonly label: unknown }>;
type Reopened = Extract<IssueEvent, { readonly closable: Issue }>;
type FieldChange = Extract<IssueEvent, { readonly intent: unknown }>;

/** GitHub's names of the kinds that are kept; a list of any other cannot be answered rightly. */
const KEPT: Readonly<Record<string, Kind>> = {
  LABELED_EVENT: "LabeledEvent",
  UNLABELED_EVENT: "UnlabeledEvent",
  REOPENED_EVENT: "ReopenedEvent",
  MARKED_AS_DUPLICATE_EVENT: "MarkedAsDuplicateEvent",
  UNMARKED_AS_DUPLICATE_EVENT: "UnmarkedAsDuplicateEvent",
  ISSUE_FIELD_ADDED_EVENT: "IssueFieldAddedEvent",
  ISSUE_FIELD_CHANGED_EVENT: "IssueFieldChangedEvent",
  ISSUE_FIELD_REMOVED_EVENT: "IssueFieldRemovedEvent",
};

interface TimelineArgs extends PageArgs {
  readonly itemTypes?: readonly string[] | null;
  /** ISO date-time: then or later. */
  readonly since?: string | null;
  readonly skip?: number | null;
}

interface Timeline extends Connection<IssueEvent> {
  readonly filteredCount: number;
  readonly pageCount: number;
  readonly updatedAt: string;
}

function keyOf(event: IssueEvent): Key {
  return [event.at, event.databaseId];
}

/** Oldest first. Throws for kinds of events that are not kept here, and where no kinds are named. */
export function timelineOf(issue: Issue, args: TimelineArgs): Timeline {
  const types = args.itemTypes ?? null;
  const stranger = types === null ? "all of them" : types.find((type) => !(type in KEPT));
  if (types === null || stranger !== undefined) {
    throw notKept("Issue", `timelineItems(itemTypes: ${stranger ?? ""})`);
  }
  if (typeof args.skip === "number") {
    throw notKept("Issue", "timelineItems(skip:)");
  }
  const kinds = new Set(types.map((type) => KEPT[type]));
  const events = issue.events
    .filter(
      (event) =>
        kinds.has(event.kind) &&
        (typeof args.since !== "string" || Date.parse(event.at) >= Date.parse(args.since)),
    )
    .sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
  const page = connect(events, args, keyOf);
  return {
    ...page,
    filteredCount: events.length,
    pageCount: page.nodes.length,
    updatedAt: issue.updatedAt,
  };
}

const eventFields = {
  id: (event: IssueEvent) => event.id,
  actor: (event: IssueEvent) => event.actor,
  createdAt: (event: IssueEvent) => event.at,
};

const duplicateView: View<Duplicate> = {
  ...eventFields,
  canonical: (event: Duplicate) => stillThere(event.canonical),
  duplicate: (event: Duplicate) => stillThere(event.duplicate),
  isCrossRepository: (event: Duplicate) => event.canonical.repository !== event.duplicate.repository,
};

const changeFields = {
  ...eventFields,
  issueField: (event: FieldChange) => event.field,
  intent: (event: FieldChange) =>
    event.intent === null ? null : { ...event.intent, databaseId: event.databaseId, intentId: null },
};

const addedView: View<FieldChange> = {
  ...changeFields,
  value: (event: FieldChange) => textOf(event.field, event.after),
  color: (event: FieldChange) => colorOf(event, event.after),
  options: (event: FieldChange) => optionsIn(event, event.after),
};

const changedView: View<FieldChange> = {
  ...changeFields,
  newValue: (event: FieldChange) => textOf(event.field, event.after),
  newColor: (event: FieldChange) => colorOf(event, event.after),
  newOptions: (event: FieldChange) => optionsIn(event, event.after),
  previousValue: (event: FieldChange) => textOf(event.field, event.before),
  previousColor: (event: FieldChange) => colorOf(event, event.before),
  previousOptions: (event: FieldChange) => optionsIn(event, event.before),
};

const removedView: View<FieldChange> = {
  ...changeFields,
  options: (event: FieldChange) => optionsIn(event, event.before),
};

const labelEventView: View<LabelChange> = {
  ...eventFields,
  label: (event: LabelChange) => event.label,
  labelable: (event: LabelChange) => event.labelable,
};

const reopenedView: View<Reopened> = {
  ...eventFields,
  closable: (event: Reopened) => event.closable,
  stateReason: (event: Reopened) => event.stateReason,
};

export const eventViews: Readonly<Record<Kind, View<unknown>>> = {
  LabeledEvent: labelEventView,
  UnlabeledEvent: labelEventView,
  ReopenedEvent: reopenedView,
  MarkedAsDuplicateEvent: duplicateView,
  UnmarkedAsDuplicateEvent: duplicateView,
  IssueFieldAddedEvent: addedView,
  IssueFieldChangedEvent: changedView,
  IssueFieldRemovedEvent: removedView,
};

function colorOf({ field }: FieldChange, value: IssueFieldHeld | null): string | null {
  return field.dataType === "SINGLE_SELECT"
    ? (optionsOf(field, value)[0]?.color.toLowerCase() ?? null)
    : null;
}

function optionsIn({ field }: FieldChange, value: IssueFieldHeld | null): readonly object[] | null {
  return field.dataType.endsWith("SELECT")
    ? optionsOf(field, value).map(({ name, color }) => ({ name, color: color.toLowerCase() }))
    : null;
}

/** A deleted or transferred issue is there no more; the event is. */
export function stillThere(issue: Issue): Issue | null {
  return issue.repository.issues.get(issue.number) === issue ? issue : null;
}
