/** Lines of prose that serve as headings: all bold, or a word of the trade before a colon. */
import type { Heading } from "./outline.ts";
import { lineAt, type Line, type Source, type Span } from "./source.ts";
import { type Heard, hearTopic, knownTopic, type TopicWords } from "./topics.ts";

/** What a label spans is the line, or the words up to the colon. */
export interface Label extends Span {
  readonly words: string;
  readonly heard: Heard;
  /** Where its text starts. */
  readonly below: number;
  /** Where its text ends at the latest, if it says so itself; else `null`. */
  readonly limit: number | null;
}

/** The longest line that can serve as a heading. */
const LONGEST = 88;

/** The most lines that words beside a label go on for. */
const MOST_LINES = 60;

const BOLD = /^ {0,3}(\*\*|__)(?![\s*_])([^*_\n]+)\1[ \t]*:?[ \t]*$/;
const LABEL = /^ {0,3}(\*\*|__)?(?![\s*_])([\p{L}][^:*_\n]{0,58})(?::(?:\*\*|__)|(?:\*\*|__):|:)(?=\s|$)/u;

/** "**Logs:** none" ends what stood beside the label above it, whatever it is about. */
const NEXT_LABEL = /^ {0,3}(\*\*|__)(?![\s*_])[^*_\n]{1,100}(?::\1|\1:)/;

/** `prose` is the text with everything blanked that is not prose. */
export function listLabels(
  source: Source,
  scope: Span,
  headings: readonly Heading[],
  prose: string,
  added: TopicWords,
): readonly Label[] {
  const real = new Set(headings.map(({ start }) => lineAt(source, start)));
  const labels: Label[] = [];
  for (let index = lineAt(source, scope.start); index < source.lines.length; index += 1) {
    const line = source.lines[index];
    if (line === undefined || line.start >= scope.end) {
      break;
    }
    const label = real.has(index)
      ? null
      : (boldLine(prose, line, added) ?? wordBeforeColon(source, index, prose, added));
    if (label !== null && source.text.slice(label.start, label.end) === prose.slice(label.start, label.end)) {
      labels.push(label);
    }
  }
  return labels;
}

function boldLine(prose: string, line: Line, added: TopicWords): Label | null {
  const bold = line.end - line.start <= LONGEST ? BOLD.exec(prose.slice(line.start, line.end)) : null;
  if (bold === null) {
    return null;
  }
  const words = (bold[2] ?? "").trim().replace(/:$/, "");
  return {
    start: line.start,
    end: line.end,
    words,
    heard: hearTopic(words, added),
    below: line.end,
    limit: null,
  };
}

function wordBeforeColon(source: Source, index: number, prose: string, added: TopicWords): Label | null {
  const line = source.lines[index] ?? { start: 0, end: 0 };
  const label = LABEL.exec(prose.slice(line.start, Math.min(line.end, line.start + LONGEST)));
  const words = (label?.[2] ?? "").trim();
  if (label === null || words === "") {
    return null;
  }
  const end = line.start + label[0].length;
  const alone = source.text.slice(end, line.end).trim() === "";
  const bold = label[1] !== undefined;
  // Small print such as "version: 2" in a pasted log is no heading.
  const heard =
    alone || bold ? hearTopic(words, added) : /^\p{Ll}/u.test(words) ? null : knownTopic(words, added);
  if (heard === null || heard === "other") {
    return null;
  }
  return {
    start: line.start,
    end,
    words,
    heard,
    below: end,
    limit: alone ? null : endOfWords(source, index, heard),
  };
}

/** Words on the label's own line go on to the blank line, or past it to a list that belongs to them. */
function endOfWords(source: Source, index: number, heard: Heard): number {
  let end = source.lines[index]?.end ?? 0;
  let blank = false;
  for (const line of source.lines.slice(index + 1, index + MOST_LINES)) {
    const words = source.text.slice(line.start, Math.min(line.end, line.start + 12));
    const isList = /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(words) && heard !== "goal" && heard !== "estimate";
    if (words.trim() === "") {
      blank = true;
    } else if (NEXT_LABEL.test(source.text.slice(line.start, Math.min(line.end, line.start + 120)))) {
      break;
    } else if (blank && !isList && !/^[ \t]{2}/.test(words)) {
      break;
    } else {
      end = line.end;
      blank = false;
    }
  }
  return end;
}
