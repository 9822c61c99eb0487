/** What a formula may say, what it comes to, and the sentence about one that cannot be. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileFormula } from "../../../src/scores/formula/compile-formula.ts";

const VALUES = { reach: 100, impact: 2, effort: 4, "time-criticality": 8, zero: 0, debt: -3 };
const NAMES = Object.keys(VALUES);

function result(text: string, values: Readonly<Record<string, number>> = VALUES): number | string {
  const { formula, problem } = compileFormula(text, Object.keys(values));
  if (formula === null) {
    return problem;
  }
  const ran = formula.run(values);
  return ran.value ?? `no result: ${ran.problem}`;
}

describe("formulas that can be", () => {
  it.each([
    ["reach", 100],
    ["  reach\n  / effort ", 25],
    ["1 / 2", 0.5],
    ["reach * 3 / 8", 37.5],
    ["7 % 4", 3],
    ["-reach + 1", -99],
    ["--reach", 100],
    ["2 - -3", 5],
    ["10 - 3 - 2", 5],
    ["2 + 3 * 4", 14],
    ["(2 + 3) * 4", 20],
    ["100 / 10 / 2", 5],
    ["reach * impact / max(effort, 1)", 50],
    ["reach × impact ÷ effort − 1", 49],
    ["time_criticality * 2", 16],
    ["reach-effort", 96],
    ["min(3, 1, 2)", 1],
    ["max(reach, impact, effort, 1)", 100],
    ["abs(debt)", 3],
    ["round(2.5)", 3],
    ["round(-2.5)", -3],
    ["round(-0.5)", -1],
    ["round(-0.4)", 0],
    ["round(2.4)", 2],
    ["floor(2.9) + ceil(2.1)", 5],
    ["sqrt(reach)", 10],
    ["ln(1)", 0],
    ["log10(1000)", 3],
    ["pow(2, 10)", 1024],
    ["pow(effort, 0.5)", 2],
    ["effort > 3 ? 1 : 2", 1],
    ["effort > 3 && impact > 3 ? 1 : 2", 2],
    ["effort > 3 || impact > 3 ? 1 : 2", 1],
    ["!(effort == 4) ? 1 : 2", 2],
    ["effort != 4 ? 1 : effort >= 4 ? 5 : 6", 5],
    ["(true ? effort <= 4 : false) ? 1 : 2", 1],
    ["true ? 1 : 2", 1],
    ["1.5e2 + 0x10", 166],
    // The branch that is not taken has no say.
    ["zero == 0 ? 7 : reach / zero", 7],
    ["zero == 0 || reach / zero > 1 ? 7 : 8", 7],
    ["9007199254740993 - 9007199254740992", 0],
  ])("%j is %s", (text, value) => {
    expect(result(text)).toBe(value);
  });

  it("names the factors it uses, each once", () => {
    expect(compileFormula("time_criticality * reach + reach", NAMES).formula?.used).toEqual([
      "time-criticality",
      "reach",
    ]);
  });
});

describe("formulas without a result for these factors", () => {
  it.each([
    ["reach / zero", "division by zero: `zero` is 0"],
    ["reach / (impact - 2)", "division by zero: `impact - 2` is 0"],
    ["reach / ((impact) - (2))", "division by zero"],
    ["reach % zero", "division by zero: `zero` is 0"],
    // What comes after cannot bring it back.
    ["min(reach / zero, 5)", "division by zero: `zero` is 0"],
    ["1 / (1 / zero)", "division by zero: `zero` is 0"],
    ["reach / zero > 1 ? 1 : 2", "division by zero: `zero` is 0"],
    ["sqrt(debt)", "a number below 0 has no square root"],
    ["ln(zero)", "only a number above 0 has a logarithm"],
    ["log10(debt)", "only a number above 0 has a logarithm"],
    ["pow(10, 400)", "the power is too large or does not exist"],
    ["pow(debt, 0.5)", "the power is too large or does not exist"],
    ["pow(zero, -1)", "the power is too large or does not exist"],
    ["1e308 * 10", "a number grows too large to be written down"],
    ["1 / (1e308 * 1e308)", "a number grows too large to be written down"],
    ["reach / 1e-320", "a number grows too large to be written down"],
  ])("%j: %s", (text, problem) => {
    expect(result(text)).toBe(`no result: ${problem}`);
  });
});

describe("formulas that cannot be", () => {
  it.each([
    ["", "The formula ends too early, at column 1."],
    ["reach *", "The formula ends too early, at column 8, after `reach *`."],
    ["(reach", "Missing `)` at column 7, after `(reach`."],
    ["max(reach, 2", "Missing `)` at column 13, after `max(reach, 2`."],
    ["reach > 1 ? 2", "Missing `:` at column 14, after `reach > 1 ? 2`."],
    ["reach)", "Unexpected `)` at column 6, after `reach`."],
    ["reach * / effort", "Unexpected `/` at column 9, after `reach *`."],
    ["reach effort", "Unexpected `effort` at column 7, after `reach`."],
    ["2 reach", "Unexpected `reach` at column 3, after `2`."],
    ["reach = 2", "Unexpected `=` at column 7, after `reach`. Compare with `==`."],
    ["reach ^ 2", "Unexpected `^` at column 7, after `reach`. Write `pow(a, b)` for a power."],
    ["reach & impact", "Unexpected `&` at column 7, after `reach`. Write `&&`."],
    [".5 * reach", "Unexpected `.` at column 1. Write a number before the point, such as `0.5`."],
    [
      "reach * 0,5",
      "Unexpected `,` at column 10, after `reach * 0`. Write decimals with a point; a comma stands only between the arguments of a function.",
    ],
    ["reach # effort", "Unexpected `#` at column 7, after `reach`."],
    ["reach // people", "Unexpected `//` at column 7, after `reach`: a formula has no comments."],
    ["reach\n* impct", "Unknown factor `impct` at line 2, column 3, after `reach *`. Did you mean `impact`?"],
    ["reech * impact", "Unknown factor `reech` at column 1. Did you mean `reach`?"],
    [
      "reach * customers",
      "Unknown factor `customers` at column 9, after `reach *`. Known are `reach`, `impact`, `effort`, `time_criticality`, `zero`, `debt`.",
    ],
    [
      "time-criticality * 2",
      "Unknown factor `time` at column 1. In a formula a hyphen is a minus: write `time_criticality`.",
    ],
    [
      "average(reach, 1)",
      "Unknown function `average` at column 1. Known are `min`, `max`, `abs`, `round`, `floor`, `ceil`, `sqrt`, `ln`, `log10`, `pow`.",
    ],
    ["rond(reach)", "Unknown function `rond` at column 1. Did you mean `round`?"],
    ["max(reach)", "`max` at column 1 takes 2 to 20 numbers, found 1."],
    ["pow(reach)", "`pow` at column 1 takes 2 numbers, found 1."],
    ["abs()", "`abs` at column 1 takes 1 number, found 0."],
    [
      "reach > 10",
      "The formula returns true or false, expected a number: say which, such as `reach > 10 ? 2 : 1`.",
    ],
    [
      "!(reach > 10)",
      "The formula returns true or false, expected a number: say which, such as `reach > 10 ? 2 : 1`.",
    ],
    ["1 + (reach > 10)", "Expected a number at column 6, after `1 + (`, found true or false."],
    ["reach ? 1 : 2", "Expected a comparison such as `reach > 10` at column 1, found a number."],
    [
      "reach > 1 && effort ? 1 : 2",
      "Expected a comparison such as `reach > 10` at column 14, after `reach > 1 &&`, found a number.",
    ],
    ["!reach ? 1 : 2", "Expected a comparison such as `reach > 10` at column 2, after `!`, found a number."],
    ['"P1"', "Unexpected text at column 1: a formula is made of numbers and returns one."],
    [
      'reach > 1 ? "high" : "low"',
      "Unexpected text at column 13, after `reach > 1 ?`: a formula is made of numbers and returns one.",
    ],
    [
      'reach + "1"',
      "Unexpected text at column 9, after `reach +`: a formula is made of numbers and returns one.",
    ],
    ['"never ends', 'Unexpected `"never ends` at column 1: unterminated string.'],
    ["true", "Unexpected `true` at column 1: a formula is made of numbers and returns one."],
    ["null", "Unexpected `null` at column 1: a formula is made of numbers and returns one."],
    ["5u", "Unexpected `5u` at column 1: a formula is made of numbers and returns one."],
    [`reach / ${"9".repeat(400)}`, "The number at column 9, after `reach /` is too large."],
    ["while", "`while` at column 1 cannot be a name in a formula."],
    ["1e", "Unexpected `e` at column 2, after `1`."],
  ])("%j: %s", (text, problem) => {
    expect(result(text)).toBe(problem);
  });
});

/** To compute a sum of so many terms, 2,000 times. */
function timeOf(terms: number): number {
  const { formula } = compileFormula(Array.from({ length: terms }, () => "reach").join("+"), NAMES);
  const start = performance.now();
  for (let round = 0; round < 2000; round++) {
    formula?.run(VALUES);
  }
  return performance.now() - start;
}

