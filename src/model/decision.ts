/** What people decide: by a command in a comment, by a tick or a command in an agenda. */
import type { Place } from "./place.ts";

/** What is to be done. `null` takes away what was set. Days are `YYYY-MM-DD`. */
export type Act =
  | { readonly kind: "goal"; readonly goal: string | null }
  | { readonly kind: "factor"; readonly factor: string; readonly value: number | null }
  | { readonly kind: "override"; readonly value: number | null; readonly because: string | null }
  | { readonly kind: "waive"; readonly rule: string; readonly until: string; readonly because: string }
  | { readonly kind: "snooze"; readonly until: string | null }
  | { readonly kind: "split" }
  /** Number of the issue of the same repository that it is a duplicate of. */
  | { readonly kind: "duplicate"; readonly of: number }
  | { readonly kind: "ready" }
  | { readonly kind: "recheck" }
  | { readonly kind: "help" }
  /** Only in an agenda: closed as not planned; a question to be looked into first; talked about, and nothing else. */
  | { readonly kind: "decline" }
  | { readonly kind: "spike" }
  | { readonly kind: "talk" };

export type ActKind = Act["kind"];

/** Where somebody decided it. */
export type DecidedIn =
  | { readonly kind: "comment"; readonly id: string; readonly url: string }
  | {
      readonly kind: "agenda";
      readonly number: number;
      readonly url: string;
      /** Id of the comment on it; a tick or command of its text has none. */
      readonly comment?: string;
    };

export interface Decision {
  readonly act: Act;
  /** Number of the issue it is about. */
  readonly issue: number;
  /** Login; `null` where GitHub does not tell. */
  readonly by: string | null;
  /** When it was written, or last edited, ISO 8601 in UTC; for a tick when the agenda was. */
  readonly at: string;
  readonly in: DecidedIn;
  /** The command as written, or the ticked line in our own words. */
  readonly words: string;
}

/** A command that leads to no decision. */
export interface Misread {
  readonly issue: number;
  readonly by: string | null;
  readonly at: string;
  readonly in: DecidedIn;
  readonly words: string;
  readonly place: Place | null;
  /** One line of help for the one comment: what is wrong and what to write; strangers' words in backticks. */
  readonly sentence: string;
  /** Whether it was refused for lack of permission, rather than not understood. */
  readonly refused: boolean;
}

/** What came of a decision. */
export interface Decided {
  readonly decision: Decision;
  /**
   * `already`: it stood so, or its time is over by now. `overtaken`: something else was set by hand or decided since, and
   * that stays. `unknown`: GitHub did not answer; the next run tries again.
   */
  readonly result: "done" | "already" | "overtaken" | "refused" | "unknown";
  /** What was done, or why not; one line, strangers' words in backticks. */
  readonly sentence: string;
}
