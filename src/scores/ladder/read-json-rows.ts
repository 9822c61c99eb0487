/** A list in JSON → its rows with their lines; each is read by itself, so that a broken one spoils no other. */
import type { FileProblem } from "../../model/place.ts";
import { broken, cellsOf, EXPECTED_LIST, type RawRow, type RawRows } from "./raw-rows.ts";

/** One element of the list, as written. `start` counts from 0. */
interface Piece {
  readonly text: string;
  readonly start: number;
}

/** From 1. */
interface Spot {
  readonly line: number;
  readonly column: number;
}

/** `text` has `\n` as its only line end. At most `most` rows are read. */
export function readJsonRows(file: string, text: string, most: number): RawRows {
  if (text.trim() === "") {
    return { rows: [], problems: [] };
  }
  const open = text.search(/\S/);
  if (text[open] !== "[") {
    return broken(file, ...placeAt(text, open), EXPECTED_LIST);
  }
  const { pieces, end } = split(text, open + 1);
  if (end === null) {
    return broken(file, ...placeAt(text, open), "The list that is opened here is never closed.");
  }
  const after = text.slice(end + 1).search(/\S/);
  if (after !== -1) {
    return broken(file, ...placeAt(text, end + 1 + after), "Unexpected text after the list.");
  }
  const rows: RawRow[] = [];
  const problems: FileProblem[] = [];
  // Counted on from row to row: all rows may stand on one long line.
  let place = { line: 1, column: 1 };
  let from = 0;
  for (const { text: written, start } of pieces.slice(0, most)) {
    const here = advance(place, text.slice(from, start));
    const cells = readCells(written);
    if (typeof cells === "string") {
      problems.push({ file, ...here, message: cells });
    } else {
      rows.push({ line: here.line, locate: () => here, cells });
    }
    place = here;
    from = start;
  }
  return { rows, problems };
}

/** The cells, or why there are none. */
function readCells(written: string): ReadonlyMap<string, unknown> | string {
  try {
    return cellsOf(JSON.parse(written)) ?? "Expected a row with `issue`, `factor` and `value`.";
  } catch {
    return written.trim() === "" ? "Missing a row between two commas." : "The row is no JSON.";
  }
}

/** Cut at the commas of the outermost list; `end` is where its bracket closes, `null` where it never does. */
function split(
  text: string,
  from: number,
): { readonly pieces: readonly Piece[]; readonly end: number | null } {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = from;
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      // What follows a backslash closes nothing.
      at += character === "\\" ? 1 : 0;
      quoted = character !== '"';
    } else if (character === '"') {
      quoted = true;
    } else if (character === "[" || character === "{") {
      depth += 1;
    } else if (depth > 0 && (character === "]" || character === "}")) {
      depth -= 1;
    } else if (depth === 0 && (character === "," || character === "]")) {
      const piece = pieceOf(text, start, at);
      if (character === "]") {
        return { pieces: piece.text === "" ? pieces : [...pieces, piece], end: at };
      }
      pieces.push(piece);
      start = at + 1;
    }
  }
  return { pieces, end: null };
}

function pieceOf(text: string, start: number, end: number): Piece {
  const raw = text.slice(start, end);
  return { text: raw.trim(), start: start + Math.max(0, raw.search(/\S/)) };
}

function placeAt(text: string, offset: number): [number, number] {
  const { line, column } = advance({ line: 1, column: 1 }, text.slice(0, offset));
  return [line, column];
}

function advance({ line, column }: Spot, passed: string): Spot {
  const breaks = passed.split("\n").length - 1;
  const last = passed.length - passed.lastIndexOf("\n");
  return breaks === 0 ? { line, column: column + passed.length } : { line: line + breaks, column: last };
}
