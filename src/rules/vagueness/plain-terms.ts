/** The words that leave a requirement open, in one pattern. */
import { plainWordsEn } from "./plain-words-en.ts";
import { plainWordsPt } from "./plain-words-pt.ts";

/** In the order in which they are told. */
export const PLAIN_KINDS = ["vague", "superlative", "comparative", "amount", "loophole", "list"] as const;
export type PlainKind = (typeof PLAIN_KINDS)[number];

export interface PlainTerm {
  readonly kind: PlainKind;
  /** Put after the words; for loopholes and lists, in their place. */
  readonly instead: string;
  /** `instead` fits any of them and tells nothing: no example for a person. */
  readonly isAnything?: true;
  /** What is meant is clear beside most nouns: found beside these alone, or beside none. */
  readonly nouns?: PlainNouns;
}

/** Patterns in lower case without groups of their own. */
export interface PlainNouns {
  /** Right after the words. */
  readonly after: RegExp;
  /** Right before them. */
  readonly before: RegExp;
}

export type PlainTerms = readonly (PlainTerm & { readonly words: string })[];

export interface PlainPattern {
  /** Finds each word or phrase as a whole, the longest first. */
  readonly pattern: RegExp;
  /** By their lower case, spaces as one. */
  readonly terms: ReadonlyMap<string, PlainTerm>;
}

/** What is put after a word that a team has added itself. */
const OWN: PlainTerm = { kind: "vague", instead: " (a test shows it)", isAnything: true };

const known: ReadonlyMap<string, PlainTerm> = new Map(
  [...plainWordsEn, ...plainWordsPt].flatMap(({ words, ...term }) =>
    words.split(",").map((word): [string, PlainTerm] => [keyOf(word), term]),
  ),
);
const usual = patternOf(known);
const made = new WeakMap<TeamWords, PlainPattern>();

/** A team's own words, and those it allows. */
export interface TeamWords {
  readonly also: readonly string[];
  readonly allow: readonly string[];
}

/** A policy's options are the same object for ten thousand issues. */
export function plainPattern(team: TeamWords): PlainPattern {
  const { also, allow } = team;
  if (also.length === 0 && allow.length === 0) {
    return usual;
  }
  const before = made.get(team);
  if (before !== undefined) {
    return before;
  }
  const added = also.map((word): [string, PlainTerm] => [keyOf(word), OWN]);
  const allowed = new Set(allow.map(keyOf));
  const terms = new Map([...known, ...added].filter(([word]) => !allowed.has(word)));
  const pattern = patternOf(terms);
  made.set(team, pattern);
  return pattern;
}

export function keyOf(words: string): string {
  return words.toLowerCase().replaceAll(/\s+/g, " ").trim();
}

function patternOf(terms: ReadonlyMap<string, PlainTerm>): PlainPattern {
  const words = [...terms.keys()]
    .filter((word) => word !== "")
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "[ \\t]{1,3}"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_/-])(?:${words.join("|")})(?![\\p{L}\\p{N}_/-])`, "giu");
  return { pattern, terms };
}
