/** A text after its structure was read: what the readers of single things work on. */
import type { Section, Topic } from "../model/issue.ts";
import type { Outline } from "./outline.ts";
import type { Scope } from "./read-sections.ts";
import type { Source, Span } from "./source.ts";

export interface Understood extends Outline {
  readonly source: Source;
  /** The text with everything blanked that is not prose; the same length, the same line ends. */
  readonly prose: string;
  readonly sections: readonly Section[];
  readonly scopes: readonly Scope[];
}

/** The stretches about a topic: its sections without the nested ones about something else. In order, none overlapping. */
export function stretchesAbout(sections: readonly Section[], topic: Topic): readonly Span[] {
  const stretches: Span[] = [];
  let covered = 0;
  for (const section of sections) {
    const { start, end } = section.textPlace;
    if (section.topic !== topic || end <= covered) {
      continue;
    }
    const others = sections.filter(
      ({ topic: other, place }) => other !== null && other !== topic && place.start >= start && place.start < end,
    );
    let from = Math.max(start, covered);
    for (const { place, textPlace } of others) {
      if (place.start > from) {
        stretches.push({ start: from, end: place.start });
      }
      from = Math.max(from, textPlace.end);
    }
    if (from < end) {
      stretches.push({ start: from, end });
    }
    covered = end;
  }
  return stretches;
}

/** Whether a stretch lies within one of others. */
export function isWithin(span: Span, stretches: readonly Span[]): boolean {
  return stretches.some(({ start, end }) => span.start >= start && span.end <= end);
}