describe("hostile formulas", () => {
  it.each([
    ['"aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!".matches("(a+)+$")', "Unexpected `"],
    ["reach.matches('a')", "Unexpected `"],
    ["[1, 2].map(x, x * 2)", "Unexpected `"],
    ["[1, 2].all(x, x > 0) ? 1 : 2", "Unexpected `"],
    ["[reach][0]", "Unexpected `"],
    ['{"a": 1}.a', "Unexpected `"],
    ["{1: 2}", "Unexpected `"],
    ["has(reach.x) ? 1 : 2", "Un"],
    ["cel.bind(x, 1, x)", "Un"],
    ["size([1])", "Unknown function `size`"],
    ["int(reach)", "Unknown function `int`"],
    ["timestamp('2026-01-01')", "Unknown function `timestamp`"],
    ["reach in [1]", "Unexpected `"],
    ["reach in [1] ? 1 : 2", "Unexpected `"],
    ["constructor", "Unknown factor `constructor`"],
    ["constructor(1)", "Unknown function `constructor`"],
    ["toString()", "Unknown function `toString`"],
    ["hasOwnProperty", "Unknown factor `hasOwnProperty`"],
    ["__proto__", "`__proto__` at column 1 cannot be a name"],
    ["reach.constructor", "Unexpected `reach.constructor`"],
    ["reach.constructor.constructor('return process')()", "Unexpected `"],
    ["`${process}`", "Unexpected `'`"],
    ["reach; process.exit()", "Unexpected `;`"],
    ["() => 1", "Unexpected `)`"],
    [`${"(".repeat(400)}1${")".repeat(400)}`, "The formula is nested too deep"],
    [`${"max(1,".repeat(140)}1${")".repeat(140)}`, "The formula is nested too deep"],
    [
      Array.from({ length: 20_000 }, () => "1").join("+"),
      "The formula has 39999 characters, 1000 are allowed.",
    ],
  ])("%s", (text, problem) => {
    expect(String(result(text)).slice(0, problem.length)).toBe(problem);
  });

  it.each([
    ["500 terms", Array.from({ length: 500 }, () => "1").join("+"), 500],
    ["998 minus signs", `${"-".repeat(998)}1`, 1],
    ["90 brackets", `${"(".repeat(90)}1${")".repeat(90)}`, 1],
    ["a choice of 80", `${"reach<0?1:".repeat(80)}2`, 2],
  ])("%s is within the limits, and computed", (_name, text, value) => {
    expect(result(text)).toBe(value);
  });

  it("factors may be called anything, be it `constructor` or `min`", () => {
    expect(result("constructor + min(min, 9)", { constructor: 4, min: 5 })).toBe(9);
  });

  it("never throws, whatever the text", () => {
    const words =
      "reach effort 1 0.5 + - * / % ( ) ? : , max pow ln < == && || ! true [ ] { } . 1e309 0x u ÷ ' \\ \"";
    const piece = fc.constantFrom(...words.split(" "), " ", "\n");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 20 }).map((all) => all.join("")),
        ),
        (text) => {
          const found = result(text);
          expect(typeof found === "number" ? Number.isFinite(found) : found.length > 10).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("takes time linear in its text", () => {
    timeOf(160);
    // Squared it would be 64.
    expect(timeOf(160) / Math.max(timeOf(20), 0.1)).toBeLessThan(32);
  });
});

