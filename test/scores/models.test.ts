/** Each model against worked examples and at its edges. */
import { describe, expect, it } from "vitest";
import { modelOf } from "../../src/scores/choose-model.ts";
import { madeModels, models } from "../../src/scores/models/index.ts";
import { scoreOptions } from "../../src/scores/score-options.ts";
import { byFields, score, type ScorePolicy } from "./build.ts";

const SCORECARD: ScorePolicy = {
  model: "scorecard",
  factors: {
    fit: { field: "fit", low: 0, high: 10, weight: 2 },
    risk: { field: "risk", low: -5, high: 5 },
    effort: { field: "effort", low: 1, high: 21, kind: "cost", weight: 3 },
  },
};

describe("worked examples", () => {
  // RICE: beginpm.com, “What is the RICE scoring model” (320, 225, 175); hashbuilds.com, “What is RICE Score?” (4000, 5,
  // 60000). WSJF: novacalculator.com, “Cost of Delay & WSJF Prioritization” (3, 11, 1.75, 2.25); extrapinchofsalt.com,
  // “WSJF” (10.5, and 15 ÷ 8 shown as 1.9); beginpm.com, “How to calculate WSJF” (12, 17, 24). CD3: shahidreza.com, “What
  // is Cost of Delay Divided by Duration” (1000, 2500); coda.io/@arj-89, “Method 9: Cost of Delay” (by the day there).
  // Opportunity: decikit.com, “Opportunity Scoring” (15, 9); pmanonymous.net, “Opportunity Scoring” (14, 10, 15).
  it.each([
    ["rice", { reach: 1000, impact: 2, confidence: 0.8, effort: 5 }, 320],
    ["rice", { reach: 1000, impact: 2, confidence: 80, effort: 5 }, 320],
    ["rice", { reach: 500, impact: 1, confidence: "90%", effort: 2 }, 225],
    ["rice", { reach: "2,000", impact: 1, confidence: "70 %", effort: "8 weeks" }, 175],
    ["rice", { reach: 5000, impact: 2, confidence: "80%", effort: 2 }, 4000],
    ["rice", { reach: 10, impact: 3, confidence: "100%", effort: 6 }, 5],
    ["rice", { reach: 10_000, impact: 3, confidence: 1, effort: 0.5 }, 60_000],
    ["rice", { reach: 0, impact: 3, confidence: 1, effort: 1 }, 0],
    ["rice", { reach: 100, impact: 1, confidence: 1, effort: 3 }, 33.33],
    ["wsjf", { value: 8, "time-criticality": 4, "risk-reduction": 3, size: 5 }, 3],
    ["wsjf", { value: 5, "time-criticality": 9, "risk-reduction": 8, size: 2 }, 11],
    ["wsjf", { value: 4, "time-criticality": 3, "risk-reduction": 7, size: 8 }, 1.75],
    ["wsjf", { value: 9, "time-criticality": 5, "risk-reduction": 4, size: 8 }, 2.25],
    ["wsjf", { value: 7, "time-criticality": 9, "risk-reduction": 5, size: 2 }, 10.5],
    ["wsjf", { value: 8, "time-criticality": 3, "risk-reduction": 4, size: 8 }, 1.88],
    ["wsjf", { value: 30, "time-criticality": 20, "risk-reduction": 10, size: 5 }, 12],
    ["wsjf", { value: 100, "time-criticality": 50, "risk-reduction": 20, size: 10 }, 17],
    ["wsjf", { value: 80, "time-criticality": 30, "risk-reduction": 10, size: 5 }, 24],
    // The known trap: no value at all, and still at the top of the list; the other form has it at the bottom.
    ["wsjf", { value: 0, "time-criticality": 21, "risk-reduction": 0, size: 1 }, 21],
    ["wsjf-arnold", { value: 0, "time-criticality": 21, "risk-reduction": 0, size: 1 }, 0],
    ["wsjf-arnold", { value: 8, "time-criticality": 4, "risk-reduction": 3, size: 5 }, 8.8],
    ["wsjf-arnold", { value: 5, "time-criticality": 2, "risk-reduction": 8, size: 13 }, 2],
    ["cd3", { "cost-of-delay": 10_000, duration: 10 }, 1000],
    ["cd3", { "cost-of-delay": "5,000", duration: "2 weeks" }, 2500],
    ["cd3", { "cost-of-delay": 5000, duration: 14 }, 357.14],
    ["cd3", { "cost-of-delay": 500, duration: 60 }, 8.33],
    ["opportunity", { importance: 9, satisfaction: 3 }, 15],
    ["opportunity", { importance: 9, satisfaction: 9 }, 9],
    ["opportunity", { importance: 9, satisfaction: 4 }, 14],
    ["opportunity", { importance: 8, satisfaction: 6 }, 10],
    ["opportunity", { importance: 10, satisfaction: 5 }, 15],
    // Without the max it would be 1: less than the need matters.
    ["opportunity", { importance: 4, satisfaction: 7 }, 4],
    ["opportunity", { importance: 10, satisfaction: 0 }, 20],
    ["ice", { impact: 8, confidence: 5, ease: 3 }, 120],
    ["ice", { impact: 10, confidence: 10, ease: 10 }, 1000],
    ["value-effort", { value: 8, effort: 5 }, 1.6],
    ["value-effort", { value: 1, effort: 3 }, 0.33],
    ["value-effort", { value: 0, effort: 3 }, 0],
    // As on paper, where binary fractions would make 1.00 of it.
    ["value-effort", { value: 1.005, effort: 1 }, 1.01],
    ["moscow", { class: "Must" }, 3],
    ["moscow", { class: "should have" }, 2],
    ["moscow", { class: "Could" }, 1],
    ["moscow", { class: "Won’t have this time" }, 0],
    ["moscow", { class: "Won't" }, 0],
    ["moscow", { class: 2 }, 2],
  ])("%s of %j is %s", (model, fields, value) => {
    expect(score(byFields(model), { fields })).toMatchObject({
      model,
      value,
      low: value,
      high: value,
      computed: value,
      effective: value,
      problem: null,
      settledBy: null,
    });
  });

  // By hand: 100 × (2 × 6 ÷ 10 + 1 × (2 + 5) ÷ 10 + 3 × (21 − 5) ÷ 20) ÷ 6 = 100 × (1.2 + 0.7 + 2.4) ÷ 6.
  it.each([
    [{ fit: 6, risk: 2, effort: 5 }, 71.67],
    [{ fit: 0, risk: -5, effort: 21 }, 0],
    [{ fit: 10, risk: 5, effort: 1 }, 100],
    [{ fit: 10, risk: -5, effort: 21 }, 33.33],
    [{ fit: 0, risk: -5, effort: 1 }, 50],
    // Beyond a scale counts as its end.
    [{ fit: 25, risk: -99, effort: 0 }, 83.33],
  ])("scorecard of %j is %s", (fields, value) => {
    expect(score(SCORECARD, { fields })).toMatchObject({ model: "scorecard", value });
  });

  it("a scorecard tells what it cut", () => {
    const { factors } = score(SCORECARD, { fields: { fit: 25, risk: 0, effort: 5 } });
    expect(factors[0]).toMatchObject({ value: 10, remark: "25 counts as 10, the end of its scale" });
    expect(factors[1]).toMatchObject({ value: 0, remark: null });
  });

  it("the product of ICE ranks otherwise than the mean would", () => {
    const even = score(byFields("ice"), { fields: { impact: 5, confidence: 5, ease: 5 } }).value ?? 0;
    const spread = score(byFields("ice"), { fields: { impact: 10, confidence: 5, ease: 1 } }).value ?? 0;
    expect((10 + 5 + 1) / 3).toBeGreaterThan((5 + 5 + 5) / 3);
    expect(even).toBeGreaterThan(spread);
  });

  it.each([
    ["Must", "Must"],
    ["should", "Should"],
    ["could", "Could"],
    ["won't", "Won't"],
  ])("the band of %s is %s", (written, band) => {
    expect(score(byFields("moscow"), { fields: { class: written } }).band).toBe(band);
  });
});

