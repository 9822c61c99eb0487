/** Bands, what people set, what is inherited, and where a score has no result. */
import { describe, expect, it } from "vitest";
import type { Score } from "../../src/model/score.ts";
import { modelOf } from "../../src/scores/choose-model.ts";
import { scoreFactors } from "../../src/scores/score-factors.ts";
import { finishScore } from "../../src/scores/score-issue.ts";
import { scoreOptions } from "../../src/scores/score-options.ts";
import { byFields, score, type ScorePolicy, serving, type Written } from "./build.ts";

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

  it("a formula of the team's has none but the policy's", () => {
    const policy: ScorePolicy = {
      model: "custom",
      formula: "a",
      factors: { a: { field: "a", low: 0, high: 9 } },
    };
    expect(score(policy, { fields: { a: 5 } }).band).toBeNull();
    expect(score({ ...policy, bands: { high: 4, low: 0 } }, { fields: { a: 5 } }).band).toBe("high");
  });
});

describe("what people set", () => {
  const fields = { value: 8, effort: 4 };

  it("goes before what was computed, and both are kept", () => {
    const found = score(ve, { fields, override: 40 });
    expect(found).toMatchObject({ value: 2, computed: 2, effective: 40, band: "P0" });
    expect(found.override?.value).toBe(40);
  });

  it("counts no more once it expired, and is kept", () => {
    const found = score(ve, { fields, override: { value: 40, expired: true } });
    expect(found).toMatchObject({ value: 2, effective: 2, band: "P1", override: { value: 40 } });
  });

  it.each([
    [0, 0, "P3"],
    [-1, -1, "P3"],
  ])("%s counts as a number", (override, effective, band) => {
    expect(score(ve, { fields, override })).toMatchObject({ effective, band });
  });

  it("ranks an item that cannot be scored", () => {
    expect(score(ve, { override: 7 })).toMatchObject({
      value: null,
      computed: null,
      effective: 7,
      band: "P0",
    });
  });
});

function finish(policy: ScorePolicy, written: Written, value: number): Score {
  const options = scoreOptions.parse(policy);
  return finishScore(score(policy, written), { from: 9, via: "blocks", value }, options, modelOf(options));
}

describe("what is inherited", () => {
  const fields = { value: 8, effort: 4 };

  it("raises, and says by whom", () => {
    expect(finish(ve, { fields }, 7)).toMatchObject({
      value: 2,
      computed: 7,
      effective: 7,
      band: "P0",
      inherited: { from: 9, via: "blocks", value: 7 },
    });
  });

  it.each([2, 1, -3])("never lowers: %s", (value) => {
    expect(finish(ve, { fields }, value)).toMatchObject({
      value: 2,
      computed: 2,
      effective: 2,
      inherited: null,
    });
  });

  it("gives a score to what has none of its own", () => {
    expect(finish(ve, {}, 7)).toMatchObject({ value: null, computed: 7, effective: 7, band: "P0" });
  });

  it("does not move what people hold", () => {
    expect(finish(ve, { fields, override: 1 }, 7)).toMatchObject({ computed: 7, effective: 1, band: "P2" });
  });

  it.each([
    [12.3456, 12.35],
    [12.341, 12.35],
    [12.34, 12.34],
    [1.1, 3],
    [3.3, 3.3],
  ])("has two decimals, and is no less than what is blocked: %s gives %s", (value, computed) => {
    expect(finish(ve, { fields: { value: 9, effort: 3 } }, value)).toMatchObject({
      computed,
      effective: computed,
    });
  });

  it("is forgotten when it is computed anew", () => {
    const options = scoreOptions.parse(ve);
    const again = finishScore(finish(ve, { fields }, 7), null, options, modelOf(options));
    expect(again).toMatchObject({ computed: 2, effective: 2, inherited: null });
  });
});

