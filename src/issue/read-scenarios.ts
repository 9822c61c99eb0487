/** Given/When/Then → scenarios, in English and Portuguese, from lines of prose, items or a Gherkin block. */
import { lineAt, type Source, type Span, trimSpan } from "./source.ts";

/** A line or item that may be a step. */
export interface Step extends Span {
  readonly words: string;
  /** It goes on with the line above it. */
  readonly continues?: boolean;
}

export interface Scenario extends Span {
  readonly steps: number;
}

type Keyword = "scenario" | "given" | "when" | "then" | "and" | null;

const MARKS = /^[\s>*_+-]{0,12}(?:\[[ xX]\][ \t]+)?[\s*_]{0,6}/;
const KEYWORDS: readonly (readonly [Keyword, RegExp])[] = [
  [
    "scenario",
    /^(?:scenario(?: outline| template)?|example|cenário|cenario|esquema do cenário|exemplo)(?:[ \t]\d{1,3})?[*_]{0,3}[ \t]?[:–-]/i,
  ],
  ["given", /^(?:given|dado|dada|dados|dadas)(?![\p{L}\p{N}])/iu],
  ["when", /^(?:when|quando)(?![\p{L}\p{N}])/iu],
  ["then", /^(?:then|então|entao)(?![\p{L}\p{N}])/iu],
  ["and", /^(?:and|but|e|mas)(?![\p{L}\p{N}])/iu],
];
const RESULT = /(?<![\p{L}\p{N}])(?:then|então)(?![\p{L}\p{N}])/iu;

/**
 * A scenario runs from "Scenario", "Given" or "When" to the last step before the next; without a precondition or action,
 * or without a result, it is none.
 */
export function readScenarios(steps: readonly Step[]): readonly Scenario[] {
  const scenarios: Scenario[] = [];
  let open: { start: number; end: number; steps: number; acts: boolean; result: boolean } | null = null;
  const close = () => {
    if (open !== null && open.result && open.acts) {
      scenarios.push({ start: open.start, end: open.end, steps: open.steps });
    }
    open = null;
  };
  for (const step of steps) {
    const keyword = keywordOf(step.words);
    if (keyword === null && open !== null && step.continues === true) {
      open.end = step.end;
      continue;
    }
    if (keyword === null) {
      close();
      continue;
    }
    if (open === null || startsAnew(keyword, open)) {
      close();
      if (keyword === "and" || keyword === "then") {
        continue;
      }
      open = { start: step.start, end: step.end, steps: 0, acts: false, result: false };
    }
    open.end = step.end;
    open.steps += 1;
    open.acts ||= keyword === "given" || keyword === "when";
    open.result ||= keyword === "then" || (keyword !== "scenario" && RESULT.test(step.words.slice(0, 2000)));
  }
  close();
  return scenarios;
}

function startsAnew(keyword: Keyword, open: { readonly result: boolean; readonly acts: boolean }): boolean {
  return keyword === "scenario" || (open.result && (keyword === "given" || keyword === "when"));
}

function keywordOf(words: string): Keyword {
  const bare = words.slice(0, 80).normalize("NFC").replace(MARKS, "");
  return KEYWORDS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** The lines of a block of Gherkin that are steps: tags, tables, remarks and doc strings belong to the step above. */
export function stepsOf(source: Source, block: Span): readonly Step[] {
  const steps: Step[] = [];
  for (let index = lineAt(source, block.start); index < source.lines.length; index += 1) {
    const line = source.lines[index];
    if (line === undefined || line.start >= block.end) {
      break;
    }
    const span = trimSpan(source.text, {
      start: Math.max(line.start, block.start),
      end: Math.min(line.end, block.end),
    });
    const words = source.text.slice(span.start, span.end);
    const last = steps.at(-1);
    if (words !== "" && keywordOf(words) !== null) {
      steps.push({ ...span, words });
    } else if (last !== undefined && /^(?:\||"""|```|Examples:|Exemplos:)/i.test(words)) {
      steps[steps.length - 1] = { ...last, end: span.end };
    }
  }
  return steps;
}
