/** Mutations of projects. */
import {
  addProjectItem,
  archiveProjectItem,
  clearFieldValue,
  createField,
  deleteProjectItem,
  editField,
  setFieldValue,
  type OptionInput,
  type ValueInput,
} from "../acts/projects.ts";
import type { Context } from "../context.ts";
import { notFound, notKept } from "../refusal.ts";
import type { Field, Item } from "../board.ts";
import { lookUp, type Mutation } from "./lookup.ts";

const FIELD_KINDS = [
  "ProjectV2Field",
  "ProjectV2SingleSelectField",
  "ProjectV2MultiSelectField",
  "ProjectV2IterationField",
] as const;

interface ItemInput {
  readonly projectId: string;
  readonly itemId: string;
}

const addItem: Mutation<{ readonly projectId: string; readonly contentId: string }> = (input, context) => {
  const project = lookUp(context, input.projectId, ["ProjectV2"]);
  const issue = lookUp(context, input.contentId, ["Issue", "PullRequest"], "ProjectV2ItemContent");
  return { item: addProjectItem(context, project, issue) };
};

const deleteItem: Mutation<ItemInput> = (input, context) => {
  deleteProjectItem(context, itemOf(input, context));
  return { deletedItemId: input.itemId };
};

function archive(input: ItemInput, context: Context, archived: boolean) {
  const item = itemOf(input, context);
  archiveProjectItem(context, item, archived);
  return { item };
}

const updateValue: Mutation<ItemInput & { readonly fieldId: string; readonly value: ValueInput }> = (
  input,
  context,
) => {
  const item = itemOf(input, context);
  setFieldValue(context, item, fieldOf(input.fieldId, context), input.value);
  return { projectV2Item: item };
};

const clearValue: Mutation<ItemInput & { readonly fieldId: string }> = (input, context) => {
  const item = itemOf(input, context);
  clearFieldValue(context, item, fieldOf(input.fieldId, context));
  return { projectV2Item: item };
};

interface IterationsInput {
  readonly iterations: readonly {
    readonly title: string;
    readonly startDate: string;
    readonly duration: number;
  }[];
}

interface CreateFieldInput {
  readonly projectId: string;
  readonly name: string;
  readonly dataType: string;
  readonly singleSelectOptions?: readonly OptionInput[] | null;
  readonly iterationConfiguration?: IterationsInput | null;
}

const newField: Mutation<CreateFieldInput> = (input, context) => ({
  projectV2Field: createField(context, lookUp(context, input.projectId, ["ProjectV2"]), {
    name: input.name,
    dataType: input.dataType,
    options: input.singleSelectOptions ?? [],
    iterations: input.iterationConfiguration?.iterations ?? [],
  }),
});

interface UpdateFieldInput {
  readonly fieldId: string;
  readonly name?: string | null;
  readonly singleSelectOptions?: readonly OptionInput[] | null;
  readonly iterationConfiguration?: IterationsInput | null;
}

const changeField: Mutation<UpdateFieldInput> = (input, context) => {
  const field = fieldOf(input.fieldId, context);
  if (field.mirrors !== null || (input.iterationConfiguration ?? null) !== null) {
    throw notKept("Mutation", "updateProjectV2Field of iterations or an issue field");
  }
  editField(context, field, { name: input.name ?? null, options: input.singleSelectOptions ?? null });
  return { projectV2Field: field };
};

export const projectMutations: Readonly<Record<string, Mutation<object>>> = {
  addProjectV2ItemById: addItem,
  deleteProjectV2Item: deleteItem,
  archiveProjectV2Item: (input: ItemInput, context: Context) => archive(input, context, true),
  unarchiveProjectV2Item: (input: ItemInput, context: Context) => archive(input, context, false),
  updateProjectV2ItemFieldValue: updateValue,
  clearProjectV2ItemFieldValue: clearValue,
  createProjectV2Field: newField,
  updateProjectV2Field: changeField,
};

function itemOf(input: ItemInput, context: Context): Item {
  const project = lookUp(context, input.projectId, ["ProjectV2"]);
  const item = lookUp(context, input.itemId, ["ProjectV2Item"]);
  if (item.project !== project) {
    throw notFound(`Could not resolve to a node with the global id of '${input.itemId}'.`);
  }
  return item;
}

function fieldOf(id: string, context: Context): Field {
  return lookUp(context, id, FIELD_KINDS, "ProjectV2FieldConfiguration");
}
