/** What stands in a story's paragraph and is no part of the story: brackets, an aside after a dash, more sentences. */
import type { Issue, Story } from "../../model/issue.ts";
import { countWords } from "../words/count-words.ts";

export interface Beyond {
  /** The story without it, and the rest, as they would be written. */
  readonly story: string;
  readonly rest: string;
  /** The first of it, as it stands in the body. */
  readonly quote: string;
  /** Offsets in the body of the story with what is beyond it. */
  readonly start: number;
  readonly end: number;
  /** Nothing in it would be lost or torn apart if it were written so. */
  readonly isPlain: boolean;
}

/** Code, a link or a picture, a comment or a tag. */
const WOVEN = /`|\]\(|\]\[|https?:|<[!/a-z]/i;

/** Fewer words explain a word of the story: "(CSV)". */
const ASIDE_WORDS = 6;
/** Fewer are a greeting or a mark. */
const MORE_WORDS = 3;

const BRACKETS = /[ \t]*\(([^()]{8,400})\)/g;
/** One dash, between blanks, with the rest of the story behind it. */
const DASH = /[ \t]+[–—-]{1,2}[ \t]+(?=\S)/g;
const PARAGRAPH_END =
  /\r?\n[ \t>]*(?:\r?\n|$|(?:[-+*]|\d{1,9}[.)])[ \t]|#{1,6}[ \t]|[*_]{0,3}\p{Lu}[\p{L} ]{1,30}[*_]{0,3}:)|\|/u;

/** `withAsides`: whether brackets and dashes within the story count too. */
export function beyondStory(
  issue: Issue,
  stories: readonly Story[],
  story: Story,
  withAsides: boolean,
): Beyond | null {
  const { start, end } = story.place;
  if (end === start || issue.body.slice(start, end).includes("|")) {
    return null;
  }
  const { prose } = issue.text;
  const next = stories.find(({ place }) => place.start >= end)?.place.start ?? prose.length;
  const after = prose.slice(end, Math.min(next, end + 4000));
  const more = after.slice(0, PARAGRAPH_END.exec(after)?.index);
  const lead = /^[\s.!?*_)"”'’,;:–—-]*/u.exec(more)?.[0].length ?? 0;
  const last = more.trimEnd().length;
  const rest = countWords(more) >= MORE_WORDS && last > lead ? issue.body.slice(end + lead, end + last) : "";
  const asides = withAsides ? asidesOf(prose.slice(start, end)) : [];
  if (rest === "" && asides.length === 0) {
    return null;
  }
  const body = issue.body.slice(start, end);
  const told = asides.reduceRight((text, aside) => text.slice(0, aside.start) + text.slice(aside.end), body);
  const asideWords = asides.map((aside) => sentence(body.slice(aside.from, aside.to)));
  const [first] = asides;
  const stop = rest === "" ? end + (/^[.!?]*/.exec(after)?.[0].length ?? 0) : end + last;
  return {
    story: `${told.replace(/[\s.,;:–—-]{1,20}$/, "")}.`,
    rest: [...asideWords, ...(rest === "" ? [] : [rest])].join(" "),
    quote: first === undefined ? rest : body.slice(first.from, first.to),
    start,
    end: stop,
    isPlain: !WOVEN.test(issue.body.slice(start, stop)),
  };
}

/** A wish without its long brackets. */
export function withoutAsides(action: string): string {
  return action.replaceAll(BRACKETS, (whole, words: string) =>
    countWords(words) < ASIDE_WORDS ? whole : "",
  );
}

interface Aside {
  readonly start: number;
  readonly end: number;
  /** Its words. */
  readonly from: number;
  readonly to: number;
}

function asidesOf(written: string): readonly Aside[] {
  const brackets = [...written.matchAll(BRACKETS)].flatMap(({ index, 0: whole, 1: words = "" }): Aside[] => {
    const from = index + whole.length - 1 - words.length;
    return countWords(words) < ASIDE_WORDS
      ? []
      : [{ start: index, end: index + whole.length, from, to: from + words.length }];
  });
  const dashes = [...written.matchAll(DASH)].filter(
    ({ index }) => !/(?:^|\n)[\s>]*$/.test(written.slice(0, index)),
  );
  const [dash] = dashes;
  if (dash === undefined || dashes.length > 1 || brackets.length > 0) {
    return brackets;
  }
  const from = dash.index + dash[0].length;
  const isAside =
    countWords(written.slice(from)) >= ASIDE_WORDS && !/\bso\b|\bpara\b|\bI\b|\n/.test(written.slice(from));
  return isAside ? [{ start: dash.index, end: written.length, from, to: written.length }] : [];
}

function sentence(words: string): string {
  const told = words.trim().replace(/[.,;:]$/, "");
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}.`;
}
