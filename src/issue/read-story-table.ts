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

/** Each row that tells one, and each table whose rows below each other do; in the order of the text. */
export function findStoryCells(prose: string, rows: readonly Row[]): readonly ToldCells[] {
  return tablesOf(rows).flatMap((table) => {
    const [first] = table;
    if (first === undefined || !MAY_TELL.test(prose.slice(first.head.start, first.head.end))) {
      return [];
    }
    const head = cellsOf(prose, first.head).map((cell) => bare(prose, cell));
    const across = table.flatMap((row) => acrossHead(prose, head, row) ?? []);
    return across.length > 0 ? across : (downColumn(prose, first, table) ?? []);
  });
}

function tablesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const tables: Row[][] = [];
  for (const row of rows) {
    const last = tables.at(-1);
    if (last !== undefined && last[0]?.head.start === row.head.start) {
      last.push(row);
    } else {
      tables.push([row]);
    }
  }
  return tables;
}

function acrossHead(prose: string, head: readonly string[], row: Row): ToldCells | null {
  const cells = cellsOf(prose, row.words);
  const cellUnder = (pattern: RegExp) => cells[head.findIndex((words) => pattern.test(words))];
  return toldBy(prose, row, cellUnder(ROLE), cellUnder(ACTION), cellUnder(BENEFIT));
}

/** The most rows a story of a table takes: role, action, benefit and a few of another kind. */
const ROWS = 6;

/** The head row is the first: "| As a | seller |". */
function downColumn(prose: string, first: Row, table: readonly Row[]): ToldCells | null {
  const rows = table.slice(0, ROWS);
  const lines = [first.head, ...rows.map(({ words }) => words)].map((words) => cellsOf(prose, words));
  const cellBeside = (pattern: RegExp) =>
    lines.find(([name]) => name !== undefined && pattern.test(bare(prose, name)))?.[1];
  const span = { start: first.head.start, end: rows.at(-1)?.words.end ?? first.words.end };
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
