/**
 * A policy's formula → a function of its factors. The grammar is CEL's (github.com/google/cel-spec); the meaning is a
 * calculator's: all numbers are decimal fractions, where CEL would make `1 / 2` a 0. Only arithmetic, comparison, logic,
 * `? :` and the functions of `formula-functions.ts` are let in, so that every formula ends, in time linear in its text.
 * In a formula a hyphen is a minus: the factor `time-criticality` is written `time_criticality`.
 */
import type { ASTNode } from "@marcbachmann/cel-js";
import { didYouMean } from "../../yaml/did-you-mean.ts";
import type { FactorNumbers } from "../score-model.ts";
import { divide, finite, remainder } from "./arithmetic.ts";
import { formulaFunctions } from "./formula-functions.ts";
import { parseFormula, placeIn, quoted } from "./parse-formula.ts";

export interface Formula {
  /** Never throws. Every factor in `used` has to be among the values. */
  readonly run: (values: FactorNumbers) => FormulaResult;
  /** What it divides by, in its order; `null` for a divisor without a result. Likewise. */
  readonly divisors: (values: FactorNumbers) => readonly (number | null)[];
  /** Names of the factors it reads, each once. */
  readonly used: readonly string[];
}

export type FormulaResult =
  | { readonly value: number; readonly problem: null }
  | { readonly value: null; readonly problem: string };

export type Compiled =
  | { readonly formula: Formula; readonly problem: null }
  | { readonly formula: null; readonly problem: string };

/** `factors` by the names the policy gives them. Never throws. */
export function compileFormula(text: string, factors: readonly string[]): Compiled {
  const { tree, problem } = parseFormula(text);
  if (tree === null) {
    return { formula: null, problem };
  }
  const context: Context = { text, factors, used: new Set<string>(), divisors: [] };
  try {
    const piece = toNumber(tree, context);
    return {
      formula: {
        run: (values) => run(piece, values),
        divisors: (values) => context.divisors.map((divisor) => run(divisor, values).value),
        used: [...context.used],
      },
      problem: null,
    };
  } catch (error) {
    if (error instanceof SyntaxError) {
      return { formula: null, problem: error.message };
    }
    throw error;
  }
}

/** How a factor's name is written in a formula. */
export function identifierOf(factor: string): string {
  return factor.replaceAll("-", "_");
}

function run(piece: Piece<number>, values: FactorNumbers): FormulaResult {
  try {
    return { value: piece(values), problem: null };
  } catch (error) {
    if (error instanceof RangeError) {
      return { value: null, problem: error.message };
    }
    throw error;
  }
}

/** Throws a RangeError that says why there is no result. */
type Piece<Result> = (values: FactorNumbers) => Result;

interface Context {
  readonly text: string;
  readonly factors: readonly string[];
  readonly used: Set<string>;
  readonly divisors: Piece<number>[];
}

/** Throws a SyntaxError that says what cannot be. */
function toNumber(node: ASTNode, context: Context): Piece<number> {
  switch (node.op) {
    case "value":
      return literal(node, node.args, context);
    case "id":
      return readFactor(node, node.args, context);
    case "call":
      return call(node, node.args[0], node.args[1], context);
    case "-_": {
      const piece = toNumber(node.args, context);
      return (values) => -piece(values);
    }
    case "?:":
      return choice(node.args, context, toNumber);
    case "+":
    case "-":
    case "*":
    case "/":
    case "%":
      return arithmetic(node.op, node.args, context);
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "==":
    case "!=":
    case "&&":
    case "||":
    case "!_":
      throw new SyntaxError(
        context.text.slice(0, node.start).trim() === ""
          ? "The formula returns true or false, expected a number: say which, such as `reach > 10 ? 2 : 1`."
          : `Expected a number ${placeIn(context.text, node.start)}, found true or false.`,
      );
    default:
      throw refusal(node, context);
  }
}

/** Likewise. */
function toTruth(node: ASTNode, context: Context): Piece<boolean> {
  switch (node.op) {
    case "&&":
    case "||": {
      const [left, right] = [toTruth(node.args[0], context), toTruth(node.args[1], context)];
      return node.op === "&&"
        ? (values) => left(values) && right(values)
        : (values) => left(values) || right(values);
    }
    case "!_": {
      const piece = toTruth(node.args, context);
      return (values) => !piece(values);
    }
    case "?:":
      return choice(node.args, context, toTruth);
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "==":
    case "!=":
      return comparison(node.op, node.args, context);
    case "value":
      if (typeof node.args === "boolean") {
        const truth = node.args;
        return () => truth;
      }
      throw notTruth(node, context);
    case "id":
    case "call":
    case "-_":
    case "+":
    case "-":
    case "*":
    case "/":
    case "%":
      throw notTruth(node, context);
    default:
      throw refusal(node, context);
  }
}

function notTruth(node: ASTNode, context: Context): SyntaxError {
  // What is wrong inside is told first.
  toNumber(node, context);
  return new SyntaxError(
    `Expected a comparison such as \`reach > 10\` ${placeIn(context.text, node.start)}, found a number.`,
  );
}

