/** What is wrong with a scenario's steps, each fault with the edit that mends it alone. */
import type { GherkinWords } from "./gherkin-words.ts";
import type { ScenarioStep, StepKind, WrittenScenario } from "./list-scenarios.ts";

/** Offsets are those of the body. */
export interface ScenarioFault {
  readonly kind: "several" | "order" | "again" | "no-when" | "no-then" | "no-examples";
  /** What it is about. */
  readonly start: number;
  readonly end: number;
  readonly edit: { readonly start: number; readonly end: number; readonly text: string };
  /** The line of ours within the edit; empty where lines only move. */
  readonly line: string;
}

const RANKS: Readonly<Record<StepKind, number>> = { given: 0, when: 1, then: 2 };
const MOST_COLUMNS = 5;

/** What our lines say after the keyword. */
const PHRASES = {
  en: { scenario: "The next case", when: "the customer does this", then: "the customer sees that" },
  pt: { scenario: "O caso seguinte", when: "o cliente faz isso", then: "o cliente vê aquilo" },
} as const;

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
    const several = index === 0 || first === undefined ? [] : [separate(first, scenario, body, words)];
    return [...several, ...faultsIn(part, body, words)];
  });
  const last = scenario.steps.at(-1);
  return scenario.isOutline && !scenario.hasExamples && last !== undefined
    ? [...faults, addExamples(scenario, last, body, words)]
    : faults;
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
  const line = `${words.usual.scenario}: ${phrasesIn(words).scenario}`;
  const edit = { start: step.start, end: step.start, text: `${indent}${line}${breakIn(body)}` };
  return { kind: "several", start: shownFrom(step), end: step.end, edit, line };
}

function faultsIn(
  part: readonly ScenarioStep[],
  body: string,
  words: GherkinWords,
): readonly ScenarioFault[] {
  const own = part.filter(({ goesOn }) => !goesOn);
  const has = (kind: StepKind) => own.some((step) => step.kind === kind);
  const [first] = part;
  const last = part.at(-1);
  if (first === undefined || last === undefined) {
    return [];
  }
  const firstThen = own.find(({ kind }) => kind === "then");
  return [
    ...misplaced(part, body, words),
    ...(has("when") ? [] : [addWhen(part, firstThen, body, words)]),
    ...(has("then")
      ? []
      : [addAfter(last, "then", `${words.usual.then} ${phrasesIn(words).then}`, body, part)]),
  ];
}

/** Steps in another order than Given, When, Then, or a second When. */
function misplaced(
  part: readonly ScenarioStep[],
  body: string,
  words: GherkinWords,
): readonly ScenarioFault[] {
  const ordered = [...part].sort((a, b) => RANKS[a.kind] - RANKS[b.kind]);
  const again = ordered.filter(
    (step, index) => step.kind === "when" && !step.goesOn && ordered[index - 1]?.kind === "when",
  );
  const moved = part.find((step, index) => step !== ordered[index]);
  const at = moved ?? again[0];
  const [first] = part;
  const last = part.at(-1);
  if (at === undefined || first === undefined || last === undefined) {
    return [];
  }
  const lines = ordered.map((step) =>
    again.includes(step)
      ? body.slice(step.start, step.keyword.start) + words.usual.and + body.slice(step.keyword.end, step.end)
      : body.slice(step.start, step.end),
  );
  const misplacedStep =
    part.find((step, index) => RANKS[step.kind] < RANKS[part[index - 1]?.kind ?? "given"]) ?? at;
  const shown = moved === undefined ? at : misplacedStep;
  const edit = { start: first.start, end: last.end, text: lines.join(breakIn(body)) };
  return [
    {
      kind: moved === undefined ? "again" : "order",
      start: shownFrom(shown),
      end: shown.end,
      edit,
      line: words.usual.and,
    },
  ];
}

function addWhen(
  part: readonly ScenarioStep[],
  then: ScenarioStep | undefined,
  body: string,
  words: GherkinWords,
): ScenarioFault {
  const line = `${words.usual.when} ${phrasesIn(words).when}`;
  const last = part.at(-1);
  if (then === undefined && last !== undefined) {
    return { ...addAfter(last, "when", line, body, part) };
  }
  const step = then ?? last;
  const start = step?.start ?? 0;
  const text = `${step === undefined ? "" : plainMarks(step)}${line}${breakIn(body)}`;
  return { kind: "no-when", ...spanOf(part), edit: { start, end: start, text }, line };
}

function addAfter(
  step: ScenarioStep,
  kind: "when" | "then",
  line: string,
  body: string,
  part: readonly ScenarioStep[],
): ScenarioFault {
  const edit = { start: step.end, end: step.end, text: `${breakIn(body)}${plainMarks(step)}${line}` };
  return { kind: kind === "when" ? "no-when" : "no-then", ...spanOf(part), edit, line };
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
  const line = `${words.usual.examples}:`;
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
    line,
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
