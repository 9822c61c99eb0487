/** The edit that splits an issue along what it is made of already, in its own words. */
import type { Edit } from "../../model/finding.ts";
import type { Issue, Section } from "../../model/issue.ts";
import type { Place } from "../../model/place.ts";
import { asCode } from "../../issue/as-code.ts";
import { cutShort } from "../words/cut-short.ts";

/** A piece of the issue: a criterion, a task, a story. */
export interface Piece {
  readonly text: string;
  readonly place: Place;
}

/** Pieces of one kind, in their order. */
export interface Pile {
  readonly kind: "stories" | "criteria" | "tasks";
  readonly pieces: readonly Piece[];
  /** How many one part may hold. */
  readonly most: number;
}

interface Parts {
  /** What the split goes along, such as “its criteria”. */
  readonly along: string;
  readonly titles: readonly string[];
}

const MOST_PARTS = 10;
/** More tasks than this are steps, and none an issue by itself. */
const MOST_TASKS = 6;
/** Pieces whose headings are looked at; nobody splits by more. */
const MOST_PIECES = 200;
/** Of a sub-issue's title, and of the name of one piece, in UTF-16 units; GitHub keeps 256. */
const LONGEST = 250;
const LONGEST_NAME = 120;
/** Sections looked at for a scope. */
const MOST_SECTIONS = 200;
/** Parts named in the sentence. */
const TOLD = 3;

/** Into `least` parts or more; `null` where the text shows no seam. */
export function splitAlong(issue: Issue, piles: readonly Pile[], least = 2): Edit | null {
  const stories = piles.filter(({ kind }) => kind === "stories");
  const others = piles.filter(({ kind }) => kind !== "stories");
  // One after the other, since most are not needed.
  const found =
    first(piles, (pile) => byHeading(issue, pile)) ??
    first(stories, (pile) => byName(pile, MOST_PARTS)) ??
    byScope(issue) ??
    first(others, (pile) => (pile.kind === "tasks" ? byName(pile, MOST_TASKS) : null)) ??
    first(piles, (pile) => byRange(issue, pile, least));
  return found === null ? null : { kind: "split", sentence: tell(found), parts: found.titles };
}

function first(piles: readonly Pile[], split: (pile: Pile) => Parts | null): Parts | null {
  for (const pile of piles) {
    const parts = split(pile);
    if (parts !== null) {
      return parts;
    }
  }
  return null;
}

function tell({ along, titles }: Parts): string {
  const told = titles.slice(0, TOLD).map(asCode);
  const rest = titles.length - told.length;
  const last = rest > 0 ? `${rest} more` : told.pop();
  return `Split it along ${along} into ${titles.length} issues: ${told.join(", ")} and ${last}.`;
}

/** Where headings group the pieces, a part for each of the outermost that do. */
function byHeading(issue: Issue, { kind, pieces }: Pile): Parts | null {
  const few = pieces.slice(0, MOST_PIECES);
  const chains = few.map(({ place }) => headingsOver(issue, place));
  const [start = []] = chains;
  const depth = start.findIndex((section, index) => chains.some((chain) => chain[index] !== section));
  const headings = chains.map((chain) => chain[depth]);
  const names = namesOf(headings.flatMap((section) => section ?? []));
  // What a form asks are sides of one thing, not parts of it.
  const asked = new Set(issue.text.answers.map(({ label }) => label));
  const areGroups =
    names.length < few.length &&
    headings.every((section) => section?.topic === null && !asked.has(section.heading));
  return areGroups && isSplit(names)
    ? { along: `the headings of its ${kind}`, titles: under(issue, names) }
    : null;
}

/** Outermost first. */
function headingsOver({ text }: Issue, { start, end }: Place): readonly Section[] {
  return text.sections.filter(
    ({ level, textPlace }) => level > 0 && textPlace.start <= start && end <= textPlace.end,
  );
}

const SCOPE = /(?<!\p{L})(?:scope|escopo)(?!\p{L})/iu;
const NUMBERED = /^[\s*_]{0,4}\d{1,2}[.):]/;

