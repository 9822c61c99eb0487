/** What can be done to a project: its items, their values, its fields. */
import { addField, addItem, addMirror } from "../build-project.ts";
import type { Context } from "../context.ts";
import { shortId } from "../ids.ts";
import type { IssueField } from "../issue-field.ts";
import { demandProjectWrite } from "../permissions.ts";
import { unprocessable } from "../refusal.ts";
import { isDay } from "./check-text.ts";
import type { Field, Item, Option, Project } from "../board.ts";
import { nextDatabaseId, timeOf, touch, type Issue } from "../state.ts";

const MOST_OPTIONS = 50;
const MOST_FIELDS = 50;
const MOST_ITEMS = 50_000;

/** What `updateProjectV2ItemFieldValue` may carry: exactly one part is given. */
export interface ValueInput {
  readonly number?: number | null;
  readonly text?: string | null;
  readonly date?: string | null;
  readonly singleSelectOptionId?: string | null;
  readonly iterationId?: string | null;
}

/** An issue that is there already keeps its item. */
export function addProjectItem(context: Context, project: Project, issue: Issue): Item {
  demandProjectWrite(context, "AddProjectV2ItemById");
  const known = project.itemOf.get(issue);
  if (known !== undefined) {
    return known;
  }
  if (project.items.size >= MOST_ITEMS) {
    throw unprocessable(`A project can have at most ${MOST_ITEMS} items`);
  }
  return addItem(context.state, project, issue, timeOf(context.state), context.viewer.account);
}

export function deleteProjectItem(context: Context, item: Item): void {
  demandProjectWrite(context, "DeleteProjectV2Item");
  item.project.items.delete(item.id);
  item.project.itemOf.delete(item.content);
  context.state.nodes.delete(item.id);
  touch(context.state);
}

export function archiveProjectItem(context: Context, item: Item, archived: boolean): void {
  demandProjectWrite(context, archived ? "ArchiveProjectV2Item" : "UnarchiveProjectV2Item");
  if (item.archived !== archived) {
    item.archived = archived;
    item.updatedAt = timeOf(context.state);
    touch(context.state);
  }
}

/** The issue's own `updatedAt` stays; the item's moves, unless the value was there already. */
export function setFieldValue(context: Context, item: Item, field: Field, input: ValueInput): void {
  demandProjectWrite(context, "UpdateProjectV2ItemFieldValue");
  demandNotArchived(item);
  demandOwnField(item, field);
  const value = valueFor(field, input);
  const before = item.values.get(field.id);
  if (before?.value === value) {
    return;
  }
  const at = timeOf(context.state);
  item.values.set(field.id, {
    value,
    creator: before === undefined ? context.viewer.account : before.creator,
    createdAt: before?.createdAt ?? at,
    updatedAt: at,
    databaseId: before?.databaseId ?? nextDatabaseId(context.state),
  });
  item.updatedAt = at;
  touch(context.state);
}

export function clearFieldValue(context: Context, item: Item, field: Field): void {
  demandProjectWrite(context, "ClearProjectV2ItemFieldValue");
  demandNotArchived(item);
  demandOwnField(item, field);
  if (item.values.delete(field.id)) {
    item.updatedAt = timeOf(context.state);
    touch(context.state);
  }
}

