/** Each model against worked examples, at its edges, and as laws over random factors. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FieldValues } from "../../src/scores/find-factor.ts";
import { models } from "../../src/scores/index.ts";
import type { ScoreModel } from "../../src/scores/score-model.ts";
import { scoreIssue } from "../../src/scores/score-issue.ts";
import { byFields, evidence, score } from "./build.ts";

describe("worked examples", () => {
  // RICE: beginpm.com, "What is the RICE scoring model" (320, 225, 175). WSJF: novacalculator.com, "Cost of Delay &
  // WSJF Prioritization" (3.0, 11.0, 1.75, 2.25); the last one is the known trap that no value at all can lead the list.
  it.each([
    ["rice", { reach: 1000, impact: 2, confidence: 0.8, effort: 5 }, 320],
    ["rice", { reach: 1000, impact: 2, confidence: 80, effort: 5 }, 320],
    ["rice", { reach: 500, impact: 1, confidence: "90%", effort: 2 }, 225],
    ["rice", { reach: "2,000", impact: 1, confidence: "70 %", effort: "8 weeks" }, 175],
    ["rice", { reach: 0, impact: 3, confidence: 1, effort: 1 }, 0],
    ["rice", { reach: 100, impact: 1, confidence: 1, effort: 3 }, 33.33],
    ["wsjf", { value: 8, "time-criticality": 4, "risk-reduction": 3, size: 5 }, 3],
    ["wsjf", { value: 5, "time-criticality": 9, "risk-reduction": 8, size: 2 }, 11],
    ["wsjf", { value: 4, "time-criticality": 3, "risk-reduction": 7, size: 8 }, 1.75],
    ["wsjf", { value: 9, "time-criticality": 5, "risk-reduction": 4, size: 8 }, 2.25],
    ["wsjf", { value: 0, "time-criticality": 21, "risk-reduction": 0, size: 1 }, 21],
    ["ice", { impact: 8, confidence: 5, ease: 3 }, 120],
    ["ice", { impact: 10, confidence: 10, ease: 10 }, 1000],
    ["value-effort", { value: 8, effort: 5 }, 1.6],
    ["value-effort", { value: 1, effort: 3 }, 0.33],
    ["value-effort", { value: 0, effort: 3 }, 0],
  ])("%s of %j is %s", (model, fields, value) => {
    expect(score(byFields(model), { fields })).toMatchObject({
      model,
      value,
      low: value,
      high: value,
      effective: value,
    });
  });

  it("the product of ICE ranks otherwise than the mean would", () => {
    const even = score(byFields("ice"), { fields: { impact: 5, confidence: 5, ease: 5 } }).value ?? 0;
    const spread = score(byFields("ice"), { fields: { impact: 10, confidence: 5, ease: 1 } }).value ?? 0;
    expect((10 + 5 + 1) / 3).toBeGreaterThan((5 + 5 + 5) / 3);
    expect(even).toBeGreaterThan(spread);
  });
});

describe("what cannot be scored", () => {
  it.each([
    [
      "rice",
      { reach: 100, impact: 1, confidence: 1, effort: 0 },
      "effort",
      "field effort says 0, which cannot be",
    ],
    [
      "rice",
      { reach: 100, impact: 1, confidence: 1, effort: -2 },
      "effort",
      "field effort says -2, which cannot be",
    ],
    [
      "rice",
      { reach: -5, impact: 1, confidence: 1, effort: 1 },
      "reach",
      "field reach says -5, which cannot be",
    ],
    [
      "wsjf",
      { value: 1, "time-criticality": 1, "risk-reduction": 1, size: 0 },
      "size",
      "field size says 0, which cannot be",
    ],
    ["value-effort", { value: 5, effort: 1e-12 }, "effort", "field effort says 1e-12, which cannot be"],
    ["value-effort", { value: 1e300, effort: 1 }, "value", "field value says 1e+300, which cannot be"],
    ["value-effort", { value: 5 }, "effort", "not given (field effort)"],
    ["value-effort", { value: 5, effort: "soon" }, "effort", "not given (field effort)"],
  ])("%s of %j: %s is missing, not 0", (model, fields, name, source) => {
    const found = score(byFields(model), { fields });
    expect(found).toMatchObject({ value: null, effective: null, band: null });
    expect(found.factors.find((factor) => factor.name === name)).toMatchObject({ value: null, source });
    expect(found.low).toBeLessThan(found.high);
  });

  it("a missing factor gives the range it allows, cost at the other end", () => {
    expect(score(byFields("value-effort"), { fields: { value: 8 } })).toMatchObject({ low: 0.62, high: 8 });
    expect(score(byFields("value-effort"), { fields: { effort: 2 } })).toMatchObject({ low: 0.5, high: 5 });
    expect(score(byFields("value-effort"), {})).toMatchObject({ low: 0.08, high: 10 });
  });

  it("the policy's own range goes before the model's", () => {
    const factors = { value: { field: "value" }, effort: { low: 2, high: 4 } };
    expect(score({ factors }, { fields: { value: 8 } })).toMatchObject({ value: null, low: 2, high: 4 });
  });
});

it("a model that does not exist is refused", () => {
  const options = { model: "dice", factors: {}, bands: {} };
  expect(() => scoreIssue(evidence({}), options, {}, null)).toThrow("There is no score model `dice`.");
});

function anyBetween(low: number, high: number) {
  return fc.double({ min: low, max: high, noNaN: true });
}

/** Values within the factor's range, `null` for a missing one. */
function valuesOf(model: ScoreModel, missing: boolean): fc.Arbitrary<Record<string, number | null>> {
  return fc.record(
    Object.fromEntries(
      model.factors.map(({ name, low, high }) => [
        name,
        missing ? fc.option(anyBetween(low, high)) : anyBetween(low, high),
      ]),
    ),
  );
}

