/** The nearest known word, or none. */
import { expect, it } from "vitest";
import { didYouMean } from "../../src/yaml/did-you-mean.ts";

it.each([
  ["gaols", ["goals", "labels"], "goals"],
  ["ESTIMATE", ["estimate"], "estimate"],
  ["acceptence-critera", ["acceptance-criteria", "estimate"], "acceptance-criteria"],
  ["xyz", ["goals", "labels"], null],
  ["reach", [], null],
  ["G-11", ["G-1", "G-2"], "G-1"],
  ["ab", ["cd"], null],
  ["abc", ["xyz"], null],
])("%s among %j is %s", (word, words, near) => {
  expect(didYouMean(word, words)).toBe(near);
});
