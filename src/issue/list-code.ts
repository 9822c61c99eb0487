/** The lines of a text that are code beyond doubt: what stands in them costs a parser nothing. */
import type { Line, Source } from "./source.ts";

/** What may hide a fence from the parser, or make a line look like one: past it, nothing is beyond doubt. */
const DOUBT =
  /^[ \t>*+-]*(?:<[!?]|<(?:pre|script|style|textarea))|^[ \t>]+[ \t>*+-]*(?:`{3}|~{3})|^(?:[*+-]|\d{1,9}[.)])[ \t].*(?:`{3}|~{3})/i;

/** Indices of the lines within fences that stand in the first column outside of any HTML. */
export function listCode(source: Source): ReadonlySet<number> {
  const code = new Set<number>();
  let fence: string | null = null;
  let html = false;
  for (const [index, line] of source.lines.entries()) {
    const head = source.text.slice(line.start, Math.min(line.end, line.start + 500));
    if (fence !== null) {
      if (isEnd(source, line, fence)) {
        fence = null;
      } else {
        code.add(index);
      }
      continue;
    }
    if (DOUBT.test(head)) {
      return code;
    }
    html = head.trim() !== "" && (html || /^[ \t]{0,3}</.test(head));
    const opener = /^(?:`{3,}|~{3,})/.exec(head)?.[0];
    const ticked = source.text.slice(line.start + (opener?.length ?? 0), line.end).includes("`");
    if (opener !== undefined && !html && !(opener.startsWith("`") && ticked)) {
      fence = opener;
    }
  }
  return code;
}

/** Also where a line only may end it: then what follows is counted as if it were no code. */
function isEnd(source: Source, line: Line, fence: string): boolean {
  const words = source.text.slice(line.start, line.end).trim();
  return words.length >= fence.length && words === fence.slice(0, 1).repeat(words.length);
}
