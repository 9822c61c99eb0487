/** Open issues of one backlog that seem to say the same: likely duplicates, found by the rare words they share. */
import { withoutComments } from "../../issue/without-comments.ts";
import type { Issue } from "../../model/issue.ts";
import type { Twin } from "../rule.ts";
import { isHere, isNeighbour } from "../../issue/is-here.ts";
import { areOfSeries, partTitle, type TitleParts } from "./compare-titles.ts";
import { pairUp } from "./pair-up.ts";
import { readWordings, tellingWords, type Wording, type Wordings } from "./read-wordings.ts";

interface Line {
  readonly title: number;
  readonly all: number;
  readonly words: number;
}
/** How alike titles and whole texts have to be, from 0 to 1, and how many words they share; any line is enough. */
const ALIKE: readonly Line[] = [
  { title: 0.85, all: 0.35, words: 2 },
  { title: 0.5, all: 0.5, words: 4 },
  { title: 0.3, all: 0.65, words: 6 },
];
/** And what the texts say besides the words of the titles: a title may be copied over another complaint. */
const LEAST_REST = 0.1;
const LEAST_TITLE = Math.min(...ALIKE.map(({ title }) => title));
/** From here on, one text was copied from the other. */
const COPIED = 0.8;
/** The share of a title that the other issue may leave unsaid. */
const FOREIGN = 0.2;
/** Where a text has no more words than this besides its title, the titles alone are compared: all their words. */
const THIN = 4;
const TITLE_ALONE = 0.8;
/** An issue that is like more than so many others is one of a series. */
const MOST_TWINS = 4;
/** Shared words that are told, none as short as “re” or “v1”. */
const TOLD = 6;
const LONG_ENOUGH = /\p{L}.*\p{L}.*\p{L}/u;
/** Words that help to find a twin and tell nobody why it is one. */
const FILLER = new Set("already,due,found,find,caso".split(","));
const EMPTY: Wording = { title: new Int32Array(), all: new Int32Array() };

interface Entry {
  readonly issue: Issue;
  readonly wording: Wording;
  readonly parts: TitleParts;
}

interface Match {
  readonly other: Entry;
  readonly alike: number;
}

/**
 * By the number of each issue that another says as well or better, those others, most alike first: of two, one alone has
 * the other. `issues` are those of one repository; closed ones are passed over, and the answer does not depend on their
 * order. Those that name each other, and parents and their parts, are known to differ.
 */
export function findTwins(issues: readonly Issue[]): ReadonlyMap<number, readonly Twin[]> {
  const open = issues.filter(({ state }) => state === "open");
  const wordings = readWordings(open);
  const entries = open.map((issue, place): Entry => ({
    issue,
    wording: wordings.of[place] ?? EMPTY,
    parts: partTitle(issue.title),
  }));
  const matches = new Map<Entry, Match[]>(entries.map((entry) => [entry, []]));
  for (const [one, other] of pairUp(wordings)) {
    const [here, there] = [entries[one], entries[other]];
    const alike = here === undefined || there === undefined ? 0 : likeness(here, there, wordings);
    if (here !== undefined && there !== undefined && alike > 0 && !areKnown(here, there)) {
      matches.get(here)?.push({ other: there, alike });
      matches.get(there)?.push({ other: here, alike });
    }
  }
  const twins = entries.map((entry): [number, readonly Twin[]] => [
    entry.issue.number,
    keptFor(entry, matches)
      .toSorted((a, b) => b.alike - a.alike || a.other.issue.number - b.other.issue.number)
      .map(({ other }) => tell(entry, other, wordings)),
  ]);
  return new Map(twins.filter(([, own]) => own.length > 0).sort(([a], [b]) => a - b));
}

type Matches = ReadonlyMap<Entry, readonly Match[]>;

/** Those to keep instead of an issue, without such as would be closed for another of them. */
function keptFor(entry: Entry, matches: Matches): readonly Match[] {
  const isSeries = (one: Entry) => (matches.get(one)?.length ?? 0) > MOST_TWINS;
  const better = (one: Entry) =>
    (isSeries(one) ? [] : (matches.get(one) ?? [])).filter(
      ({ other }) => !isSeries(other) && worth(other, one) > 0,
    );
  const own = better(entry);
  const kept = new Set(own.map(({ other }) => other));
  return own.filter(({ other }) => !better(other).some((above) => kept.has(above.other)));
}

/** Above 0 where `one` is the one to keep: the one that says more, has parts already, or is older, in this order. */
function worth(one: Entry, other: Entry): number {
  return (
    toldIn(one) - toldIn(other) ||
    Math.sign(one.issue.subIssues.total) - Math.sign(other.issue.subIssues.total) ||
    other.issue.number - one.issue.number
  );
}

/** 0 for no description at all, 1 for a few words, 2 for more. */
function toldIn({ issue, wording }: Entry): number {
  const isTold = wording.all.length - wording.title.length > THIN;
  return isTold ? 2 : Number(withoutComments(issue.body).trim() !== "");
}

/** 0 where they are not alike. */
function likeness(
  { wording: a, ...one }: Entry,
  { wording: b, ...other }: Entry,
  wordings: Wordings,
): number {
  const isThin = Math.min(a.all.length - a.title.length, b.all.length - b.title.length) <= THIN;
  if (isThin) {
    const titles = likenessOfSets(new Set(one.parts.words), new Set(other.parts.words));
    return titles >= TITLE_ALONE ? 1 + titles : 0;
  }
  const title = diceOf(a.title, b.title, wordings);
  if (title < LEAST_TITLE) {
    return 0;
  }
  const all = likenessOf(a.all, b.all, wordings);
  const isEnough = ALIKE.some(
    (line) => title >= line.title && all.alike >= line.all && all.words >= line.words,
  );
  return isEnough && sayMore(a, b, all.alike, wordings) && !differInSubject(a, b, all.alike, wordings)
    ? title + all.alike
    : 0;
}

