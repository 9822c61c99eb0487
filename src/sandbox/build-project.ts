/** The project of a seed: GitHub's own fields, the seed's fields, and the items with their values. */
import { nodeId, shortId } from "./ids.ts";
import type { IssueField } from "./issue-field.ts";
import type { Seed, SeedField, SeedValue } from "./read-seed.ts";
import type { Field, FieldEntry, Item, Project } from "./board.ts";
import { accountOf, isoSeconds, keep, nextDatabaseId, type Issue, type State } from "./state.ts";

/** GitHub's own fields in its own order; `Status` stands third. */
const BUILT_IN = [
  ["Title", "TITLE"],
  ["Assignees", "ASSIGNEES"],
  ["Labels", "LABELS"],
  ["Linked pull requests", "LINKED_PULL_REQUESTS"],
  ["Milestone", "MILESTONE"],
  ["Repository", "REPOSITORY"],
  ["Reviewers", "REVIEWERS"],
  ["Parent issue", "PARENT_ISSUE"],
  ["Sub-issues progress", "SUB_ISSUES_PROGRESS"],
] as const;

/** The ids every new project on github.com starts with; the last is all digits. */
const STATUS_OPTIONS = [
  { id: "f75ad846", name: "Todo", color: "GREEN", description: "This item hasn't been started" },
  { id: "47fc9ee4", name: "In Progress", color: "YELLOW", description: "This is actively being worked on" },
  { id: "98236657", name: "Done", color: "PURPLE", description: "This has been completed" },
];

type SeedProject = NonNullable<Seed["project"]>;

export function buildProject(state: State, seed: SeedProject, at: string): Project {
  const databaseId = nextDatabaseId(state);
  const project: Project = keep(state, {
    kind: "ProjectV2",
    id: nodeId("PVT", state.organization.databaseId, databaseId),
    databaseId,
    owner: state.organization,
    number: seed.number,
    title: seed.title,
    createdAt: at,
    fields: [],
    items: new Map(),
    itemOf: new Map(),
  });
  state.projects.push(project);
  BUILT_IN.forEach(([name, dataType], index) => {
    addField(state, project, { name, dataType, at });
    if (index === 1 && !seed.fields.some((field) => field.name === "Status")) {
      addField(state, project, { name: "Status", dataType: "SINGLE_SELECT", at, options: STATUS_OPTIONS });
    }
  });
  seed.fields.forEach((field) => addSeedField(state, project, field, at));
  return project;
}

interface NewField extends Partial<Pick<Field, "options" | "iterations" | "mirrors">> {
  readonly name: string;
  readonly dataType: string;
  readonly at: string;
}

export function addField(state: State, project: Project, field: NewField): Field {
  const databaseId = nextDatabaseId(state);
  const [kind, prefix] = kindOf(field.dataType);
  const made: Field = keep(state, {
    kind,
    id: nodeId(prefix, state.organization.databaseId, project.databaseId, databaseId),
    databaseId,
    project,
    name: field.name,
    dataType: field.dataType,
    options: field.options ?? [],
    iterations: field.iterations ?? [],
    mirrors: field.mirrors ?? null,
    createdAt: field.at,
    updatedAt: field.at,
  });
  project.fields.push(made);
  return made;
}

/** [O] Whether a project gives the options of an issue field ids of its own: here it does. */
export function addMirror(state: State, project: Project, mirrors: IssueField, at: string): Field {
  const { name, dataType } = mirrors;
  const options = mirrors.options.map((option) => ({
    id: shortId(`${project.id}/${option.id}`),
    name: option.name,
    color: option.color,
    description: option.description ?? "",
  }));
  return addField(state, project, { name, dataType, at, options, mirrors });
}

