/** What is wrong with a scenario's steps, each fault with the edit that mends it alone. */
import { type GherkinWords, usualWord } from "./gherkin-words.ts";
import type { ScenarioStep, StepKind, WrittenScenario } from "./list-scenarios.ts";

/** Offsets are those of the body. */
export interface ScenarioFault {
  readonly kind: "several" | "order" | "again" | "no-when" | "no-then" | "neither" | "no-examples";
  /** What it is about. */
  readonly start: number;
  readonly end: number;
  readonly edit: { readonly start: number; readonly end: number; readonly text: string };
  /** The lines of ours within the edit; none where lines only move. */
  readonly lines: readonly string[];
}

const ORDER: readonly StepKind[] = ["given", "when", "then"];
const MOST_COLUMNS = 5;

/** What our lines say after the keyword. */
const PHRASES = {
  en: { scenario: "The next case", action: "the customer does this", result: "the customer sees that" },
  pt: { scenario: "O caso seguinte", action: "o cliente faz isso", result: "o cliente vê aquilo" },
} as const;

function rankOf(kind: StepKind): number {
  return ORDER.indexOf(kind);
}

function phrasesIn({ language }: GherkinWords): (typeof PHRASES)[keyof typeof PHRASES] {
  return language === "pt" ? PHRASES.pt : PHRASES.en;
}

export function judgeScenario(
  body: string,
  scenario: WrittenScenario,
  words: GherkinWords,
): readonly ScenarioFault[] {
  if (scenario.isInline) {
    return [];
  }
  const parts = partsOf(scenario.steps);
  const faults = parts.flatMap((part, index) => {
    const [first] = part;
    const own = faultsIn(part, body, words);
    return index === 0 || first === undefined
      ? own
      : [joined(separate(first, scenario, body, words), own, body)];
  });
  const last = scenario.steps.at(-1);
  return scenario.isOutline && !scenario.hasExamples && last !== undefined
    ? [...faults, addExamples(scenario, last, body, words)]
    : faults;
}

/** One fault with the edits of others: a line is told once. */
function joined(fault: ScenarioFault, others: readonly ScenarioFault[], body: string): ScenarioFault {
  const edits = [fault, ...others].map(({ edit }) => edit).sort((a, b) => a.start - b.start);
  const text = edits
    .map((edit, index) => edit.text + body.slice(edit.end, edits[index + 1]?.start ?? edit.end))
    .join("");
  const start = edits[0]?.start ?? fault.edit.start;
  const end = edits.at(-1)?.end ?? fault.edit.end;
  return { ...fault, edit: { start, end, text } };
}

/** A precondition or an action after a result begins another part. */
function partsOf(steps: readonly ScenarioStep[]): readonly (readonly ScenarioStep[])[] {
  const parts: ScenarioStep[][] = [];
  for (const step of steps) {
    const part = parts.at(-1);
    const acts = part?.some(({ kind }) => kind !== "then") ?? false;
    const isOver = acts && part?.at(-1)?.kind === "then" && step.kind !== "then";
    if (part === undefined || isOver) {
      parts.push([step]);
    } else {
      part.push(step);
    }
  }
  return parts;
}

function separate(
  step: ScenarioStep,
  { header }: WrittenScenario,
  body: string,
  words: GherkinWords,
): ScenarioFault {
  const indent = header === null ? plainMarks(step) : (/^\s*/.exec(header.words)?.[0] ?? "");
  const line = `${usualWord(words, "scenario")}: ${phrasesIn(words).scenario}`;
  const edit = { start: step.start, end: step.start, text: `${indent}${line}${breakIn(body)}` };
  return { kind: "several", start: shownFrom(step), end: step.end, edit, lines: [line] };
}

function faultsIn(
  part: readonly ScenarioStep[],
  body: string,
  words: GherkinWords,
): readonly ScenarioFault[] {
  const misplaced = part.find((step, index) => rankOf(step.kind) < rankOf(part[index - 1]?.kind ?? "given"));
  if (misplaced !== undefined) {
    return [reorder(part, misplaced, body, words)];
  }
  const has = (kind: StepKind) => part.some((step) => step.kind === kind);
  const last = part.at(-1);
  const then = part.find(({ kind }) => kind === "then");
  const noWhen = has("when") ? null : addWhen(part, then, body, words);
  const noThen =
    then !== undefined || last === undefined
      ? null
      : addAfter(last, "then", `${usualWord(words, "then")} ${phrasesIn(words).result}`, body, part);
  if (noWhen !== null && noThen !== null) {
    const lines = [...noWhen.lines, ...noThen.lines];
    return [{ ...joined(noWhen, [noThen], body), kind: "neither", lines }];
  }
  return [noWhen, noThen, ...joinWhens(part, body, words)].flatMap((fault) => fault ?? []);
}

