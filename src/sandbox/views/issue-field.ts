/** How the organization's issue fields, an issue's values in them and its pending suggestions are seen through the schema. */
import type { Context, View } from "../context.ts";
import { connect, type Connection, type PageArgs } from "../connection.ts";
import { nodeId } from "../ids.ts";
import {
  optionsOf,
  textOf,
  type IssueField,
  type IssueFieldEntry,
  type IssueFieldOption,
  type Suggestion,
} from "../issue-field.ts";
import { notAccessible } from "../refusal.ts";
import type { Account, Issue } from "../state.ts";

type ValueKind =
  | "IssueFieldNumberValue"
  | "IssueFieldTextValue"
  | "IssueFieldDateValue"
  | "IssueFieldSingleSelectValue"
  | "IssueFieldMultiSelectValue";

interface IssueFieldValue extends IssueFieldEntry {
  readonly kind: ValueKind;
}

export interface FieldListArgs extends PageArgs {
  readonly orderBy?: { readonly field: "CREATED_AT" | "NAME"; readonly direction: "ASC" | "DESC" } | null;
}

/** A user has none. */
export function issueFieldsOf(
  context: Context,
  owner: Account,
  args: FieldListArgs,
): Connection<IssueField> | null {
  if (owner.kind !== "Organization") {
    return null;
  }
  const { field, direction } = args.orderBy ?? { field: "CREATED_AT", direction: "ASC" };
  const own = context.state.issueFields.filter((one) => one.organization === owner);
  const sorted = field === "NAME" ? own.toSorted((a, b) => (a.name < b.name ? -1 : 1)) : own;
  return connect(direction === "DESC" ? sorted.toReversed() : sorted, args);
}

/** Seen on 2026-06-30: a job's token may not ask the organization, only the repository (github/gh-aw#42515). */
export function organizationIssueFields(
  organization: Account,
  args: FieldListArgs,
  context: Context,
): Connection<IssueField> | null {
  if (context.viewer.kind === "actions") {
    throw notAccessible();
  }
  return issueFieldsOf(context, organization, args);
}

export function issueFieldValuesOf(issue: Issue, args: PageArgs): Connection<IssueFieldValue> | null {
  const isOwned = issue.repository.owner.kind === "Organization";
  return isOwned ? connect([...issue.fieldValues.values()].map(seenValue), args) : null;
}

export function seenValue(entry: IssueFieldEntry): IssueFieldValue {
  return { kind: `${entry.field.kind}Value`, ...entry };
}

const fieldFields = {
  id: (field: IssueField) => field.id,
  fullDatabaseId: (field: IssueField) => String(field.databaseId),
  name: (field: IssueField) => field.name,
  description: (field: IssueField) => field.description,
  dataType: (field: IssueField) => field.dataType,
  createdAt: (field: IssueField) => field.createdAt,
  visibility: () => "ALL",
};

const fieldView: View<IssueField> = fieldFields;

const selectView: View<IssueField> = { ...fieldFields, options: (field: IssueField) => field.options };

const optionView: View<IssueFieldOption> = {
  id: (option: IssueFieldOption) => option.id,
  databaseId: (option: IssueFieldOption) => option.databaseId,
  fullDatabaseId: (option: IssueFieldOption) => String(option.databaseId),
  name: (option: IssueFieldOption) => option.name,
  color: (option: IssueFieldOption) => option.color,
  description: (option: IssueFieldOption) => option.description,
  priority: (option: IssueFieldOption) => option.priority,
};

const valueFields = {
  id: (entry: IssueFieldEntry) => nodeId("IFV", entry.databaseId),
  field: (entry: IssueFieldEntry) => entry.field,
};

const plainView: View<IssueFieldEntry> = { ...valueFields, value: (entry: IssueFieldEntry) => entry.value };

const chosen = (entry: IssueFieldEntry) => optionsOf(entry.field, entry.value)[0];

const chosenView: View<IssueFieldEntry> = {
  ...valueFields,
  name: (entry: IssueFieldEntry) => chosen(entry)?.name,
  value: (entry: IssueFieldEntry) => chosen(entry)?.name,
  optionId: (entry: IssueFieldEntry) => chosen(entry)?.id ?? null,
  color: (entry: IssueFieldEntry) => chosen(entry)?.color,
  description: (entry: IssueFieldEntry) => chosen(entry)?.description ?? null,
};

const severalView: View<IssueFieldEntry> = {
  ...valueFields,
  options: (entry: IssueFieldEntry) => optionsOf(entry.field, entry.value),
  value: (entry: IssueFieldEntry) => textOf(entry.field, entry.value),
};

const suggestionView: View<Suggestion> = {
  actor: (suggestion: Suggestion) => suggestion.actor,
  issueField: (suggestion: Suggestion) => suggestion.field,
  suggestedValue: (suggestion: Suggestion) => textOf(suggestion.field, suggestion.value),
  rationale: (suggestion: Suggestion) => suggestion.rationale,
  createdAt: (suggestion: Suggestion) => suggestion.createdAt,
  updatedAt: (suggestion: Suggestion) => suggestion.updatedAt,
};

const valueViews: Readonly<Record<ValueKind, View<IssueFieldEntry>>> = {
  IssueFieldNumberValue: plainView,
  IssueFieldTextValue: plainView,
  IssueFieldDateValue: plainView,
  IssueFieldSingleSelectValue: chosenView,
  IssueFieldMultiSelectValue: severalView,
};

export const issueFieldViews: Readonly<Record<string, View<unknown>>> = {
  IssueFieldNumber: fieldView,
  IssueFieldText: fieldView,
  IssueFieldDate: fieldView,
  IssueFieldSingleSelect: selectView,
  IssueFieldMultiSelect: selectView,
  IssueFieldSingleSelectOption: optionView,
  PendingFieldSuggestion: suggestionView,
  ...valueViews,
};
