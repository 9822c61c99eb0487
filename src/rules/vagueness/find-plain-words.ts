/** The words of a requirement that leave it open, each with its sentence and the smallest edit that mends it. */
import type { PlainKind, PlainNouns, PlainPattern } from "./plain-terms.ts";
import { keyOf } from "./plain-terms.ts";

/** Offsets are those of the body. */
export interface PlainHit {
  readonly kind: PlainKind;
  readonly words: string;
  /** What to put after the words, without its brackets; empty where they are to be taken out, `null` where no example fits. */
  readonly instead: string | null;
  readonly start: number;
  readonly end: number;
  /** The sentence they stand in, of at most 200 characters. */
  readonly sentence: { readonly start: number; readonly end: number };
  readonly edit: { readonly start: number; readonly end: number; readonly text: string };
}

/** A stretch of the body that states what is required. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** In UTF-16 units: a longer stretch is no sentence a person wrote. */
const LONGEST_STRETCH = 4000;
const LONGEST_QUOTE = 200;

/** Names: what stands in quotation marks, links, addresses, words in bold that open a line as its label. */
const NAMED =
  /"[^"\n]{1,200}"|“[^”\n]{1,200}”|«[^»\n]{1,200}»|(?<![\p{L}\p{N}])'[^'\n]{1,80}'(?![\p{L}\p{N}])|\[[^\]\n]{1,200}\]\([^)\n]{0,400}\)|https?:\/\/\S{1,400}|(?<=^[ \t]{0,8}(?:[-*+][ \t]{1,4}(?:\[[ xX]\][ \t]{1,4})?)?)\*\*[^*\n]{1,80}\*\*/gmu;
