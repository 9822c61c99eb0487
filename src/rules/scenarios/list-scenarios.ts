/** The scenarios of a text by their lines, finished or not. */
import {
  type GherkinWords,
  gherkinWords,
  guessLanguage,
  holdsKeyword,
  readKeyword,
  type ReadKeyword,
} from "./gherkin-words.ts";

/** Offsets are those of the body; a line break is no part of it. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export type StepKind = "given" | "when" | "then";

export interface ScenarioStep {
  readonly kind: StepKind;
  /** It begins with And or But, and is of the kind of the step above it. */
  readonly goesOn: boolean;
  /** What stands on its line before the keyword. */
  readonly marks: string;
  readonly keyword: { readonly start: number; readonly end: number };
  /** From the start of its line to the end of the last line that belongs to it. */
  readonly start: number;
  readonly end: number;
}

export interface WrittenScenario {
  /** The line with its name. */
  readonly header: TextLine | null;
  readonly isOutline: boolean;
  readonly hasExamples: boolean;
  readonly steps: readonly ScenarioStep[];
  /** Some line tells more than one step. */
  readonly isInline: boolean;
}

interface Open {
  readonly header: TextLine | null;
  readonly kind: "scenario" | "outline" | "background";
  readonly steps: ScenarioStep[];
  hasExamples: boolean;
  isInline: boolean;
  /** A blank line stands before this line. */
  gap: boolean;
}

export interface ScenarioList {
  readonly words: GherkinWords;
  readonly scenarios: readonly WrittenScenario[];
}

/**
 * `code`: every line belongs to a scenario once it has begun; in prose only steps and what goes on with them do. `null`
 * where no line opens with a keyword. `declared`: the language the text names itself.
 */
export function listScenarios(
  lines: readonly TextLine[],
  code: boolean,
  declared: string | null,
): ScenarioList | null {
  const language = declared ?? guessLanguage(lines.map(({ words }) => words));
  const words = language === null ? null : gherkinWords(language);
  if (words === null) {
    return null;
  }
  const all: Open[] = [];
  let open: Open | null = null;
  for (const line of lines) {
    const next = readLine(open, line, words, code);
    if (next !== null && next !== open) {
      all.push(next);
    }
    open = next;
  }
  const scenarios = all
    .filter(({ kind, steps }) => kind !== "background" && steps.length > 0)
    .map(({ header, kind, steps, hasExamples, isInline }) => ({
      header,
      isOutline: kind === "outline",
      hasExamples,
      steps,
      isInline,
    }));
  return { words, scenarios };
}

/** The scenario that is open after the line. */
function readLine(open: Open | null, line: TextLine, words: GherkinWords, code: boolean): Open | null {
  const keyword = readKeyword(line.words, words);
  switch (keyword?.kind) {
    case undefined:
      return goesOn(open, line, code) ? open : null;
    case "scenario":
    case "outline":
    case "background":
      return begun(line, keyword.kind);
    case "examples":
      if (open !== null) {
        open.hasExamples = true;
      }
      return open;
    case "and":
      return addStep(open, line, keyword, open?.steps.at(-1)?.kind, words);
    case "given":
    case "when":
    case "then":
      return addStep(startsAnew(open, keyword.kind, code) ? null : open, line, keyword, keyword.kind, words);
  }
}

function begun(header: TextLine | null, kind: Open["kind"]): Open {
  return { header, kind, steps: [], hasExamples: false, isInline: false, gap: false };
}

/** After a result, a precondition or, after a blank line, an action begins another one. */
function startsAnew(open: Open | null, kind: StepKind, code: boolean): boolean {
  if (open === null || kind === "then" || !open.steps.some((step) => step.kind === "then")) {
    return false;
  }
  return (open.gap && !code) || (kind === "given" && open.header === null);
}

function addStep(
  open: Open | null,
  line: TextLine,
  { kind: written, marks, length }: ReadKeyword,
  kind: StepKind | undefined,
  words: GherkinWords,
): Open | null {
  // Neither an And nor a Then begins a scenario that has no name.
  if (kind === undefined || (open === null && kind === "then")) {
    return open;
  }
  const scenario = open ?? begun(null, "scenario");
  const start = line.start + marks.length;
  const keyword = { start, end: start + length };
  scenario.steps.push({ kind, goesOn: written === "and", marks, keyword, start: line.start, end: line.end });
  const rest = line.words.slice(marks.length);
  scenario.isInline ||=
    kind !== "then" &&
    (holdsKeyword(rest, "then", words) || (kind === "given" && holdsKeyword(rest, "when", words)));
  scenario.gap = false;
  return scenario;
}

/** Whether a line without a keyword belongs to what is open. */
function goesOn(open: Open | null, line: TextLine, code: boolean): boolean {
  if (open === null) {
    return false;
  }
  if (line.words.trim() === "") {
    open.gap = true;
    return true;
  }
  const last = open.steps.at(-1);
  const isOfStep =
    /^\s*(?:\||"""|```)/.test(line.words) ||
    (!open.gap && /^(?:[ \t]{1,20}|[ \t>]{0,9}(?=\p{Ll}))/u.test(line.words));
  if (!code && !isOfStep) {
    return last === undefined && !open.gap && !/^\s*#/.test(line.words);
  }
  if (last !== undefined && !open.hasExamples && !/^\s*[@#]/.test(line.words)) {
    open.steps[open.steps.length - 1] = { ...last, end: line.end };
  }
  return true;
}
