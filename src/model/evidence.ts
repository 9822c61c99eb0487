/** What a team knows of its issues and keeps in a file beside them: one row a fact. */

/** From the weakest to the strongest. */
export type EvidenceKind = "anecdote" | "request" | "survey" | "analytics" | "experiment";

/** One row of an evidence file. */
export interface EvidenceRow {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly issue: number;
  readonly factor: string;
  readonly value: number;
  /** What follows the number: a word, or `%`, which is worked into the value; left out where nothing does. */
  readonly unit?: string;
  readonly kind: EvidenceKind | null;
  /** The day it was found out, `YYYY-MM-DD`; `null` where not said: it does not age. */
  readonly date: string | null;
  /** Who says so; `null` where not said. */
  readonly by: string | null;
}
