/** Nobody is told twice about one place. */
import { expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { toldOnce } from "../../src/refine/told-once.ts";

function finding(rule: string, level: Finding["level"], start: number | null): Finding {
  const place = { line: 1, column: 1, start: start ?? 0, end: (start ?? 0) + 3 };
  const edit =
    start === null
      ? ({ kind: "act", sentence: "Do." } as const)
      : ({ kind: "replace", sentence: "Write.", place, text: "x" } as const);
  return { rule, level, stage: "intake", message: "Missing.", quote: null, place: null, edit };
}

const told = (...findings: readonly Finding[]) => toldOnce(findings).map(({ rule }) => rule);

it.each([
  ["the later of two required ones stays", [finding("a", "required", 5), finding("b", "required", 5)], ["b"]],
  [
    "the required one stays before an advised one",
    [finding("a", "required", 5), finding("b", "advised", 5)],
    ["a"],
  ],
  ["whatever their order", [finding("a", "advised", 5), finding("b", "required", 5)], ["b"]],
  ["other places are other matters", [finding("a", "required", 5), finding("b", "required", 6)], ["a", "b"]],
  [
    "what is to be done elsewhere has no place",
    [finding("a", "required", null), finding("b", "required", null)],
    ["a", "b"],
  ],
  [
    "an empty description is told once, whatever would have been looked for in it",
    [
      finding("described", "required", null),
      finding("problem", "required", null),
      finding("user-story", "advised", null),
      finding("title", "advised", null),
    ],
    ["described", "title"],
  ],
  [
    "without that rule each speaks for itself",
    [finding("problem", "required", null), finding("title", "required", null)],
    ["problem", "title"],
  ],
])("%s", (_name, findings, rules) => {
  expect(told(...findings)).toEqual(rules);
});

it("thousands of findings are no trouble", () => {
  const many = Array.from({ length: 50_000 }, (_, index) => finding(`r${index}`, "required", index % 1_000));
  expect(toldOnce(many)).toHaveLength(1_000);
});
