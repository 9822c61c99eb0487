/** Bands, overrides, and that a score depends on its own issue alone. */
import { describe, expect, it } from "vitest";
import { byFields, score } from "./build.ts";

const ve = byFields("value-effort");

describe("bands", () => {
  it.each([
    [10, 1, "P0"],
    [5, 1, "P0"],
    [4.99, 1, "P1"],
    [2, 1, "P1"],
    [1, 1, "P2"],
    [0.99, 1, "P3"],
    [0, 1, "P3"],
  ])("value %s for effort %s is %s by the model's own", (value, effort, band) => {
    expect(score(ve, { fields: { value, effort } }).band).toBe(band);
  });

  it.each([
    [100, "now"],
    [50, "now"],
    [49, "later"],
    [1, "later"],
  ])("the policy's own, in any order, the lowest for all below: %s is %s", (value, band) => {
    const policy = { ...ve, bands: { later: 10, now: 50 } };
    expect(score(policy, { fields: { value, effort: 1 } }).band).toBe(band);
  });
});

describe("what people set", () => {
  it("goes before what was computed, and both are kept", () => {
    expect(score(ve, { fields: { value: 8, effort: 4 }, override: 40 })).toMatchObject({
      value: 2,
      override: 40,
      effective: 40,
      band: "P0",
    });
  });

  it.each([
    [0, 0, "P3"],
    [-1, -1, "P3"],
  ])("%s counts as a number", (override, effective, band) => {
    expect(score(ve, { fields: { value: 8, effort: 4 }, override })).toMatchObject({ effective, band });
  });

  it("ranks an item that cannot be scored", () => {
    expect(score(ve, { override: 7 })).toMatchObject({ value: null, effective: 7, band: "P0" });
  });
});

it("is quantised to two decimals", () => {
  expect(score(ve, { fields: { value: 1, effort: 7 } }).value).toBe(0.14);
  expect(score(ve, { fields: { value: 2, effort: 3 } }).value).toBe(0.67);
});

it("lists its factors in the model's order", () => {
  const { factors, formula } = score(byFields("rice"), {});
  expect(factors.map(({ name }) => name)).toEqual(["reach", "impact", "confidence", "effort"]);
  expect(formula).toBe("reach × impact × confidence ÷ effort");
});
