/** What people said in a comment or an agenda, as Markdown reads it: commands, ticked lines, words under a heading. */
import { isCostly } from "../issue/is-costly.ts";
import { parseMarkdown } from "../issue/parse-markdown.ts";
import { readCommands } from "../issue/read-commands.ts";
import { lineAt, placeOf, readSource, type Source, type Span, wordsOf } from "../issue/source.ts";
import type { Item, Outline } from "../issue/outline.ts";
import type { Command } from "../model/issue.ts";

export interface Said {
  /** Of paragraphs. One whose name is empty has a blank after its slash, and its name may begin its argument. */
  readonly commands: readonly Command[];
  /** Of list items below the heading for decisions, where people write bullets: they count in an agenda alone. */
  readonly listed: readonly Command[];
  /** The lines of each ticked box of a task list, without bullet and box. */
  readonly ticked: readonly string[];
  /** The lines below the heading for decisions, up to the next of its level or above. */
  readonly noted: readonly Noted[];
}

export interface Noted {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

const NOTHING: Said = { commands: [], listed: [], ticked: [], noted: [] };

/** As the agenda's page writes it. */
const DECISIONS_HEADING = "Decisions";

/** No command begins without one: most comments are told by a glance. */
const MAY_SAY = /^[ \t\uFEFF]{0,4}(?:\/[ \t\u00A0]{0,4}[a-z]|[-*+\d#])/im;

/** Never from code, quotes or HTML comments; commands also never from tables or headings. Never throws. */
export function readSaid(body: string): Said {
  if (!MAY_SAY.test(body)) {
    return NOTHING;
  }
  const source = readSource(body);
  if (isCostly(source)) {
    return NOTHING;
  }
  const start = source.lines[0]?.start ?? 0;
  const outline = parseMarkdown(body, { start, end: body.length });
  const sections = decisionSections(source, outline);
  return {
    commands: inOrder([
      ...readCommands({ source, paragraphs: outline.paragraphs }),
      ...outline.paragraphs.flatMap((paragraph) => spaced(source, paragraph)),
    ]),
    listed: inOrder(
      outline.items
        .filter(({ start: at }) => sections.some((section) => section.start <= at && at < section.end))
        .flatMap((item) => commandsOf(source, item, outline)),
    ),
    ticked: outline.items.flatMap(({ checked, words }) => (checked === true ? [wordsOf(source, words)] : [])),
    noted: sections.flatMap((section) => linesOf(source, section)),
  };
}

export function inOrder(commands: readonly Command[]): readonly Command[] {
  return [...commands].sort((a, b) => a.place.start - b.place.start);
}

const SPACED = /^\/[ \t\u00A0]{1,4}([a-z]\S{0,60}(?:[ \t\u00A0].*)?)$/i;

/** `/ goal G-2` at the start of a paragraph: whether its first word is a command only the policy's score tells. */
function spaced(source: Source, paragraph: Span): readonly Command[] {
  const line = source.lines[lineAt(source, paragraph.start)];
  const end = Math.min(line?.end ?? paragraph.end, paragraph.end);
  const [whole, argument] = SPACED.exec(source.text.slice(paragraph.start, end).trimEnd()) ?? [];
  const place = placeOf(source, { start: paragraph.start, end: paragraph.start + (whole ?? "").length });
  return argument === undefined ? [] : [{ name: "", argument, place }];
}

/** The lines with which an item begins, while they are commands; what has a box nobody ticked is still to be done. */
function commandsOf(source: Source, { words, checked }: Item, { codes }: Outline): readonly Command[] {
  const found: Command[] = [];
  const first = lineAt(source, words.start);
  const isCode = codes.some(({ start, end }) => start < words.end && words.start < end);
  const isQuoted = source.text.slice(source.lines[first]?.start ?? 0, words.start).includes(">");
  if (checked === false || isCode || isQuoted) {
    return found;
  }
  for (let index = first; ; index += 1) {
    const line = source.lines[index];
    if (line === undefined || line.start >= words.end) {
      break;
    }
    const start = Math.max(line.start, words.start);
    const indent = /^[ \t]*/.exec(source.text.slice(start, line.end))?.[0].length ?? 0;
    const span = { start: start + indent, end: Math.min(line.end, words.end) };
    const [command] = readCommands({ source, paragraphs: [span] });
    if (command === undefined) {
      break;
    }
    found.push(command);
  }
  return found;
}

/** What stands below each heading for decisions. */
function decisionSections(source: Source, { headings }: Outline): readonly Span[] {
  return headings.flatMap(({ level, words, end }, index) => {
    const next = headings.slice(index + 1).find((other) => other.level <= level);
    const isOne = wordsOf(source, words).trim().toLowerCase() === DECISIONS_HEADING.toLowerCase();
    return isOne ? [{ start: end, end: next?.start ?? source.text.length }] : [];
  });
}

function linesOf(source: Source, { start, end }: Span): readonly Noted[] {
  const first = lineAt(source, start);
  return source.lines.slice(first).flatMap((line, index) => {
    const from = Math.max(line.start, start);
    const to = Math.min(line.end, end);
    return line.start < end && from < to
      ? [{ line: first + index + 1, text: source.text.slice(from, to) }]
      : [];
  });
}
