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
    case "fence": {
      const words = source.text.slice(line.start, Math.min(line.end, line.start + PREFIX)).replace(/^[\s>]*/, "");
      const mark = hiding.mark[0] ?? "`";
      let length = 0;
      while (words[length] === mark) {
        length += 1;
      }
      return length >= Math.min(hiding.mark.length, PREFIX / 2) && words.slice(length).trim() === "";
    }
    case "comment":
      return source.text.slice(line.start, line.end).includes(hiding.mark);
    case "raw":
      return hasEndTag(source, line);
  }
}

/** Any of the four end tags ends any of the four elements, as in CommonMark. */
function hasEndTag(source: Source, line: Line): boolean {
  return /<\/(?:pre|script|style|textarea)>/i.test(source.text.slice(line.start, line.end));
}
