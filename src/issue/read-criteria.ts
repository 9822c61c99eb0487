/** The acceptance criteria of an issue: items, table rows, scenarios, numbered prose. */
import type { Criterion } from "../model/issue.ts";
import { isFiller } from "./is-filler.ts";
import type { Code } from "./outline.ts";
import { readGherkin } from "./read-gherkin.ts";
import { readScenarios, type Scenario, type Step, stepsOf } from "./read-scenarios.ts";
import { lineAt, placeOf, type Source, type Span, trimSpan, wordsOf } from "./source.ts";
import { isWithin, sectionAt, stretchesAbout, type Understood } from "./understood.ts";

/** A thing that may be a criterion, or a step of one. */
interface Unit extends Step {
  readonly checked: boolean | null;
}

/**
 * Under a heading that says so: each outermost list item, each table row, each scenario; where there is none of these,
 * each line of prose. Elsewhere: scenarios only. Nested items belong to the item above them.
 */
export function readCriteria(text: Understood): readonly Criterion[] {
  const stretches = stretchesAbout(text.sections, "acceptance-criteria");
  const criteria = stretches.flatMap((stretch) => criteriaIn(text, stretch));
  const elsewhere = text.codes
    .filter((code) => !isWithin(code, stretches))
    .flatMap((code) => scenariosOf(text.source, code).filter(({ steps }) => steps > 1));
  const loose = stretches.length > 0 || elsewhere.length > 0 ? [] : looseScenarios(text);
  return [
    ...criteria,
    ...[...elsewhere, ...loose].map(({ start, end }) =>
      criterion(text.source, { start, end }, "scenario", null),
    ),
  ].sort((a, b) => a.place.start - b.place.start);
}

function criteriaIn(text: Understood, stretch: Span): readonly Criterion[] {
  const items = text.items.filter(({ depth, words }) => depth === 0 && isWithin(words, [stretch]));
  const codes = text.codes.filter((code) => isWithin(code, [stretch]));
  const rows = text.rows.filter((row) => isWithin(row, [stretch]));
  const prose = text.paragraphs
    .filter((paragraph) => isWithin(paragraph, [stretch]))
    .flatMap((paragraph) => linesOf(text, paragraph));
  const units: readonly Unit[] = [
    ...items.map((item) => ({ ...stepOf(text.source, item.words), checked: item.checked })),
    ...prose.map((line) => stepOnLine(text.source, line)),
  ].sort((a, b) => a.start - b.start);
  const scenarios = [
    ...readScenarios(units),
    ...codes.flatMap((code) => scenariosOf(text.source, code)),
  ].sort((a, b) => a.start - b.start);
  const found: Criterion[] = [
    ...scenarios.map(({ start, end }) => criterion(text.source, { start, end }, "scenario" as const, null)),
    ...items
      .filter(({ words }) => !isWithin(words, scenarios))
      .map(({ words, checked }) => criterion(text.source, words, "item" as const, checked)),
    ...rows.map(({ words }) => criterion(text.source, words, "item" as const, null)),
    ...numberedProse(
      text.source,
      prose.filter((line) => !isWithin(line, scenarios)),
    ),
  ];
  const all = found.length > 0 ? found : prose.map((line) => criterion(text.source, line, "item", null));
  return all.filter(({ text: words }) => !isFiller(words) && words !== "_No response_");
}

/** "AC1: …", "CA02 - …", "Criterion 3. …" */
const NUMBERED =
  /^[\s*_]{0,4}(?:(?:ac|ca|criterion|critério|rn|rf|r)[ \t]?[-.#]?\d{1,3}|\d{1,3}[.)-])[\s*_]{0,4}[:.)–-]?[\s*_]/iu;

function numberedProse(source: Source, lines: readonly Span[]): readonly Criterion[] {
  return lines
    .filter(({ start, end }) => NUMBERED.test(source.text.slice(start, Math.min(end, start + 60))))
    .map((line) => criterion(source, line, "item", null));
}

function criterion(
  source: Source,
  span: Span,
  kind: Criterion["kind"],
  checked: Criterion["checked"],
): Criterion {
  return { text: wordsOf(source, span), kind, checked, place: placeOf(source, span) };
}

function looseScenarios(text: Understood): readonly Span[] {
  const steps = [
    ...text.paragraphs
      .flatMap((paragraph) => linesOf(text, paragraph))
      .map((line) => stepOnLine(text.source, line)),
    ...text.items.filter(({ depth }) => depth === 0).map(({ words }) => stepOf(text.source, words)),
  ].sort((a, b) => a.start - b.start);
  return readScenarios(steps);
}

/** A line of prose that is indented or starts in lower case goes on with the line right above it. */
function stepOnLine(source: Source, line: Span): Step & { readonly checked: null } {
  const index = lineAt(source, line.start);
  const { start = line.start } = source.lines[index] ?? {};
  const above = source.lines[index - 1];
  const follows = above !== undefined && source.text.slice(above.start, above.end).trim() !== "";
  const step = stepOf(source, line);
  return { ...step, continues: follows && (line.start > start || /^\p{Ll}/u.test(step.words)) };
}

function stepOf(source: Source, span: Span): Step & { readonly checked: null } {
  return { ...span, words: source.text.slice(span.start, span.end), checked: null };
}

/** The lines of a paragraph that hold prose. A line that only announces ("The following must hold:") is left out. */
function linesOf(text: Understood, paragraph: Span): readonly Span[] {
  const { source, prose } = text;
  const spans: Span[] = [];
  for (let index = lineAt(source, paragraph.start); index < source.lines.length; index += 1) {
    const line = source.lines[index];
    if (line === undefined || line.start >= paragraph.end) {
      break;
    }
    const span = trimSpan(source.text, {
      start: Math.max(line.start, paragraph.start),
      end: Math.min(line.end, paragraph.end),
    });
    const words = prose.slice(span.start, span.end).trimEnd();
    if (words.trim() !== "" && !words.replace(/[*_]{1,4}$/, "").endsWith(":") && !isHeading(text, span)) {
      spans.push(span);
    }
  }
  return spans;
}

function isHeading(text: Understood, span: Span): boolean {
  const section = sectionAt(text.sections, span.start);
  return section !== undefined && section.level > 0 && section.place.end >= span.end;
}

/** A line that Gherkin alone has, in the languages of the topics, or one that names its language. */
const GHERKIN =
  /^[ \t]{0,40}(?:#[ \t]{0,9}language[ \t]{0,9}:|(?:feature|background|scenario|scenario outline|funcionalidade|contexto|cenário|cenario|esquema do cenário):)/im;

/** The scenarios of a code block: as Gherkin where it is that, else by its lines. Code in a language has none. */
function scenariosOf(source: Source, { language, words }: Code): readonly Scenario[] {
  const named = /^(?:gherkin|cucumber|feature)$/i.test(language);
  if (!named && language !== "") {
    return [];
  }
  const read =
    named || GHERKIN.test(source.text.slice(words.start, words.end)) ? readGherkin(source, words) : null;
  return read ?? readScenarios(stepsOf(source, words));
}
