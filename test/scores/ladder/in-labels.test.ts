/** Labels that say a factor's value by themselves, and the policy's map that goes before them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factorLabel } from "../../../src/scores/ladder/in-labels.ts";
import type { FactorSpec } from "../../../src/scores/score-model.ts";
import { confidence, ease, effort, find, inShort, value, weeks } from "./build.ts";

const critical: FactorSpec = { ...value, name: "time-criticality" };

describe("a label that says it", () => {
  it.each<[string, FactorSpec, readonly string[], string]>([
    ["as it is told", effort, ["effort: 5"], "5 from label effort: 5"],
    ["whatever its case and blanks", effort, [" EFFORT :5 "], "5 from label EFFORT :5"],
    ["with a fraction", effort, ["effort: 0.5"], "0.5 from label effort: 0.5"],
    ["with a comma", effort, ["effort: 0,5"], "0.5 from label effort: 0,5"],
    ["in percent", confidence, ["confidence: 80%"], "0.8 from label confidence: 80%"],
    ["a share above 2", confidence, ["confidence: 80"], "0.8 from label confidence: 80"],
    ["of a name in several words", critical, ["Time criticality: 8"], "8 from label Time criticality: 8"],
    [
      "the highest of several",
      effort,
      ["effort: 5", "effort: 13", "effort: 8"],
      "13 from label effort: 13: more than effort: 8, effort: 5",
    ],
    ["in weeks", weeks, ["effort: 3"], "3 from label effort: 3"],
    ["beyond the scale", ease, ["ease: 11"], "null: the label ease: 11 says 11, which cannot be"],
    ["of a cost of nothing", effort, ["effort: 0"], "null: the label effort: 0 says 0, which cannot be"],
    [
      "of no share",
      confidence,
      ["confidence: 1.5"],
      "null: the label confidence: 1.5 says 1.5, which is no share: expected 0 to 1, or percent such as 80",
    ],
  ])("%s", (_name, spec, labels, expected) => {
    expect(inShort(find(spec, {}, { labels }))).toBe(expected);
  });

  it.each([
    "effort",
    "effort:",
    "effort: high",
    "effort: 5 days",
    "effort: 1-3",
    "effort: 100.000",
    "value: 5",
    "no effort: 5",
    "effort 5",
    ": 5",
    "area: effort: 5",
  ])("not `%s`", (label) => {
    expect(inShort(find(effort, {}, { labels: [label] }))).toBe("null: not given");
  });
});

describe("beside the policy's map", () => {
  const labels = { S: 2, "effort: 5": 8 };

  it.each([
    [["S", "effort: 13"], "2 from label S"],
    [["effort: 5"], "8 from label effort: 5"],
    [["effort: 5", "S"], "8 from label effort: 5: more than S"],
    [["effort: 13"], "13 from label effort: 13"],
  ])("%j", (held, expected) => {
    expect(inShort(find(effort, { labels }, { labels: held }))).toBe(expected);
  });

  it("is looked at where the policy looks at labels, and nowhere else", () => {
    const by = { labels: ["effort: 5"], body: "Estimate: 8" };
    expect(inShort(find(effort, {}, by))).toBe("5 from label effort: 5");
    expect(inShort(find(effort, {}, by, { ladder: ["text", "label"] }))).toBe("8 from text");
    expect(inShort(find(effort, {}, by, { ladder: ["text"] }))).toBe("8 from text");
  });
});

it("gives the number that is written, for every number a command may set", () => {
  const number = fc.oneof(
    fc.integer({ min: 1, max: 10_000 }),
    fc.integer({ min: 1, max: 9999 }).map((n) => n / 100),
  );
  fc.assert(
    fc.property(number, (written) => {
      expect(factorLabel(`effort: ${written}`, "effort")).toBe(String(written));
      expect(find(effort, {}, { labels: [`effort: ${written}`] }).value).toBe(written);
    }),
  );
});