/** An issue's place on the project, at the end of it. */
export function addItem(
  state: State,
  project: Project,
  issue: Issue,
  at: string,
  creator: Item["creator"],
): Item {
  const databaseId = nextDatabaseId(state);
  const item: Item = keep(state, {
    kind: "ProjectV2Item",
    id: nodeId("PVTI", state.organization.databaseId, project.databaseId, databaseId),
    databaseId,
    project,
    content: issue,
    position: databaseId,
    archived: false,
    createdAt: at,
    updatedAt: at,
    creator,
    values: new Map(),
  });
  project.items.set(item.id, item);
  project.itemOf.set(issue, item);
  return item;
}

/** Throws an Error of one sentence for a value its field cannot hold. */
export function placeSeedItem(
  state: State,
  project: Project,
  issue: Issue,
  board: Readonly<Record<string, SeedValue>>,
): void {
  const item = addItem(state, project, issue, issue.createdAt, issue.author);
  item.archived = board["archived"] === true;
  for (const [name, value] of Object.entries(board)) {
    const field = project.fields.find((one) => one.name === name);
    if (field !== undefined) {
      item.values.set(field.id, seedEntry(state, issue, field, value));
    }
  }
}

function kindOf(dataType: string): readonly [Field["kind"], string] {
  switch (dataType) {
    case "SINGLE_SELECT":
      return ["ProjectV2SingleSelectField", "PVTSSF"];
    case "MULTI_SELECT":
      return ["ProjectV2MultiSelectField", "PVTMSF"];
    case "ITERATION":
      return ["ProjectV2IterationField", "PVTIF"];
    default:
      return ["ProjectV2Field", "PVTF"];
  }
}

function addSeedField(state: State, project: Project, field: SeedField, at: string): void {
  const { name } = field;
  switch (field.kind) {
    case "single-select":
      addField(state, project, {
        name,
        dataType: "SINGLE_SELECT",
        at,
        options: field.options.map((option) => ({
          id: shortId(`${name}/${option}`),
          name: option,
          color: "GRAY",
          description: "",
        })),
      });
      break;
    case "iteration":
      addField(state, project, {
        name,
        dataType: "ITERATION",
        at,
        iterations: field.iterations.map((one) => ({
          id: shortId(`${name}/${one.title}`),
          title: one.title,
          startDate: one.start.slice(0, 10),
          duration: one.days,
        })),
      });
      break;
    case "issue-field": {
      const mirrors = state.issueFields.find((one) => one.name === name);
      if (mirrors !== undefined) {
        addMirror(state, project, mirrors, at);
      }
      break;
    }
    case "number":
    case "text":
    case "date":
      addField(state, project, { name, dataType: field.kind.toUpperCase(), at });
      break;
  }
}

function seedEntry(state: State, issue: Issue, field: Field, seed: SeedValue): FieldEntry {
  const { value, by, at, changed } = typeof seed === "object" ? seed : { value: seed };
  const createdAt = at === undefined ? issue.createdAt : isoSeconds(Date.parse(at));
  return {
    value: seedValue(issue, field, value),
    creator: by === undefined ? issue.author : accountOf(state, by),
    createdAt,
    updatedAt: changed === undefined ? createdAt : isoSeconds(Date.parse(changed)),
    databaseId: nextDatabaseId(state),
  };
}

function seedValue(issue: Issue, field: Field, value: number | string | boolean): FieldEntry["value"] {
  const held = valueFor(field, value);
  if (held === null) {
    throw new Error(`Issue ${issue.number}: the field \`${field.name}\` cannot hold \`${String(value)}\`.`);
  }
  return held;
}

function valueFor(field: Field, value: number | string | boolean): number | string | null {
  if (field.mirrors !== null) {
    return null;
  }
  switch (field.dataType) {
    case "NUMBER":
      return typeof value === "number" ? value : null;
    case "TEXT":
      return String(value);
    case "DATE":
      return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;
    case "SINGLE_SELECT":
      return field.options.find((option) => option.name === value)?.id ?? null;
    case "ITERATION":
      return field.iterations.find((one) => one.title === value)?.id ?? null;
    default:
      return null;
  }
}
