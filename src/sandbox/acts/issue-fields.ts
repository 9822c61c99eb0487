/** What can be done to an issue's values in the organization's fields: set, delete, suggest. */
import type { Context } from "../context.ts";
import { nodeId } from "../ids.ts";
import type { Intent, IssueEvent } from "../issue-event.ts";
import type { IssueField, IssueFieldEntry, IssueFieldHeld } from "../issue-field.ts";
import { demand, maySetIssueFields } from "../permissions.ts";
import { notAccessible, unprocessable } from "../refusal.ts";
import { nextDatabaseId, timeOf, touch, type Issue } from "../state.ts";
import { checkRationale, isDay } from "./check-text.ts";

/** One field of `setIssueFieldValue`: exactly one value, or `delete`. */
export interface FieldWish {
  readonly field: IssueField;
  readonly values: {
    readonly numberValue?: number | null;
    readonly textValue?: string | null;
    readonly dateValue?: string | null;
    readonly singleSelectOptionId?: string | null;
    readonly multiSelectOptionIds?: readonly string[] | null;
    readonly delete?: boolean | null;
  };
  readonly rationale: string | null;
  readonly confidence: string | null;
  readonly suggest: boolean;
}

interface Checked {
  readonly wish: FieldWish;
  /** `null` deletes. */
  readonly value: IssueFieldHeld | null;
}

/**
 * All or nothing: one bad field and none is set [O]. An equal value leaves everything as it is [O]. What is set moves
 * the issue's `updatedAt` [O]: the value is the issue's own, and GitHub tells of it on the issue's timeline. The
 * wording of the refusals is the sandbox's; GitHub documents none.
 */
export function setIssueFields(
  context: Context,
  issue: Issue,
  wishes: readonly FieldWish[],
): readonly IssueFieldEntry[] {
  demandFieldSetter(context, issue);
  if (wishes.length === 0) {
    throw unprocessable("At least one issue field must be provided");
  }
  if (new Set(wishes.map((wish) => wish.field)).size < wishes.length) {
    throw unprocessable("Issue field is given more than once");
  }
  const checked = wishes.map((wish) => ({ wish, value: checkWish(issue, wish) }));
  for (const one of checked) {
    if (one.wish.suggest) {
      suggest(context, issue, one);
    } else {
      apply(context, issue, one);
    }
  }
  return wishes.flatMap(({ field }) => issue.fieldValues.get(field.id) ?? []);
}

function demandFieldSetter(context: Context, { repository }: Issue): void {
  if (context.viewer.kind === "actions" && !maySetIssueFields(context, repository)) {
    throw notAccessible();
  }
  demand(context.viewer, { repository, grant: "issues", level: "triage", act: "SetIssueFieldValue" });
}

function checkWish(issue: Issue, { field, values, rationale }: FieldWish): IssueFieldHeld | null {
  if (field.organization !== issue.repository.owner) {
    throw unprocessable(`Issue field '${field.name}' does not belong to the organization of the issue`);
  }
  if (rationale !== null) {
    checkRationale(rationale);
  }
  const { delete: deletes, ...rest } = values;
  const given = Object.entries(rest).filter(([, value]) => value !== null && value !== undefined);
  if (given.length + (deletes === true ? 1 : 0) !== 1) {
    throw unprocessable(`Exactly one value must be provided for issue field '${field.name}'`);
  }
  const [name, value] = given[0] ?? [];
  if (name === undefined || value === undefined || value === null) {
    return null;
  }
  if (name !== PARTS[field.dataType]) {
    throw unprocessable(
      `Issue field '${field.name}' of type ${field.dataType.toLowerCase()} cannot be set with ${name}`,
    );
  }
  checkHeld(field, value);
  return typeof value === "object" ? [...new Set(value)] : value;
}

const PARTS: Readonly<Record<IssueField["dataType"], string>> = {
  NUMBER: "numberValue",
  TEXT: "textValue",
  DATE: "dateValue",
  SINGLE_SELECT: "singleSelectOptionId",
  MULTI_SELECT: "multiSelectOptionIds",
};

function checkHeld(field: IssueField, value: IssueFieldHeld): void {
  if (field.dataType === "DATE" && !isDay(String(value))) {
    throw unprocessable(`Issue field '${field.name}' needs a date such as 2026-11-16`);
  }
  const ids = field.dataType.endsWith("SELECT") ? [value].flat() : [];
  if (ids.some((id) => !field.options.some((option) => option.id === id))) {
    throw unprocessable(`Option does not belong to issue field '${field.name}'`);
  }
}

function apply(context: Context, issue: Issue, { wish, value }: Checked): void {
  const { state } = context;
  const { field } = wish;
  const before = issue.fieldValues.get(field.id);
  if (isSame(before?.value ?? null, value)) {
    return;
  }
  if (value === null) {
    issue.fieldValues.delete(field.id);
  } else {
    const databaseId = before?.databaseId ?? nextDatabaseId(state);
    issue.fieldValues.set(field.id, { field, value, databaseId });
  }
  touch(state, issue);
  issue.suggestions = issue.suggestions.filter((one) => one.field !== field);
  issue.events.push(eventOf(context, issue, wish, before?.value ?? null, value));
}

function eventOf(
  { state, viewer }: Context,
  issue: Issue,
  { field, rationale, confidence }: FieldWish,
  before: IssueFieldHeld | null,
  after: IssueFieldHeld | null,
): IssueEvent {
  const databaseId = nextDatabaseId(state);
  const intent: Intent | null = rationale === null && confidence === null ? null : { rationale, confidence };
  return {
    kind:
      before === null
        ? "IssueFieldAddedEvent"
        : after === null
          ? "IssueFieldRemovedEvent"
          : "IssueFieldChangedEvent",
    id: nodeId("IFE", issue.repository.databaseId, databaseId),
    databaseId,
    at: timeOf(state),
    actor: viewer.account,
    field,
    before,
    after,
    intent,
  };
}

/** One suggestion a field and actor: a newer one takes its place [O]. */
function suggest({ state, viewer }: Context, issue: Issue, { wish, value }: Checked): void {
  const { field, rationale } = wish;
  const isOld = (one: Issue["suggestions"][number]) => one.field === field && one.actor === viewer.account;
  const now = timeOf(state);
  const createdAt = issue.suggestions.find(isOld)?.createdAt ?? now;
  issue.suggestions = [
    ...issue.suggestions.filter((one) => !isOld(one)),
    {
      kind: "PendingFieldSuggestion",
      actor: viewer.account,
      field,
      value,
      rationale,
      createdAt,
      updatedAt: now,
    },
  ];
  touch(state);
}

/** The options of a field of several are compared without regard to their order. */
function isSame(a: IssueFieldHeld | null, b: IssueFieldHeld | null): boolean {
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) {
    return a.length === b.length && a.every((id) => b.includes(id));
  }
  return a === b;
}