function choice<Result>(
  [condition, then, otherwise]: readonly [ASTNode, ASTNode, ASTNode],
  context: Context,
  compile: (node: ASTNode, context: Context) => Piece<Result>,
): Piece<Result> {
  const [test, yes, no] = [toTruth(condition, context), compile(then, context), compile(otherwise, context)];
  return (values) => (test(values) ? yes(values) : no(values));
}

function literal(node: ASTNode, value: unknown, context: Context): Piece<number> {
  if (typeof value === "number" || typeof value === "bigint") {
    const number = Number(value);
    if (!Number.isFinite(number)) {
      throw new SyntaxError(`The number ${placeIn(context.text, node.start)} is too large.`);
    }
    return () => number;
  }
  const kind = typeof value === "string" ? "text" : `\`${quoted(sourceOf(node))}\``;
  throw new SyntaxError(
    `Unexpected ${kind} ${placeIn(context.text, node.start)}: a formula is made of numbers and returns one.`,
  );
}

function readFactor(node: ASTNode, identifier: string, { text, factors, used }: Context): Piece<number> {
  const name = factors.find((known) => identifierOf(known) === identifier);
  if (name !== undefined) {
    used.add(name);
    return (values) => values[name] ?? Number.NaN;
  }
  const place = placeIn(text, node.start);
  const hyphenated = factors.find((known) => known.includes("-") && text.startsWith(known, node.start));
  if (hyphenated !== undefined) {
    const written = identifierOf(hyphenated);
    throw new SyntaxError(
      `Unknown factor \`${identifier}\` ${place}. In a formula a hyphen is a minus: write \`${written}\`.`,
    );
  }
  const names = factors.map(identifierOf);
  const near = didYouMean(identifier, names);
  const known = names.length === 0 ? "" : ` Known are ${names.map((each) => `\`${each}\``).join(", ")}.`;
  throw new SyntaxError(
    `Unknown factor \`${identifier}\` ${place}.${near === null ? known : ` Did you mean \`${near}\`?`}`,
  );
}

function call(node: ASTNode, name: string, written: readonly ASTNode[], context: Context): Piece<number> {
  const place = placeIn(context.text, node.start);
  const called = formulaFunctions.find((known) => known.name === name);
  if (called === undefined) {
    const names = formulaFunctions.map((known) => known.name);
    const near = didYouMean(name, names);
    const hint =
      near === null
        ? `Known are ${names.map((known) => `\`${known}\``).join(", ")}.`
        : `Did you mean \`${near}\`?`;
    throw new SyntaxError(`Unknown function \`${name}\` ${place}. ${hint}`);
  }
  const { fewest, most } = called;
  if (written.length < fewest || written.length > most) {
    const expected =
      most === 1 ? "1 number" : fewest === most ? `${most} numbers` : `${fewest} to ${most} numbers`;
    throw new SyntaxError(`\`${name}\` ${place} takes ${expected}, found ${written.length}.`);
  }
  const pieces = written.map((argument) => toNumber(argument, context));
  return (values) => finite(called.run(...pieces.map((piece) => piece(values))), called.problem);
}

function arithmetic(
  op: "+" | "-" | "*" | "/" | "%",
  [first, second]: readonly [ASTNode, ASTNode],
  context: Context,
): Piece<number> {
  const [left, right] = [toNumber(first, context), toNumber(second, context)];
  switch (op) {
    case "+":
      return (values) => finite(left(values) + right(values));
    case "-":
      return (values) => finite(left(values) - right(values));
    case "*":
      return (values) => finite(left(values) * right(values));
    case "/":
      context.divisors.push(right);
      return (values) => divide(left(values), right(values), sourceOf(second));
    case "%":
      return (values) => remainder(left(values), right(values), sourceOf(second));
  }
}

function comparison(
  op: "<" | "<=" | ">" | ">=" | "==" | "!=",
  [first, second]: readonly [ASTNode, ASTNode],
  context: Context,
): Piece<boolean> {
  const [left, right] = [toNumber(first, context), toNumber(second, context)];
  switch (op) {
    case "<":
      return (values) => left(values) < right(values);
    case "<=":
      return (values) => left(values) <= right(values);
    case ">":
      return (values) => left(values) > right(values);
    case ">=":
      return (values) => left(values) >= right(values);
    case "==":
      return (values) => left(values) === right(values);
    case "!=":
      return (values) => left(values) !== right(values);
  }
}

function refusal(node: ASTNode, { text }: Context): SyntaxError {
  const found = quoted(sourceOf(node)).slice(0, 40);
  return new SyntaxError(
    `Unexpected \`${found}\` ${placeIn(text, node.start)}: a formula has numbers, factors, arithmetic, comparisons and the functions ${formulaFunctions.map(({ name }) => `\`${name}\``).join(", ")}.`,
  );
}

function sourceOf({ input, start, end }: ASTNode): string {
  return input.slice(start, end);
}
