/** A person with a calculator gets the score that is printed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreLedger, scoreLine } from "../../src/pages/score-text.ts";
import { models } from "../../src/scores/index.ts";
import { byFields, score } from "../scores/build.ts";

/** The last line of a ledger, read back: the numbers put in, and the result that is printed. */
function readBack(ledger: string) {
  const [formula = "", numbers = "", result = ""] = (ledger.split("\n").at(-1) ?? "").split(" = ");
  return { formula, numbers, result };
}

/** A pocket calculator: + × ÷ and brackets, × and ÷ before +, from left to right. */
function calculate(text: string): number {
  const tokens = text.match(/\d[\d.]*(?:e[+-]?\d+)?|[()+×÷]/g) ?? [];
  let at = 0;
  const next = () => tokens[at++];
  const sum = (): number => {
    let left = product();
    while (tokens[at] === "+") {
      next();
      left += product();
    }
    return left;
  };
  const product = (): number => {
    let left = value();
    while (tokens[at] === "×" || tokens[at] === "÷") {
      left = next() === "×" ? left * value() : left / value();
    }
    return left;
  };
  const value = (): number => {
    const token = next();
    if (token !== "(") {
      return Number(token);
    }
    const inner = sum();
    next();
    return inner;
  };
  return sum();
}

it("the calculator keeps to the order of operations", () => {
  expect(calculate("(1 + 2 × 3) ÷ 2 × 4")).toBe(14);
});

describe.each(models.map((model) => [model.id, model] as const))("%s", (id, model) => {
  it("can be recomputed from what the ledger prints", () => {
    const values = fc.record(
      Object.fromEntries(
        model.factors.map(({ name, low, high }) => [name, fc.double({ min: low, max: high, noNaN: true })]),
      ),
    );
    fc.assert(
      fc.property(values, (fields) => {
        const found = score(byFields(id), { fields });
        const { formula, numbers, result } = readBack(scoreLedger(found));
        expect(formula).toBe(model.formula);
        expect(numbers).not.toMatch(/[a-z]{2}/);
        expect(Math.round(calculate(numbers) * 100) / 100).toBe(found.value);
        expect(Number(result)).toBe(found.value);
      }),
      { numRuns: 100 },
    );
  });

  it("says which factors are missing, and between what the score lies", () => {
    const [first] = model.factors;
    const found = score(byFields(id), {
      fields: Object.fromEntries(model.factors.slice(1).map(({ name, high }) => [name, high])),
    });
    expect(readBack(scoreLedger(found)).result).toBe(`between ${found.low} and ${found.high}`);
    expect(scoreLine(found)).toBe(`incomplete: ${first?.name} is missing`);
  });
});

it.each([
  [{ fields: { value: 8, effort: 4 } }, "**2** · `P1`"],
  [{ fields: { value: 8, effort: 4 }, override: 40 }, "**40** · `P0`, set by people (computed: **2**)"],
  [{ override: 1 }, "**1** · `P2`, set by people (computed: incomplete: value and effort are missing)"],
  [{ fields: { value: 0, effort: 4 } }, "**0** · `P3`"],
])("%j is told as %s", (written, line) => {
  expect(scoreLine(score(byFields("value-effort"), written))).toBe(line);
});
