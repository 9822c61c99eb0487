/** A change in one line: what a dry run prints and apply executes. */
import type { Change } from "../model/change.ts";
import type { FieldValue } from "../model/snapshot.ts";

/** One line; strangers' words only as JSON strings, so that no line breaks out of a log. */
export function describeChange(change: Change): string {
  return `${what(change)} (${change.because})`;
}

function what(change: Change): string {
  switch (change.kind) {
    case "label-create":
      return `create the label ${quoted(change.to.name)}`;
    case "label-add":
      return `#${change.issue.number}: add the label ${quoted(change.to)}`;
    case "label-remove":
      return `#${change.issue.number}: remove the label ${quoted(change.from)}`;
    case "comment-create":
      return `#${change.issue.number}: write the comment`;
    case "comment-update":
      return `#${change.issue.number}: update the comment`;
    case "item-add":
      return `#${change.issue.number}: add to the project ${change.project.name}`;
    case "field-set":
      return `#${change.issue.number}: set the field ${quoted(change.field.name)} from ${shown(change.from)} to ${shown(change.to)}`;
    case "issue-field-set":
      return `#${change.issue.number}: set the issue field ${quoted(change.field.name)} from ${shown(change.from)} to ${shown(change.to)}`;
    case "agenda-open":
      return `open the agenda ${quoted(change.to.title)}`;
  }
}

function shown(value: FieldValue): string {
  return value === null ? "empty" : typeof value === "number" ? String(value) : quoted(value);
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
