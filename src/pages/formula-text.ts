/** A score's formula as it is shown: with its names, and with the numbers put in. */
import type { Factor, Score } from "../model/score.ts";
import { identifierOf } from "../scores/formula/compile-formula.ts";
import { codeSpan } from "./safe-text.ts";

/** The longest formula a policy may have, with what the goal appends. */
const LONGEST = 1100;

/** In a code span, as written; a table's bar, which logic is written with, stays one. */
export function formulaCode(formula: string): string {
  const line = formulaText(formula);
  return /[`\\\p{Cc}\p{Cf}]/u.test(line) ? codeSpan(line, LONGEST) : `\`${line}\``;
}

/** On one line. */
export function formulaText(formula: string): string {
  return formula.replace(/\s+/g, " ").trim();
}

/** Each name replaced by its value, `?` for a missing one; a negative one in brackets. */
export function withNumbers({
  model,
  formula,
  factors,
}: Pick<Score, "model" | "formula" | "factors">): string {
  const goals = factors.filter(({ source }) => source?.kind === "goal");
  const tail = goals.map(({ name }) => ` × ${name}`).join("");
  const own = formula.slice(0, formula.length - tail.length);
  const identifiers = factors
    .filter((factor) => !goals.includes(factor))
    .map((factor) => [model === "custom" ? identifierOf(factor.name) : factor.name, number(factor)] as const);
  const numbers = new Map(identifiers);
  const names = model === "custom" ? CUSTOM_NAMES : NAMES;
  const put = own.replace(names, (name) => numbers.get(name) ?? name);
  return put + goals.map((factor) => ` × ${number(factor)}`).join("");
}

/** Not the `e` of `1e5`, not the name of a function. */
const CUSTOM_NAMES = /(?<![\w.])[A-Za-z]\w*(?!\w|\s*\()/g;
const NAMES = /(?<![\w.])[A-Za-z]\w*(?:-\w+)*(?![\w(])/g;

function number({ value }: Factor): string {
  return value === null ? "?" : value < 0 ? `(${value})` : String(value);
}