describe("what cannot be scored", () => {
  it.each([
    ["rice", { reach: 100, impact: 1, confidence: 1, effort: 0 }, "effort"],
    ["rice", { reach: 100, impact: 1, confidence: 1, effort: -2 }, "effort"],
    ["rice", { reach: -5, impact: 1, confidence: 1, effort: 1 }, "reach"],
    ["rice", { reach: 5, impact: 1, confidence: 800, effort: 1 }, "confidence"],
    ["wsjf", { value: 1, "time-criticality": 1, "risk-reduction": 1, size: 0 }, "size"],
    ["wsjf-arnold", { value: 1, "time-criticality": 1, "risk-reduction": 1, size: 0 }, "size"],
    ["cd3", { "cost-of-delay": 5, duration: 0 }, "duration"],
    ["ice", { impact: 11, confidence: 5, ease: 5 }, "impact"],
    ["opportunity", { importance: 80, satisfaction: 5 }, "importance"],
    ["value-effort", { value: 5, effort: 1e-12 }, "effort"],
    ["value-effort", { value: 1e300, effort: 1 }, "value"],
    ["value-effort", { value: 5 }, "effort"],
    ["value-effort", { value: 5, effort: "soon" }, "effort"],
    ["moscow", { class: "perhaps" }, "class"],
  ])("%s of %j: %s is missing, not 0", (model, fields, name) => {
    const found = score(byFields(model), { fields });
    expect(found).toMatchObject({
      value: null,
      computed: null,
      effective: null,
      band: null,
      settledBy: name,
    });
    expect(found.factors.filter(({ value }) => value === null).map((factor) => factor.name)).toEqual([name]);
    expect(found.low ?? Number.NaN).toBeLessThan(found.high ?? Number.NaN);
  });

  it("a missing factor gives the range it allows, cost at the other end", () => {
    expect(score(byFields("value-effort"), { fields: { value: 8 } })).toMatchObject({ low: 0.62, high: 8 });
    expect(score(byFields("value-effort"), { fields: { effort: 2 } })).toMatchObject({ low: 0.5, high: 5 });
    expect(score(byFields("value-effort"), {})).toMatchObject({ low: 0.08, high: 10 });
    expect(score(byFields("opportunity"), { fields: { importance: 8 } })).toMatchObject({ low: 8, high: 15 });
  });

  it("the policy's own range goes before the model's", () => {
    const factors = { value: { field: "value" }, effort: { low: 2, high: 4 } };
    expect(score({ factors }, { fields: { value: 8 } })).toMatchObject({ value: null, low: 2, high: 4 });
  });
});

it("a model that does not exist is refused", () => {
  const options = { ...scoreOptions.parse({}), model: "dice" };
  expect(() => modelOf(options)).toThrow("There is no score model `dice`.");
});

it("every model has a name of its own, and the schema takes it", () => {
  const ids = [...models, ...madeModels].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const model of ids) {
    expect(scoreOptions.parse({ model }).model).toBe(model);
  }
});

it.each(models.map((model) => [model.id, model] as const))(
  "%s names its factors in its formula, and its bands fall to 0",
  (_id, model) => {
    const names = model.formula.match(/[a-z][a-z-]*(?!\()\b/g) ?? [];
    expect([...new Set(names)].filter((name) => name !== "max").toSorted()).toEqual(
      model.factors.map(({ name }) => name).toSorted(),
    );
    const lowest = Object.values(model.bands);
    expect(lowest).toEqual(lowest.toSorted((a, b) => b - a));
    expect(lowest.at(-1)).toBe(0);
  },
);
