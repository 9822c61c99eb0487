/** What Cucumber's own parser says of a block of Gherkin. */
import { AstBuilder, dialects, GherkinClassicTokenMatcher, Parser } from "@cucumber/gherkin";

/** The parser looks back along a line: a longer block or line was not written by a person. In UTF-16 units. */
const LONGEST_BLOCK = 20_000;
const LONGEST_LINE = 1000;
const MOST_ERRORS = 10;

export interface GherkinErrors {
  /** Indices of the lines the parser does not understand, in order; empty where it understands all. */
  readonly lines: readonly number[];
  /** Whether all else is understood once those lines are remarks. */
  readonly mends: boolean;
}

/** People leave out the feature: one is put before what the parser reads. A block too long to parse has no errors. */
export function gherkinErrors(lines: readonly string[], language: string): GherkinErrors {
  const isLong = lines.some((line) => line.length > LONGEST_LINE) || lines.join("\n").length > LONGEST_BLOCK;
  const names = Object.hasOwn(dialects, language) ? dialects[language]?.feature : undefined;
  if (isLong || names === undefined) {
    return { lines: [], mends: true };
  }
  const own = lines.some((line) => names.some((name) => line.trim().startsWith(`${name}:`)));
  const bad = new Set<number>();
  for (let times = 0; times < MOST_ERRORS; times += 1) {
    const told = lines.map((line, index) => (bad.has(index) || LANGUAGE.test(line) ? "#" : line));
    const found = errorLines(own ? told : [`${names[0] ?? ""}: -`, ...told], language).map(
      (line) => line - (own ? 1 : 2),
    );
    if (found.length === 0) {
      return { lines: [...bad].sort((a, b) => a - b), mends: true };
    }
    const fresh = found.filter((line) => line >= 0 && line < lines.length && !bad.has(line));
    if (fresh.length === 0) {
      break;
    }
    for (const line of fresh) {
      bad.add(line);
    }
  }
  return { lines: [...bad].sort((a, b) => a - b), mends: false };
}

export const LANGUAGE = /^[ \t]{0,40}#[ \t]{0,9}language[ \t]{0,9}:[ \t]{0,9}([A-Za-z-]{2,20})[ \t]*$/;

/** From 1. */
function errorLines(lines: readonly string[], language: string): readonly number[] {
  try {
    const parser = new Parser(new AstBuilder(() => ""), new GherkinClassicTokenMatcher(language));
    parser.parse(lines.join("\n"));
    return [];
  } catch (error) {
    const all = isComposite(error) ? error.errors : [error];
    return all.map((one) => lineOf(one));
  }
}

function isComposite(error: unknown): error is { readonly errors: readonly unknown[] } {
  return typeof error === "object" && error !== null && "errors" in error && Array.isArray(error.errors);
}

/** 0 where the parser names none. */
function lineOf(error: unknown): number {
  if (typeof error !== "object" || error === null || !("location" in error)) {
    return 0;
  }
  const { location } = error;
  const isPlaced = typeof location === "object" && location !== null && "line" in location;
  return isPlaced && typeof location.line === "number" ? location.line : 0;
}
