/** Rows as a file holds them, before anybody looked what they say. */
import type { FileProblem } from "../../model/place.ts";

export interface RawRow {
  /** From 1. */
  readonly line: number;
  /** Where the cell of a column stands, from 1; where the row does, if the file does not show it. */
  readonly locate: (name: string) => { readonly line: number; readonly column: number };
  /** By the column's name in lower case; a cell that is empty is left out. */
  readonly cells: ReadonlyMap<string, unknown>;
}

export type RawRows =
  | { readonly rows: readonly RawRow[]; readonly problems: readonly FileProblem[] }
  | { readonly broken: FileProblem };

export function isBroken(raw: RawRows): raw is { readonly broken: FileProblem } {
  return "broken" in raw;
}

/** A file that cannot be read from some place on. */
export function broken(file: string, line: number, column: number, message: string): RawRows {
  return { broken: { file, line, column, message } };
}

export const EXPECTED_LIST =
  "Expected a list of rows, each with `issue`, `factor` and `value`, and if known `kind`, `date` and `by`.";

/** The cells of a row of JSON or YAML; `null` where it is no mapping. */
export function cellsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return null;
  }
  const filled = Object.entries(value).filter(([, cell]) => cell !== null && cell !== "");
  return new Map(filled.map(([name, cell]): [string, unknown] => [name.trim().toLowerCase(), cell]));
}
