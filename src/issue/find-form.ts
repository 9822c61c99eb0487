/** Which form made an issue, and where the heading of each of its fields stands. */
import { distance } from "fastest-levenshtein";
import type { Form, FormField } from "../model/form.ts";
import type { FormDrift, FormMatch } from "../model/issue.ts";
import { type FormHeading, type Lined, listHeadings, type WrittenHeading } from "./list-headings.ts";
import { plainWords } from "./topics.ts";

/** A field and the heading that stands for it; `null` where the text has none. */
export interface PlacedField {
  readonly field: FormField;
  readonly heading: FormHeading | null;
}

export interface FoundForm {
  readonly match: FormMatch;
  /** In the form's order, `markdown` elements left out. */
  readonly fields: readonly PlacedField[];
  /** Headings GitHub wrote for fields the form no longer has. */
  readonly gone: readonly FormHeading[];
}

/** The form whose headings the text has, or `null`: at least half of its fields, and two unless it has but one. */
export function findForm(
  text: Lined,
  written: readonly WrittenHeading[],
  forms: readonly Form[],
): FoundForm | null {
  let best: { readonly found: FoundForm; readonly rank: number } | null = null;
  for (const form of forms) {
    const found = tryForm(text, written, form);
    if (found === null) {
      continue;
    }
    const rank = rankOf(found);
    if (best === null || rank > best.rank) {
      best = { found, rank };
    }
  }
  return best?.found ?? null;
}

function rankOf(found: FoundForm): number {
  const placed = found.fields.filter(({ heading }) => heading !== null).length;
  const renamed = found.match.drift.filter(({ kind }) => kind === "renamed").length;
  const missing = found.fields.length - placed;
  return placed - 0.5 * renamed - 0.6 * missing - 0.6 * found.gone.length;
}

function tryForm(text: Lined, written: readonly WrittenHeading[], form: Form): FoundForm | null {
  const fields = form.fields.filter(({ type }) => type !== "markdown");
  const labels = new Set(fields.map(({ label }) => labelKey(label)));
  if (!written.some(({ words }) => labels.has(labelKey(words)))) {
    return null;
  }
  const headings = listHeadings(text, written, (words) => labels.has(labelKey(words)));
  const exact = alignFields(fields, headings);
  const enough = exact.filter((heading) => heading !== null).length;
  if (enough * 2 < fields.length || (enough < 2 && fields.length > 1)) {
    return null;
  }
  // A whole report pasted into a fence is not this issue's own.
  const first = exact.reduce(
    (left, right) => (left === null || (right !== null && right.start < left.start) ? right : left),
    null,
  );
  if (first?.hidden === true) {
    return null;
  }
  const sure = withStructure(fields, exact, headings);
  const { placed, renamed } = placeRenamed(fields, exact, sure);
  const gone = sure.filter((heading) => heading.certain && !heading.known && !isPlaced(heading, placed));
  const last = Math.max(...placed.map((heading) => heading?.start ?? -1));
  const drift: FormDrift[] = [
    ...fields
      .filter((_, index) => placed[index] === null)
      .map(({ label }) => ({ kind: "new" as const, label: label.trim() })),
    // What stands after all of them may as well be a person's addition.
    ...gone
      .filter(({ start, ownEnd }) => start < last || ownEnd)
      .map(({ words }) => ({ kind: "gone" as const, label: words })),
    ...renamed.map((field) => ({ kind: "renamed" as const, label: field.label.trim() })),
  ];
  return {
    match: {
      file: form.file,
      name: form.name,
      title: form.title,
      match: drift.length === 0 ? "exact" : "drifted",
      drift,
    },
    fields: fields.map((field, index) => ({ field, heading: placed[index] ?? null })),
    gone,
  };
}

function isPlaced(heading: FormHeading, placed: readonly (FormHeading | null)[]): boolean {
  return placed.some((other) => other?.start === heading.start);
}

/** Nobody can type a heading into an input, a dropdown or checkboxes: the next heading after one is the form's. */
function withStructure(
  fields: readonly FormField[],
  placed: readonly (FormHeading | null)[],
  headings: readonly FormHeading[],
): readonly FormHeading[] {
  const short = new Set(
    fields.flatMap(({ type }, index) => {
      const start = placed[index]?.start;
      return start === undefined || type === "textarea" || type === "upload" ? [] : [start];
    }),
  );
  return headings.map((heading, index) => {
    const before = headings.slice(0, index).findLast(({ hidden }) => !hidden);
    const follows = before !== undefined && short.has(before.start);
    return follows && heading.apart && !heading.hidden && !heading.typedEnd
      ? { ...heading, certain: true }
      : heading;
  });
}

