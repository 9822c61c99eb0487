/** The user story of a text: "As a ROLE, I want ACTION, so that BENEFIT", in English and Portuguese. */
import type { Story } from "../model/issue.ts";
import { findStoryCells, type ToldCells } from "./read-story-table.ts";
import { placeOf, type Span } from "./source.ts";
import { stretchesAbout, type Understood } from "./understood.ts";

interface Grammar {
  readonly role: RegExp;
  readonly want: RegExp;
  readonly benefit: RegExp;
}

const GAP = String.raw`[\s*_,>:-]{1,12}`;
const WISH = String.raw`(?:(?:want|wish|need|would${GAP}like|would${GAP}love|have|am${GAP}able|should${GAP}be${GAP}able|must${GAP}be${GAP}able)(?:${GAP}to)?|['’]d${GAP}like(?:${GAP}to)?|can|should|must|could)`;

const GRAMMARS: readonly Grammar[] = [
  {
    role: new RegExp(
      String.raw`(?<![\p{L}\p{N}])as(?:${GAP})(?:(?:an?|the)(?![\p{L}\p{N}])|(?=(?:one|some(?:one|body)|any(?:one|body)|every(?:one|body)|each|our|my|people|users?)[^\p{L}\p{N}])|(?=(?:\p{L}{1,20}[ -]){0,2}\p{L}{2,20}s[\s*_]{0,4},[\s*_]{1,4}we[^\p{L}\p{N}]))`,
      "giu",
    ),
    want: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:i|we)(?:${GAP}|(?=['’]d))${WISH}(?![\p{L}\p{N}])`, "iu"),
    benefit:
      /(?<![\p{L}\p{N}])(?:so[\s*_]{1,6}that|in[\s*_]{1,6}order[\s*_]{1,6}(?:to|that)|so(?=[\s*_,]{1,6}(?:i|we|they|it|our|my|the)\s))(?![\p{L}\p{N}])/iu,
  },
  {
    role: new RegExp(
      String.raw`(?<![\p{L}\p{N}])como(?:${GAP}(?:um\(a\)|uma|um|o|a))?(?![\p{L}\p{N}(])`,
      "giu",
    ),
    want: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:(?:eu|nós)${GAP})?(?:quero|queremos|desejo|desejamos|gostaria(?:mos)?${GAP}de|preciso(?:${GAP}de)?|necessito(?:${GAP}de)?|posso|devo)(?![\p{L}\p{N}])`,
      "iu",
    ),
    benefit:
      /(?:(?<![\p{L}\p{N}])(?:para[\s*_]{1,6}que|a[\s*_]{1,6}fim[\s*_]{1,6}de(?:[\s*_]{1,6}que)?|de[\s*_]{1,6}modo[\s*_]{1,6}que|de[\s*_]{1,6}forma[\s*_]{1,6}que)|(?<=[,;\n*][\s*_]{0,6})(?:para|pois|porque)|(?<![\p{L}\p{N}])para(?=[\s*_]{1,6}(?:não[\s]{1,6})?[\p{L}]{1,20}[aei]r(?![\p{L}])))(?![\p{L}\p{N}])/iu,
  },
];

/** The longest a role may be; an action with its benefit may take far more. In UTF-16 units. */
const ROLE = 120;
const REST = 2000;

/**
 * Looked for first under a heading about the story, then anywhere in the prose, then in the title; a story of the title
 * has an empty place at the start of the body.
 */
export function readStories(title: string, text: Understood): readonly Story[] {
  const story = readStory(title, text);
  return story === null ? [] : [story];
}

function readStory(title: string, text: Understood): Story | null {
  const stretches = [...stretchesAbout(text.sections, "user-story"), ...text.scopes];
  for (const stretch of stretches.flatMap((whole) => partsOf(text, whole))) {
    const story = storyIn(
      text.prose.slice(stretch.start, stretch.end),
      text.source.text.slice(stretch.start, stretch.end),
    );
    if (story !== null) {
      const { start, end, ...words } = story;
      return {
        ...words,
        place: placeOf(text.source, { start: stretch.start + start, end: stretch.start + end }),
      };
    }
  }
  const cells = findStoryCells(text.prose, text.rows);
  if (cells !== null) {
    return storyOfCells(text, cells);
  }
  const titled = storyIn(title, title);
  if (titled === null) {
    return null;
  }
  const { role, action, benefit } = titled;
  return { role, action, benefit, place: placeOf(text.source, { start: 0, end: 0 }) };
}

function storyOfCells(text: Understood, cells: ToldCells): Story {
  const words = ({ start, end }: Span) => clean(withCode(text.prose, text.source.text, { start, end }));
  return {
    role: words(cells.role),
    action: words(cells.action).replace(/^to /i, ""),
    benefit: cells.benefit === null ? null : words(cells.benefit),
    place: placeOf(text.source, cells),
  };
}

/** "As a result, I can …" */
const NO_ROLE =
  /^[\s*_]{0,6}(?:results?|consequences?|others|always|usual|things|days|times|work-?around|side|examples?|exemplo|resultado|tests?|reminder|note|follow-?up|first|last|next|temporary|quick|general|matter|bonus|rule|whole|alternative|aside|starting|long|well|feito|funciona|acima|abaixo)(?![\p{L}\p{N}])/iu;

/** A story does not go on past a heading. */
function partsOf(text: Understood, stretch: Span): readonly Span[] {
  const cuts = text.headings.filter(({ start }) => start > stretch.start && start < stretch.end);
  const starts = [stretch.start, ...cuts.map(({ start }) => start)];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? stretch.end }));
}

type Told = Omit<Story, "place"> & Span;

/** `source` is the text whose `prose` it is: what stands in code is no keyword, but part of the story. */
function storyIn(prose: string, source: string): Told | null {
  let first: Told | null = null;
  for (const grammar of GRAMMARS) {
    for (const opener of prose.matchAll(grammar.role)) {
      if (first !== null && opener.index >= first.start) {
        break;
      }
      const told = startsSentence(prose, opener.index) ? tellFrom(prose, source, opener, grammar) : null;
      if (told !== null) {
        first = told;
        break;
      }
    }
  }
  return first;
}

function tellFrom(prose: string, source: string, opener: RegExpExecArray, grammar: Grammar): Told | null {
  const { index: start } = opener;
  const afterOpener = start + opener[0].length;
  const want = grammar.want.exec(prose.slice(afterOpener, afterOpener + ROLE + 40));
  if (want === null || want.index > ROLE) {
    return null;
  }
  const role = NO_ROLE.test(prose.slice(afterOpener, afterOpener + 40))
    ? ""
    : clean(withCode(prose, source, { start: afterOpener, end: afterOpener + want.index }));
  const afterWant = afterOpener + want.index + want[0].length;
  if (!/[\p{L}\p{N}]/u.test(role) || /[.!?;]\s|[|]/.test(role) || role.split("\n\n").length > 2) {
    return null;
  }
  const rest = prose.slice(afterWant, afterWant + REST);
  const told = (from: number, to: number) =>
    clean(withCode(prose, source, { start: afterWant + from, end: afterWant + to }));
  const reason = grammar.benefit.exec(rest);
  const stop = endOfThought(rest, 0);
  if (reason !== null && reason.index <= nextWordAfter(rest, stop)) {
    const afterReason = reason.index + reason[0].length;
    const end = endOfThought(rest, afterReason);
    const benefit = told(afterReason, end);
    const action = told(0, reason.index);
    if (action !== "") {
      return {
        role,
        action,
        benefit: benefit === "" ? null : benefit,
        start,
        end: afterWant + trimmed(rest, end),
      };
    }
  }
  const action = told(0, stop);
  return action === "" ? null : { role, action, benefit: null, start, end: afterWant + trimmed(rest, stop) };
}

/** A story starts a text, a line or a sentence, or follows a number such as "US02 -". */
function startsSentence(prose: string, index: number): boolean {
  const before = prose
    .slice(Math.max(0, index - 40), index)
    .replace(/[\s#*_>"“'‘([]+$/, (blank) => (blank.includes("\n") ? "\n" : ""));
  return before === "" || /(?:[\n.!?:;|–—-]|^\s*[-+*]|(?:^|\s)eu,?)$/i.test(before);
}

/** Where a thought ends: a full stop, a blank line, a table's cell, the end. */
function endOfThought(text: string, from: number): number {
  const stop = /[.!?](?=[\s*_)"”|]|$)|\||\r?\n[ \t]*\r?\n/g;
  stop.lastIndex = from + leadOf(text, from);
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    if (!/(?:e\.g|i\.e|etc|ex|p\.ex)$/i.test(text.slice(Math.max(0, match.index - 6), match.index))) {
      return match.index;
    }
  }
  return text.length;
}

/** Blanks and marks after a keyword: the words may stand in the next paragraph or item. */
function leadOf(text: string, from: number): number {
  const lead = text.slice(from, from + 40).search(/[^\s*_,:>-]/);
  return lead === -1 ? 0 : lead;
}

/** A reason may open the next sentence, line or item. */
function nextWordAfter(text: string, from: number): number {
  const next = text.slice(from, from + 40).search(/[^\s*_.,;:>|-]/);
  return next === -1 ? from : from + next;
}

function trimmed(text: string, end: number): number {
  return text.slice(0, end).replace(/[\s*_]{1,40}$/, "").length;
}

/** The prose with its spans of code put back. */
function withCode(prose: string, source: string, { start, end }: Span): string {
  const words = prose.slice(start, end);
  return source.slice(start, end).replaceAll(/`+[^`\n]+`+|[^`]+|`/g, (piece, at: number) => {
    const seen = words.slice(at, at + piece.length);
    return piece.length > 2 && piece.startsWith("`") && seen.trim() === "" ? piece : seen;
  });
}

/** On one line, without marks and without punctuation at either end. */
function clean(words: string): string {
  return words
    .replaceAll(/(?:\*\*|__|[*_](?=\s|$)|(?<=\s)[*_])/g, " ")
    .replaceAll(/[\r\n][ \t]*(?:[-+*>][ \t]+)?/g, " ")
    .replaceAll(/\s+/g, " ")
    .replace(/^[\s*_,;:.>–—-]{1,20}/, "")
    .replace(/[\s*_,;:.>–—-]{1,20}$/, "")
    .trim();
}
