/** Whether a body would cost a Markdown parser more than it may: told by counting, in one pass over its lines. */
import type { Line, Source } from "./source.ts";

/** In milliseconds, as measured with micromark 4.0 on one core of 2024; the true time is within a factor of 3. */
const MOST = 400;
/** A longer text was not typed on GitHub, which takes 65,536 characters of at most two units. */
const LONGEST = 140_000;
/** Quotes and lists within each other on one line: the parser overflows its stack at some hundreds. */
const DEEPEST = 60;

/** What each thing costs, in milliseconds; `…Pair` counts for every two of a kind, since the parser looks back. */
const COST = {
  line: 0.02,
  item: 0.04,
  mark: 0.006,
  pipe: 0.014,
  emphasisPair: 0.000_008,
  bracketPair: 0.000_001,
  underlinePair: 0.000_12,
  lazyPair: 0.000_25,
} as const;

const CONTAINER = /^[ \t]{0,400}(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;

export function isCostly(source: Source): boolean {
  if (source.text.length > LONGEST) {
    return true;
  }
  let cost = source.lines.length * COST.line;
  let emphasis = 0;
  let brackets = 0;
  let underlines = 0;
  let lazy = 0;
  let contained = false;
  for (const line of source.lines) {
    const head = source.text.slice(line.start, Math.min(line.end, line.start + 500));
    const blank = head.trim() === "";
    if (blank) {
      cost += emphasis * emphasis * COST.emphasisPair + brackets * brackets * COST.bracketPair;
      emphasis = 0;
      brackets = 0;
    }
    const marks = countMarks(source.text, line);
    emphasis += marks.emphasis;
    brackets += marks.brackets;
    cost += (marks.emphasis + marks.brackets + marks.others) * COST.mark + marks.pipes * COST.pipe;
    const container = CONTAINER.test(head);
    if (container) {
      const depth = depthOf(head);
      if (depth > DEEPEST) {
        return true;
      }
      cost += COST.item * (1 + depth);
    } else if (contained && !blank) {
      lazy += 1;
    }
    underlines += UNDERLINE.test(head) ? 1 : 0;
    contained = container;
  }
  cost += emphasis * emphasis * COST.emphasisPair + brackets * brackets * COST.bracketPair;
  cost += underlines * underlines * COST.underlinePair + lazy * lazy * COST.lazyPair;
  return cost > MOST;
}

interface Marks {
  readonly emphasis: number;
  readonly brackets: number;
  readonly others: number;
  readonly pipes: number;
}

function countMarks(text: string, line: Line): Marks {
  let emphasis = 0;
  let brackets = 0;
  let others = 0;
  let pipes = 0;
  let before = 0;
  for (let at = line.start; at < line.end; at += 1) {
    const code = text.charCodeAt(at);
    switch (code) {
      case 42: // *
      case 95: // _
        emphasis += code === before ? 0 : 1;
        break;
      case 91: // [
      case 93: // ]
        brackets += 1;
        break;
      case 33: // !
      case 38: // &
      case 60: // <
      case 92: // \
      case 96: // `
        others += 1;
        break;
      case 124: // |
        pipes += 1;
        break;
      default:
    }
    before = code;
  }
  return { emphasis, brackets, others, pipes };
}

/** How many containers a line may open: its bullets, numbers and quote marks, and two columns of indent for each. */
function depthOf(head: string): number {
  const prefix = /^(?:[ \t]|>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/.exec(head)?.[0] ?? "";
  const indent = /^[ \t]*/.exec(head)?.[0].length ?? 0;
  const marks = prefix.match(/>|[-*+]|\d{1,9}[.)]/g)?.length ?? 0;
  return marks + Math.floor(indent / 4);
}
