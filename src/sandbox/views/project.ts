/** How a project, its fields and its items are seen through the schema. */
import { connect, type PageArgs } from "../connection.ts";
import type { Context, View } from "../context.ts";
import { notKept } from "../refusal.ts";
import type { Field, Item, Iteration, Option, Project } from "../board.ts";
import { timeOf } from "../state.ts";
import { levelReaches } from "../permissions.ts";
import { pathOf, urlOf } from "../urls.ts";
import { valueOf, valuesOf } from "./field-value.ts";

interface ItemArgs extends PageArgs {
  readonly query?: string | null;
  readonly archivedStates?: readonly ("ARCHIVED" | "NOT_ARCHIVED")[] | null;
  readonly orderBy?: { readonly direction: "ASC" | "DESC" } | null;
}

export const projectView: View<Project> = {
  id: (project: Project) => project.id,
  databaseId: (project: Project) => project.databaseId,
  fullDatabaseId: (project: Project) => String(project.databaseId),
  number: (project: Project) => project.number,
  title: (project: Project) => project.title,
  shortDescription: () => null,
  readme: () => null,
  public: () => false,
  closed: () => false,
  closedAt: () => null,
  template: () => false,
  createdAt: (project: Project) => project.createdAt,
  updatedAt: (project: Project) => project.createdAt,
  owner: (project: Project) => project.owner,
  creator: () => null,
  url: (project: Project) => urlOf(project),
  resourcePath: (project: Project) => pathOf(project),
  viewerCanUpdate: (_project: Project, _args: unknown, context: Context) =>
    levelReaches(context.viewer, "triage", context.state.repository),
  field: (project: Project, args: { readonly name: string }) =>
    project.fields.find((field) => field.name.toLowerCase() === args.name.toLowerCase()) ?? null,
  fields: (project: Project, args: PageArgs) => connect(project.fields, args),
  items: (project: Project, args: ItemArgs) => {
    const descending = args.orderBy?.direction === "DESC";
    return connect(listItems(project, args, descending), args, (item) => [item.position], descending);
  },
};

export const itemView: View<Item> = {
  id: (item: Item) => item.id,
  databaseId: (item: Item) => item.databaseId,
  fullDatabaseId: (item: Item) => String(item.databaseId),
  type: (item: Item) => (item.content.kind === "Issue" ? "ISSUE" : "PULL_REQUEST"),
  content: (item: Item) => item.content,
  project: (item: Item) => item.project,
  isArchived: (item: Item) => item.archived,
  createdAt: (item: Item) => item.createdAt,
  updatedAt: (item: Item) => item.updatedAt,
  creator: (item: Item) => item.creator,
  fieldValueByName: (item: Item, args: { readonly name: string }) => {
    const field = item.project.fields.find((one) => one.name.toLowerCase() === args.name.toLowerCase());
    return field === undefined ? null : valueOf(item, field);
  },
  fieldValues: (item: Item, args: PageArgs) => connect(valuesOf(item), args),
};

const plainFields = {
  id: (field: Field) => field.id,
  databaseId: (field: Field) => field.databaseId,
  name: (field: Field) => field.name,
  dataType: (field: Field) => field.dataType,
  project: (field: Field) => field.project,
  createdAt: (field: Field) => field.createdAt,
  updatedAt: (field: Field) => field.updatedAt,
  isIssueField: (field: Field) => field.mirrors !== null,
};

const fieldFields = { ...plainFields, issueField: (field: Field) => field.mirrors };

export const fieldView: View<Field> = fieldFields;

export const selectFieldView: View<Field> = {
  ...fieldFields,
  options: optionsNamed,
};

export const multiSelectFieldView: View<Field> = { ...fieldFields, multiSelectOptions: optionsNamed };

export const iterationFieldView: View<Field> = {
  ...plainFields,
  configuration: (field: Field, _args: unknown, context: Context) => {
    const today = timeOf(context.state).slice(0, 10);
    const shown = field.iterations.map((one) => ({ ...one, titleHTML: one.title }));
    const isOver = (one: Iteration) => lastDay(one) < today;
    const first = field.iterations[0];
    return {
      duration: first?.duration ?? 14,
      startDay: first === undefined ? 1 : new Date(first.startDate).getUTCDay() || 7,
      iterations: shown.filter((one) => !isOver(one)),
      completedIterations: shown.filter(isOver),
    };
  },
};

/** GitHub finds names in any case. */
function optionsNamed(field: Field, args: { readonly names?: readonly string[] | null }): readonly Option[] {
  const names = args.names?.map((name) => name.toLowerCase()) ?? null;
  return field.options.filter((option) => names === null || names.includes(option.name.toLowerCase()));
}

function lastDay(iteration: Iteration): string {
  const end = Date.parse(iteration.startDate) + (iteration.duration - 1) * 86_400_000;
  return new Date(end).toISOString().slice(0, 10);
}

/** `query` is a small language of GitHub's own; of it `updated:` and `is:` are kept. */
function listItems(project: Project, args: ItemArgs, descending: boolean): readonly Item[] {
  const states = args.archivedStates ?? ["NOT_ARCHIVED"];
  const tests = (args.query ?? "")
    .split(/\s+/)
    .filter((term) => term !== "")
    .map(itemTest);
  const items = [...project.items.values()].filter(
    (item) =>
      states.includes(item.archived ? "ARCHIVED" : "NOT_ARCHIVED") && tests.every((test) => test(item)),
  );
  return descending ? items.toReversed() : items;
}

function itemTest(term: string): (item: Item) => boolean {
  const updated = /^updated:(>=|>|<=|<)?(\d{4}-\d\d-\d\d)$/.exec(term);
  if (updated !== null) {
    const [, sign = "", day = ""] = updated;
    return (item) => compares(item.updatedAt.slice(0, 10), sign, day);
  }
  switch (term) {
    case "is:open":
      return (item) => item.content.state === "OPEN";
    case "is:closed":
      return (item) => item.content.state === "CLOSED";
    case "is:issue":
      return (item) => item.content.kind === "Issue";
    case "is:pr":
      return (item) => item.content.kind === "PullRequest";
    default:
      throw notKept("ProjectV2", `items(query: "${term}")`);
  }
}

function compares(day: string, sign: string, other: string): boolean {
  switch (sign) {
    case ">=":
      return day >= other;
    case ">":
      return day > other;
    case "<=":
      return day <= other;
    case "<":
      return day < other;
    default:
      return day === other;
  }
}
