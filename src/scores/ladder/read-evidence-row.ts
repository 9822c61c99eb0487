/** One row of an evidence file → a fact, or the first thing that is wrong with it. */
import { z } from "zod";
import { asCode } from "../../issue/as-code.ts";
import type { EvidenceKind, EvidenceRow } from "../../model/evidence.ts";
import type { FileProblem } from "../../model/place.ts";
import { isDay } from "../../calendar/day.ts";
import { didYouMean } from "../../yaml/did-you-mean.ts";
import { KINDS } from "./factor-options.ts";
import type { RawRow } from "./raw-rows.ts";
import { type NumberRead, readNumber } from "./read-number.ts";

export type RowRead =
  | { readonly row: EvidenceRow; readonly problem: null }
  | { readonly row: null; readonly problem: FileProblem };

/** Enough to find it again. */
const LONGEST_QUOTE = 40;
const LARGEST = 1e15;
const KNOWN: readonly string[] = KINDS;

const rowSchema = z.object({
  issue: cell(readIssue, "a number of an issue such as `12` or `#12`"),
  factor: cell(readWords, "the name of a factor"),
  value: cell(readAmount, "a number"),
  kind: optionalCell(readKind, KINDS.map((kind) => `\`${kind}\``).join(", "), KNOWN),
  date: optionalCell(readDate, "a day such as `2026-01-31`"),
  by: optionalCell(readLogin, "who says so"),
});

/** Columns that are not named here are passed over. */
export function readEvidenceRow(file: string, { line, locate, cells }: RawRow): RowRead {
  const written = Object.keys(rowSchema.shape).map((name) => [name, cells.get(name)]);
  const result = rowSchema.safeParse(Object.fromEntries(written));
  if (result.success) {
    const { value, ...facts } = result.data;
    const unit = value.unit === null ? {} : { unit: value.unit };
    return { row: { file, line, ...facts, value: value.value, ...unit }, problem: null };
  }
  const [first] = result.error.issues;
  const name = String(first?.path[0]);
  return { row: null, problem: { file, ...locate(name), message: `\`${name}\`: ${first?.message}` } };
}

type Read<Value> = (written: unknown) => Value | null;

function cell<Value>(read: Read<Value>, expected: string) {
  return z.unknown().transform((written, context) => {
    if (written === undefined) {
      context.addIssue({ code: "custom", message: `Missing value, expected ${expected}.` });
      return z.NEVER;
    }
    return readWith(read, written, context, expected, []);
  });
}

function optionalCell<Value>(read: Read<Value>, expected: string, known: readonly string[] = []) {
  return z
    .unknown()
    .transform((written, context) =>
      written === undefined ? null : readWith(read, written, context, expected, known),
    );
}

function readWith<Value>(
  read: Read<Value>,
  written: unknown,
  context: z.core.$RefinementCtx,
  expected: string,
  known: readonly string[],
): Value {
  const value = read(written);
  if (value === null) {
    context.addIssue({ code: "custom", message: unexpected(written, expected, known) });
    return z.NEVER;
  }
  return value;
}

function unexpected(written: unknown, expected: string, known: readonly string[]): string {
  const text = typeof written === "string" ? written : JSON.stringify(written);
  const near = didYouMean(text.slice(0, LONGEST_QUOTE), known);
  const shown = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return `Unexpected value ${asCode(shown)}, expected ${expected}.${near === null ? "" : ` Did you mean \`${near}\`?`}`;
}

function readIssue(written: unknown): number | null {
  const digits = /^#?\s?(\d{1,9})$/.exec(wordsOf(written))?.[1];
  return digits === undefined || Number(digits) === 0 ? null : Number(digits);
}

function readAmount(written: unknown): NumberRead | null {
  if (typeof written === "number") {
    return Math.abs(written) <= LARGEST ? { value: written, unit: null } : null;
  }
  return readNumber(wordsOf(written));
}

function readKind(written: unknown): EvidenceKind | null {
  const text = wordsOf(written).toLowerCase();
  return KINDS.find((kind) => kind === text) ?? null;
}

function readDate(written: unknown): string | null {
  return isDay(wordsOf(written)) ? wordsOf(written) : null;
}

function readLogin(written: unknown): string | null {
  const login = wordsOf(written).replace(/^@/, "");
  return login === "" ? null : login;
}

function readWords(written: unknown): string | null {
  return wordsOf(written) === "" ? null : wordsOf(written);
}

function wordsOf(written: unknown): string {
  return typeof written === "string" || typeof written === "number" ? String(written).trim() : "";
}