export interface OptionInput {
  readonly id?: string | null;
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

export interface FieldWish {
  readonly name: string;
  readonly dataType: string;
  readonly options: readonly OptionInput[];
  readonly iterations: readonly {
    readonly title: string;
    readonly startDate: string;
    readonly duration: number;
  }[];
}

export function createField(context: Context, project: Project, wish: FieldWish): Field {
  demandProjectWrite(context, "CreateProjectV2Field");
  demandRoom(project, wish.name);
  if (wish.dataType === "SINGLE_SELECT" && wish.options.length === 0) {
    throw unprocessable("Single select options can't be blank");
  }
  const seed = `${project.id}/${nextDatabaseId(context.state)}`;
  return addField(context.state, project, {
    name: wish.name,
    dataType: wish.dataType,
    at: timeOf(context.state),
    options: newOptions(wish.options, [], seed),
    iterations: wish.iterations.map((one) => ({ id: shortId(`${seed}/${one.title}`), ...one })),
  });
}

/** An issue field shows in a project once it has a field there. */
export function mirrorField(context: Context, project: Project, issueField: IssueField): Field {
  demandProjectWrite(context, "CreateProjectV2IssueField");
  demandRoom(project, issueField.name);
  return addMirror(context.state, project, issueField, timeOf(context.state));
}

/** Options sent without their id are new ones: values that held the old ones are wiped. */
export function editField(
  context: Context,
  field: Field,
  edit: { readonly name: string | null; readonly options: readonly OptionInput[] | null },
): void {
  demandProjectWrite(context, "UpdateProjectV2Field");
  field.name = edit.name ?? field.name;
  if (edit.options !== null) {
    const seed = `${field.id}/${nextDatabaseId(context.state)}`;
    field.options = newOptions(edit.options, field.options, seed);
    const held = new Set(field.options.map((option) => option.id));
    for (const item of field.project.items.values()) {
      const value = item.values.get(field.id)?.value;
      if (value !== undefined && !held.has(String(value))) {
        item.values.delete(field.id);
      }
    }
  }
  field.updatedAt = timeOf(context.state);
  touch(context.state);
}

function newOptions(wishes: readonly OptionInput[], old: readonly Option[], seed: string): readonly Option[] {
  if (wishes.length > MOST_OPTIONS) {
    throw unprocessable(`Single select options cannot have more than ${MOST_OPTIONS} options`);
  }
  return wishes.map((wish, index) => ({
    id: old.find((option) => option.id === wish.id)?.id ?? shortId(`${seed}/${index}`),
    name: wish.name,
    color: wish.color,
    description: wish.description,
  }));
}

function demandRoom(project: Project, name: string): void {
  if (project.fields.some((field) => field.name.toLowerCase() === name.toLowerCase())) {
    throw unprocessable("Name has already been taken");
  }
  if (project.fields.length >= MOST_FIELDS) {
    throw unprocessable(`A project can have at most ${MOST_FIELDS} fields`);
  }
}

function demandNotArchived(item: Item): void {
  if (item.archived) {
    throw unprocessable("The item is archived and cannot be updated");
  }
}

function demandOwnField(item: Item, field: Field): void {
  if (field.project !== item.project) {
    throw unprocessable("The field does not exist in the project");
  }
  // GitHub's own words, as reported in hoonsubin/github-projects-mcp-server#248.
  if (field.mirrors !== null) {
    throw unprocessable(
      "issue fields used as a project field in organization accounts cannot be mutated in the current project.",
    );
  }
}

function valueFor(field: Field, input: ValueInput): number | string {
  const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  const [name, value] = given[0] ?? [];
  if (given.length !== 1 || value === undefined || name !== PARTS[field.dataType]) {
    throw unprocessable(wrongValue(field));
  }
  const isKnown =
    (name !== "singleSelectOptionId" || field.options.some((option) => option.id === value)) &&
    (name !== "iterationId" || field.iterations.some((one) => one.id === value)) &&
    (name !== "date" || isDay(String(value)));
  if (!isKnown) {
    throw unprocessable(
      name === "singleSelectOptionId"
        ? "The single select option Id does not belong to the field"
        : wrongValue(field),
    );
  }
  return typeof value === "number" || typeof value === "string" ? value : String(value);
}

const PARTS: Readonly<Record<string, string>> = {
  NUMBER: "number",
  TEXT: "text",
  DATE: "date",
  SINGLE_SELECT: "singleSelectOptionId",
  ITERATION: "iterationId",
};

function wrongValue(field: Field): string {
  const part = PARTS[field.dataType];
  return part === undefined
    ? `The field of type ${field.dataType.toLowerCase()} is currently not supported.`
    : `Did not receive a ${field.dataType.toLowerCase()} value to update a field of type ${field.dataType.toLowerCase()}`;
}
