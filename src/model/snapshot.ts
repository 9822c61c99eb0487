/** What was read from GitHub, as plain data. */
import type { EvidenceRow } from "./evidence.ts";
import type { Form } from "./form.ts";
import type { Goal } from "./goal.ts";
import type { IssueRecord } from "./issue.ts";
import type { FileProblem } from "./place.ts";
import type { Permission, Thread } from "./thread.ts";

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

/** A field of a project, or of the issues of an organisation. */
export interface ProjectField {
  readonly id: string;
  readonly name: string;
  readonly kind: FieldKind;
  /** Options of a single-select field. Ids are text, also when all digits. */
  readonly options: readonly { readonly id: string; readonly name: string }[];
  /** Iterations of an iteration field, finished ones too; empty for other kinds. */
  readonly iterations: readonly Iteration[];
  /** Whether the project only shows an organisation's issue field, which is written on the issue itself. */
  readonly mirrored: boolean;
}

export interface Iteration {
  readonly id: string;
  readonly title: string;
  /** First day, `YYYY-MM-DD`, and length in days. */
  readonly starts: string;
  readonly days: number;
}

/** A value of a field: a number, a text, an option's name, a date or an iteration's title; `null` = empty. */
export type FieldValue = number | string | null;

/** Who set a field's value, and when. */
export interface Stamp {
  /** Login of whoever set it first; `null` where the account is gone. */
  readonly by: string | null;
  /** When it was last set, ISO 8601 in UTC. */
  readonly at: string;
  /** Whether it has been changed since it was first set: then `by` may not be who changed it. */
  readonly changed: boolean;
}

export type FieldValues = Readonly<Record<string, FieldValue>>;
/** By the field's name; only fields that have a value. */
export type Stamps = Readonly<Record<string, Stamp>>;

/** An issue's place on the project. `values` by field name. */
export interface ProjectItem {
  readonly id: string;
  readonly issueId: string;
  readonly archived: boolean;
  readonly values: FieldValues;
  readonly stamps: Stamps;
}

/** The fields an organisation gives all its issues, with the values of the issues read. */
export interface IssueFields {
  readonly fields: readonly ProjectField[];
  /** By issue id, then by field name. */
  readonly values: Readonly<Record<string, FieldValues>>;
}

/** An open issue that one issue has to be done before, as it stands on the project and in the issue fields. */
export interface BlockedIssue {
  readonly number: number;
  readonly via: "blocks" | "sub-issue";
  readonly values: FieldValues;
  readonly stamps: Stamps;
  /** Its values of the organisation's issue fields; empty where the policy names none. */
  readonly issueValues: FieldValues;
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

/** A refinement agenda opened by the account whose token reads. */
export interface AgendaRecord {
  readonly id: string;
  readonly number: number;
  readonly url: string;
  /** The period's key, the day of its meeting: `YYYY-MM-DD`. */
  readonly period: string;
  readonly state: "open" | "closed";
  readonly createdAt: string;
  /** Id of the repository whose backlog its body is about; where its first line was edited away, of where agendas are kept. */
  readonly about: string;
  readonly body: string;
  /** Login of who last edited its body, and when (ISO 8601); `null` where nobody did. */
  readonly editedBy: string | null;
  readonly editedAt: string | null;
  readonly pinned: boolean;
}

/** The repository in which the team keeps its agendas: most often the one that is read. */
export interface AgendaHome {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly labels: readonly Label[];
  /** Whether the policy names it, so that agendas in it may be about other repositories of the team. */
  readonly shared: boolean;
}

export interface Snapshot {
  /** `issue`: one issue was read. `backlog`: every open one, so that they can be ranked. */
  readonly scope: "issue" | "backlog";
  readonly repository: Repository;
  readonly forms: readonly Form[];
  readonly goals: readonly Goal[];
  /** Forms and evidence that cannot be read; the rest goes on without them. */
  readonly problems: readonly FileProblem[];
  /** How many issues are open in the repository, agendas too. */
  readonly openIssues: number;
  /** The issues to assess: one, or every open one. */
  readonly issues: readonly IssueRecord[];
  /** Issues closed in the weeks the policy looks back over; empty where one issue was read. */
  readonly closed: readonly IssueRecord[];
  readonly project: Project | null;
  readonly items: readonly ProjectItem[];
  /** `null` where the policy names none. */
  readonly issueFields: IssueFields | null;
  /** Where one issue was read, what it blocks; of a backlog the issues themselves tell. */
  readonly blocked: readonly BlockedIssue[];
  /** Rows of the evidence files the policy names. */
  readonly evidence: readonly EvidenceRow[];
  /** What scores are made of and could not be read, in words, such as “`facts.csv`”: where there is any, no field is emptied. */
  readonly unreadable: readonly string[];
  /** Ids of issues of which not all was read that their scores are made of: those are not written. */
  readonly unread: readonly string[];
  /**
   * Of the one issue; of a backlog only those that may hold something to be handled: touched of late, waived, snoozed,
   * decided on in an agenda that has ended, and the agendas themselves.
   */
  readonly threads: readonly Thread[];
  /** By login in lower case: of everybody whose word there is to be handled. */
  readonly permissions: Readonly<Record<string, Permission>>;
  /** `null` where the policy has no agenda, or it was not asked for. */
  readonly home: AgendaHome | null;
  /** The period's agenda, and the newest before it; whichever are there. Newest first. */
  readonly agendas: readonly AgendaRecord[];
  /** Where one issue was read: whether an agenda is due that nobody has opened yet. */
  readonly agendaDue: boolean;
  /** `CODEOWNERS` as written; `null` where there is none. */
  readonly codeOwners: string | null;
  /** Ids of the facilitators who can be assigned, by login in lower case. */
  readonly assignable: Readonly<Record<string, string>>;
}
