/** A score in words: one line, and the ledger by which a person recomputes it. */
import type { Factor, Score } from "../model/score.ts";
import { codeSpan } from "./safe-text.ts";

/** “120 · P2”, or what is missing; the ledger has the range that allows. */
export function scoreLine(score: Score): string {
  const own = score.value === null ? incomplete(score) : `**${score.value}**`;
  if (score.override !== null) {
    return `**${score.override}**${band(score)}, set by people (computed: ${own})`;
  }
  return score.value === null ? own : `${own}${band(score)}`;
}

function incomplete({ factors }: Score): string {
  const missing = factors.filter(({ value }) => value === null).map(({ name }) => name);
  const names = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(missing);
  return `incomplete: ${names} ${missing.length === 1 ? "is" : "are"} missing`;
}

function band(score: Score): string {
  return score.band === null ? "" : ` · ${codeSpan(score.band)}`;
}

/** Each factor with its value and source, then the formula with the numbers put in. */
export function scoreLedger(score: Score): string {
  const rows = score.factors.map(
    (factor) =>
      `| ${factor.name} | ${factor.value ?? `? (${factor.low} to ${factor.high})`} | ${codeSpan(factor.source)} |`,
  );
  return ["| factor | value | from |", "|---|---|---|", ...rows, "", computation(score)].join("\n");
}

function computation({ formula, factors, value, low, high }: Score): string {
  const numbers = factors.reduce((text, factor) => put(text, factor), formula);
  const result = value === null ? `between ${low} and ${high}` : String(value);
  return `${formula} = ${numbers} = ${result}`;
}

function put(formula: string, { name, value }: Factor): string {
  return formula
    .split(" ")
    .map((token) =>
      token.replace(/[()]/g, "") === name ? token.replace(name, value === null ? "?" : String(value)) : token,
    )
    .join(" ");
}
