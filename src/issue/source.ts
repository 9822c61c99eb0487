/** A text with its lines: where each starts and how it ends, and the place of any stretch of it. */
import type { Place } from "../model/place.ts";

/** Offsets in UTF-16 units: the line's words are `start`–`end`, the next line starts at `next`. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

export interface Source {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** A stretch of a text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const BOM = 0xfe_ff;
const LF = 10;
const CR = 13;

/** Lines end with LF, CRLF or a lone CR, as in CommonMark. A byte order mark belongs to no line. */
export function readSource(text: string): Source {
  const lines: Line[] = [];
  let start = text.charCodeAt(0) === BOM ? 1 : 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) {
      const next = code === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
      lines.push({ start, end: at, next });
      start = next;
      at = next - 1;
    }
  }
  lines.push({ start, end: text.length, next: text.length });
  return { text, lines };
}

export function placeOf(source: Source, span: Span): Place {
  const index = lineAt(source, span.start);
  const line = source.lines[index] ?? { start: 0 };
  const column = Math.max(1, span.start - line.start + 1);
  return { line: index + 1, column, start: span.start, end: span.end };
}

/** Index of the line an offset stands on. */
export function lineAt(source: Source, offset: number): number {
  let low = 0;
  let high = source.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lines[middle]?.start ?? 0) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** The words of a stretch, `\r\n` read as `\n`. */
export function wordsOf(source: Source, span: Span): string {
  return unifyLines(source.text.slice(span.start, span.end));
}

export function unifyLines(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
}

/** Without blank lines at either end; spaces that end the last line stay. Empty at `start` when all is blank. */
export function trimBlankLines(text: string, span: Span): Span {
  const inner = trimSpan(text, span);
  if (inner.start >= inner.end) {
    return { start: span.start, end: span.start };
  }
  let { start, end } = inner;
  while (start > span.start && !isLineEnd(text.charCodeAt(start - 1))) {
    start -= 1;
  }
  while (end < span.end && !isLineEnd(text.charCodeAt(end))) {
    end += 1;
  }
  return { start, end };
}

/** Without white space at either end. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && isBlank(text.charCodeAt(end - 1))) {
    end -= 1;
  }
  while (start < end && isBlank(text.charCodeAt(start))) {
    start += 1;
  }
  return { start, end };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || isLineEnd(code);
}

function isLineEnd(code: number): boolean {
  return code === LF || code === CR;
}
