/** What people wrote → a number: a word of the policy, or a number as people write it. */
import { isDay } from "../../calendar/day.ts";
import { readNumber } from "./read-number.ts";

/** Enough to know it again. */
const LONGEST_QUOTE = 40;

/**
 * A word counts where the text starts with it, whatever its case; of several the longest. `null` where the text is
 * neither: a day, such as `2026-01-05`, is no number.
 */
export function readValue(text: string, words: Readonly<Record<string, number>>): number | null {
  const lower = text.trim().toLowerCase();
  const worded = Object.entries(words)
    .filter(([word]) => startsWithWord(lower, word.trim().toLowerCase()))
    // “High risk” is more than “High”.
    .sort(([a], [b]) => b.length - a.length)[0];
  if (worded !== undefined) {
    return worded[1];
  }
  return isDay(text.trim()) ? null : readNumber(text);
}

/** Why a text gives no value. */
export function notRead(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const quote = line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE).trimEnd()}…` : line;
  return `says “${quote}”, which is no number and no word of the policy`;
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length));
}
