/** Mutations of issue fields. */
import { setIssueFields, type FieldWish } from "../acts/issue-fields.ts";
import { mirrorField } from "../acts/projects.ts";
import type { Context } from "../context.ts";
import { seenValue } from "../views/issue-field.ts";
import { lookUp, type Mutation } from "./lookup.ts";

const KINDS = [
  "IssueFieldNumber",
  "IssueFieldText",
  "IssueFieldDate",
  "IssueFieldSingleSelect",
  "IssueFieldMultiSelect",
] as const;

export interface FieldInput {
  readonly fieldId: string;
  readonly numberValue?: number | null;
  readonly textValue?: string | null;
  readonly dateValue?: string | null;
  readonly singleSelectOptionId?: string | null;
  readonly multiSelectOptionIds?: readonly string[] | null;
  readonly delete?: boolean | null;
  readonly rationale?: string | null;
  readonly confidence?: string | null;
  readonly suggest?: boolean | null;
}

export function wishesOf(context: Context, inputs: readonly FieldInput[]): readonly FieldWish[] {
  return inputs.map(({ fieldId, rationale, confidence, suggest, ...values }) => ({
    field: lookUp(context, fieldId, KINDS, "IssueFields"),
    values,
    rationale: rationale ?? null,
    confidence: confidence ?? null,
    suggest: suggest === true,
  }));
}

const setIssueFieldValue: Mutation<{
  readonly issueId: string;
  readonly issueFields: readonly FieldInput[];
}> = (input, context) => {
  const issue = lookUp(context, input.issueId, ["Issue"]);
  const entries = setIssueFields(context, issue, wishesOf(context, input.issueFields));
  return { issue, issueFieldValues: entries.map(seenValue) };
};

const createProjectV2IssueField: Mutation<{ readonly projectId: string; readonly issueFieldId: string }> = (
  input,
  context,
) => {
  const project = lookUp(context, input.projectId, ["ProjectV2"]);
  const issueField = lookUp(context, input.issueFieldId, KINDS, "IssueFields");
  return { projectV2Field: mirrorField(context, project, issueField) };
};

export const issueFieldMutations: Readonly<Record<string, Mutation<object>>> = {
  setIssueFieldValue,
  createProjectV2IssueField,
};
