/** The user stories of a stretch of prose, each with its words and where it stands. */
import type { Story } from "../model/issue.ts";
import type { Span } from "./source.ts";
import { type Grammar, GRAMMARS, NO_ROLE } from "./story-grammar.ts";

/** The longest a role may be; an action with its benefit may take far more. In UTF-16 units. */
const ROLE = 120;
const REST = 2000;
/** The longest a benefit may be that comes first. */
const REASON = 240;

export type Told = Omit<Story, "place"> & Span;

/** Where a role was told and a wish begins. */
interface Head {
  /** Where the story before it ends at the latest: before its number, such as "US02 -". */
  readonly from: number;
  readonly start: number;
  readonly role: string;
  /** "In order to BENEFIT, as a …": told before the role or right after it. */
  readonly reason: Reason | null;
  readonly afterWant: number;
  readonly grammar: Grammar;
  /** It ends the story before it; written small within a sentence, it may be that one's words: "…\nas a table I can sort". */
  readonly firm: boolean;
}

interface Reason {
  readonly start: number;
  readonly benefit: string;
}

/**
 * In the order they stand, none overlapping. `source` is the text whose `prose` it is: what stands in code is no
 * keyword, but part of the story.
 */
export function tellStories(prose: string, source: string): readonly Told[] {
  const heads = listHeads(prose, source);
  const limits = limitsOf(heads, prose.length);
  const stories: Told[] = [];
  let told = 0;
  for (const [index, head] of heads.entries()) {
    if (head.start < told) {
      continue;
    }
    const { reason } = head;
    // What the story before it took is not told for this one.
    const own = reason !== null && reason.start < told ? { ...head, reason: null } : head;
    const story = tellFrom(prose, source, own, limits[index] ?? prose.length);
    if (story !== null) {
      stories.push(story);
      told = story.end;
    }
  }
  return stories;
}

/** Where each story ends at the latest: at the next firm head. */
function limitsOf(heads: readonly Head[], end: number): readonly number[] {
  let limit = end;
  return heads
    .toReversed()
    .map(({ from, firm }) => {
      const own = limit;
      limit = firm ? from : limit;
      return own;
    })
    .toReversed();
}

interface Opener extends Span {
  readonly grammar: Grammar;
}

function listHeads(prose: string, source: string): readonly Head[] {
  const openers = GRAMMARS.flatMap((grammar) =>
    [...prose.matchAll(grammar.role)]
      .map(({ index, 0: words }): Opener => ({ grammar, start: index, end: index + words.length }))
      .filter(
        (opener) => startsSentence(prose, opener.start) || reasonBefore(prose, source, opener) !== null,
      ),
  ).toSorted((one, other) => one.start - other.start);
  return openers.flatMap((opener, index) => {
    const limit = openers[index + 1]?.start ?? prose.length;
    return headOf(prose, source, opener, limit) ?? [];
  });
}

function headOf(prose: string, source: string, opener: Opener, limit: number): Head | null {
  const { grammar, start, end } = opener;
  const want = grammar.want.exec(prose.slice(end, Math.min(end + ROLE + REASON, limit)));
  if (want === null || NO_ROLE.test(prose.slice(end, end + 40))) {
    return null;
  }
  const reason = reasonBetween(prose, source, grammar, { start: end, end: end + want.index });
  const role = clean(withCode(prose, source, { start: end, end: reason?.start ?? end + want.index }));
  if (role.length > ROLE || !/[\p{L}\p{N}]/u.test(role) || /[.!?;]\s|[|]|,\s(?:i|we)\s/i.test(role)) {
    return null;
  }
  return {
    from: numberBefore(prose, start),
    start,
    role,
    reason: reason ?? reasonBefore(prose, source, opener),
    afterWant: end + want.index + want[0].length,
    grammar,
    firm: isFirm(prose, start),
  };
}

/** "In order to pay, as a": in the same paragraph, at the start of a sentence or line. */
function reasonBefore(prose: string, source: string, { grammar, start: end }: Opener): Reason | null {
  const from = Math.max(0, end - REASON);
  const found = lastOf(prose.slice(from, end), grammar.reasonFirst);
  if (found === null || !startsSentence(prose, from + found.start)) {
    return null;
  }
  return reasonOf(prose, source, { start: from + found.start, end: from + found.end }, end);
}

/** "As a buyer, in order to pay, I want". */
function reasonBetween(prose: string, source: string, grammar: Grammar, gap: Span): Reason | null {
  const found = lastOf(prose.slice(gap.start, gap.end), grammar.reasonFirst);
  if (found === null || !/,[\s*_]*$/.test(prose.slice(gap.start, gap.start + found.start))) {
    return null;
  }
  const keyword = { start: gap.start + found.start, end: gap.start + found.end };
  return reasonOf(prose, source, keyword, gap.end);
}

function reasonOf(prose: string, source: string, keyword: Span, end: number): Reason | null {
  const words = { start: keyword.end, end };
  const benefit = clean(withCode(prose, source, words));
  const isOne =
    /[\p{L}\p{N}]/u.test(benefit) && !/[.!?;]\s|\||\n[ \t>]*\r?\n/.test(prose.slice(words.start, end));
  return isOne ? { start: keyword.start, benefit } : null;
}

function lastOf(text: string, pattern: RegExp): Span | null {
  const found = [...text.matchAll(pattern)].at(-1);
  return found === undefined ? null : { start: found.index, end: found.index + found[0].length };
}

