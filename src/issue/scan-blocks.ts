/** A line scan that knows fences, comments and raw HTML: which lines stand in none of them. */
import type { Line, Source } from "./source.ts";

/** What hides the lines after its opener until its closer. */
export interface Hiding {
  readonly kind: "fence" | "comment" | "raw";
  /** The fence's marks, or the name of the raw element. */
  readonly mark: string;
  /** Opened in a list, a quote or indented: it ends with what holds it, so at any unindented line. */
  readonly inside: boolean;
}

/** The longest prefix of a line looked at: what opens a block stands at its start. */
const PREFIX = 240;
const RAW_ELEMENT = /^<(pre|script|style|textarea)(?=[\s>]|$)/i;

/** A line that can open or close something. `flush` is the index of the last line before it that starts with a word. */
export interface BlockLine extends Line {
  readonly index: number;
  readonly flush: number;
}

/** What is open, and on which line it was opened. */
export interface Open {
  readonly hiding: Hiding;
  readonly index: number;
}

const MAY_BLOCK = /```|~~~|<!--|-->|<\/?(?:pre|script|style|textarea)/i;

export function listBlockLines(source: Source): readonly BlockLine[] {
  const found: BlockLine[] = [];
  let flush = -1;
  for (const [index, line] of source.lines.entries()) {
    if (MAY_BLOCK.test(source.text.slice(line.start, line.end))) {
      found.push({ ...line, index, flush });
    }
    if (isFlush(source, line)) {
      flush = index;
    }
  }
  return found;
}

/** What is open after a line, given what was open before it. */
export function scanBlockLine(source: Source, line: BlockLine, before: Open | null): Open | null {
  const ended = before !== null && before.hiding.inside && line.flush > before.index;
  const hiding = before === null || ended ? null : before.hiding;
  const after = scanLine(source, line, hiding);
  if (after === null) {
    return null;
  }
  return after === hiding ? before : { hiding: after, index: line.index };
}

/** The state after a line, given the state before it. */
export function scanLine(source: Source, line: Line, before: Hiding | null): Hiding | null {
  if (before !== null && !(before.inside && isFlush(source, line))) {
    return closes(source, line, before) ? null : before;
  }
  return opens(source, line);
}

/** A word that starts in the first column, where a container's content cannot go on. */
function isFlush(source: Source, line: Line): boolean {
  const first = source.text[line.start];
  return line.end > line.start && first !== " " && first !== "\t" && first !== ">";
}

function opens(source: Source, line: Line): Hiding | null {
  const head = source.text.slice(line.start, Math.min(line.end, line.start + PREFIX));
  const words = head.replace(/^(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*/, "");
  const indent = head.length - words.length;
  const inside = indent > 3 || head.slice(0, indent).trim() !== "";
  const fence = /^(?:`{3,}|~{3,})/.exec(words)?.[0];
  if (fence !== undefined) {
    const info = source.text.slice(line.start + indent + fence.length, line.end);
    return fence.startsWith("`") && info.includes("`") ? null : { kind: "fence", mark: fence, inside };
  }
  if (words.startsWith("<!--")) {
    const from = line.start + indent + 2;
    const closed = source.text.slice(from, line.end).includes("-->");
    return closed ? null : { kind: "comment", mark: "-->", inside };
  }
  const raw = RAW_ELEMENT.exec(words)?.[1]?.toLowerCase();
  if (raw === undefined || hasEndTag(source, line)) {
    return null;
  }
  return { kind: "raw", mark: raw, inside };
}

function closes(source: Source, line: Line, hiding: Hiding): boolean {
  switch (hiding.kind) {
    case "fence":
      return closesFence(source, line, hiding.mark);
    case "comment":
      return source.text.slice(line.start, line.end).includes(hiding.mark);
    case "raw":
      return hasEndTag(source, line);
    default:
      return hiding.kind satisfies never;
  }
}

function closesFence(source: Source, line: Line, mark: string): boolean {
  const words = source.text
    .slice(line.start, line.end)
    .replace(/^[\s>]*/, "")
    .trimEnd();
  return words.length >= mark.length && words === mark.slice(0, 1).repeat(words.length);
}

/** Any of the four end tags ends any of the four elements, as in CommonMark. */
function hasEndTag(source: Source, line: Line): boolean {
  return /<\/(?:pre|script|style|textarea)>/i.test(source.text.slice(line.start, line.end));
}
