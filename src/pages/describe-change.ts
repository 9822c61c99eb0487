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
    case "reaction-add":
      return `#${change.issue.number}: react to a comment with ${change.to === "THUMBS_UP" ? "a thumb up" : "a puzzled face"}`;
    case "comment-delete":
      return `#${change.issue.number}: delete a second comment of our own`;
    case "comment-minimise":
      return `#${change.issue.number}: fold the comment away`;
    case "comment-restore":
      return `#${change.issue.number}: unfold the comment`;
    case "issue-close":
      return `#${change.issue.number}: close as ${change.to}${change.duplicateOf === null ? "" : ` of #${change.duplicateOf.number}`}`;
    case "sub-issue-open":
      return `#${change.issue.number}: open the sub-issue ${quoted(change.to.title)}`;
    case "agenda-pin":
      return change.issue === null ? "pin the agenda" : `#${change.issue.number}: pin the agenda`;
    case "agenda-unpin":
      return `#${change.issue.number}: unpin the agenda`;
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
