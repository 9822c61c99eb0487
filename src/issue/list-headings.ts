/** The third-level headings of a text, and how sure it is that GitHub wrote each for a form's field. */
import { type Hiding, scanLine } from "./scan-blocks.ts";
import { type Line, type Source, type Span } from "./source.ts";

/** A line that starts with `### `, wherever it stands. `words` is the rest, trimmed. */
export interface WrittenHeading extends Span {
  /** Index of its line. */
  readonly line: number;
  readonly words: string;
  /** Where the next line starts. */
  readonly next: number;
  /** Its own line ends in LF while other lines of the text end in CRLF: as GitHub writes a form's heading. */
  readonly ownEnd: boolean;
  /** Its line ends in CRLF while other lines of the text end in LF: as a person typed it. */
  readonly typedEnd: boolean;
  /** Blank lines before and after it, or the ends of the text. */
  readonly apart: boolean;
  /** What follows is `_No response_`, which only GitHub writes. */
  readonly unanswered: boolean;
}

export interface FormHeading extends WrittenHeading {
  /** Its words are a label of the form. */
  readonly known: boolean;
  /** It stands in a fence, a comment or raw HTML. */
  readonly hidden: boolean;
  /** Written by GitHub, whatever the form says today. */
  readonly certain: boolean;
  /** How much speaks for it being the form's own; above 0. */
  readonly weight: number;
}

/** More lines of this shape than any form has fields: the rest is left to the Markdown reader. */
const MOST = 400;

export function listWritten(source: Source): readonly WrittenHeading[] {
  const { text, lines } = source;
  const mixed = text.includes("\r\n") && /(?:^|[^\r])\n/.test(text);
  const written: WrittenHeading[] = [];
  for (const [index, line] of lines.entries()) {
    if (text.startsWith("### ", line.start) && written.length < MOST) {
      const crlf = line.next - line.end === 2;
      written.push({
        start: line.start,
        end: line.end,
        next: line.next,
        line: index,
        words: text.slice(line.start + 4, line.end).trim(),
        ownEnd: mixed && !crlf && line.next > line.end,
        typedEnd: mixed && crlf,
        apart: isBlankLine(source, lines[index - 1]) && isBlankLine(source, lines[index + 1]),
        unanswered: nextWords(source, index).startsWith("_No response_"),
      });
    }
  }
  return written;
}

/**
 * Which of them a form made of these labels has. A fence that a person left open does not hide a heading of the form:
 * it ends there when that leaves every later fence closed, or when the line end shows that GitHub wrote the heading.
 */
export function listHeadings(
  source: Source,
  written: readonly WrittenHeading[],
  isLabel: (words: string) => boolean,
): readonly FormHeading[] {
  const labelled = written.map((heading) => ({ ...heading, known: isLabel(heading.words) }));
  const outside = hiddenWithout(source, labelled);
  const certainly = (heading: WrittenHeading) => heading.ownEnd || (heading.unanswered && heading.apart);
  return labelled.map((heading) => {
    const hidden = outside.get(heading) === true;
    const certain = certainly(heading) && !hidden;
    const weight =
      1 + (heading.ownEnd ? 0.4 : 0) - (heading.typedEnd ? 0.4 : 0) + (heading.apart ? 0.2 : 0) - (hidden ? 0.5 : 0);
    return { ...heading, hidden, certain, weight };
  });
}

type Labelled = WrittenHeading & { readonly known: boolean };

/** For each heading whether something open hides it, once open fences end at the form's headings. */
function hiddenWithout(source: Source, labelled: readonly Labelled[]): ReadonlyMap<Labelled, boolean> {
  const hidden = new Map<Labelled, boolean>();
  const byLine = new Map(labelled.map((heading) => [heading.line, heading]));
  let state: Hiding | null = null;
  for (const [index, line] of source.lines.entries()) {
    const heading = byLine.get(index);
    if (heading !== undefined && (state === null || state.inside || endsHere(source, byLine, heading, state))) {
      state = null;
    }
    if (heading !== undefined) {
      hidden.set(heading, state !== null);
    }
    state = scanLine(source, line, state);
  }
  return hidden;
}

/** Whether what is open at a heading of the form was left open by mistake. */
function endsHere(
  source: Source,
  byLine: ReadonlyMap<number, Labelled>,
  heading: Labelled,
  open: Hiding,
): boolean {
  if (!heading.known || heading.typedEnd || !heading.apart) {
    return false;
  }
  if (heading.ownEnd) {
    return true;
  }
  let without: Hiding | null = open;
  let fresh: Hiding | null = null;
  for (let index = heading.line + 1; index < source.lines.length; index += 1) {
    const line: Line | undefined = source.lines[index];
    if (line === undefined) {
      break;
    }
    if (without === null && byLine.get(index)?.known === true) {
      return fresh === null;
    }
    const strayEnd = fresh === null && open.kind !== "fence" && without !== null;
    const after: Hiding | null = scanLine(source, line, without);
    if (strayEnd && after === null && scanLine(source, line, null) === null) {
      return false;
    }
    without = after;
    fresh = scanLine(source, line, fresh);
  }
  return fresh === null || without !== null;
}

function isBlankLine(source: Source, line: Line | undefined): boolean {
  return line === undefined || source.text.slice(line.start, line.end).trim() === "";
}

/** The first words after a heading. */
function nextWords(source: Source, index: number): string {
  for (const line of source.lines.slice(index + 1, index + 4)) {
    if (!isBlankLine(source, line)) {
      return source.text.slice(line.start, line.end).trim();
    }
  }
  return "";
}
