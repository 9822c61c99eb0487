/** The outlines of a text's scopes, without what the form wrote itself. */
import type { Answer } from "../model/issue.ts";
import type { Item, Outline } from "./outline.ts";
import { parseLinear } from "./parse-linear.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import type { Scope } from "./read-sections.ts";
import { type Source, type Span, wordsOf } from "./source.ts";

/** How a text is to be parsed. */
export interface Parsing {
  /** In the order of the form's fields; empty where no form was found. */
  readonly answers: readonly Answer[];
  /** Offsets at which an open fence ends though Markdown lets it go on. */
  readonly cuts: readonly number[];
  /** Too costly for a Markdown parser. */
  readonly costly: boolean;
}

/** One outline for each scope. An answer left empty or as the form made it says nothing; neither do a form's boxes. */
export function outlineScopes(
  source: Source,
  scopes: readonly Scope[],
  parsing: Parsing,
): readonly Outline[] {
  const told = new Set(
    parsing.answers.flatMap(({ place, state }) => (state === "answered" ? (place?.start ?? []) : [])),
  );
  return scopes.map((scope) => {
    const field = scope.region?.field ?? null;
    const boxes = field?.type === "checkboxes";
    const said =
      field === null || boxes || [...told].some((start) => start >= scope.start && start <= scope.end);
    const pieces = said ? cutAt(scope, parsing.cuts) : [];
    const read = (piece: Span) =>
      parsing.costly ? parseLinear(source, piece) : parseMarkdown(source.text, piece);
    const outline = joinOutlines(pieces.map(read));
    const label = scope.region === null ? [] : [scope.region.heading];
    const own = [...label, ...(said ? [] : [scope]), ...(boxes ? boxesOf(source, scope, outline.items) : [])];
    const links = outline.links.filter(
      (link) => !own.some(({ start, end }) => link.start >= start && link.end <= end),
    );
    return { ...outline, links, silent: [...outline.silent, ...own] };
  });
}

/** The outlines of all scopes as one, in the order of the text. */
export function joinOutlines(outlines: readonly Outline[]): Outline {
  return {
    headings: outlines.flatMap(({ headings }) => headings),
    items: outlines.flatMap(({ items }) => items),
    rows: outlines.flatMap(({ rows }) => rows),
    codes: outlines.flatMap(({ codes }) => codes),
    links: outlines.flatMap(({ links }) => links),
    paragraphs: outlines.flatMap(({ paragraphs }) => paragraphs),
    summaries: outlines.flatMap(({ summaries }) => summaries),
    silent: outlines.flatMap(({ silent }) => silent),
  };
}

/** The pieces of a stretch between offsets in it. */
function cutAt(span: Span, offsets: readonly number[]): readonly Span[] {
  const starts = [span.start, ...offsets.filter((offset) => offset > span.start && offset < span.end)];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? span.end }));
}

/** The items of a checkboxes answer that are the form's boxes. */
function boxesOf(source: Source, scope: Scope, items: readonly Item[]): readonly Span[] {
  const labels = new Set(scope.region?.field?.boxes.map(({ label }) => squeeze(label)));
  return items.filter(
    ({ checked, words }) => checked !== null && labels.has(squeeze(wordsOf(source, words))),
  );
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
