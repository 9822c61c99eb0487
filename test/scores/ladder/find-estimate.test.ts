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

const ICE = modelOf(scoreOptions.parse({ model: "ice" }));

it.each<[string, Told, unknown]>([
  ["a label", { labels: ["Estimate: 5"] }, { value: 5, source: "label Estimate: 5", points: true }],
  [
    "the text below a label",
    { labels: ["estimate: 5"], body: "Estimate: 8" },
    { value: 5, source: "label estimate: 5", points: true },
  ],
  [
    "the field above a label",
    { labels: ["estimate: 5"], fields: { Estimate: 3 } },
    { value: 3, source: "field Estimate", points: true },
  ],
])("points where the model has no cost: %s", (_name, by, expected) => {
  expect(findEstimate(told(by), { factors: [] }, ICE)).toEqual(expected);
});

function size(label: string): unknown {
  const evidence = told({ labels: [label] });
  return findEstimate(evidence, { factors: findFactors(RICE, OPTIONS, evidence, "2026-11-22") }, RICE);
}

it("a cost is said by its own name", () => {
  expect(size("estimate: 5")).toBeNull();
  expect(size("effort: 5")).toEqual({ value: 5, source: "label effort: 5", points: false });
});

it("a model without a cost has no size", () => {
  expect(costFactorOf(modelOf(scoreOptions.parse({ model: "ice" })))).toBeUndefined();
  expect(findEstimate(told({}), { factors: [] }, { factors: [] })).toBeNull();
});
