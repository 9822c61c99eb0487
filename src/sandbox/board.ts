/** A project as the sandbox keeps it: fields, items and their values. */
import type { IssueField } from "./issue-field.ts";
import type { Account, Issue } from "./state.ts";

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

export interface Iteration {
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly startDate: string;
  /** Days. */
  readonly duration: number;
}

export interface Field {
  readonly kind:
    | "ProjectV2Field"
    | "ProjectV2SingleSelectField"
    | "ProjectV2MultiSelectField"
    | "ProjectV2IterationField";
  readonly id: string;
  readonly databaseId: number;
  readonly project: Project;
  name: string;
  readonly dataType: string;
  options: readonly Option[];
  iterations: readonly Iteration[];
  /** The issue field it stands for; its values are the issue's. */
  readonly mirrors: IssueField | null;
  readonly createdAt: string;
  updatedAt: string;
}

/** A number, a text, a date, or the id of an option or iteration. */
export interface FieldEntry {
  readonly value: number | string;
  /** Who gave the field its first value; a change of the value leaves it. */
  readonly creator: Account | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly databaseId: number;
}

export interface Item {
  readonly kind: "ProjectV2Item";
  readonly id: string;
  readonly databaseId: number;
  readonly project: Project;
  readonly content: Issue;
  readonly position: number;
  archived: boolean;
  readonly createdAt: string;
  updatedAt: string;
  readonly creator: Account | null;
  /** By field id. */
  readonly values: Map<string, FieldEntry>;
}

export interface Project {
  readonly kind: "ProjectV2";
  readonly id: string;
  readonly databaseId: number;
  readonly owner: Account;
  readonly number: number;
  readonly title: string;
  readonly createdAt: string;
  fields: Field[];
  readonly items: Map<string, Item>;
  readonly itemOf: Map<Issue, Item>;
}
