/** Scenarios are told as Gherkin wants them: Given, one When, Then. */
import { z } from "zod";
import type { Edit, Problem } from "../model/finding.ts";
import type { Issue } from "../model/issue.ts";
import { defineRule } from "./rule.ts";
import { asCode } from "../issue/as-code.ts";
import { gherkinErrors, LANGUAGE } from "./scenarios/gherkin-errors.ts";
import { judgeScenario, type ScenarioFault } from "./scenarios/judge-scenario.ts";
import {
  listScenarios,
  type ScenarioList,
  type TextLine,
  type WrittenScenario,
} from "./scenarios/list-scenarios.ts";
import { mayHoldScenario, readTextLines } from "./scenarios/read-text-lines.ts";
import { placeAt } from "./words/place-at.ts";

export const scenarioSyntax = defineRule({
  id: "scenario-syntax",
  sentence: "A scenario says Given, one When and Then, in this order.",
  level: "advised",
  stage: "ready",
  needsFullReading: true,
  options: z.strictObject({}),
  example: {
    ready: {
      title: "Remember the delivery address",
      body: "Scenario: A second order\n\n- Given a customer with an address\n- When the checkout opens\n- Then the address is filled in",
    },
    unready: {
      title: "Remember the delivery address",
      body: "Scenario: A second order\n\n- Given a customer with an address\n- When the checkout opens",
    },
  },
  check(issue) {
    if (!mayHoldScenario(issue.body)) {
      return [];
    }
    const lines = readTextLines(issue.text.prose, 0, issue.body.length).map(unquoted);
    const prose = listScenarios(lines, false, null);
    const told = prose === null ? [] : findAll(issue, prose, (scenario) => isSure(issue, scenario));
    return [...told, ...findCoded(issue)]
      .sort((a, b) => a.start - b.start)
      .slice(0, MOST_FAULTS)
      .map(({ problem }) => problem());
  },
});

/** More nobody reads. */
const MOST_FAULTS = 20;

interface Found {
  readonly start: number;
  /** Looks its place up in the text, which takes longer than finding it. */
  readonly problem: () => Problem;
}

/** What somebody else said is a blank line. */
function unquoted(line: TextLine): TextLine {
  return /^[ \t]{0,3}>/.test(line.words) ? { ...line, words: "" } : line;
}

const NAMED = /^(?:gherkin|cucumber|feature)$/i;

/** The first of all blocks, in the order of the text. */
function findCoded(issue: Issue): readonly Found[] {
  const found: Found[] = [];
  for (const { kind, target, place } of issue.text.evidence) {
    if (found.length >= MOST_FAULTS) {
      break;
    }
    found.push(...(kind === "code" ? findInCode(issue, target, place.start, place.end) : []));
  }
  return found;
}

