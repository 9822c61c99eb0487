/** CSV as spreadsheets write it, with commas, semicolons or tabs → its rows with their lines. */
import { parse } from "csv-parse/sync";
import { asCode } from "../../issue/as-code.ts";
import type { FileProblem } from "../../model/place.ts";
import { didYouMean } from "../../yaml/did-you-mean.ts";
import { broken, type RawRow, type RawRows } from "./raw-rows.ts";

const NEEDED = ["issue", "factor", "value"];
const KNOWN = [...NEEDED, "kind", "date", "by"];
const NAMES = { ",": "a comma", ";": "a semicolon", "\t": "a tab" } as const;
type Separator = keyof typeof NAMES;
const SEPARATORS: readonly Separator[] = [",", ";", "\t"];
/** With more open quotes than this the rest of a file is not read. */
const MOST_OPEN = 5;
/** A longer one is no slip of a name. */
const LONGEST_NAME = 40;

interface Line {
  /** Where it begins and ends, from 1. */
  readonly line: number;
  readonly end: number;
  readonly cells: readonly string[];
}

/** `text` has `\n` as its only line end. At most `most` rows are read. */
export function readCsvRows(file: string, text: string, most: number): RawRows {
  const source = text.split("\n");
  const separator = separatorOf(source.find((line) => line.trim() !== "") ?? "");
  // The first row names the columns.
  const { read, open } = readLines(source, separator, most + 1);
  const unclosed = open.map((line, index) => {
    const rest = index === MOST_OPEN - 1 ? " The rest of the file was not read." : "";
    return { file, line, column: 1, message: `${OPEN_QUOTE}${rest}` };
  });
  const [header, ...rest] = read.filter(({ cells }) => cells.some((written) => written !== ""));
  const [first] = unclosed;
  if (first !== undefined && (header === undefined || header.line > first.line)) {
    return { broken: first };
  }
  if (header === undefined) {
    return { rows: [], problems: [] };
  }
  const names = header.cells.map((name) => name.toLowerCase());
  const wrong = wrongHeader(names);
  if (wrong !== null) {
    return broken(file, header.line, 1, wrong);
  }
  const ragged = rest.filter((line) => isRagged(line, names));
  return {
    rows: rest
      .filter((line) => !isRagged(line, names))
      .map((line) => toRow(line, names, source[line.line - 1] ?? "", separator)),
    problems: [
      ...unclosed,
      ...ragged.map(({ line, cells }): FileProblem => {
        const message = `The row has ${cells.length} cells and the first row ${names.length}: put a cell that holds ${NAMES[separator]} in quotes.`;
        return { file, line, column: 1, message };
      }),
    ],
  };
}

/** Whichever separates most in the first row. */
function separatorOf(header: string): Separator {
  const counted = SEPARATORS.map((separator) => ({ separator, count: header.split(separator).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).separator;
}

const OPEN_QUOTE = "A quote is opened in this row and never closed.";

/** All rows, and the lines of those that a quote without an end would lose the rest of the file to. */
function readLines(
  source: readonly string[],
  separator: Separator,
  most: number,
): { readonly read: readonly Line[]; readonly open: readonly number[] } {
  const read: Line[] = [];
  const open: number[] = [];
  for (let from = 0; from < source.length && open.length < MOST_OPEN;) {
    const above = from;
    let end = above;
    try {
      parseLines(source.slice(above).join("\n"), separator, most - read.length, (line) => {
        end = above + line.end;
        read.push({ ...line, line: above + line.line, end });
      });
      break;
    } catch {
      // Nothing else stops a parser that is told to take every other quote and row as it comes.
      const begun = source.findIndex((line, index) => index >= end && line.trim() !== "");
      open.push(begun + 1);
      from = begun + 1;
    }
  }
  return { read, open };
}

function parseLines(text: string, separator: Separator, most: number, add: (line: Line) => void): void {
  parse(text, {
    delimiter: separator,
    record_delimiter: "\n",
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    to: most,
    on_record(record: readonly string[], { lines: end }) {
      const breaks = record.reduce((sum, written) => sum + written.split("\n").length - 1, 0);
      add({ line: end - breaks, end, cells: record.map((written) => written.trim()) });
      return null;
    },
  });
}

function wrongHeader(names: readonly string[]): string | null {
  const missing = NEEDED.find((name) => !names.includes(name));
  if (missing !== undefined) {
    const near = names
      .map((name) => name.slice(0, LONGEST_NAME))
      .find((name) => didYouMean(name, [missing]) !== null);
    const hint = near === undefined || KNOWN.includes(near) ? "" : ` Is ${asCode(near)} meant to be it?`;
    return `Missing the column \`${missing}\`: the first row names the columns \`issue\`, \`factor\`, \`value\`, and if known \`kind\`, \`date\` and \`by\`.${hint}`;
  }
  const twice = KNOWN.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  return twice === undefined ? null : `Two columns are called \`${twice}\`.`;
}

/** More cells than columns come of a separator inside a cell: the row says something else than it seems to. */
function isRagged({ cells }: Line, names: readonly string[]): boolean {
  return cells.slice(names.length).some((written) => written !== "");
}

function toRow(
  { line, cells }: Line,
  names: readonly string[],
  source: string,
  separator: Separator,
): RawRow {
  const filled = names.flatMap((name, index): [string, string][] => {
    const written = cells[index] ?? "";
    return KNOWN.includes(name) && written !== "" ? [[name, written]] : [];
  });
  return {
    line,
    cells: new Map(filled),
    locate: (name) => ({ line, column: columnAt(source, separator, names.indexOf(name)) }),
  };
}

function columnAt(source: string, separator: Separator, index: number): number {
  // Quotes may hide separators.
  const before = index < 1 || source.includes('"') ? [] : source.split(separator).slice(0, index);
  return before.reduce((column, written) => column + written.length + separator.length, 1);
}
