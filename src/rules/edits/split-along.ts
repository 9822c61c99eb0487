/** The edit that splits an issue along what it is made of already, in its own words. */
import type { Edit } from "../../model/finding.ts";
import type { Issue } from "../../model/issue.ts";
import type { Place } from "../../model/place.ts";
import { asCode } from "../words/as-code.ts";
import { cutShort } from "../words/cut-short.ts";

/** A piece of the issue: a criterion, a task, a story. */
export interface Piece {
  readonly text: string;
  readonly place: Place;
}

const MOST_PARTS = 10;
/** Pieces looked at; nobody splits by more. */
const MOST_PIECES = 200;
/** Of a sub-issue's title, in UTF-16 units. */
const LONGEST = 120;
/** Parts named in the sentence. */
const TOLD = 3;

/** `what` names the pieces, such as “criteria”; `null` where they make no two parts. */
export function splitAlong(issue: Issue, pieces: readonly Piece[], what: string): Edit | null {
  const few = pieces.slice(0, MOST_PIECES);
  const parts = byHeading(issue, few) ?? bundle(few.map(({ text }) => titleOf(text)));
  const told = parts.slice(0, TOLD).map(asCode);
  const rest = parts.length - told.length;
  const list = rest > 0 ? `${told.join(", ")} and ${rest} more` : told.join(" and ");
  return parts.length < 2
    ? null
    : {
        kind: "split",
        sentence: `Split it along its ${what} into ${parts.length} issues: ${list}.`,
        parts,
      };
}

/** Where headings group the pieces, a part for each heading. */
function byHeading(issue: Issue, pieces: readonly Piece[]): readonly string[] | null {
  const headings = pieces.map(({ place }) => {
    const around = issue.text.sections.filter(
      ({ textPlace }) => textPlace.start <= place.start && place.end <= textPlace.end,
    );
    const nearest = around.at(-1);
    return nearest === undefined || nearest.level === 0 || nearest.topic !== null ? null : nearest.heading;
  });
  const names = unique(headings.flatMap((heading) => (heading === null ? [] : [titleOf(heading)])));
  if (headings.includes(null) || names.length < 2 || names.length > MOST_PARTS) {
    return null;
  }
  const title = titleOf(issue.title);
  return names.map((name) => `${cutShort(title, Math.max(20, LONGEST - name.length - 2))}: ${name}`).map(fit);
}

/** At most so many, neighbours together. */
function bundle(titles: readonly string[]): readonly string[] {
  const own = unique(titles);
  const size = Math.ceil(own.length / MOST_PARTS);
  const starts = own.map((_, index) => index).filter((index) => index % Math.max(1, size) === 0);
  const room = size === 1 ? LONGEST : Math.max(10, Math.floor(LONGEST / size) - 2);
  return unique(
    starts.map((start) => {
      const together = own.slice(start, start + size).map((title) => cutShort(title, room));
      return fit(together.join("; "));
    }),
  );
}

const LINK = /!?\[([^[\]]{0,200})\]\([^()\s]{0,500}\)/g;
const STEP = /^(?:scenario(?: outline)?|cenário|esquema do cenário|example|exemplo)\s*:\s*/i;

/** The first line that says something, without Markdown's marks. */
function titleOf(text: string): string {
  const lines = text.split(/[\r\n]+/).map((line) =>
    line
      .replaceAll(LINK, "$1")
      .replaceAll(/<[^<>]{0,200}>|[*`~]|__/g, "")
      .replaceAll(/\s*\|\s*/g, ": ")
      .replaceAll(/\s+/g, " ")
      .replace(/^(?:[\s#>:+-]|\[[ xX]\])+/, "")
      .replace(STEP, "")
      .replace(/[\s.;:,]+$/, ""),
  );
  return fit(lines.find((line) => /[\p{L}\p{N}]/u.test(line)) ?? "");
}

function fit(title: string): string {
  return cutShort(title, LONGEST);
}

function unique(titles: readonly string[]): readonly string[] {
  return [...new Set(titles.filter((title) => title !== ""))];
}