/** The headings under “Scope”, or the numbered ones of a solution. */
function byScope(issue: Issue): Parts | null {
  const { sections } = issue.text;
  for (const scope of sections.slice(0, MOST_SECTIONS)) {
    const isNamed = SCOPE.test(scope.heading) && scope.topic !== "out-of-scope";
    if (isNamed || scope.topic === "solution") {
      const within = sections.filter(
        ({ place, level }) =>
          level > scope.level && place.start >= scope.textPlace.start && place.end <= scope.textPlace.end,
      );
      const level = Math.min(...within.map((section) => section.level));
      const parts = within.filter((section) => section.level === level);
      const names = namesOf(parts);
      const arePieces = parts.every(
        ({ heading, topic }) => topic === null && (isNamed || NUMBERED.test(heading)),
      );
      if (arePieces && isSplit(names)) {
        return { along: "the headings of its scope", titles: under(issue, names) };
      }
    }
  }
  return null;
}

/** A part for each piece, where each has a name of its own. */
function byName({ kind, pieces }: Pile, most: number): Parts | null {
  if (pieces.length > most) {
    return null;
  }
  const names = different(pieces.map(({ text }) => nameOf(text)));
  const areNames = names.length === pieces.length && names.every((name) => name.length <= LONGEST_NAME);
  return areNames && isSplit(names) ? { along: `its ${kind}`, titles: names } : null;
}

const ONE = { stories: "story", criteria: "criterion", tasks: "task" } as const;

/** Neighbours together; a part for each piece would be none. */
function byRange(issue: Issue, { kind, pieces, most }: Pile, least: number): Parts | null {
  const count = pieces.length;
  const parts = Math.max(2, least, Math.ceil(count / most));
  if (parts > MOST_PARTS || count <= parts) {
    return null;
  }
  const title = ownTitle(issue);
  const titles = Array.from({ length: parts }, (_, index) => {
    const from = Math.ceil((index * count) / parts) + 1;
    const to = Math.ceil(((index + 1) * count) / parts);
    const range = from === to ? `${ONE[kind]} ${from}` : `${kind} ${from} to ${to}`;
    return join(title, `, part ${index + 1}: ${range}`);
  });
  return { along: `its ${kind}`, titles };
}

function under(issue: Issue, names: readonly string[]): readonly string[] {
  const title = ownTitle(issue);
  return names.map((name) => join(title, `: ${cutShort(name, LONGEST_NAME)}`));
}

/** Only the title gives way. */
function join(title: string, end: string): string {
  return `${cutShort(title, LONGEST - end.length)}${end}`;
}

/** “US07 - ” is the number of the whole, not of its parts. */
const NUMBER =
  /^[[(]?(?:us|hu|uc|rf|story|user story|história)(?:[ -]?#?\d{1,4}[\])]?\s{0,3}[-–—:.|]|-?\d{1,4}[\])]?)\s+(?=\S)/i;

function ownTitle({ title }: Issue): string {
  const name = nameOf(title);
  return name === "" ? title.trim() : name.replace(NUMBER, "");
}

function namesOf(sections: readonly Section[]): readonly string[] {
  return different(sections.map(({ heading }) => nameOf(heading)));
}

function isSplit(names: readonly string[]): boolean {
  return names.length > 1 && names.length <= MOST_PARTS;
}

const LINK = /!?\[([^[\]]{0,200})\]\([^()\s]{0,500}\)/g;
const STEP =
  /^(?:(?:scenario(?: outline)?|cenário|esquema do cenário|example|exemplo)\s{0,3}[\d.]{0,8}\s{0,3}[:–—-]|\d{1,3}(?:\.\d{1,3}){0,3}[.)])\s+/i;

/** The first line that says something, without Markdown's marks. */
function nameOf(text: string): string {
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
  return lines.find((line) => /[\p{L}\p{N}]/u.test(line)) ?? "";
}

function different(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== ""))];
}