describe("while a factor is missing", () => {
  it("ranks last, or by the low end, as the policy says", () => {
    const written = { fields: { value: 8 } };
    expect(score(ve, written)).toMatchObject({ low: 0.62, high: 8, effective: null, band: null });
    expect(score({ ...ve, incomplete: "low" }, written)).toMatchObject({
      value: null,
      computed: null,
      effective: 0.62,
      band: "P3",
    });
  });

  // RICE with reach 500 and impact 2: whoever knows the confidence is left with 83.33 to 2000 at worst, whoever knows
  // the effort with 1000 to 2000.
  it.each([
    ["rice", { reach: 500, impact: 2 }, "effort"],
    ["rice", { impact: 2, effort: 2 }, "reach"],
    ["value-effort", { value: 3 }, "effort"],
    ["value-effort", {}, "effort"],
    ["wsjf", { value: 3, "time-criticality": 3 }, "size"],
    ["opportunity", { importance: 5 }, "satisfaction"],
  ])("%s with %j: what would settle it most is %s", (model, fields, name) => {
    expect(score(byFields(model), { fields }).settledBy).toBe(name);
  });

  it("with more than eight missing, the ends their kinds say are enough", () => {
    const factors = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `f${index}`,
        { low: 0, high: index + 1, kind: index % 2 === 0 ? ("gain" as const) : ("cost" as const) },
      ]),
    );
    const formula = Object.keys(factors)
      .map((name, index) => `${index % 2 === 0 ? "+" : "-"} ${name}`)
      .join(" ")
      .slice(2);
    // Gains end at 1, 3, 5 … 11, costs at 2, 4 … 12.
    expect(score({ model: "custom", formula, factors }, {})).toMatchObject({
      low: -42,
      high: 36,
      settledBy: "f11",
    });
  });

  it.each([
    ["max(0, 5 - abs(a - 5))", {}, 0, 5],
    ["(a - 2) * (8 - a)", {}, -16, 8.99],
    ["a * (4 - b)", {}, -60, 40],
    ["a * (10 - a) * b", {}, 0, 249],
  ])(
    "a formula of the team's may be highest in between: %s lies between %s and %s",
    (formula, fields, low, high) => {
      const factors = { a: { field: "a", low: 0, high: 10 }, b: { field: "b", low: 0, high: 10 } };
      const named = Object.fromEntries(
        Object.entries(factors).filter(
          ([name]) => formula.includes(`${name} `) || formula.endsWith(name) || formula.includes(`${name})`),
        ),
      );
      const found = score({ model: "custom", formula, factors: named }, { fields });
      expect(found.low).toBeLessThanOrEqual(low);
      expect(found.high).toBeGreaterThanOrEqual(high);
    },
  );

  it.each([
    ["abs(a - b)", { a: 3 }, 0, 7],
    ["abs(a - b)", {}, 0, 10],
    ["a * (7 - a) + 0 * b", { b: 1 }, -30, 12.25],
    ["a * (7 - a) + b", {}, -30, 22.25],
    ["max(0, 5 - abs(a - 3.3)) * b", { b: 2 }, 0, 10],
  ])("and is found there: %s with %j lies between %s and %s", (formula, fields, low, high) => {
    const factors = { a: { field: "a", low: 0, high: 10 }, b: { field: "b", low: 0, high: 10 } };
    expect(score({ model: "custom", formula, factors }, { fields })).toMatchObject({ low, high });
  });

  it.each([
    ["an end without a result", "a / b", [0, 10]],
    ["a divisor that only touches 0", "a / pow(b - 3, 2)", [0, 10]],
    ["a divisor that is 0 in between", "a / (b - 3)", [0, 10]],
    ["a divisor that is 0 at an end where something else stands in", "b == 0 ? 0 : a / b", [0, 10]],
    ["a point in between without a result", "a / (b * b - 25)", [-10, 10]],
    ["a root in between without a result", "a * sqrt(b * b - 9)", [-10, 10]],
    ["nothing but points without a result", "a / (b - b)", [0, 10]],
    ["a divisor inside another", "a / (1 + 1 / (b - 3))", [0, 10]],
  ] as const)("beside %s no range can be told, and none ranks: %s", (_name, formula, [low, high]) => {
    const factors = { a: { field: "a", low: 1, high: 2 }, b: { field: "b", low, high } };
    const policy = { model: "custom", formula, factors, incomplete: "low" } as const;
    expect(score(policy, { fields: { a: 1 } })).toMatchObject({
      value: null,
      low: null,
      high: null,
      problem: null,
      settledBy: "b",
      effective: null,
    });
  });

  it.each([
    ["a / b", [1, 10], 0.1, 1],
    ["a / max(b, 0.5)", [0, 10], 0.1, 2],
    ["a / (b - 3)", [-1, 2], -1, -0.25],
    ["b / a", [0, 10], 0, 10],
  ] as const)("where no divisor comes to 0 it can: %s", (formula, [low, high], least, most) => {
    const factors = { a: { field: "a", low: 1, high: 2 }, b: { field: "b", low, high } };
    expect(score({ model: "custom", formula, factors }, { fields: { a: 1 } })).toMatchObject({
      low: least,
      high: most,
    });
  });

  it("a divisor that is known, and not used, takes no range away", () => {
    const factors = { a: { field: "a", low: 1, high: 2 }, b: { field: "b", low: 0, high: 9 } };
    const policy: ScorePolicy = { model: "custom", formula: "b == 0 ? a : a / b", factors };
    expect(score(policy, { fields: { b: 0 } })).toMatchObject({ low: 1, high: 2 });
  });
});

