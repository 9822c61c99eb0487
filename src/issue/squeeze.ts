/** A text with what no Markdown parser looks at taken out: the same structure in a fraction of the time. */
import { listCode } from "./list-code.ts";
import { readSource, type Source, type Span } from "./source.ts";

export interface Squeezed {
  readonly text: string;
  /** An offset in the squeezed text → the offset of the same character in the whole one. */
  readonly restore: (offset: number) => number;
}

/**
 * Words with what may stand between them on a line: letters at both ends, so that nothing at the start or end of a line,
 * of a cell or beside a mark is touched. Emphasis is not read, so its marks are words too.
 */
const WORDS =
  /[A-Za-z\u0080-\uFFFF]{2}[A-Za-z0-9\u0080-\uFFFF ,.'"?;:%$/@()=+#*_{}!-]{12,}[A-Za-z\u0080-\uFFFF]{2}/g;

/** Keeps the lines, and whole every paragraph that may hold a link or a tag, since their words count. */
export function squeeze(text: string): Squeezed {
  const source = readSource(text);
  const cuts = [...codeCuts(source), ...wordCuts(text, marked(source))].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  const starts: number[] = [];
  const removed: number[] = [];
  let at = 0;
  let total = 0;
  for (const { start, end } of cuts) {
    // Words within code that is cut already.
    if (start < at) {
      continue;
    }
    pieces.push(text.slice(at, start));
    starts.push(start - total);
    total += end - start;
    removed.push(total);
    at = end;
  }
  pieces.push(text.slice(at));
  return { text: pieces.join(""), restore: (offset) => offset + removedBefore(starts, removed, offset) };
}

/** Code but for the last character of each line. */
function codeCuts(source: Source): readonly Span[] {
  return [...listCode(source)].flatMap((index) => {
    const { start, end } = source.lines[index] ?? { start: 0, end: 0 };
    return end - start > 2 ? [{ start, end: end - 1 }] : [];
  });
}

/** Words but for two letters at either end. */
function wordCuts(text: string, kept: readonly Span[]): readonly Span[] {
  const cuts: Span[] = [];
  let next = 0;
  for (const { 0: words, index } of text.matchAll(WORDS)) {
    while ((kept[next]?.end ?? text.length) <= index) {
      next += 1;
    }
    if ((kept[next]?.start ?? text.length) > index) {
      cuts.push({ start: index + 2, end: index + words.length - 2 });
    }
  }
  return cuts;
}

/** The stretches between blank lines that hold a bracket, a tag or a fence. */
function marked({ text, lines }: Source): readonly Span[] {
  const stretches: Span[] = [];
  let start = 0;
  let isMarked = false;
  for (const line of lines) {
    const words = text.slice(line.start, line.end);
    isMarked ||= words.includes("[") || words.includes("<") || words.includes("```") || words.includes("~~~");
    // To Markdown a line of other white space, such as U+2028, is none that is blank.
    if (/^[ \t]*$/.test(words) || line.next === text.length) {
      if (isMarked) {
        stretches.push({ start, end: line.next });
      }
      start = line.next;
      isMarked = false;
    }
  }
  return stretches;
}

/** How many characters were taken out before an offset of the squeezed text. */
function removedBefore(starts: readonly number[], removed: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return removed[low - 1] ?? 0;
}
