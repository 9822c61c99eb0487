/** Issue fields as the sandbox keeps them: the organization's fields, an issue's values, and what was only suggested. */
import type { Account } from "./state.ts";

export interface IssueFieldOption {
  readonly kind: "IssueFieldSingleSelectOption";
  readonly id: string;
  readonly databaseId: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
  /** Its place in the list, from 1. */
  readonly priority: number;
}

export interface IssueField {
  readonly kind:
    | "IssueFieldNumber"
    | "IssueFieldText"
    | "IssueFieldDate"
    | "IssueFieldSingleSelect"
    | "IssueFieldMultiSelect";
  readonly id: string;
  readonly databaseId: number;
  readonly organization: Account;
  readonly name: string;
  readonly description: string | null;
  readonly dataType: "NUMBER" | "TEXT" | "DATE" | "SINGLE_SELECT" | "MULTI_SELECT";
  readonly options: readonly IssueFieldOption[];
  readonly createdAt: string;
}

/** A number, a text, a date, or the ids of the chosen options. */
export type IssueFieldHeld = number | string | readonly string[];

export interface IssueFieldEntry {
  readonly field: IssueField;
  readonly databaseId: number;
  readonly value: IssueFieldHeld;
}

/** What waits for a person to take or leave; nothing of it is applied. */
export interface Suggestion {
  readonly kind: "PendingFieldSuggestion";
  readonly actor: Account;
  readonly field: IssueField;
  readonly value: IssueFieldHeld | null;
  readonly rationale: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Values are told in events and suggestions as text: options by their names. */
export function textOf(field: IssueField, value: IssueFieldHeld | null): string | null {
  if (value === null) {
    return null;
  }
  const options = optionsOf(field, value);
  return field.dataType.endsWith("SELECT") ? options.map((option) => option.name).join(", ") : String(value);
}

/** In the order of the field. */
export function optionsOf(field: IssueField, value: IssueFieldHeld | null): readonly IssueFieldOption[] {
  return field.options.filter((option) =>
    Array.isArray(value) ? value.includes(option.id) : option.id === value,
  );
}