describe.each(models.map((model) => [model.id, model] as const))("%s", (id, model) => {
  const of = (fields: FieldValues) => score(byFields(id), { fields });

  it("rises with each gain and falls with each cost", () => {
    fc.assert(
      fc.property(
        valuesOf(model, false),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, pick, part) => {
          const spec = model.factors[pick % model.factors.length];
          if (spec === undefined) {
            throw new Error("Every model has factors.");
          }
          const before = values[spec.name] ?? 0;
          const more = { ...values, [spec.name]: before + part * (spec.high - before) };
          const [less, greater] = spec.kind === "cost" ? [of(more), of(values)] : [of(values), of(more)];
          expect(greater.value ?? Number.NaN).toBeGreaterThanOrEqual(less.value ?? Number.NaN);
        },
      ),
    );
  });

  it("lies between its lowest and highest, and any value of a missing factor keeps it there", () => {
    fc.assert(
      fc.property(valuesOf(model, true), valuesOf(model, false), (known, rest) => {
        const incomplete = of(known);
        const whole = of(
          Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, known[name] ?? value])),
        );
        expect(whole.value).not.toBeNull();
        expect(whole.value ?? Number.NaN).toBeGreaterThanOrEqual(incomplete.low);
        expect(whole.value ?? Number.NaN).toBeLessThanOrEqual(incomplete.high);
        const missing = Object.values(known).some((value) => value === null);
        expect(incomplete.value === null).toBe(missing);
        expect(missing || (incomplete.low === incomplete.value && incomplete.high === incomplete.value)).toBe(
          true,
        );
      }),
    );
  });

  it("names its factors in its formula, each once, and its bands fall", () => {
    const names = model.formula
      .replaceAll(/[()]/g, "")
      .split(" ")
      .filter((token) => /^[a-z]/.test(token));
    expect(names.toSorted()).toEqual(model.factors.map(({ name }) => name).toSorted());
    const lowest = Object.values(model.bands);
    expect(lowest).toEqual(lowest.toSorted((a, b) => b - a));
  });
});
