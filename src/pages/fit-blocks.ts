/** Blocks of Markdown → a text GitHub accepts, cut where a block ends, never silently. */

/** The longest body of an issue or comment GitHub accepts, in characters. */
export const LONGEST = 65_536;

export interface Block {
  /** What a reader is told where it is left out, such as “the decisions”. */
  readonly name: string;
  /** Markdown that stands by itself: a paragraph, a list, a table, a fence, something folded. */
  readonly text: string;
}

/**
 * `head`, the blocks, `foot`, an empty line between them. Where that is longer than `longest` (UTF-16 units, which are
 * never fewer than characters), what no longer fits is cut between items, rows or paragraphs and named at the end;
 * fences and `<details>` are closed. `head` and `foot` always stay.
 */
export function fitBlocks(head: string, blocks: readonly Block[], foot: string, longest = LONGEST): string {
  const whole = page([head, ...blocks.map(({ text }) => text), foot]);
  if (whole.length <= longest) {
    return whole;
  }
  const everyName = blocks.map(({ name }) => name);
  let room = longest - page([head, leftOut(everyName), foot]).length;
  const kept: string[] = [];
  for (const [index, { text }] of blocks.entries()) {
    const fitting = text.length + GAP.length <= room ? text : cutBlock(text, room - GAP.length);
    if (fitting !== null) {
      kept.push(fitting);
      room -= fitting.length + GAP.length;
    }
    if (fitting !== text) {
      return page([head, ...kept, leftOut(everyName.slice(index)), foot]);
    }
  }
  return page([head, ...kept, foot]);
}

const GAP = "\n\n";

function page(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join(GAP)}\n`;
}

function leftOut(names: readonly string[]): string {
  const list = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
  return `_Longer than GitHub takes. Left out, in part or whole: ${list}._`;
}

/** The longest beginning of a block that ends between two of its items and fits with what closes it; `null` for none. */
export function cutBlock(text: string, room: number): string | null {
  const lines = text.split("\n");
  let best: string | null = null;
  let length = 0;
  let open = NOTHING_OPEN;
  let holdsWords = false;
  for (const [index, line] of lines.entries()) {
    if (index > 0 && length + closing(open).length > room) {
      break;
    }
    if (holdsWords && isBoundary(line, lines[index - 1] ?? "", open)) {
      best = `${lines.slice(0, index).join("\n").trimEnd()}${closing(open)}`;
    }
    open = after(line, open);
    holdsWords ||= line.trim() !== "" && !line.startsWith("<details");
    length += line.length + 1;
  }
  return best;
}

interface Open {
  /** The line that closes the fence, `null` outside of one. */
  readonly fence: string | null;
  readonly details: number;
}

const NOTHING_OPEN: Open = { fence: null, details: 0 };

function after(line: string, { fence, details }: Open): Open {
  const ticks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
  if (fence !== null) {
    const closes = ticks !== null && ticks.startsWith(fence) && line.trim() === ticks;
    return { fence: closes ? null : fence, details };
  }
  // Words of people never begin a line: a tag there is ours.
  const folds = line.startsWith("<details") ? 1 : line.startsWith("</details>") ? -1 : 0;
  return { fence: ticks, details: Math.max(0, details + folds) };
}

/** Before a line of a fence, an item, a row, or after an empty line; a table's head and its rule stay together. */
function isBoundary(line: string, before: string, { fence }: Open): boolean {
  if (fence !== null) {
    return true;
  }
  const isRow = line.startsWith("|") && before.startsWith("|") && !/^\|[\s:|-]+\|$/.test(line);
  return before.trim() === "" || /^(?:[-*+]|\d+[.)]) /.test(line) || isRow;
}

function closing({ fence, details }: Open): string {
  return `${fence === null ? "" : `\n${fence}`}${"\n\n</details>".repeat(details)}`;
}
