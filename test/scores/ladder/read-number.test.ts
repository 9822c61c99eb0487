/** Numbers as people write them. */
import { expect, it } from "vitest";
import { readNumber } from "../../../src/scores/ladder/read-number.ts";

it.each([
  ["5", 5],
  [" 5 ", 5],
  ["0", 0],
  ["-3", -3],
  ["+3", 3],
  ["1,200", 1200],
  ["1 200 users", 1200],
  ["12'000", 12_000],
  ["1_000_000", 1_000_000],
  ["1200", 1200],
  ["0.5 weeks", 0.5],
  [".5", 0.5],
  ["3,5", 3.5],
  ["0,25", 0.25],
  ["12,3456", 12],
  ["80%", 0.8],
  ["80 %", 0.8],
  ["0.5%", 0.005],
  ["~3", 3],
  ["≈ 40", 40],
  ["5 points", 5],
  ["5-8", 5],
  ["8\nbecause it is large", 8],
  ["5.", 5],
])("%j is %s", (text, value) => {
  expect(readNumber(text)).toBe(value);
});

it.each([
  "",
  " ",
  "many",
  "about 5",
  "%",
  "-",
  "~",
  "_No response_",
  "five",
  "NaN",
  "Infinity",
  "9".repeat(400),
  "1e",
])("%j begins with no number a person can mean, or with what stands before the letter", (text) => {
  expect(readNumber(text)).toBe(text === "1e" ? 1 : null);
});
