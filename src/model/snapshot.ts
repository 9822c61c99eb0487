/** What was read from GitHub, as plain data. */
import type { Form } from "./form.ts";
import type { Goal } from "./goal.ts";
import type { IssueRecord } from "./issue.ts";
import type { FileProblem } from "./place.ts";

export interface Label {
  readonly id: string;
  readonly name: string;
}

export interface Repository {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly url: string;
  readonly defaultBranch: string;
  readonly labels: readonly Label[];
}

export type FieldKind = "number" | "text" | "single-select" | "date" | "iteration" | "other";

/** A field of a project. */
export interface ProjectField {
  readonly id: string;
  readonly name: string;
  readonly kind: FieldKind;
  /** Options of a single-select field. Ids are text, also when all digits. */
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** A value of a field: a number, a text, an option's name, a date or an iteration's title; `null` = empty. */
export type FieldValue = number | string | null;

/** An issue's place on the project. `values` by field name. */
export interface ProjectItem {
  readonly id: string;
  readonly issueId: string;
  readonly archived: boolean;
  readonly values: Readonly<Record<string, FieldValue>>;
}

export interface Project {
  readonly id: string;
  readonly owner: string;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly fields: readonly ProjectField[];
  /** False where the server lists no archived items, so that an issue that seems absent may be archived. */
  readonly listsArchived: boolean;
}

/** A comment written by the account whose token reads. */
export interface OwnComment {
  readonly id: string;
  readonly issueId: string;
  readonly body: string;
}

/** A refinement agenda opened by the account whose token reads. */
export interface AgendaRecord {
  readonly number: number;
  readonly url: string;
  /** The period's key, the day of its meeting: `YYYY-MM-DD`. */
  readonly period: string;
  readonly state: "open" | "closed";
}

export interface Snapshot {
  /** `issue`: one issue was read. `backlog`: every open one, so that they can be ranked. */
  readonly scope: "issue" | "backlog";
  readonly repository: Repository;
  readonly forms: readonly Form[];
  readonly goals: readonly Goal[];
  /** Forms that cannot be read; the rest goes on without them. */
  readonly problems: readonly FileProblem[];
  /** How many issues are open in the repository, agendas too. */
  readonly openIssues: number;
  /** The issues to assess: one, or every open one. */
  readonly issues: readonly IssueRecord[];
  readonly project: Project | null;
  readonly items: readonly ProjectItem[];
  readonly comments: readonly OwnComment[];
  /** The agendas found that may belong to the period. */
  readonly agendas: readonly AgendaRecord[];
}