/** A block that names Gherkin has to be it; one without a language may be. */
function findInCode(issue: Issue, language: string, start: number, end: number): readonly Found[] {
  const named = NAMED.test(language);
  if (!named && language !== "") {
    return [];
  }
  const lines = readTextLines(issue.body, start, end).filter(
    ({ words }) => !/^[\s>]*(?:`{3,}|~{3,})/.test(words),
  );
  const declared =
    lines.map(({ words }) => LANGUAGE.exec(words)?.[1]).find((found) => found !== undefined) ?? null;
  const list = listScenarios(lines, true, declared);
  if (list === null) {
    return [];
  }
  const faults = findAll(issue, list, (scenario) => named || isSure(issue, scenario));
  return named ? [...faults, ...findErrors(issue, lines, list.words.language)] : faults;
}

function findAll(
  issue: Issue,
  { scenarios, words }: ScenarioList,
  isMeant: (scenario: WrittenScenario) => boolean,
): readonly Found[] {
  return scenarios
    .filter((scenario) => isMeant(scenario))
    .flatMap((scenario) => judgeScenario(issue.body, scenario, words))
    .slice(0, MOST_FAULTS)
    .map((fault) => ({ start: fault.start, problem: () => tell(issue.body, fault) }));
}

/** Sentences may begin with such words too: a name, two kinds of steps as items or in bold, or their section tells. */
function isSure(issue: Issue, { header, steps }: WrittenScenario): boolean {
  const kinds = new Set(steps.filter(({ goesOn }) => !goesOn).map(({ kind }) => kind));
  // One sentence below a name may only begin as a step does.
  if (header !== null) {
    return steps.length > 1;
  }
  if (!kinds.has("given") || kinds.size === 1) {
    return false;
  }
  const [first] = steps;
  return kinds.has("then") || first?.marks.trim() !== "" || isAsked(issue, first.start);
}

function isAsked({ text }: Issue, offset: number): boolean {
  return text.sections.some(
    ({ topic, textPlace }) =>
      topic === "acceptance-criteria" && offset >= textPlace.start && offset < textPlace.end,
  );
}

function tell(body: string, fault: ScenarioFault): Problem {
  const { start, end, text } = fault.edit;
  return {
    message: messageOf(fault),
    quote: body.slice(fault.start, fault.end),
    place: placeAt(body, fault.start, fault.end),
    edit: { kind: "replace", sentence: adviceOn(fault), place: placeAt(body, start, end), text },
  };
}

function messageOf({ kind }: ScenarioFault): string {
  switch (kind) {
    case "several":
      return "Two scenarios are told as one: after a result, another case begins.";
    case "order":
      return "The steps of the scenario are out of order: first Given, then When, then Then.";
    case "again":
      return "The scenario has a second When: nobody can tell which action the result is of.";
    case "no-when":
      return "The scenario has no When: nobody can tell what the result is of.";
    case "no-then":
      return "The scenario has no Then: nobody can tell what the result is.";
    case "neither":
      return "The scenario has no When and no Then: it only says what is given.";
    case "no-examples":
      return "The scenario outline has no examples to run it with.";
  }
}

function adviceOn({ kind, lines }: ScenarioFault): string {
  const told = lines.map(asCode).join(" and ");
  switch (kind) {
    case "several":
      return `Begin a scenario of its own above it, such as ${told}.`;
    case "order":
      return "Tell first what is given, then the action, and the result at the end.";
    case "again":
      return `Begin it with ${told} where both belong together, or make a scenario of each.`;
    case "no-when":
    case "no-then":
      return `Add the step that is missing, such as ${told}.`;
    case "neither":
      return `Add the steps that are missing, such as ${told}.`;
    case "no-examples":
      return `Add a table below ${told} with a column for each name in \`<>\`.`;
  }
}

/** One finding for all lines the parser does not understand. */
function findErrors({ body }: Issue, lines: readonly TextLine[], language: string): readonly Found[] {
  const errors = gherkinErrors(
    lines.map(({ words }) => words),
    language,
  );
  const bad = errors.lines.flatMap((index) => lines[index] ?? []);
  const [first] = bad;
  const last = bad.at(-1);
  if (first === undefined || last === undefined) {
    return [];
  }
  return [{ start: first.start, problem: () => tellErrors(body, bad, first, last, errors.mends) }];
}

function tellErrors(
  body: string,
  bad: readonly TextLine[],
  first: TextLine,
  last: TextLine,
  mends: boolean,
): Problem {
  const text = bad
    .map((line, index) => `# ${body.slice(line.start, bad[index + 1]?.start ?? line.end)}`)
    .join("");
  const edit: Edit = mends
    ? {
        kind: "replace",
        sentence: "Write it as a step, or as a remark that begins with `#`.",
        place: placeAt(body, first.start, last.end),
        text,
      }
    : { kind: "act", sentence: "Put the block right where it says `gherkin`, or leave that word out." };
  const quote = body.slice(first.start, first.end);
  const message = "A line of the scenario is not valid Gherkin: nothing that runs scenarios will read it.";
  return { message, quote, place: placeAt(body, first.start, first.end), edit };
}