/** A number of its own, as in “within 2 seconds”, not as in “OAuth2”, “#17” or “AC3:”. */
export const NUMBER = /(?<![\p{L}\p{N}#_.-])\d{1,9}(?:[.,]\d{1,9})?(?![\p{L}\p{N}_:]|\.\s|-\p{L})/u;
/** Words after which it is said what is meant. */
export const EXPLAINED =
  /:[ \t]*$|(?<![\p{L}\p{N}])(?:such as|for example|for instance|e\.g\.|i\.e\.|that is|namely|by showing|by means of|por exemplo|tais como|ou seja|isto é|ex\.?:|como:|measured|medido)(?![\p{L}\p{N}])/iu;
/** What it is compared with. */
const COMPARED =
  /(?<![\p{L}\p{N}])(?:than|compared|versus|vs|over|do que|que o|que a|em relação|comparado)(?![\p{L}\p{N}])/iu;
/** What a person may do if they need to is no loophole. */
const NEEDED = /need|necess/i;
const MAY =
  /(?<![\p{L}\p{N}])(?:can|may|able|allow|allows|possible|pode|podem|possa|possam|poder|permitir|permite|possível)(?![\p{L}\p{N}])/iu;
/** A list of examples may stay open. */
const EXAMPLES =
  /(?<![\p{L}\p{N}])(?:such as|for example|like|e\.?g\.?|ex|exemplo|tais como|como)(?![\p{L}\p{N}])/iu;

/** `prose`: the body with what is no prose blanked. Nothing is found in names, and no vague word beside its measure. */
export function findPlainWords(
  body: string,
  prose: string,
  stretch: Stretch,
  plain: PlainPattern,
): readonly PlainHit[] {
  const end = Math.min(stretch.end, stretch.start + LONGEST_STRETCH);
  const text = prose.slice(stretch.start, end);
  if (text.search(plain.pattern) === -1) {
    return [];
  }
  const written = body.slice(stretch.start, end);
  const silent = blanked(text, written);
  return [...silent.matchAll(plain.pattern)].flatMap((match) => {
    const term = plain.terms.get(keyOf(match[0]));
    const at = { start: match.index, end: match.index + match[0].length };
    if (term === undefined || isName(silent, at) || isThing(silent, at)) {
      return [];
    }
    if (isMeant(written, silent, at, term.kind) || !isOpen(silent, at, term.nouns)) {
      return [];
    }
    const edit =
      term.instead === "" ? takenOut(written, at) : { start: at.end, end: at.end, text: term.instead };
    const instead = term.isAnything === true ? null : term.instead.replace(/^ \(|\)$/g, "");
    const hit = { kind: term.kind, words: match[0], instead };
    const moved = { ...edit, start: edit.start + stretch.start, end: edit.end + stretch.start };
    const sentence = sentenceAt(body, shifted(at, stretch.start));
    // A question requires nothing yet.
    const asks = body.charAt(sentence.end) === "?";
    return asks ? [] : [{ ...hit, ...shifted(at, stretch.start), sentence, edit: moved }];
  });
}

/** Names are looked for in what was written: a link has no destination in prose. */
function blanked(prose: string, written: string): string {
  return [...written.matchAll(NAMED)].reduce(
    (left, { index, 0: name }) =>
      left.slice(0, index) + " ".repeat(name.length) + left.slice(index + name.length),
    prose,
  );
}

function shifted({ start, end }: Stretch, by: number): Stretch {
  return { start: start + by, end: end + by };
}

/** “Quick access” is a thing, not a promise. */
const THING_AFTER =
  /^[ \t]+(?:access|start|action|actions|reply|replies|link|links|view|filter|filters|search bar|fix)(?![\p{L}\p{N}])/iu;
const THING_BEFORE = /(?:acesso|atalho|ação|ações|guia|início|menu)[ \t]+$/iu;

/** Capital letters within a sentence: “Easy Apply”, “the Quick menu”. */
function isName(text: string, { start, end }: Stretch): boolean {
  const opens = /(?:^|[.!?:;\n|>*_\]-])\s*$/.test(text.slice(Math.max(0, start - 12), start));
  const words = text.slice(start, end);
  return (/^\p{Lu}/u.test(words) && !opens) || /[ \t]\p{Lu}/u.test(words);
}

function isThing(text: string, { start, end }: Stretch): boolean {
  if (!/^(?:quick|fast|rápid[oa]s?)$/i.test(text.slice(start, end))) {
    return false;
  }
  return (
    THING_AFTER.test(text.slice(end, end + 30)) ||
    THING_BEFORE.test(text.slice(Math.max(0, start - 12), start))
  );
}

/** How far a noun is looked for, in UTF-16 units. */
const NOUN_AWAY = 60;

function isOpen(text: string, { start, end }: Stretch, nouns: PlainNouns | undefined): boolean {
  return (
    nouns === undefined ||
    nouns.after.test(text.slice(end, end + NOUN_AWAY)) ||
    nouns.before.test(text.slice(Math.max(0, start - NOUN_AWAY), start))
  );
}

/** Whether its line says what is meant. */
function isMeant(written: string, silent: string, at: Stretch, kind: PlainKind): boolean {
  const from = written.lastIndexOf("\n", at.start - 1) + 1;
  const next = written.indexOf("\n", at.end);
  const to = next === -1 ? written.length : next;
  const line = written.slice(from, to);
  if (kind === "loophole") {
    return NEEDED.test(silent.slice(at.start, at.end)) && MAY.test(line);
  }
  if (kind === "list") {
    return EXAMPLES.test(silent.slice(from, at.start));
  }
  const after = written.slice(at.end, to);
  const explained = /^\s*\(/.test(after) || EXPLAINED.test(line) || /["“«`]/.test(line);
  return explained || NUMBER.test(line) || (kind === "comparative" && COMPARED.test(after));
}

/** With the comma or bracket that goes with it; what is then the first word gets the capital letter. */
function takenOut(text: string, at: Stretch): PlainHit["edit"] {
  let { start, end } = at;
  // The dot of “etc.” is its own unless it ends the sentence.
  if (/c$/i.test(text.slice(start, end)) && /^\.(?=[ \t]*[^\s\p{Lu}])/u.test(text.slice(end, end + 20))) {
    end += 1;
  }
  if (text[start - 1] === "(" && text[end] === ")") {
    start -= 1;
    end += 1;
  }
  const before = /[ \t]{0,3},?[ \t]{0,3}$/.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? "";
  const opens = /(?:^|[.!?:;\n]|[-*+\]|])$/.test(
    text
      .slice(0, start - before.length)
      .trimEnd()
      .slice(-1),
  );
  if (!opens) {
    return { start: start - before.length, end, text: "" };
  }
  const after = /^[ \t]{0,3},?[ \t]{0,3}/.exec(text.slice(end, end + 8))?.[0] ?? "";
  const first = text.slice(end + after.length, end + after.length + 1);
  const isLetter = /^\p{Ll}/u.test(first);
  const last = end + after.length + (isLetter ? first.length : 0);
  return { start, end: last, text: isLetter ? first.toUpperCase() : "" };
}

function sentenceAt(text: string, { start, end }: Stretch): Stretch {
  const before = text.slice(Math.max(0, start - LONGEST_QUOTE / 2), start);
  const opened = [...before.matchAll(/[.!?][ \t]+|\n/g)].at(-1);
  // What is cut begins with a word.
  const cut = start > before.length ? (/^\S{0,40}\s+/.exec(before)?.[0].length ?? 0) : 0;
  const from = start - before.length + (opened === undefined ? cut : opened.index + opened[0].length);
  const after = text.slice(end, end + LONGEST_QUOTE / 2);
  const closed = /[.!?](?=\s|$)|[\r\n]/.exec(after);
  const to = closed === null ? end + after.length : end + closed.index;
  const words = text.slice(from, to);
  const marks = /^\s*(?:(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?)?/.exec(words)?.[0] ?? "";
  return {
    start: Math.min(start, from + marks.length),
    end: to - (words.length - words.trimEnd().length),
  };
}
