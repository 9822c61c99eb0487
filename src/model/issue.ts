/** One issue: the record GitHub keeps, and what its text was understood to say. */
import type { FieldType } from "./form.ts";
import type { Place } from "./place.ts";

/** A name for another issue. */
export interface IssueName {
  readonly owner: string;
  readonly repository: string;
  readonly number: number;
  readonly title: string;
  readonly state: "open" | "closed";
}

/** An issue above this one in the sub-issue tree: what is needed to inherit a goal from it. */
export interface Ancestor {
  readonly number: number;
  /** Empty where it is not known: then it is taken for one of the issue's own repository. */
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly milestone: string | null;
  /** As of an issue. */
  readonly editedAt: string | null;
}

/** What GitHub keeps of an issue. Dates are ISO 8601 in UTC. */
export interface IssueRecord {
  /** GraphQL node id; empty for an issue that comes from a file. */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** As GitHub stores it, line ends untouched. */
  readonly body: string;
  readonly url: string;
  readonly state: "open" | "closed";
  readonly locked: boolean;
  /** `null` where the account is gone. */
  readonly author: string | null;
  /** True if the account whose token reads wrote the issue. */
  readonly own: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** `null` while it is open. */
  readonly closedAt: string | null;
  /** Why it was closed; `null` while it is open, or where GitHub does not say. */
  readonly closedAs: "completed" | "not planned" | "duplicate" | null;
  /** When the text was last edited, `createdAt` where it never was; `null` where nobody can tell. */
  readonly editedAt: string | null;
  readonly labels: readonly string[];
  /** The issue type's name (organisations only), else `null`. */
  readonly type: string | null;
  readonly assignees: readonly string[];
  readonly milestone: string | null;
  /** Nearest first. */
  readonly ancestors: readonly Ancestor[];
  readonly subIssues: { readonly total: number; readonly completed: number };
  readonly blockedBy: readonly IssueName[];
  /** Number of 👍 reactions. */
  readonly votes: number;
  /** Issues closed as duplicates of this one; empty where the policy does not ask for them. */
  readonly duplicates: readonly Duplicate[];
}

/** An issue that somebody marked as a duplicate of another. */
export interface Duplicate {
  readonly number: number;
  readonly author: string | null;
  /** Number of 👍 reactions; 0 where the policy counts none. */
  readonly votes: number;
}

/** How an answer stands: words of a person, nothing, no such heading, or the form's own filler left in. */
export type AnswerState = "answered" | "empty" | "missing" | "placeholder";

/** The answer to one field of the form, in the form's order. */
export interface Answer {
  readonly id: string | null;
  readonly label: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly state: AnswerState;
  /** Exactly as typed, `\r\n` read as `\n`, outer blank lines dropped; empty unless answered or placeholder. */
  readonly text: string;
  /** The options chosen in a dropdown; empty for other types. */
  readonly choices: readonly string[];
  /** The boxes of a checkboxes field; empty for other types. */
  readonly boxes: readonly {
    readonly label: string;
    readonly checked: boolean;
    /** The form lets nobody send it unticked. */
    readonly required: boolean;
  }[];
  /** Of the answer's text; `null` when it is missing. */
  readonly place: Place | null;
}

export interface FormDrift {
  readonly kind: "new" | "gone" | "renamed";
  readonly label: string;
}

/** Which form made the issue. */
export interface FormMatch {
  readonly file: string;
  readonly name: string;
  /** The title the form starts an issue with, else `null`. */
  readonly title: string | null;
  readonly match: "exact" | "drifted";
  readonly drift: readonly FormDrift[];
}

/** What a section is about, in the words of the trade; `null` when its heading says nothing known. */
export type Topic =
  | "problem"
  | "user-story"
  | "acceptance-criteria"
  | "steps-to-reproduce"
  | "expected"
  | "actual"
  | "environment"
  | "out-of-scope"
  | "risks"
  | "evidence"
  | "design"
  | "dependencies"
  | "open-questions"
  | "goal"
  | "estimate"
  | "tasks"
  | "solution";

/** A heading and what stands under it up to the next heading of the same or a higher level. */
export interface Section {
  readonly heading: string;
  /** 1–6; 0 for the text before the first heading, whose `heading` is empty. */
  readonly level: number;
  readonly topic: Topic | null;
  /** The verbatim source under the heading, nested sections included, outer blank lines dropped. */
  readonly text: string;
  /** Of the heading line. */
  readonly place: Place;
  /** Of the text. */
  readonly textPlace: Place;
}

/** "As a ROLE, I want ACTION, so that BENEFIT". */
export interface Story {
  readonly role: string;
  readonly action: string;
  readonly benefit: string | null;
  readonly place: Place;
}

/** One acceptance criterion: a list item, a table row, a Given/When/Then scenario. */
export interface Criterion {
  readonly text: string;
  readonly kind: "item" | "scenario";
  /** `null` where it is no task-list item. */
  readonly checked: boolean | null;
  readonly place: Place;
}

export interface Task {
  readonly text: string;
  readonly checked: boolean;
  readonly place: Place;
}

export type ReferenceRole = "blocked-by" | "blocks" | "part-of" | "duplicate-of" | "goal" | "mentions";

/** Something the text points to: an issue, a pull request, a milestone, a project or a goal. */
export interface Reference {
  readonly kind: "issue" | "pull-request" | "milestone" | "project" | "goal";
  readonly role: ReferenceRole;
  /** `null` where the text leaves it to the issue's own repository. */
  readonly repository: string | null;
  /** Number of the issue, pull request, milestone or project; `null` for a goal. */
  readonly number: number | null;
  /** The goal's id; `null` for all others. */
  readonly goal: string | null;
  readonly place: Place;
}

export interface Question {
  readonly text: string;
  readonly place: Place;
}

/** `/name argument` on a line of its own. */
export interface Command {
  readonly name: string;
  readonly argument: string;
  readonly place: Place;
}

/** Something that shows rather than tells. */
export interface Exhibit {
  readonly kind: "image" | "link" | "attachment" | "code";
  /** The URL, or the language of the code (empty where none is given). */
  readonly target: string;
  readonly place: Place;
}

/** What the title and body of an issue were understood to say. */
export interface IssueText {
  /** The body with code and comments blanked: same length, same line ends. */
  readonly prose: string;
  /** `linear` when the body was too costly for a Markdown parser: sections and answers only. */
  readonly reading: "full" | "linear";
  readonly form: FormMatch | null;
  readonly answers: readonly Answer[];
  readonly sections: readonly Section[];
  /** In the order they stand; told by the title only where the body tells none. */
  readonly stories: readonly Story[];
  readonly criteria: readonly Criterion[];
  readonly tasks: readonly Task[];
  readonly references: readonly Reference[];
  readonly questions: readonly Question[];
  readonly commands: readonly Command[];
  readonly evidence: readonly Exhibit[];
  /** Points written in the text ("Estimate: 5"), else `null`. */
  readonly estimate: { readonly points: number; readonly place: Place } | null;
}

export interface Issue extends IssueRecord {
  readonly text: IssueText;
}
