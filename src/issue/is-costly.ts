/** Whether a body would cost a Markdown parser more than it may: told by counting, in one pass over its lines. */
import type { Line, Source } from "./source.ts";
import { listCode } from "./list-code.ts";

/** In milliseconds, as measured with micromark 4.0 on one core; the true time is within a factor of 3. */
const MOST = 400;
/** A longer text was not typed on GitHub, which takes 65,536 characters of at most two units. */
const LONGEST = 140_000;
/** Quotes and lists within each other on one line: the parser overflows its stack at some hundreds. */
const DEEPEST = 60;

/** What each thing costs, in milliseconds. A `…Pair` counts for every two within a paragraph: the parser looks back. */
const COST = {
  line: 0.03,
  item: 0.04,
  mark: 0.006,
  pipe: 0.014,
  emphasisPair: 0.000_06,
  bracketPair: 0.000_006,
  nestedPair: 0.000_8,
  tagPair: 0.000_008,
  declarationPair: 0.000_06,
  codePair: 0.000_006,
  underlinePair: 0.000_12,
  lazyPair: 0.000_25,
} as const;

const CONTAINER = /^[ \t]{0,400}(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;

/** Marks since the last blank line. */
interface Marks {
  emphasis: number;
  brackets: number;
  /** Brackets open at present, and the most there were at once. */
  open: number;
  nesting: number;
  tags: number;
  declarations: number;
  code: number;
  pipes: number;
  others: number;
}

export function isCostly(source: Source): boolean {
  if (source.text.length > LONGEST) {
    return true;
  }
  const code = listCode(source);
  let cost = source.lines.length * COST.line;
  let marks = noMarks();
  let underlines = 0;
  let lazy = 0;
  let contained = false;
  for (const [index, line] of source.lines.entries()) {
    const head = source.text.slice(line.start, Math.min(line.end, line.start + 500));
    const blank = head.trim() === "";
    if (blank || code.has(index)) {
      cost += costOf(marks);
      marks = noMarks();
      contained = false;
      continue;
    }
    countMarks(source.text, line, marks);
    const container = CONTAINER.test(head);
    if (container) {
      const depth = depthOf(head);
      if (depth > DEEPEST) {
        return true;
      }
      cost += COST.item * (1 + depth);
    }
    lazy += !container && contained ? 1 : 0;
    underlines += UNDERLINE.test(head) ? 1 : 0;
    contained ||= container;
  }
  cost += costOf(marks) + underlines * underlines * COST.underlinePair + lazy * lazy * COST.lazyPair;
  return cost > MOST;
}

function noMarks(): Marks {
  return {
    emphasis: 0,
    brackets: 0,
    open: 0,
    nesting: 0,
    tags: 0,
    declarations: 0,
    code: 0,
    pipes: 0,
    others: 0,
  };
}

function costOf(marks: Marks): number {
  const { emphasis, brackets, nesting, tags, declarations, code, pipes, others } = marks;
  return (
    (emphasis + brackets + tags + code + others) * COST.mark +
    pipes * COST.pipe +
    emphasis * (emphasis + (brackets + tags + code) / 4) * COST.emphasisPair +
    brackets * (brackets + tags + code) * COST.bracketPair +
    nesting * nesting * COST.nestedPair +
    tags * tags * COST.tagPair +
    declarations * declarations * COST.declarationPair +
    code * code * COST.codePair
  );
}

function countMarks(text: string, line: Line, marks: Marks): void {
  for (let at = line.start; at < line.end; at += 1) {
    const char = text[at] ?? "";
    const again = text[at - 1] === char;
    switch (char) {
      case "*":
        marks.emphasis += again ? 0.5 : 1;
        break;
      case "_":
        // Within a word it neither opens nor closes anything.
        marks.emphasis += again ? 0.5 : isWord(text[at - 1]) && isWord(text[at + 1]) ? 0 : 1;
        break;
      case "[":
        marks.brackets += 1;
        marks.open += 1;
        marks.nesting = Math.max(marks.nesting, marks.open);
        break;
      case "]":
        marks.brackets += 1;
        marks.open = Math.max(0, marks.open - 1);
        break;
      case "<":
        marks.tags += 1;
        marks.declarations += text[at + 1] === "!" || text[at + 1] === "?" ? 1 : 0;
        break;
      case "`":
        marks.code += again ? 0 : 1;
        break;
      case "|":
        marks.pipes += 1;
        break;
      case "!":
      case "&":
      case "\\":
        marks.others += 1;
        break;
      default:
    }
  }
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z0-9]/.test(char);
}

/** How many containers a line may open: its bullets, numbers and quote marks, and one for four columns of indent. */
function depthOf(head: string): number {
  const prefix = /^(?:[ \t]|>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/.exec(head)?.[0] ?? "";
  const indent = /^[ \t]*/.exec(head)?.[0].length ?? 0;
  const marks = prefix.match(/>|[-*+]|\d{1,9}[.)]/g)?.length ?? 0;
  return marks + Math.floor(indent / 4);
}