/** Where the line's number or mark begins, if nothing else stands before the story; else where the story does. */
function numberBefore(prose: string, start: number): number {
  const line = prose.lastIndexOf("\n", start - 1) + 1;
  const before = prose.slice(Math.max(line, start - 40), start);
  return start - line <= 40 && NUMBER.test(before) ? line : start;
}

/** "#12", "US02 -", "[G-7]" or marks only, as the whole of what stands before a story on its line. */
const NUMBER = /^[^\p{L}\p{N}]{0,12}(?:\p{L}{0,8}[-_ ]?\d{1,5}(?:\.\d{1,4})?[^\p{L}\p{N}]{0,12})?$/u;

/** Written with a capital, or first in its paragraph or item. */
function isFirm(prose: string, start: number): boolean {
  return (
    /\p{Lu}/u.test(prose.charAt(start)) ||
    /(?:^|\n[ \t>]*\r?\n|\n[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t])[\s*_>#"“'‘([]*$/.test(
      prose.slice(Math.max(0, start - 40), start),
    )
  );
}

function tellFrom(prose: string, source: string, head: Head, limit: number): Told | null {
  const { role, reason: before, afterWant, grammar } = head;
  const start = Math.min(head.start, before?.start ?? head.start);
  const rest = prose.slice(afterWant, Math.min(afterWant + REST, limit));
  const words = (from: number, to: number) =>
    clean(withCode(prose, source, { start: afterWant + from, end: afterWant + to }));
  const ended = (end: number) => afterWant + trimmed(rest, end);
  const reason = grammar.benefit.exec(rest);
  const stop = endOfThought(rest, 0);
  if (reason !== null && reason.index <= nextWordAfter(rest, stop)) {
    const afterReason = reason.index + reason[0].length;
    const end = endOfThought(rest, afterReason);
    const benefit = words(afterReason, end);
    const action = words(0, reason.index);
    if (action !== "") {
      return { role, action, benefit: benefit === "" ? null : benefit, start, end: ended(end) };
    }
  }
  const action = words(0, stop);
  return action === "" ? null : { role, action, benefit: before?.benefit ?? null, start, end: ended(stop) };
}

/** A story starts a text, a line, a cell or a sentence, or follows a number such as "US02 -" or "#12". */
function startsSentence(prose: string, index: number): boolean {
  const before = prose
    .slice(Math.max(0, index - 40), index)
    .replace(/[\s#*_>"“'‘([]+$/, (blank) => (blank.includes("\n") ? "\n" : ""));
  return (
    before === "" ||
    /(?:[\n.!?:;|\])–—-]|^\s*[-+*]|(?:^|\s)eu,?)$/i.test(before) ||
    /(?:^|\n)(?:[^\p{L}\p{N}\n]{0,8}|[^\p{L}\p{N}\n]{0,8}\p{L}{0,8}[-_ ]?\d{1,5}(?:\.\d{1,4})?)$/u.test(
      before,
    )
  );
}

/** A new item, or a line of its own kind such as "Priority: high". */
const STOP =
  /[.!?](?=[\s*_)"”|]|$)|\||\r?\n[ \t>]*(?:\r?\n|(?:[-+*]|\d{1,9}[.)])[ \t]|[*_]{0,3}\p{Lu}[\p{L} ]{1,30}[*_]{0,3}:)/gu;

/** Where a thought ends: a full stop, a blank line, the next item, a table's cell, the end. */
function endOfThought(text: string, from: number): number {
  const first = from + leadOf(text, from);
  // Where the words stand in items of their own, they go on in the next one.
  const listed = /\n[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/.test(text.slice(from, first));
  STOP.lastIndex = first;
  for (let match = STOP.exec(text); match !== null; match = STOP.exec(text)) {
    const isItem = /(?:[-+*]|\d[.)])[ \t]$/.test(match[0]);
    if (!(listed && isItem) && !isShortened(text, match.index)) {
      return match.index;
    }
  }
  return text.length;
}

/** "e.g.", and "etc." within a sentence. */
function isShortened(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 6), index);
  return (
    text.charAt(index) === "." &&
    (/(?:^|[^\p{L}])(?:e\.g|i\.e|eg|ie|ex|p\.ex|vs|incl|approx)$/iu.test(before) ||
      (/etc$/i.test(before) && /^[*_)"”]{0,3}[ \t]+[\p{Ll}(]/u.test(text.slice(index + 1, index + 9))))
  );
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
export function withCode(prose: string, source: string, { start, end }: Span): string {
  const words = prose.slice(start, end);
  return source.slice(start, end).replaceAll(/`+[^`\n]+`+|[^`]+|`/g, (piece, at: number) => {
    const seen = words.slice(at, at + piece.length);
    return piece.length > 2 && piece.startsWith("`") && seen.trim() === "" ? piece : seen;
  });
}

/** On one line, without marks and without punctuation at either end. */
export function clean(words: string): string {
  return words
    .replaceAll(/(?:(?<!\*)\*{2,3}(?!\*)|(?<!_)_{2,3}(?!_)|(?<!\*)\*(?=\s|$)|_(?=\s|$)|(?<=\s)[*_])/g, " ")
    .replaceAll(/[\r\n][ \t]*(?:[-+*>][ \t]+)?/g, " ")
    .replaceAll(/\s+/g, " ")
    .replace(/^[\s*_,;:.>–—-]{1,20}/, "")
    .replace(/[\s*_,;:.>–—-]{1,20}$/, "")
    .trim();
}