/** A second When in a row becomes an And. */
function joinWhens(
  part: readonly ScenarioStep[],
  body: string,
  words: GherkinWords,
): readonly ScenarioFault[] {
  const again = secondWhens(part);
  const [first] = again;
  const last = again.at(-1);
  if (first === undefined || last === undefined) {
    return [];
  }
  const text = again
    .map(
      ({ keyword }, index) =>
        usualWord(words, "and") + body.slice(keyword.end, again[index + 1]?.keyword.start ?? keyword.end),
    )
    .join("");
  const edit = { start: first.keyword.start, end: last.keyword.end, text };
  return [{ kind: "again", start: shownFrom(first), end: first.end, edit, lines: [usualWord(words, "and")] }];
}

function secondWhens(steps: readonly ScenarioStep[]): readonly ScenarioStep[] {
  return steps.filter(
    (step, index) => step.kind === "when" && !step.goesOn && steps[index - 1]?.kind === "when",
  );
}

/** All steps in their order, with those that are missing: what moves would otherwise have to be mended again. */
function reorder(
  part: readonly ScenarioStep[],
  misplaced: ScenarioStep,
  body: string,
  words: GherkinWords,
): ScenarioFault {
  const ordered = [...part].sort((a, b) => rankOf(a.kind) - rankOf(b.kind));
  const again = secondWhens(ordered);
  const linesOf = (kind: StepKind) =>
    ordered
      .filter((step) => step.kind === kind)
      .map((step) =>
        again.includes(step)
          ? body.slice(step.start, step.keyword.start) +
            usualWord(words, "and") +
            body.slice(step.keyword.end, step.end)
          : body.slice(step.start, step.end),
      );
  const orOurs = (kind: "when" | "then") => {
    const own = linesOf(kind);
    return own.length > 0
      ? own
      : [
          `${plainMarks(misplaced)}${usualWord(words, kind)} ${phrasesIn(words)[kind === "when" ? "action" : "result"]}`,
        ];
  };
  const lines = [...linesOf("given"), ...orOurs("when"), ...orOurs("then")];
  const { start } = part[0] ?? misplaced;
  const { end } = part.at(-1) ?? misplaced;
  const edit = { start, end, text: lines.join(breakIn(body)) };
  return {
    kind: "order",
    start: shownFrom(misplaced),
    end: misplaced.end,
    edit,
    lines: [],
  };
}

function addWhen(
  part: readonly ScenarioStep[],
  then: ScenarioStep | undefined,
  body: string,
  words: GherkinWords,
): ScenarioFault {
  const line = `${usualWord(words, "when")} ${phrasesIn(words).action}`;
  const last = part.at(-1);
  if (then === undefined && last !== undefined) {
    return { ...addAfter(last, "when", line, body, part) };
  }
  const step = then ?? last;
  const start = step?.start ?? 0;
  const text = `${step === undefined ? "" : plainMarks(step)}${line}${breakIn(body)}`;
  return { kind: "no-when", ...spanOf(part), edit: { start, end: start, text }, lines: [line] };
}

function addAfter(
  step: ScenarioStep,
  kind: "when" | "then",
  line: string,
  body: string,
  part: readonly ScenarioStep[],
): ScenarioFault {
  const edit = { start: step.end, end: step.end, text: `${breakIn(body)}${plainMarks(step)}${line}` };
  return { kind: kind === "when" ? "no-when" : "no-then", ...spanOf(part), edit, lines: [line] };
}

function addExamples(
  { header, steps }: WrittenScenario,
  last: ScenarioStep,
  body: string,
  words: GherkinWords,
): ScenarioFault {
  const told = steps.map(({ start, end }) => body.slice(start, end)).join("\n");
  const names = [...new Set([...told.matchAll(/<([^<>\n|]{1,40})>/g)].map((match) => match[1] ?? ""))];
  const columns = names.length === 0 ? ["value"] : names.slice(0, MOST_COLUMNS);
  const indent = /^\s*/.exec(last.marks)?.[0] ?? "";
  const line = `${usualWord(words, "examples")}:`;
  const rows = [columns, columns.map((_name, index) => String(index + 1))].map(
    (cells) => `| ${cells.join(" | ")} |`,
  );
  const text = ["", ...[line, ...rows].map((row) => indent + row)].join(breakIn(body));
  const start = header?.start ?? last.start;
  return {
    kind: "no-examples",
    start,
    end: header?.end ?? last.end,
    edit: { start: last.end, end: last.end, text },
    lines: [line],
  };
}

function spanOf(part: readonly ScenarioStep[]): { readonly start: number; readonly end: number } {
  return { start: part[0] === undefined ? 0 : shownFrom(part[0]), end: part.at(-1)?.end ?? 0 };
}

/** From the marks of bold that belong to the keyword. */
function shownFrom(step: ScenarioStep): number {
  return step.start + plainMarks(step).length;
}

/** Without the marks of bold that belong to the keyword. */
function plainMarks({ marks }: ScenarioStep): string {
  return marks.replace(/[*_]{1,3}$/, "");
}

function breakIn(body: string): string {
  return body.includes("\r\n") ? "\r\n" : "\n";
}