interface Known {
  readonly text: string;
  /** `null` where there is no result. */
  readonly value: number | null;
}

const WORKED: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => (b === 0 ? Number.NaN : a / b),
  "%": (a, b) => (b === 0 ? Number.NaN : a % b),
};

/** Formulas put together from their parts, with what they come to worked out beside. */
const worked = fc.letrec<{ node: Known }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthIdentifier: "formula" },
    fc.integer({ min: 0, max: 99 }).map((value) => ({ text: String(value), value })),
    fc
      .double({ min: 0.01, max: 99, noNaN: true })
      .map((double) => ({ text: double.toFixed(3), value: Number(double.toFixed(3)) })),
    fc
      .constantFrom("reach" as const, "effort" as const, "debt" as const)
      .map((text) => ({ text, value: VALUES[text] })),
    fc.tuple(tie("node"), fc.constantFrom(...Object.keys(WORKED)), tie("node")).map(([a, op, b]) => {
      const value = a.value === null || b.value === null ? null : (WORKED[op]?.(a.value, b.value) ?? null);
      return { text: `(${a.text} ${op} ${b.text})`, value: Number.isFinite(value) ? value : null };
    }),
    fc.tuple(tie("node"), tie("node"), tie("node")).map(([a, b, c]) => {
      const less = a.value === null || b.value === null ? null : a.value < b.value;
      return {
        text: `(${a.text} < ${b.text} ? ${c.text} : ${a.text})`,
        value: less === null ? null : less ? c.value : a.value,
      };
    }),
  ),
})).node;

it("comes to what its parts come to", () => {
  fc.assert(
    fc.property(worked, ({ text, value }) => {
      fc.pre(text.length < 900);
      const found = result(text);
      if (value === null) {
        expect(found).toMatch(/^no result: division by zero/);
      } else {
        expect(found).toBe(value);
      }
    }),
    { numRuns: 1000 },
  );
});
