/** What people said on an issue, and who put its labels on: as far as it was read. */

export interface CommentRecord {
  readonly id: string;
  readonly url: string;
  /** `null` where the account is gone. */
  readonly author: string | null;
  /** Whether its author is an App or another program. */
  readonly bot: boolean;
  /** Whether the account whose token reads wrote it. */
  readonly own: boolean;
  /** As GitHub stores it, line ends untouched. */
  readonly body: string;
  /** ISO 8601 in UTC, whole seconds. */
  readonly createdAt: string;
  /** Whether it was edited after it was written, and by whom; `null` where the account is gone, or nobody did. */
  readonly edited: boolean;
  /** ISO 8601 in UTC; `null` where nobody did. */
  readonly editedAt: string | null;
  readonly editedBy: string | null;
  /** Whether it is folded away as resolved or the like. */
  readonly minimised: boolean;
}

/** A label that was put on or taken off. */
export interface LabelEvent {
  readonly label: string;
  readonly added: boolean;
  /** `null` where the account is gone. */
  readonly by: string | null;
  /** Whether the account whose token reads did it. */
  readonly own: boolean;
  /** ISO 8601 in UTC, whole seconds. */
  readonly at: string;
}

/** A sub-issue, as far as it tells whether a part was made already. */
export interface SubIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly own: boolean;
}

export interface Thread {
  /** Of the issue, or the agenda. */
  readonly issueId: string;
  /**
   * In the order they were written. The own comment is among them if there is one, and every comment since the last one
   * whose commands were handled; of the others some may be missing.
   */
  readonly comments: readonly CommentRecord[];
  /** Oldest first; of a long history the last ones. */
  readonly labels: readonly LabelEvent[];
  readonly subIssues: readonly SubIssue[];
  /** When it was last opened again, ISO 8601 in UTC; `null` where it never was. */
  readonly reopenedAt: string | null;
}

/** What a person may do in the repository. */
export interface Permission {
  /** In GitHub's own word, such as `triage`; `null` where GitHub could not be asked. */
  readonly role: string | null;
  /** Whether that is at least triage; `null` where GitHub could not be asked: then nothing is done for them. */
  readonly triage: boolean | null;
}
