/** The values of a project's item, field by field, as text and as a page shows them. */
import type { Field, Item } from "../board.ts";
import { valueOf } from "../views/field-value.ts";
import { textOf } from "../issue-field.ts";
import { html, type Html } from "./html.ts";
import { chip } from "./parts.ts";

export interface Cell {
  readonly name: string;
  /** Empty where the field is. */
  readonly text: string;
  readonly html: Html | null;
  readonly kind: "figure" | "words" | "";
  /** Not one of GitHub's own fields, or the one for the status. */
  readonly isOwn: boolean;
}

const MIRRORS = new Set([
  "TITLE",
  "ASSIGNEES",
  "LABELS",
  "LINKED_PULL_REQUESTS",
  "MILESTONE",
  "REPOSITORY",
  "REVIEWERS",
  "PARENT_ISSUE",
  "SUB_ISSUES_PROGRESS",
]);

export function itemCells(item: Item): readonly Cell[] {
  return item.project.fields.map((field) => ({
    name: field.name,
    isOwn: isOwnField(field),
    ...shownIn(item, field),
  }));
}

export function isOwnField(field: Field): boolean {
  return !MIRRORS.has(field.dataType);
}

function shownIn(item: Item, field: Field): Pick<Cell, "text" | "html" | "kind"> {
  const value = valueOf(item, field);
  switch (value?.kind) {
    case undefined:
      return { text: "", html: null, kind: "" };
    case "ProjectV2ItemFieldNumberValue":
      return { ...plain(String(value.number)), kind: "figure" };
    case "ProjectV2ItemFieldTextValue":
      return { ...plain(value.text), kind: "words" };
    case "ProjectV2ItemFieldDateValue":
      return plain(value.date);
    case "ProjectV2ItemFieldSingleSelectValue":
      return {
        text: value.option.name,
        html: html`<span class="pill">${value.option.name}</span>`,
        kind: "",
      };
    case "ProjectV2ItemFieldIterationValue":
      return plain(value.iteration.title);
    case "ProjectV2ItemFieldLabelValue":
      return {
        text: value.labels.map(({ name }) => name).join(" "),
        html: html`${value.labels.map(chip)}`,
        kind: "",
      };
    case "ProjectV2ItemFieldUserValue":
      return plain(value.users.map(({ login }) => login).join(", "));
    case "ProjectV2ItemFieldMilestoneValue":
      return plain(value.milestone.title);
    case "ProjectV2ItemFieldRepositoryValue":
      return plain(value.repository.name);
    case "ProjectV2ItemIssueFieldValue":
      return plain(textOf(value.entry.field, value.entry.value) ?? "");
  }
}

function plain(text: string): Pick<Cell, "text" | "html" | "kind"> {
  return { text, html: html`${text}`, kind: "" };
}
