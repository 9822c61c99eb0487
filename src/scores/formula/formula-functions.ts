/** The functions a formula may call. */

export interface FormulaFunction {
  readonly name: string;
  readonly fewest: number;
  readonly most: number;
  /** NaN or infinite where the arguments have no result. */
  readonly run: (...args: readonly number[]) => number;
  /** Said where there is no result. */
  readonly problem: string;
}

const NONE = "it has no result";

export const formulaFunctions: readonly FormulaFunction[] = [
  { name: "min", fewest: 2, most: 20, run: (...args) => Math.min(...args), problem: NONE },
  { name: "max", fewest: 2, most: 20, run: (...args) => Math.max(...args), problem: NONE },
  { name: "abs", fewest: 1, most: 1, run: (x = 0) => Math.abs(x), problem: NONE },
  { name: "round", fewest: 1, most: 1, run: round, problem: NONE },
  { name: "floor", fewest: 1, most: 1, run: (x = 0) => Math.floor(x), problem: NONE },
  { name: "ceil", fewest: 1, most: 1, run: (x = 0) => Math.ceil(x), problem: NONE },
  {
    name: "sqrt",
    fewest: 1,
    most: 1,
    run: (x = 0) => Math.sqrt(x),
    problem: "a number below 0 has no square root",
  },
  {
    name: "ln",
    fewest: 1,
    most: 1,
    run: (x = 0) => Math.log(x),
    problem: "only a number above 0 has a logarithm",
  },
  {
    name: "log10",
    fewest: 1,
    most: 1,
    run: (x = 0) => Math.log10(x),
    problem: "only a number above 0 has a logarithm",
  },
  {
    name: "pow",
    fewest: 2,
    most: 2,
    run: (x = 0, y = 0) => x ** y,
    problem: "the power is too large or does not exist",
  },
];

/** Halves away from 0, as a score is rounded. */
function round(x = 0): number {
  return Math.sign(x) * Math.round(Math.abs(x)) + 0;
}