/** Whether the texts are alike beyond the words of the titles. */
function sayMore(a: Wording, b: Wording, alike: number, wordings: Wordings): boolean {
  const inTitles = new Set([...a.title, ...b.title]);
  const rest = ({ all }: Wording) => all.filter((id) => !inTitles.has(id));
  return alike >= COPIED || likenessOf(rest(a), rest(b), wordings).alike >= LEAST_REST;
}

/**
 * Each title has telling words the other issue never uses; or only words the other title has not, over texts that are
 * all but one, as where one text was written for every part of a series.
 */
function differInSubject(a: Wording, b: Wording, alike: number, wordings: Wordings): boolean {
  const isCopied = alike >= COPIED;
  const most = isCopied ? 0 : FOREIGN;
  const lacks = (title: Int32Array, words: Int32Array) =>
    sumOf(
      title.filter((id) => !words.includes(id)),
      wordings,
    ) / sumOf(title, wordings);
  return (
    lacks(a.title, isCopied ? b.title : b.all) > most && lacks(b.title, isCopied ? a.title : a.all) > most
  );
}

/** Of two words at least: a single one is a subject. */
function likenessOfSets(ones: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const shared = [...ones].filter((word) => others.has(word)).length;
  return shared < 2 ? 0 : (2 * shared) / (ones.size + others.size);
}

/** The cosine of two sorted lists of words, from 0 to 1, and how many they share. */
function likenessOf(ones: Int32Array, others: Int32Array, wordings: Wordings) {
  let words = 0;
  let sum = 0;
  let at = 0;
  for (const id of ones) {
    while (at < others.length && (others[at] ?? 0) < id) {
      at += 1;
    }
    if (others[at] === id) {
      words += 1;
      sum += (wordings.weights[id] ?? 0) ** 2;
    }
  }
  const whole = words === 0 ? 1 : Math.sqrt(squares(ones, wordings) * squares(others, wordings));
  return { words, alike: sum / whole };
}

/** How much of two titles is shared, from 0 to 1. */
function diceOf(ones: Int32Array, others: Int32Array, wordings: Wordings): number {
  const shared = sumOf(
    ones.filter((id) => others.includes(id)),
    wordings,
  );
  const whole = sumOf(ones, wordings) + sumOf(others, wordings);
  return whole === 0 ? 0 : (2 * shared) / whole;
}

function sumOf(ids: Int32Array, { weights }: Wordings): number {
  let sum = 0;
  for (const id of ids) {
    sum += weights[id] ?? 0;
  }
  return sum;
}

/** Sums are of whole numbers, so that they come out the same in any order. */
function squares(ids: Int32Array, { weights }: Wordings): number {
  let sum = 0;
  for (const id of ids) {
    sum += (weights[id] ?? 0) ** 2;
  }
  return sum;
}

/** Told apart already: by a reference, by the tree, or by titles as the parts of a series have them. */
function areKnown(one: Entry, other: Entry): boolean {
  const parent = one.issue.ancestors[0]?.number;
  const areSiblings = parent !== undefined && parent === other.issue.ancestors[0]?.number;
  return (
    names(one.issue, other.issue) ||
    names(other.issue, one.issue) ||
    areOfSeries(one.parts, other.parts) ||
    isPartOf(one, other) ||
    isPartOf(other, one) ||
    (areSiblings && one.parts.words.toSorted().join(" ") !== other.parts.words.toSorted().join(" "))
  );
}

/** “[Back] Keep the address”, where “Keep the address” has parts: a file of issues may not tell which. */
function isPartOf(one: Entry, other: Entry): boolean {
  return one.parts.marks.length > other.parts.marks.length && other.issue.subIssues.total > 0;
}

function names(one: Issue, other: Issue): boolean {
  return (
    one.ancestors.some(({ number }) => number === other.number) ||
    one.blockedBy.some((named) => named.number === other.number && isNeighbour(one, named)) ||
    one.text.references.some(
      ({ kind, number, repository }) =>
        kind === "issue" && number === other.number && isHere(one, repository),
    ) ||
    linksTo(one, other)
  );
}

/** By its address, whatever the host. */
function linksTo({ text }: Issue, { url }: Issue): boolean {
  const path = /(?:\/[\w.-]{1,100}){2}\/issues\/\d{1,9}$/.exec(url)?.[0].toLowerCase() ?? null;
  const [, ...after] = path === null ? [] : text.prose.toLowerCase().split(path);
  return after.some((rest) => !/^\d/.test(rest));
}

function tell({ issue, wording }: Entry, other: Entry, { words, weights }: Wordings): Twin {
  const theirs = new Set(other.wording.all);
  const shared = new Map<string, number>();
  for (const id of wording.all) {
    if (theirs.has(id)) {
      shared.set(words[id] ?? "", weights[id] ?? 0);
    }
  }
  const written = new Map<string, string>();
  for (const word of tellingWords(`${issue.title}\n${issue.text.prose}`)) {
    if (shared.has(word.folded) && !written.has(word.folded) && isTelling(word.written)) {
      written.set(word.folded, word.written);
    }
  }
  const told = [...written]
    .sort(([a], [b]) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, TOLD)
    .map(([, word]) => word);
  return { number: other.issue.number, title: other.issue.title, shared: told };
}

function isTelling(word: string): boolean {
  return LONG_ENOUGH.test(word) && !FILLER.has(word.toLowerCase());
}
