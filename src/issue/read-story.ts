/** The user stories of a text: "As a ROLE, I want ACTION, so that BENEFIT", in English and Portuguese. */
import type { Story, Topic } from "../model/issue.ts";
import { findStoryCells, type ToldCells } from "./read-story-table.ts";
import { placeOf, type Span } from "./source.ts";
import { clean, tellStories, withCode } from "./tell-stories.ts";
import { sectionAt, stretchesAbout, type Understood } from "./understood.ts";

/** Topics whose words may have the form of a story without being one: "As a guest, I can see no button". */
const ASIDE: ReadonlySet<Topic | null> = new Set<Topic>([
  "acceptance-criteria",
  "steps-to-reproduce",
  "expected",
  "actual",
  "out-of-scope",
  "open-questions",
  "tasks",
]);

/**
 * All of them in the order they stand, each once: those under headings about the story where these tell any, else those
 * outside of criteria, reports and the like, else whatever the text tells. The title's counts only where the body tells
 * none; it has an empty place at the start of the body.
 */
export function readStories(title: string, text: Understood): readonly Story[] {
  const about = storiesWithin(text, stretchesAbout(text.sections, "user-story"));
  if (about.length > 0) {
    return eachOnce(about);
  }
  const all = storiesWithin(text, text.scopes);
  const main = all.filter(({ place }) => !ASIDE.has(sectionAt(text.sections, place.start)?.topic ?? null));
  if (all.length > 0) {
    return eachOnce(main.length > 0 ? main : all);
  }
  const place = placeOf(text.source, { start: 0, end: 0 });
  return eachOnce(
    tellStories(title, title).map(({ role, action, benefit }) => ({ role, action, benefit, place })),
  );
}

function storiesWithin(text: Understood, stretches: readonly Span[]): readonly Story[] {
  const told = stretches
    .flatMap((whole) => partsOf(text, whole))
    .flatMap((part): readonly Story[] =>
      tellStories(text.prose.slice(part.start, part.end), text.source.text.slice(part.start, part.end)).map(
        ({ start, end, ...words }) => ({
          ...words,
          place: placeOf(text.source, { start: part.start + start, end: part.start + end }),
        }),
      ),
    );
  const rows = text.rows.filter(({ start, end }) =>
    stretches.some((stretch) => start >= stretch.start && end <= stretch.end),
  );
  const cells = findStoryCells(text.prose, rows)
    .map((found) => storyOfCells(text, found))
    .filter(({ place }) => !told.some((story) => overlap(story.place, place)));
  return [...told, ...cells].toSorted((one, other) => one.place.start - other.place.start);
}

function storyOfCells(text: Understood, cells: ToldCells): Story {
  const words = ({ start, end }: Span) => clean(withCode(text.prose, text.source.text, { start, end }));
  return {
    role: words(cells.role),
    action: words(cells.action).replace(/^to /i, ""),
    benefit: cells.benefit === null ? null : words(cells.benefit),
    place: placeOf(text.source, cells),
  };
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** A story does not go on past a heading. */
function partsOf(text: Understood, stretch: Span): readonly Span[] {
  const cuts = text.headings.filter(({ start }) => start > stretch.start && start < stretch.end);
  const starts = [stretch.start, ...cuts.map(({ start }) => start)];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? stretch.end }));
}

/** The first of those that say the same. */
function eachOnce(stories: readonly Story[]): readonly Story[] {
  const seen = new Set<string>();
  return stories.filter(({ role, action }) => {
    const words = `${role}\n${action}`.toLowerCase();
    const isNew = !seen.has(words);
    seen.add(words);
    return isNew;
  });
}