describe("a formula without a result", () => {
  const factors = { a: { field: "a", low: 0, high: 9 }, b: { field: "b", low: 0, high: 9 } };
  it.each([
    ["a / b", { a: 1, b: 0 }, "division by zero: `b` is 0"],
    ["pow(10, a * 100) + b", { a: 9, b: 1 }, "the power is too large or does not exist"],
    ["ln(a - b)", { a: 1, b: 2 }, "only a number above 0 has a logarithm"],
  ])("%s of %j: %s", (formula, fields, problem) => {
    const found = score({ model: "custom", formula, factors }, { fields });
    expect(found).toMatchObject({
      value: null,
      low: null,
      high: null,
      problem,
      settledBy: null,
      effective: null,
    });
    expect(found.factors.map(({ value }) => value)).toEqual(Object.values(fields));
  });

  it("and one that cannot be read leaves the item without a score", () => {
    expect(score({ model: "custom", formula: "a +", factors }, { fields: { a: 1, b: 2 } })).toMatchObject({
      value: null,
      problem: "The formula ends too early, at column 4, after `a +`.",
    });
    expect(score({ model: "custom", factors }, { fields: { a: 1, b: 2 } }).problem).toContain(
      "ends too early",
    );
  });
});

it.each([
  [-0.125, -0.13],
  [0.125, 0.13],
  [-1.005, -1.01],
  [-0.004, 0],
  [-2.5, -2.5],
])("halves are rounded away from 0, as on paper: %s is %s", (a, value) => {
  const factors = { a: { field: "a", low: -9, high: 9 } };
  expect(score({ model: "custom", formula: "a", factors }, { fields: { a } }).value).toBe(value);
});

it("prints the goal's multipliers behind the formula", () => {
  const goal = serving({ weight: 2, ends: "2026-12-31" });
  const deadline = [{ within: "60 days", times: 3 }];
  expect(score({ ...ve, deadline }, { fields: { value: 8, effort: 4 }, goal })).toMatchObject({
    formula: "(value ÷ effort) × goal-weight × urgency",
    value: 12,
  });
});

it("a factor of the model may be called as the goal's are, as long as the goal does not give it", () => {
  const model = modelOf(scoreOptions.parse(ve));
  const { factors } = score(ve, { fields: { value: 8, effort: 4 } });
  const goal = {
    ...factors[0],
    name: "value",
    value: 10,
    source: { kind: "goal", name: "G-1" },
  } as (typeof factors)[0];
  expect(scoreFactors(model, [...factors, goal]).value).toBe(20);
  expect(scoreFactors(model, factors.slice(1))).toMatchObject({ value: null, low: 0.25, high: 2.5 });
});
