/** The outline of a text too costly for a Markdown parser: its headings and code blocks, line by line. */
import type { Code, Heading, Outline } from "./outline.ts";
import { type Hiding, scanLine } from "./scan-blocks.ts";
import { lineAt, type Source, type Span, trimSpan } from "./source.ts";

export function parseLinear(source: Source, scope: Span): Outline {
  const headings: Heading[] = [];
  const codes: Code[] = [];
  const silent: Span[] = [];
  let state: Hiding | null = null;
  let opened = scope.start;
  for (let index = lineAt(source, scope.start); index < source.lines.length; index += 1) {
    const line = source.lines[index];
    if (line === undefined || line.start >= scope.end) {
      break;
    }
    const after = scanLine(source, line, state);
    if (state === null && after === null) {
      const heading = headingOn(source, line);
      headings.push(...(heading === null ? [] : [heading]));
    }
    if (state === null && after !== null) {
      opened = line.start;
    }
    if (state !== null && after !== state) {
      silent.push({ start: opened, end: line.end });
      opened = line.start;
    }
    state = after;
  }
  if (state !== null) {
    silent.push({ start: opened, end: scope.end });
  }
  return { headings, items: [], rows: [], codes, links: [], paragraphs: [], summaries: [], silent };
}

/** A heading with `#`; white space before a closing run of `#` and the run itself are no words. */
function headingOn(source: Source, line: Span): Heading | null {
  const { text } = source;
  const opener = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(
    text.slice(line.start, Math.min(line.end, line.start + 12)),
  );
  const level = opener?.[1]?.length;
  if (opener === null || level === undefined) {
    return null;
  }
  const words = trimSpan(text, { start: line.start + opener[0].length, end: line.end });
  let end = words.end;
  while (end > words.start && text[end - 1] === "#") {
    end -= 1;
  }
  const closed = end < words.end && (end === words.start || text[end - 1] === " " || text[end - 1] === "\t");
  return {
    start: line.start,
    end: line.end,
    level,
    words: closed ? trimSpan(text, { ...words, end }) : words,
  };
}
