/** Mutations of labels. */
import { addLabels, createLabel, deleteLabel, editLabel, removeLabels } from "../acts/labels.ts";
import type { Context } from "../context.ts";
import { lookUp, lookUpAll, type Mutation } from "./lookup.ts";

interface CreateLabelInput {
  readonly repositoryId: string;
  readonly name: string;
  readonly color: string;
  readonly description?: string | null;
}

const create: Mutation<CreateLabelInput> = (input, context) => ({
  label: createLabel(context, lookUp(context, input.repositoryId, ["Repository"]), {
    name: input.name,
    color: input.color,
    description: input.description ?? null,
  }),
});

interface UpdateLabelInput {
  readonly id: string;
  readonly name?: string | null;
  readonly color?: string | null;
  readonly description?: string | null;
}

const update: Mutation<UpdateLabelInput> = (input, context) => {
  const label = lookUp(context, input.id, ["Label"]);
  editLabel(context, label, {
    name: input.name ?? label.name,
    color: input.color ?? label.color,
    description: input.description ?? label.description,
  });
  return { label };
};

const remove: Mutation<{ readonly id: string }> = (input, context) => {
  deleteLabel(context, lookUp(context, input.id, ["Label"]));
  return {};
};

interface LabelsInput {
  readonly labelableId: string;
  readonly labelIds: readonly string[];
}

function changeLabels(input: LabelsInput, context: Context, change: typeof addLabels) {
  const labelable = lookUp(context, input.labelableId, ["Issue", "PullRequest"], "Labelable");
  change(context, labelable, lookUpAll(context, input.labelIds, ["Label"]));
  return { labelable };
}

const clear: Mutation<{ readonly labelableId: string }> = (input, context) => {
  const labelable = lookUp(context, input.labelableId, ["Issue", "PullRequest"], "Labelable");
  removeLabels(context, labelable, labelable.labels);
  return { labelable };
};

export const labelMutations: Readonly<Record<string, Mutation<object>>> = {
  createLabel: create,
  updateLabel: update,
  deleteLabel: remove,
  addLabelsToLabelable: (input: LabelsInput, context: Context) => changeLabels(input, context, addLabels),
  removeLabelsFromLabelable: (input: LabelsInput, context: Context) =>
    changeLabels(input, context, removeLabels),
  clearLabelsFromLabelable: clear,
};
