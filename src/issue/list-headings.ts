/** The third-level headings of a text, and how sure it is that GitHub wrote each for a form's field. */
import { type BlockLine, type Open, scanBlockLine } from "./scan-blocks.ts";
import type { Line, Source, Span } from "./source.ts";

/** A text with the lines that can open or close a fence, a comment or raw HTML. */
export interface Lined {
  readonly source: Source;
  readonly blocks: readonly BlockLine[];
}

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
  text: Lined,
  written: readonly WrittenHeading[],
  isLabel: (words: string) => boolean,
): readonly FormHeading[] {
  const labelled = written.map((heading) => ({ ...heading, known: isLabel(heading.words) }));
  const outside = hiddenWithout(text, labelled);
  const certainly = (heading: WrittenHeading) => heading.ownEnd || (heading.unanswered && heading.apart);
  return labelled.map((heading) => {
    const hidden = outside.get(heading) === true;
    const certain = certainly(heading) && !hidden;
    const weight = 1 + (heading.ownEnd ? 0.4 : 0) + (heading.apart ? 0.2 : 0) - (hidden ? 0.5 : 0);
    return { ...heading, hidden, certain, weight };
  });
}

type Labelled = WrittenHeading & { readonly known: boolean };

/** For each heading whether something open hides it, once open fences end at the form's headings. */
function hiddenWithout(text: Lined, labelled: readonly Labelled[]): ReadonlyMap<Labelled, boolean> {
  const hidden = new Map<Labelled, boolean>();
  const left = { steps: MOST_STEPS };
  let open: Open | null = null;
  let next = 0;
  for (const heading of labelled) {
    [open, next] = scanTo(text, open, next, heading.line);
    if (open !== null && (open.hiding.inside || endsHere(text, labelled, heading, open, next, left))) {
      open = null;
    }
    hidden.set(heading, open !== null);
  }
  return hidden;
}

function scanTo(text: Lined, before: Open | null, from: number, line: number): [Open | null, number] {
  let open = before;
  let next = from;
  for (let block = text.blocks[next]; block !== undefined && block.index < line; block = text.blocks[next]) {
    open = scanBlockLine(text.source, block, open);
    next += 1;
  }
  return [open, next];
}

/** How many lines may be looked at again for one form: enough for any body but one made to take long. */
const MOST_STEPS = 20_000;

/**
 * Whether what is open at a heading of the form was left open by mistake: yes, if reading on as if it had ended here
 * leaves nothing open where the next heading of the form stands.
 */
function endsHere(
  text: Lined,
  labelled: readonly Labelled[],
  heading: Labelled,
  open: Open,
  from: number,
  left: { steps: number },
): boolean {
  if (heading.ownEnd && heading.apart) {
    return true;
  }
  if (!heading.known || heading.typedEnd || !heading.apart) {
    return false;
  }
  const later = labelled.filter(({ known, line }) => known && line > heading.line).map(({ line }) => line);
  let without: Open | null = open;
  let fresh: Open | null = null;
  let upcoming = 0;
  for (const block of text.blocks.slice(from)) {
    while ((later[upcoming] ?? Number.POSITIVE_INFINITY) < block.index) {
      if (without === null) {
        return fresh === null;
      }
      upcoming += 1;
    }
    left.steps -= 1;
    if (left.steps < 0) {
      return false;
    }
    const wasOpen: boolean = without !== null;
    const wasFresh: boolean = fresh === null;
    without = scanBlockLine(text.source, block, without);
    fresh = scanBlockLine(text.source, block, fresh);
    // A comment's or element's end that nothing opened since: the heading really stands in it.
    if (open.hiding.kind !== "fence" && wasOpen && without === null && wasFresh && fresh === null) {
      return selfContained(text, block);
    }
  }
  return fresh === null || without !== null;
}

/** Whether a line closes what it opens itself, such as `<!-- note -->`. */
function selfContained(text: Lined, block: BlockLine): boolean {
  return /<!--|<(?:pre|script|style|textarea)/i.test(text.source.text.slice(block.start, block.end));
}

/** Where a body of no known form is cut: at headings that GitHub wrote for a form though an open fence hides them. */
export function listCuts(text: Lined, written: readonly WrittenHeading[]): readonly number[] {
  const cuts: number[] = [];
  let open: Open | null = null;
  let next = 0;
  for (const heading of written) {
    [open, next] = scanTo(text, open, next, heading.line);
    if (open !== null && !open.hiding.inside && heading.ownEnd && heading.apart) {
      cuts.push(heading.start);
      open = null;
    }
  }
  return cuts;
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
