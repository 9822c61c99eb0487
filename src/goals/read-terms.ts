/** The words in which a goal tells of itself → days, numbers, names, and a sentence for each that cannot be read. */
import type { FileProblem } from "../model/place.ts";
import type { Days } from "./goal-period.ts";
import { readDays, readShare, readWeight, type Said, type Words } from "./read-said.ts";

/** `null` where it is not said or cannot be read. */
export interface Terms {
  readonly id: string | null;
  /** A login. */
  readonly owner: string | null;
  readonly days: Days | null;
  readonly weight: number | null;
  /** 0–1. */
  readonly target: number | null;
  /** An id, or the number of an issue as `#12`. */
  readonly parent: string | null;
}

/** `file` is what problems call the text: `#12`, a milestone's title. */
export function termsOf(
  said: Said,
  file: string,
): { readonly terms: Terms; readonly problems: readonly FileProblem[] } {
  const problems: FileProblem[] = [];
  const read = <Value>(
    words: Words | undefined,
    reader: (words: string) => Value | null,
    expected: string,
  ): Value | null => {
    const value = words === undefined ? null : reader(words.words);
    if (words !== undefined && value === null) {
      const { line, column } = words;
      problems.push({
        file,
        line,
        column,
        message: `Unexpected \`${short(words.words)}\`, expected ${expected}.`,
      });
    }
    return value;
  };
  const terms = {
    id: read(said.id, readId, "an id of letters, digits, `-`, `_` or `.`, such as `G-1`"),
    owner: said.owner === undefined ? null : readLogin(said.owner.words),
    days: read(said.period, readDays, "a period such as `2026-Q4`, `2026-H2`, `2026-11` or `2026`"),
    weight: read(said.weight, readWeight, "a weight such as `2`"),
    target: read(said.target ?? said.aim, readShare, "a share of at most 100 %, such as `40%`"),
    parent: said.parent === undefined ? null : readParent(said.parent.words),
  };
  return { terms, problems };
}

function readId(words: string): string | null {
  const id = words.replace(/^`(.*)`$/, "$1");
  return /^[\w.-]{1,40}$/.test(id) ? id : null;
}

/** The first login of the words; a name that is none is nobody's. */
function readLogin(words: string): string | null {
  return (
    /(?:^|\s)@([A-Za-z\d][A-Za-z\d-]{0,38})/.exec(words)?.[1] ??
    /^[A-Za-z\d][A-Za-z\d-]{0,38}$/.exec(words)?.[0] ??
    null
  );
}

/** What begins the words, where it looks like an id or a number; a parent told in other words is found in the tree. */
function readParent(words: string): string | null {
  return /^`?(#\d{1,9}|(?=[\w.-]{0,39}\d)[\w.-]{1,40})(?![\w])/.exec(words)?.[1]?.replace(/[.]$/, "") ?? null;
}

function short(words: string): string {
  const line = words.replaceAll("`", "'").replaceAll(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
