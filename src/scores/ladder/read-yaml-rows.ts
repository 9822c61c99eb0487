/** A list in YAML → its rows with their lines; each is read by itself, so that a broken one spoils no other. */
import type { FileProblem } from "../../model/place.ts";
import { readYaml, type YamlFile } from "../../yaml/read-yaml.ts";
import { broken, cellsOf, EXPECTED_LIST, isBroken, type RawRow, type RawRows } from "./raw-rows.ts";

/** A parser's time grows with the square of a long row's length. In UTF-16 units. */
const LONGEST_ROW = 2_048;
/** What may stand before the first row. */
const NOTHING = /^(?:\s*|\s*#.*|---\s*|%.*)$/;

/** A list of one row, as written. */
interface Piece {
  readonly text: string;
  /** Of its first line, from 1. */
  readonly line: number;
}

/**
 * `text` has `\n` as its only line end. At most `most` rows are read. A list whose rows do not each begin on a line of
 * their own, such as `[{issue: 1, …}]`, is read as a whole, up to the size of any other YAML.
 */
export function readYamlRows(file: string, text: string, most: number): RawRows {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => !NOTHING.test(line));
  if (first === -1) {
    return { rows: [], problems: [] };
  }
  const indent = /^( *)-(?=\s|$)/.exec(lines[first] ?? "")?.[1]?.length;
  return indent === undefined
    ? readWhole(file, text)
    : readPieces(file, split(lines, first, indent).slice(0, most));
}

function readWhole(file: string, text: string): RawRows {
  const yaml = readYaml(file, text);
  const [problem] = yaml.problems;
  if (problem !== undefined) {
    return { broken: problem };
  }
  return Array.isArray(yaml.value)
    ? readValues(file, yaml.value, yaml, 0)
    : broken(file, 1, 1, EXPECTED_LIST);
}

function readPieces(file: string, pieces: readonly Piece[]): RawRows {
  const read = pieces.map((piece): RawRows => {
    if (piece.text.length > LONGEST_ROW) {
      return broken(file, piece.line, 1, `The row is longer than ${LONGEST_ROW} characters.`);
    }
    const yaml = readYaml(file, piece.text);
    const [problem] = yaml.problems;
    return problem === undefined
      ? readValues(file, Array.isArray(yaml.value) ? yaml.value : [yaml.value], yaml, piece.line - 1)
      : { broken: { ...problem, line: problem.line + piece.line - 1 } };
  });
  return {
    rows: read.flatMap((one) => (isBroken(one) ? [] : one.rows)),
    problems: read.flatMap((one) => (isBroken(one) ? [one.broken] : one.problems)),
  };
}

function readValues(file: string, values: readonly unknown[], yaml: YamlFile, above: number): RawRows {
  const rows: RawRow[] = [];
  const problems: FileProblem[] = [];
  values.forEach((value, index) => {
    const { line, column } = yaml.locate([index]);
    const cells = cellsOf(value);
    if (cells === null) {
      const message = "Expected a row with `issue`, `factor` and `value`.";
      problems.push({ file, line: line + above, column, message });
      return;
    }
    rows.push({
      line: line + above,
      cells,
      locate: (name) => {
        const place = yaml.locate([index, keyNamed(value, name)]);
        return { line: place.line + above, column: place.column };
      },
    });
  });
  return { rows, problems };
}

/** The key as written; where there is none, the row itself is located. */
function keyNamed(row: unknown, name: string): string {
  const keys = typeof row === "object" && row !== null ? Object.keys(row) : [];
  return keys.find((key) => key.trim().toLowerCase() === name) ?? name;
}

function split(lines: readonly string[], first: number, indent: number): readonly Piece[] {
  const mark = `${" ".repeat(indent)}-`;
  const starts = lines.flatMap((line, index) =>
    index >= first && line.startsWith(mark) && /^\s?$/.test(line.charAt(mark.length)) ? [index] : [],
  );
  return starts.map((start, order) => ({
    text: lines.slice(start, starts[order + 1]).join("\n"),
    line: start + 1,
  }));
}
