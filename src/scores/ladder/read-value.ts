/** What people wrote → a number: a word of the policy, or a number as people write it. */
import { isFiller } from "../../issue/is-filler.ts";
import type { Written } from "./as-meant.ts";
import { readNumber } from "./read-number.ts";

/** Enough to know it again. */
const LONGEST_QUOTE = 40;

/**
 * A word counts where the text starts with it, whatever its case; of several the longest. `null` where the text is
 * neither.
 */
export function readValue(text: string, words: Readonly<Record<string, number>>): Written | null {
  const lower = text.trim().toLowerCase();
  const worded = Object.entries(words)
    .filter(([word]) => startsWithWord(lower, word.trim().toLowerCase()))
    // “High risk” is more than “High”.
    .sort(([a], [b]) => b.length - a.length)[0];
  if (worded !== undefined) {
    return { value: worded[1], unit: null, quote: quoteOf(text) };
  }
  const number = readNumber(text);
  return number === null ? null : { ...number, quote: quoteOf(text) };
}

/**
 * Whether words that are no value only tell that there is none yet: “unknown”, “n/a”, “-”, “?”, “I don't know yet”. Of
 * such a text the place is as good as empty.
 */
export function isNotKnown(text: string): boolean {
  return isFiller(text) || NOT_KNOWN.test(text.trim().replaceAll("’", "'"));
}

const NOT_KNOWN =
  /^[_*(“"]{0,3}(?:(?:(?:we|i) )?(?:(?:do not|don't|dont|can't|cannot) (?:know|tell|say)|(?:have )?no idea|(?:am |are )?not sure)|unknown|not (?:yet )?(?:known|given|estimated|sized|decided)|undecided|unclear|unestimated|none|null|nothing|no response|no estimate|idk|dunno|desconhecido|não sei|nenhum[ao]?)(?: yet| at the moment| right now| for now| ainda)?[_*)”".!…?]{0,4}$/iu;

/** Why a text gives no value. */
export function notRead(text: string): string {
  return `says ${quoteOf(text)}, which is no number and no word of the policy`;
}

function quoteOf(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE).trimEnd()}…` : line}”`;
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length));
}
