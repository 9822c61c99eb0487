/** Where something stands in a text. */

/**
 * A stretch of a text. `line` and `column` are those of its first character, counted from 1;
 * `start` and `end` are offsets in UTF-16 units from 0, `end` exclusive: `text.slice(start, end)` is the stretch.
 */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/** Something wrong in a file of the repository (policy, goals, a form). Line and column count from 1. */
export interface FileProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
