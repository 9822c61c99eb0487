/** The known word a mistyped one most looks like. */
import { distance } from "fastest-levenshtein";

/** The nearest of `words` within a third of the word's length (at least 2 edits, never all its letters), else `null`. Case does not count. */
export function didYouMean(word: string, words: readonly string[]): string | null {
  const limit = Math.max(2, Math.floor(word.length / 3));
  const ranked = words
    .map((candidate) => ({ candidate, edits: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= limit && edits < word.length)
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate ?? null;
}
