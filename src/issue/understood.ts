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

/** Topics whose names also group the parts of another: "### Design" under "## Acceptance criteria". */
const GROUPS: ReadonlySet<Topic> = new Set(["design", "environment", "evidence", "expected", "solution"]);

/** The stretches about a topic: its sections without the nested ones about something else. In order, none overlapping. */
export function stretchesAbout(sections: readonly Section[], topic: Topic): readonly Span[] {
  const stretches: Span[] = [];
  let covered = 0;
  for (const [index, section] of sections.entries()) {
    const { start, end } = section.textPlace;
    if (section.topic !== topic || end <= covered) {
      continue;
    }
    let from = Math.max(start, covered);
    for (const nested of nestedIn(sections, index, end)) {
      if (nested.topic !== null && nested.topic !== topic && !GROUPS.has(nested.topic)) {
        if (nested.place.start > from) {
          stretches.push({ start: from, end: nested.place.start });
        }
        from = Math.max(from, nested.textPlace.end);
      }
    }
    if (from < end) {
      stretches.push({ start: from, end });
    }
    covered = end;
  }
  return stretches;
}

function nestedIn(sections: readonly Section[], index: number, end: number): readonly Section[] {
  let last = index + 1;
  while ((sections[last]?.place.start ?? end) < end) {
    last += 1;
  }
  return sections.slice(index + 1, last);
}

/** Whether a stretch lies within one of others, which are in order and do not overlap. */
export function isWithin(span: Span, stretches: readonly Span[]): boolean {
  const other = stretches[lastBefore(stretches, span.start, ({ start }) => start)];
  return other !== undefined && span.start >= other.start && span.end <= other.end;
}

/** The nearest heading's section at an offset; `undefined` before the first. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  return sections[lastBefore(sections, offset, ({ place }) => place.start)];
}

/** Index of the last of ordered things that starts at or before an offset, or -1. */
function lastBefore<Thing>(
  things: readonly Thing[],
  offset: number,
  startOf: (thing: Thing) => number,
): number {
  let low = -1;
  let high = things.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const thing = things[middle];
    if (thing !== undefined && startOf(thing) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
