/** The user story of a table: "As a | I want | So that", across its head row or down its first column. */
import type { Row } from "./outline.ts";
import { type Span, trimSpan } from "./source.ts";

/** The cells that tell a story; `benefit` is `null` where the table has none. */
export interface ToldCells extends Span {
  readonly role: Span;
  readonly action: Span;
  readonly benefit: Span | null;
}

const ROLE = /^(?:as|como)(?: (?:an?|the|um|uma|um\(a\)))?$/;
const ACTION =
  /^(?:(?:i|we|eu|nós)[ ,]*)?(?:want|need|can|would like|quero|desejo|gostaria|preciso)(?: (?:to|de))?$/;
const BENEFIT = /^(?:so|so that|in order to|because|para|para que|a fim de)$/;

const MAY_TELL = /(?:as|como)(?![\p{L}\p{N}])/iu;

/** The first row that tells one, or the rows below each other that do. */
export function findStoryCells(prose: string, rows: readonly Row[]): ToldCells | null {
  let head = -1;
  let mayTell = false;
  for (const [index, row] of rows.entries()) {
    if (row.head.start !== head) {
      head = row.head.start;
      mayTell = MAY_TELL.test(prose.slice(row.head.start, row.head.end));
    }
    if (!mayTell) {
      continue;
    }
    const told = acrossHead(prose, row) ?? downColumn(prose, row, rows.slice(index, index + 6));
    if (told !== null) {
      return told;
    }
  }
  return null;
}

function acrossHead(prose: string, row: Row): ToldCells | null {
  const head = cellsOf(prose, row.head).map((cell) => bare(prose, cell));
  const cells = cellsOf(prose, row.words);
  const cellUnder = (pattern: RegExp) => cells[head.findIndex((words) => pattern.test(words))];
  return toldBy(prose, row, cellUnder(ROLE), cellUnder(ACTION), cellUnder(BENEFIT));
}

/** The head row is the first: "| As a | seller |". */
function downColumn(prose: string, row: Row, rows: readonly Row[]): ToldCells | null {
  const table = rows.filter(({ head }) => head.start === row.head.start);
  const lines = [row.head, ...table.map(({ words }) => words)].map((words) => cellsOf(prose, words));
  const cellBeside = (pattern: RegExp) =>
    lines.find(([name]) => name !== undefined && pattern.test(bare(prose, name)))?.[1];
  const span = { start: row.head.start, end: table.at(-1)?.words.end ?? row.words.end };
  return toldBy(prose, span, cellBeside(ROLE), cellBeside(ACTION), cellBeside(BENEFIT));
}

function toldBy(
  prose: string,
  { start, end }: Span,
  role: Span | undefined,
  action: Span | undefined,
  benefit: Span | undefined,
): ToldCells | null {
  if (!hasWords(prose, role) || !hasWords(prose, action)) {
    return null;
  }
  return { start, end, role, action, benefit: hasWords(prose, benefit) ? benefit : null };
}

function hasWords(prose: string, cell: Span | undefined): cell is Span {
  return cell !== undefined && /[\p{L}\p{N}]/u.test(prose.slice(cell.start, cell.end));
}

function bare(prose: string, cell: Span): string {
  return prose
    .slice(cell.start, Math.min(cell.end, cell.start + 60))
    .toLowerCase()
    .replaceAll(/[*_.,:…]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** The stretches between the pipes; an escaped pipe is none. */
function cellsOf(prose: string, words: Span): readonly Span[] {
  const cells: Span[] = [];
  let start = words.start;
  for (let at = words.start; at <= words.end; at += 1) {
    if (at === words.end || (prose[at] === "|" && prose[at - 1] !== "\\")) {
      cells.push(trimSpan(prose, { start, end: at }));
      start = at + 1;
    }
  }
  return cells;
}
