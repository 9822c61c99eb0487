/** The keywords of Gherkin in every language it knows, as they open a line. */
import { dialects } from "@cucumber/gherkin";

export type GherkinKind =
  | "scenario"
  | "outline"
  | "background"
  | "examples"
  | "given"
  | "when"
  | "then"
  | "and";

export interface Keyword {
  readonly kind: GherkinKind;
  /** As the language writes it, without a space at its end. */
  readonly word: string;
}

export interface GherkinWords {
  readonly language: string;
  readonly keywords: readonly Keyword[];
  /** One word for each kind, for lines of ours. */
  readonly usual: ReadonlyMap<GherkinKind, string>;
}

type Dialect = NonNullable<(typeof dialects)[string]>;

/** Gherkin in fun: their words open ordinary lines. */
const IN_FUN = new Set(["en-Scouse", "en-au", "en-lol", "en-old", "en-pirate", "en-tx", "em", "tlh"]);
const STEPS = ["given", "when", "then"] as const;

const tables = new Map<string, GherkinWords>();
/** Languages by the first word of their keywords, in lower case. */
const opening = new Map<string, Set<string>>();
for (const [language, dialect] of Object.entries(dialects)) {
  if (!IN_FUN.has(language)) {
    for (const kind of STEPS) {
      for (const word of stepWords(dialect[kind])) {
        const first = firstWord(word);
        opening.set(first, (opening.get(first) ?? new Set()).add(language));
      }
    }
  }
}

/** `null` for a language Gherkin does not know. */
export function gherkinWords(language: string): GherkinWords | null {
  const before = tables.get(language);
  const dialect = Object.hasOwn(dialects, language) ? dialects[language] : undefined;
  if (before !== undefined || dialect === undefined) {
    return before ?? null;
  }
  const made = wordsOf(language, dialect);
  tables.set(language, made);
  return made;
}

/** The language most of the lines' steps are written in; English and Portuguese win ties. `null` where no line has one. */
export function guessLanguage(lines: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const language of opening.get(firstWord(bare(line))) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const rank = (language: string) =>
    (counts.get(language) ?? 0) * 3 + (language === "en" ? 2 : language === "pt" ? 1 : 0);
  return [...counts.keys()].sort((a, b) => rank(b) - rank(a))[0] ?? null;
}

/** What stands before a keyword: quote marks, bullets, numbers, boxes, marks of bold. */
const MARKS = /^[\s>#]{0,12}(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?(?:\[[ xX]\][ \t]{1,4})?[*_]{0,3}/;

function bare(line: string): string {
  return line.slice(0, 100).replace(MARKS, "");
}

export interface ReadKeyword extends Keyword {
  /** What stands on the line before it. */
  readonly marks: string;
  /** Length of the keyword as written. */
  readonly length: number;
}

/** A scenario's name needs a colon or dash after it, or after its number; a step needs no letter right after it. */
export function readKeyword(line: string, { keywords }: GherkinWords): ReadKeyword | null {
  const start = line.slice(0, 160).normalize("NFC");
  const marks = MARKS.exec(start)?.[0] ?? "";
  const words = start.slice(marks.length);
  const lower = words.toLowerCase();
  for (const { kind, word } of keywords) {
    if (!lower.startsWith(word.toLowerCase())) {
      continue;
    }
    const rest = words.slice(word.length);
    const isStep = kind === "given" || kind === "when" || kind === "then" || kind === "and";
    const fits = isStep
      ? !isSpaced(word) || !/^[\p{L}\p{N}]/u.test(rest)
      : /^(?:[ \t]\d{1,3})?[*_]{0,3}[ \t]?[:：–-]/.test(rest);
    if (fits) {
      return { kind, word, marks, length: word.length };
    }
  }
  return null;
}

/** A keyword for a line of ours. */
export function usualWord({ usual }: GherkinWords, kind: GherkinKind): string {
  return usual.get(kind) ?? "";
}

/** Whether a line holds the keyword of a later step as well, as in “Given a guest, when they pay, then …”. */
export function holdsKeyword(line: string, kind: "when" | "then", { keywords }: GherkinWords): boolean {
  const words = line.slice(0, 2000).toLowerCase();
  return keywords.some(
    (keyword) =>
      keyword.kind === kind && isSpaced(keyword.word) && hasWord(words, keyword.word.toLowerCase()),
  );
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word, 1);
  return (
    at !== -1 &&
    !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) &&
    !/[\p{L}\p{N}]/u.test(text.charAt(at + word.length))
  );
}

/** Scripts that set no space after a keyword. */
function isSpaced(word: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}']$/u.test(
    word,
  );
}

function wordsOf(language: string, dialect: Dialect): GherkinWords {
  const named: readonly (readonly [GherkinKind, readonly string[]])[] = [
    ["outline", dialect.scenarioOutline],
    ["background", dialect.background],
    ["examples", dialect.examples],
    ["scenario", dialect.scenario],
    ["given", stepWords(dialect.given)],
    ["when", stepWords(dialect.when)],
    ["then", stepWords(dialect.then)],
    ["and", [...stepWords(dialect.and), ...stepWords(dialect.but)]],
  ];
  const keywords = named
    .flatMap(([kind, words]) => words.map((word): Keyword => ({ kind, word })))
    .sort((a, b) => b.word.length - a.word.length);
  // English and Portuguese name an example first, then a scenario.
  const usual = new Map(
    named.map(([kind, words]): [GherkinKind, string] => [
      kind,
      (kind === "scenario" ? words[1] : undefined) ?? words[0] ?? "",
    ]),
  );
  return { language, keywords, usual };
}

function stepWords(words: readonly string[]): readonly string[] {
  return words.map((word) => word.trim()).filter((word) => word !== "*");
}

function firstWord(words: string): string {
  return (/^[\p{L}\p{M}]+/u.exec(words)?.[0] ?? "").toLowerCase();
}
