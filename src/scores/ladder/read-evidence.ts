/** EVIDENCE: a file of CSV, JSON or YAML → the facts a team knows of its issues, one row a fact. */
import type { EvidenceRow } from "../../model/evidence.ts";
import type { FileProblem } from "../../model/place.ts";
import { isBroken, type RawRows } from "./raw-rows.ts";
import { readCsvRows } from "./read-csv-rows.ts";
import { readEvidenceRow } from "./read-evidence-row.ts";
import { readJsonRows } from "./read-json-rows.ts";
import { readYamlRows } from "./read-yaml-rows.ts";

export interface EvidenceFile {
  /** In the order of the file. */
  readonly rows: readonly EvidenceRow[];
  readonly problems: readonly FileProblem[];
}

/** Of the file's text in UTF-8. */
export const LONGEST_EVIDENCE = 1_048_576;
const MOST_ROWS = 20_000;
const MOST_PROBLEMS = 20;

/**
 * By the file's ending: `.csv`, `.tsv`, `.json`, `.yml`, `.yaml`. A row that cannot be read is a problem and the others
 * count; a file that cannot be is one problem and has no rows. Never throws, and takes time in proportion to the text.
 */
export function readEvidence(file: string, text: string): EvidenceFile {
  const bytes = Buffer.byteLength(text);
  if (bytes > LONGEST_EVIDENCE) {
    return { rows: [], problems: [tooLarge(file, bytes)] };
  }
  if (text.replace(/^\uFEFF/, "").trim() === "") {
    return { rows: [], problems: [{ file, line: 1, column: 1, message: "The file is empty." }] };
  }
  const raw = readRaw(file, text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n"));
  if (isBroken(raw)) {
    return { rows: [], problems: [raw.broken] };
  }
  if (raw.rows.length > MOST_ROWS) {
    const message = `The file has more than ${MOST_ROWS} rows: keep what still counts.`;
    return { rows: [], problems: [{ file, line: 1, column: 1, message }] };
  }
  const read = raw.rows.map((row) => readEvidenceRow(file, row));
  const problems = [...raw.problems, ...read.flatMap(({ problem }) => problem ?? [])].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  );
  return { rows: read.flatMap(({ row }) => row ?? []), problems: shorten(problems) };
}

/** For a file whose size is known before it is read. */
export function tooLarge(file: string, bytes: number): FileProblem {
  const megabytes = Math.ceil(bytes / 100_000) / 10;
  const message = `The file is ${megabytes} MB: keep evidence under 1 MiB. It was not read.`;
  return { file, line: 1, column: 1, message };
}

function readRaw(file: string, text: string): RawRows {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  switch (ending) {
    case "csv":
    case "tsv":
      return readCsvRows(file, text, MOST_ROWS + 1);
    case "json":
      return readJsonRows(file, text, MOST_ROWS + 1);
    case "yml":
    case "yaml":
      return readYamlRows(file, text, MOST_ROWS + 1);
    default: {
      const message = "Unexpected kind of file, expected a name that ends in `.csv`, `.json` or `.yml`.";
      return { broken: { file, line: 1, column: 1, message } };
    }
  }
}

function shorten(problems: readonly FileProblem[]): readonly FileProblem[] {
  const next = problems[MOST_PROBLEMS];
  const more = problems.length - MOST_PROBLEMS;
  return next === undefined
    ? problems
    : [
        ...problems.slice(0, MOST_PROBLEMS),
        { ...next, message: `And ${more} more rows that cannot be read.` },
      ];
}
