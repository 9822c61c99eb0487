/** How an item's field values are seen through the schema: those of the project and those that mirror the issue. */
import { seenValue } from "./issue-field.ts";
import { connect, type PageArgs } from "../connection.ts";
import type { View } from "../context.ts";
import { nodeId } from "../ids.ts";
import type { IssueFieldEntry } from "../issue-field.ts";
import type { Field, Item, Iteration, Option } from "../board.ts";
import type { Account, Label, Milestone, Repository } from "../state.ts";

interface Shared {
  readonly item: Item;
  readonly field: Field;
  readonly databaseId: number;
  readonly creator: Account | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

type FieldValue = Shared &
  (
    | { readonly kind: "ProjectV2ItemFieldNumberValue"; readonly number: number }
    | { readonly kind: "ProjectV2ItemFieldTextValue"; readonly text: string }
    | { readonly kind: "ProjectV2ItemFieldDateValue"; readonly date: string }
    | { readonly kind: "ProjectV2ItemFieldSingleSelectValue"; readonly option: Option }
    | { readonly kind: "ProjectV2ItemFieldIterationValue"; readonly iteration: Iteration }
    | { readonly kind: "ProjectV2ItemFieldLabelValue"; readonly labels: readonly Label[] }
    | { readonly kind: "ProjectV2ItemFieldUserValue"; readonly users: readonly Account[] }
    | { readonly kind: "ProjectV2ItemFieldMilestoneValue"; readonly milestone: Milestone }
    | { readonly kind: "ProjectV2ItemFieldRepositoryValue"; readonly repository: Repository }
    | { readonly kind: "ProjectV2ItemIssueFieldValue"; readonly entry: IssueFieldEntry }
  );

type Of<Kind extends FieldValue["kind"]> = Extract<FieldValue, { readonly kind: Kind }>;

/** Every value that is not empty, in the order of the fields. */
export function valuesOf(item: Item): readonly FieldValue[] {
  return item.project.fields.flatMap((field) => valueOf(item, field) ?? []);
}

/** `null` where the field is empty for this item. */
export function valueOf(item: Item, field: Field): FieldValue | null {
  const entry = item.values.get(field.id);
  if (entry === undefined) {
    return mirroredValue(item, field);
  }
  const { value, ...stamps } = entry;
  const shared = { item, field, ...stamps };
  switch (field.dataType) {
    case "NUMBER":
      return { kind: "ProjectV2ItemFieldNumberValue", ...shared, number: Number(value) };
    case "TEXT":
      return { kind: "ProjectV2ItemFieldTextValue", ...shared, text: String(value) };
    case "DATE":
      return { kind: "ProjectV2ItemFieldDateValue", ...shared, date: String(value) };
    case "SINGLE_SELECT": {
      const option = field.options.find((one) => one.id === value);
      return option === undefined ? null : { kind: "ProjectV2ItemFieldSingleSelectValue", ...shared, option };
    }
    case "ITERATION": {
      const iteration = field.iterations.find((one) => one.id === value);
      return iteration === undefined
        ? null
        : { kind: "ProjectV2ItemFieldIterationValue", ...shared, iteration };
    }
    default:
      return null;
  }
}

/** GitHub's own fields show what the issue says; the project keeps nothing for them. */
function mirroredValue(item: Item, field: Field): FieldValue | null {
  const { content } = item;
  const { databaseId, creator, createdAt } = item;
  const shared = { item, field, databaseId, creator, createdAt, updatedAt: createdAt };
  if (field.mirrors !== null) {
    const entry = content.fieldValues.get(field.mirrors.id);
    return entry === undefined ? null : { kind: "ProjectV2ItemIssueFieldValue", ...shared, entry };
  }
  switch (field.dataType) {
    case "TITLE":
      return { kind: "ProjectV2ItemFieldTextValue", ...shared, text: content.title };
    case "LABELS":
      return content.labels.length === 0
        ? null
        : { kind: "ProjectV2ItemFieldLabelValue", ...shared, labels: content.labels };
    case "ASSIGNEES":
      return content.assignees.length === 0
        ? null
        : { kind: "ProjectV2ItemFieldUserValue", ...shared, users: content.assignees };
    case "MILESTONE":
      return content.milestone === null
        ? null
        : { kind: "ProjectV2ItemFieldMilestoneValue", ...shared, milestone: content.milestone };
    case "REPOSITORY":
      return { kind: "ProjectV2ItemFieldRepositoryValue", ...shared, repository: content.repository };
    default:
      return null;
  }
}

const storedFields = {
  id: (value: FieldValue) => nodeId("PVTFV", value.item.databaseId, value.field.databaseId),
  databaseId: (value: FieldValue) => value.databaseId,
  createdAt: (value: FieldValue) => value.createdAt,
  updatedAt: (value: FieldValue) => value.updatedAt,
  creator: (value: FieldValue) => value.creator,
  field: (value: FieldValue) => value.field,
  item: (value: FieldValue) => value.item,
};

const textView: View<Of<"ProjectV2ItemFieldTextValue">> = {
  ...storedFields,
  text: (value: Of<"ProjectV2ItemFieldTextValue">) => value.text,
};
const numberView: View<Of<"ProjectV2ItemFieldNumberValue">> = {
  ...storedFields,
  number: (value: Of<"ProjectV2ItemFieldNumberValue">) => value.number,
};
const dateView: View<Of<"ProjectV2ItemFieldDateValue">> = {
  ...storedFields,
  date: (value: Of<"ProjectV2ItemFieldDateValue">) => value.date,
};
const selectView: View<Of<"ProjectV2ItemFieldSingleSelectValue">> = {
  ...storedFields,
  name: (value: Of<"ProjectV2ItemFieldSingleSelectValue">) => value.option.name,
  optionId: (value: Of<"ProjectV2ItemFieldSingleSelectValue">) => value.option.id,
  color: (value: Of<"ProjectV2ItemFieldSingleSelectValue">) => value.option.color,
  description: (value: Of<"ProjectV2ItemFieldSingleSelectValue">) => value.option.description,
};
const iterationView: View<Of<"ProjectV2ItemFieldIterationValue">> = {
  ...storedFields,
  title: (value: Of<"ProjectV2ItemFieldIterationValue">) => value.iteration.title,
  titleHTML: (value: Of<"ProjectV2ItemFieldIterationValue">) => value.iteration.title,
  iterationId: (value: Of<"ProjectV2ItemFieldIterationValue">) => value.iteration.id,
  startDate: (value: Of<"ProjectV2ItemFieldIterationValue">) => value.iteration.startDate,
  duration: (value: Of<"ProjectV2ItemFieldIterationValue">) => value.iteration.duration,
};
const labelsView: View<Of<"ProjectV2ItemFieldLabelValue">> = {
  field: storedFields.field,
  labels: (value: Of<"ProjectV2ItemFieldLabelValue">, args: PageArgs) => connect(value.labels, args),
};
const usersView: View<Of<"ProjectV2ItemFieldUserValue">> = {
  field: storedFields.field,
  users: (value: Of<"ProjectV2ItemFieldUserValue">, args: PageArgs) => connect(value.users, args),
};
const milestoneView: View<Of<"ProjectV2ItemFieldMilestoneValue">> = {
  field: storedFields.field,
  milestone: (value: Of<"ProjectV2ItemFieldMilestoneValue">) => value.milestone,
};
const repositoryView: View<Of<"ProjectV2ItemFieldRepositoryValue">> = {
  field: storedFields.field,
  repository: (value: Of<"ProjectV2ItemFieldRepositoryValue">) => value.repository,
};

const issueFieldView: View<Of<"ProjectV2ItemIssueFieldValue">> = {
  field: storedFields.field,
  issueFieldValue: (value: Of<"ProjectV2ItemIssueFieldValue">) => seenValue(value.entry),
};

export const fieldValueViews: Readonly<Record<FieldValue["kind"], View<unknown>>> = {
  ProjectV2ItemFieldTextValue: textView,
  ProjectV2ItemFieldNumberValue: numberView,
  ProjectV2ItemFieldDateValue: dateView,
  ProjectV2ItemFieldSingleSelectValue: selectView,
  ProjectV2ItemFieldIterationValue: iterationView,
  ProjectV2ItemFieldLabelValue: labelsView,
  ProjectV2ItemFieldUserValue: usersView,
  ProjectV2ItemFieldMilestoneValue: milestoneView,
  ProjectV2ItemFieldRepositoryValue: repositoryView,
  ProjectV2ItemIssueFieldValue: issueFieldView,
};
