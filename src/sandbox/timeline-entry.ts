/** A line of the record of what people would have noticed. */

/** A side effect people would notice: a mention, a cross-reference, an event on an issue's timeline. */
export interface TimelineEntry {
  readonly at: string;
  readonly kind:
    | "mentioned"
    | "cross-referenced"
    | "assigned"
    | "opened"
    | "commented"
    | "closed"
    | "reopened";
  readonly actor: string;
  /** `owner/name`: where the issue is. */
  readonly repository: string;
  /** The issue whose timeline or thread it stands on. */
  readonly issue: number;
  /** The issue it comes from, for a cross-reference. */
  readonly source: number | null;
  /** `owner/name`: where that issue is, if it is in another repository. */
  readonly from?: string;
  /** Logins that get a notification. */
  readonly notified: readonly string[];
}