/** What GitHub prints of a label on the heading's line. */
function labelKey(label: string): string {
  const [first = ""] = label.trim().split(/\r?\n/, 1);
  return first.replaceAll(/\s+/g, " ").trim();
}

/**
 * The heading of each field. As many as possible in the form's order, the weightier of two that carry one label;
 * then those a person moved.
 */
function alignFields(fields: readonly FormField[], headings: readonly FormHeading[]): (FormHeading | null)[] {
  const keys = fields.map(({ label }) => labelKey(label));
  const known = headings.filter((heading) => heading.known);
  const placed: (FormHeading | null)[] = bestOrder(keys, known);
  const taken = new Set(placed);
  for (const [index, key] of keys.entries()) {
    if (placed[index] === null) {
      const moved = known.find(
        (heading) => !taken.has(heading) && labelKey(heading.words) === key && !heading.hidden,
      );
      if (moved !== undefined) {
        placed[index] = moved;
        taken.add(moved);
      }
    }
  }
  return placed;
}

/** The heaviest alignment of two lists in which neither order is broken. */
function bestOrder(keys: readonly string[], headings: readonly FormHeading[]): (FormHeading | null)[] {
  const width = headings.length + 1;
  const best = new Float64Array((keys.length + 1) * width);
  const at = (field: number, heading: number) => best[field * width + heading] ?? 0;
  const pairs = (field: number, heading: FormHeading) => labelKey(heading.words) === keys[field];
  for (let field = keys.length - 1; field >= 0; field -= 1) {
    for (let index = headings.length - 1; index >= 0; index -= 1) {
      const heading = headings[index];
      const skip = Math.max(at(field + 1, index), at(field, index + 1));
      const pair =
        heading !== undefined && pairs(field, heading) ? heading.weight + at(field + 1, index + 1) : 0;
      best[field * width + index] = Math.max(skip, pair);
    }
  }
  const placed: (FormHeading | null)[] = keys.map(() => null);
  let field = 0;
  let index = 0;
  while (field < keys.length && index < headings.length) {
    const heading = headings[index];
    if (
      heading !== undefined &&
      pairs(field, heading) &&
      at(field, index) === heading.weight + at(field + 1, index + 1)
    ) {
      placed[field] = heading;
      field += 1;
      index += 1;
    } else if (at(field, index) === at(field + 1, index)) {
      field += 1;
    } else {
      index += 1;
    }
  }
  return placed;
}

/** A heading in the gap of a missing field is that field renamed when it says nearly the same, or GitHub wrote it. */
function placeRenamed(
  fields: readonly FormField[],
  exact: readonly (FormHeading | null)[],
  headings: readonly FormHeading[],
): { readonly placed: readonly (FormHeading | null)[]; readonly renamed: readonly FormField[] } {
  const placed = [...exact];
  const renamed: FormField[] = [];
  for (const [index, field] of fields.entries()) {
    if (placed[index] !== null) {
      continue;
    }
    const from = placed.slice(0, index).findLast((heading) => heading !== null)?.start ?? -1;
    const to = placed.slice(index + 1).find((heading) => heading !== null)?.start ?? Number.POSITIVE_INFINITY;
    const gap = headings.filter(
      (heading) =>
        heading.start > from &&
        heading.start < to &&
        !heading.known &&
        !heading.hidden &&
        !isPlaced(heading, placed),
    );
    const alone = placed.slice(index + 1).findIndex((heading) => heading !== null);
    const lonely = alone === 0 || (alone === -1 && index === fields.length - 1);
    const heading =
      gap.find((candidate) => isNearly(candidate.words, field.label)) ??
      (lonely && gap.length === 1 && gap[0]?.certain === true ? gap[0] : undefined);
    if (heading !== undefined) {
      placed[index] = heading;
      renamed.push(field);
    }
  }
  return { placed, renamed };
}

/** Equal but for case, marks and punctuation, or within a third of their letters, or mostly the same words. */
function isNearly(left: string, right: string): boolean {
  const a = plainWords(left);
  const b = plainWords(right);
  if (a === "" || b === "") {
    return false;
  }
  if (a === b || distance(a, b) * 3 <= Math.max(a.length, b.length)) {
    return true;
  }
  const one = new Set(a.split(" "));
  const other = new Set(b.split(" "));
  if (a.startsWith(`${b} `) || b.startsWith(`${a} `)) {
    return true;
  }
  const both = [...one].filter((word) => other.has(word)).length;
  return both >= 2 && both * 3 >= Math.max(one.size, other.size) * 2;
}
