/** Words as a reader sees them. */
import { expect, it } from "vitest";
import { countWords, hasWords } from "../../../src/rules/words/count-words.ts";

it.each([
  ["The list is empty", 4],
  ["The <!-- hidden --> list", 2],
  ["The <!-- hidden --> list --> is empty", 4],
  ["<!-- a --> one --> two <!-- b --> three", 3],
  ["お客様", 2],
])("%s", (text, count) => {
  expect(countWords(text)).toBe(count);
  expect(hasWords(text, count)).toBe(true);
  expect(hasWords(text, count + 1)).toBe(false);
});
