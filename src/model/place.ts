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

/** Where something stands in a file of the repository. Line and column count from 1. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong in a file of the repository (policy, goals, a form, evidence). */
export interface FileProblem extends FilePlace {
  readonly message: string;
}
