/** The sections of a text: by heading, by a bold line or a label that serves as one, and by the form's labels. */
import type { Section } from "../model/issue.ts";
import type { Outline, Summary } from "./outline.ts";
import { isParagraph } from "./parse-markdown.ts";
import type { Region } from "./read-answers.ts";
import { type Label, listLabels } from "./list-labels.ts";
import { placeOf, type Source, type Span, trimBlankLines, trimSpan, wordsOf } from "./source.ts";
import { type Heard, hearTopic, type TopicWords } from "./topics.ts";

/** A real heading ranks by its level, a label below them all. */
interface Start extends Label {
  readonly level: number;
  readonly rank: number;
}

/** The level of a label that serves as a heading. */
const LABEL_LEVEL = 6;

/** A stretch that is read on its own: the whole text, or what stands before, in or after a form's answers. */
export interface Scope extends Span {
  /** The form's heading above it, else `null`. */
  readonly region: Region | null;
}

/** The stretches of a text, in order. */
export function scopesOf(source: Source, regions: readonly Region[]): readonly Scope[] {
  const first = source.lines[0]?.start ?? 0;
  const before = { start: first, end: regions[0]?.heading.start ?? source.text.length, region: null };
  return [before, ...regions.map((region) => ({ ...region.body, region }))];
}

/** Sections of one scope. `prose` is the text with everything blanked that is not prose. */
export function readSections(
  source: Source,
  scope: Scope,
  outline: Pick<Outline, "headings" | "summaries">,
  prose: string,
  added: TopicWords,
): readonly Section[] {
  const { summaries } = outline;
  const headings = outline.headings.filter((heading) => !isParagraph(source.text, heading));
  const starts = [
    ...summaries
      .map((summary) => summaryStart(source, summary, added))
      .filter((start) => start.heard !== null || headsWords(start, headings)),
    ...headings.map((heading) => realStart(source, heading, added)),
    ...listLabels(source, scope, headings, prose, added).map((label) => ({
      ...label,
      level: LABEL_LEVEL,
      rank: LABEL_LEVEL + (label.heard === null ? 2 : 1),
    })),
  ].sort((a, b) => a.start - b.start);
  const ends = endsOf(starts, scope.end);
  const above =
    scope.region === null ? preamble(source, scope, starts) : [formSection(source, scope.region, added)];
  return [
    ...above,
    ...starts.map((start, index) =>
      sectionOf(source, start, Math.min(start.limit ?? scope.end, ends[index] ?? scope.end)),
    ),
  ];
}

function formSection(source: Source, region: Region, added: TopicWords): Section {
  return {
    heading: region.label,
    level: 3,
    topic: topicOf(hearTopic(region.label, added)),
    text: wordsOf(source, region.body),
    place: placeOf(source, region.heading),
    textPlace: placeOf(source, region.body),
  };
}

function preamble(source: Source, scope: Scope, starts: readonly Start[]): readonly Section[] {
  const span = trimBlankLines(source.text, { start: scope.start, end: starts[0]?.start ?? scope.end });
  if (span.start === span.end) {
    return [];
  }
  const place = placeOf(source, span);
  const heading = { ...place, end: place.start };
  return [
    { heading: "", level: 0, topic: null, text: wordsOf(source, span), place: heading, textPlace: place },
  ];
}

/**
 * Where each section ends: at the next of the same or a higher rank. Known labels rank above unknown bold lines, so that
 * "**Login**" under "**Acceptance criteria**" is part of it.
 */
function endsOf(starts: readonly Start[], limit: number): readonly number[] {
  const ends = starts.map(() => limit);
  const open: number[] = [];
  for (const [index, start] of starts.entries()) {
    for (
      let last = open.at(-1);
      last !== undefined && (starts[last]?.rank ?? 0) >= start.rank;
      last = open.at(-1)
    ) {
      ends[last] = start.start;
      open.pop();
    }
    open.push(index);
  }
  return ends;
}

function sectionOf(source: Source, start: Start, end: number): Section {
  const body = trimBlankLines(source.text, { start: Math.min(start.below, end), end });
  const inline = start.limit !== null ? trimSpan(source.text, body) : body;
  return {
    heading: start.words,
    level: start.level,
    topic: topicOf(start.heard),
    text: wordsOf(source, inline),
    place: placeOf(source, { start: start.start, end: start.end }),
    textPlace: placeOf(source, inline),
  };
}

function topicOf(heard: Heard): Section["topic"] {
  return heard === "other" ? null : heard;
}

/** "Click to expand" over a whole report is no heading of it. */
function headsWords({ end, limit }: Start, headings: Outline["headings"]): boolean {
  return limit !== null && !headings.some(({ start }) => start >= end && start < limit);
}

/** What heads a `<details>` ends no section around it. */
function summaryStart(source: Source, summary: Summary, added: TopicWords): Start {
  const words = wordsOf(source, summary.words);
  return {
    start: summary.start,
    end: summary.end,
    words,
    level: LABEL_LEVEL,
    rank: LABEL_LEVEL + 3,
    limit: summary.limit,
    heard: hearTopic(words, added),
    below: summary.end,
  };
}

function realStart(source: Source, heading: Outline["headings"][number], added: TopicWords): Start {
  const words = wordsOf(source, heading.words).trim();
  const { start, end } = heading;
  return {
    start,
    end,
    words,
    level: heading.level,
    rank: heading.level,
    limit: null,
    heard: hearTopic(words, added),
    below: end,
  };
}
