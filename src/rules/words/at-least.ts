/** Example text that is long enough for a policy. */
import { countWords } from "./count-words.ts";

/** The text, repeated until it has so many words. */
export function atLeast(words: number, text: string, between: string): string {
  const times = Math.max(1, Math.ceil(words / Math.max(1, countWords(text))));
  return Array.from({ length: times }, () => text).join(between);
}
