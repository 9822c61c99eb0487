/** The size of an issue: points first, then the cost factor of its model. */
import { expect, it } from "vitest";
import { modelOf } from "../../../src/scores/choose-model.ts";
import { costFactorOf, findEstimate } from "../../../src/scores/ladder/find-estimate.ts";
import { findFactors } from "../../../src/scores/ladder/find-factors.ts";
import { scoreOptions } from "../../../src/scores/score-options.ts";
import { told, type Told } from "./build.ts";

const OPTIONS = scoreOptions.parse({
  model: "rice",
  factors: { effort: { field: "Weeks", labels: { huge: 12 }, default: 3 } },
});
const RICE = modelOf(OPTIONS);

it.each<[string, Told, unknown]>([
  [
    "the field of points",
    { fields: { Estimate: 5, Weeks: 2 } },
    { value: 5, source: "field Estimate", points: true },
  ],
  ["the text", { body: "Estimate: 8" }, { value: 8, source: "estimate in the text", points: true }],
  ["the cost factor", { fields: { Weeks: 2 } }, { value: 2, source: "field Weeks", points: false }],
  ["a label", { labels: ["huge"] }, { value: 12, source: "label huge", points: false }],
  [
    "points that cannot be",
    { fields: { Estimate: 0, Weeks: 2 } },
    { value: 2, source: "field Weeks", points: false },
  ],
  ["a default is nobody's word", {}, null],
])("%s", (_name, by, expected) => {
  const evidence = told(by);
  const score = { factors: findFactors(RICE, OPTIONS, evidence, "2026-11-22") };
  expect(findEstimate(evidence, score, RICE)).toEqual(expected);
});

it("a model without a cost has no size", () => {
  expect(costFactorOf(modelOf(scoreOptions.parse({ model: "ice" })))).toBeUndefined();
  expect(findEstimate(told({}), { factors: [] }, { factors: [] })).toBeNull();
});
