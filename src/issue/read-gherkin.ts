/** A block of Gherkin → its scenarios, through Cucumber's own parser, in any language it knows. */
import { AstBuilder, dialects, GherkinClassicTokenMatcher, Parser } from "@cucumber/gherkin";
import type { Scenario } from "./read-scenarios.ts";
import { type Line, lineAt, type Source, type Span, trimSpan } from "./source.ts";

/** The parser looks back along a line: a longer block or line was not written by a person. In UTF-16 units. */
const LONGEST_BLOCK = 20_000;
const LONGEST_LINE = 1000;

/** What a block without `# language:` is tried in: the languages of the topics. */
const USUAL = ["en", "pt"];
const LANGUAGE = /^[ \t]{0,40}#[ \t]{0,9}language[ \t]{0,9}:[ \t]{0,9}([A-Za-z-]{2,20})[ \t]*$/;

type Document = ReturnType<Parser<ReturnType<AstBuilder["getResult"]>>["parse"]>;
type Feature = NonNullable<Document["feature"]>;
type Node = Feature["children"][number];

/**
 * Scenarios and outlines with at least one step; an outline is one, its examples with it. Backgrounds are none. `null`
 * where the block is no Gherkin: it may hold steps all the same.
 */
export function readGherkin(source: Source, block: Span): readonly Scenario[] | null {
  const lines = linesOf(source, block);
  const isLong = lines.some(({ start, end }) => end - start > LONGEST_LINE);
  if (isLong || block.end - block.start > LONGEST_BLOCK) {
    return null;
  }
  const words = lines.map(({ start, end }) => source.text.slice(start, end));
  const declared = words.find((line) => line.trim() !== "")?.match(LANGUAGE)?.[1];
  for (const language of declared === undefined ? USUAL : [declared]) {
    const scenarios = scenariosIn(words, language, declared !== undefined);
    if (scenarios !== null) {
      return scenarios.flatMap(({ first, last, steps }) => {
        const span = { start: lines[first]?.start ?? block.start, end: lines[last]?.end ?? block.end };
        return [{ ...trimSpan(source.text, span), steps }];
      });
    }
  }
  return null;
}

function linesOf(source: Source, block: Span): readonly Line[] {
  const lines: Line[] = [];
  for (let index = lineAt(source, block.start); index < source.lines.length; index += 1) {
    const line = source.lines[index];
    if (line === undefined || line.start >= block.end) {
      break;
    }
    lines.push({ ...line, start: Math.max(line.start, block.start), end: Math.min(line.end, block.end) });
  }
  return lines;
}

interface Lines {
  /** Indices of the first and last line. */
  readonly first: number;
  readonly last: number;
  readonly steps: number;
}

/** People leave out the feature: one is put before what the parser reads. */
function scenariosIn(words: readonly string[], language: string, declared: boolean): readonly Lines[] | null {
  const names = Object.hasOwn(dialects, language) ? dialects[language]?.feature : undefined;
  if (names === undefined) {
    return null;
  }
  const own = words.some((line) => names.some((name) => line.trim().startsWith(`${name}:`)));
  const body = declared ? words.map((line) => (LANGUAGE.test(line) ? "" : line)) : words;
  const text = (own ? body : [`${names[0] ?? ""}: -`, ...body]).join("\n");
  const feature = parse(text, language);
  if (feature === null || (!own && feature.description.trim() !== "")) {
    return null;
  }
  const before = own ? 1 : 2;
  const starts = feature.children.flatMap(startsOf).sort((a, b) => a - b);
  const scenarios = feature.children.flatMap(scenariosOf).map((scenario): Lines => {
    const first = scenario.location.line;
    const next = starts.find((start) => start > first) ?? words.length + before;
    let last = next - 1;
    while (last > first && /^\s*(?:#|$)/.test(words[last - before] ?? "")) {
      last -= 1;
    }
    return { first: first - before, last: last - before, steps: scenario.steps.length };
  });
  const told = scenarios.filter(({ steps }) => steps > 0);
  return told.length === 0 ? null : told;
}

function parse(text: string, language: string): Feature | null {
  try {
    const parser = new Parser(new AstBuilder(() => ""), new GherkinClassicTokenMatcher(language));
    return parser.parse(text).feature ?? null;
  } catch {
    return null;
  }
}

function scenariosOf({ scenario, rule }: Node): readonly NonNullable<Node["scenario"]>[] {
  return scenario === undefined
    ? (rule?.children ?? []).flatMap((child) => child.scenario ?? [])
    : [scenario];
}

/** The lines, from 1, on which a scenario, a background or a rule starts with its tags. */
function startsOf({ scenario, background, rule }: Node): readonly number[] {
  const below = (rule?.children ?? []).flatMap((child) => [child.scenario, child.background]);
  return [scenario, background, rule, ...below].flatMap((thing) =>
    thing === undefined ? [] : [firstLine(thing)],
  );
}

function firstLine(thing: NonNullable<Node["scenario"] | Node["background"] | Node["rule"]>): number {
  const tag = "tags" in thing ? thing.tags[0] : undefined;
  return (tag ?? thing).location.line;
}
