/** An issue as it will stand once changes are applied: what tells whether a decision will count. */
import type { Change } from "../model/change.ts";
import type { FieldValue, FieldValues } from "../model/snapshot.ts";
import { isSameLabel } from "./place-label.ts";

/** What of an issue decisions write. */
export interface Written {
  readonly labels: readonly string[];
  /** On the project, and in the organisation's issue fields. */
  readonly values: FieldValues;
  readonly issueValues: FieldValues;
}

/** `changes` are of this issue alone. */
export function afterChanges(changes: readonly Change[], before: Written): Written {
  return changes.reduce(after, before);
}

function after(before: Written, change: Change): Written {
  const { labels, values, issueValues } = before;
  switch (change.kind) {
    case "label-add":
      return { ...before, labels: [...labels, change.to] };
    case "label-remove":
      return { ...before, labels: labels.filter((label) => !isSameLabel(label, change.from)) };
    case "field-set":
      return { ...before, values: withValue(values, change.field.name, change.to) };
    case "issue-field-set":
      return { ...before, issueValues: withValue(issueValues, change.field.name, change.to) };
    default:
      return before;
  }
}

function withValue(values: FieldValues, name: string, value: FieldValue): FieldValues {
  return { ...values, [name]: value };
}
