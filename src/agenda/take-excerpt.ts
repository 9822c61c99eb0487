/** The words of an issue that its entry is about, as they were written. */
import type { IssueText } from "../model/issue.ts";
import { cutShort } from "../rules/words/cut-short.ts";
import type { Candidate } from "./matter.ts";

/** In UTF-16 units. */
const LONGEST = 300;
/** Characters looked at for the first words of a text, and the fewest letters that say something. */
const LOOKED_AT = 4_000;
const FEWEST = 12;

/** `null` where nothing is written, or no words are what it is about. One line. */
export function takeExcerpt({ assessment, missing, matter }: Candidate): string | null {
  const { issue, score, waived } = assessment;
  if (matter.kind === "deadline") {
    return null;
  }
  const { body, text } = issue;
  const [story] = text.stories;
  const told =
    story !== undefined && story.place.end > story.place.start
      ? body.slice(story.place.start, story.place.end)
      : null;
  const problem = text.sections.find(({ topic }) => topic === "problem");
  const reason =
    matter.kind === "dispute" || matter.kind === "inverted" ? (score.override?.reason ?? null) : null;
  const because = waived.find(({ waiver }) => matter.kind === "waiver" && waiver.until === matter.until);
  const sources = [
    reason,
    because?.waiver.because ?? null,
    matter.kind === "too-big"
      ? null
      : (missing.find(({ quote }) => saysMuch(quote ?? "") && !isHeading(quote ?? "", text))?.quote ?? null),
    told,
    problem === undefined
      ? null
      : firstWords(body, text.prose, problem.textPlace.start, problem.textPlace.end),
    firstWords(body, text.prose, 0, body.length),
  ];
  const found = sources
    .map((source) => source?.replace(/\s+/g, " ").trim() ?? "")
    .find((source) => source !== "");
  return found === undefined ? null : cutShort(found, LONGEST);
}

/** The first line that is prose: no heading, no code, no comment, nothing that only leads up to what follows. */
function firstWords(body: string, prose: string, start: number, end: number): string | null {
  let at = start;
  for (const line of prose.slice(start, Math.min(end, start + LOOKED_AT)).split("\n")) {
    if (saysMuch(line) && !/^\s{0,3}(?:#|\||<|!\[)|:\s*$/.test(line)) {
      return body.slice(at, at + line.length).replace(/^\s*(?:[-*+>]|\d{1,9}[.)])\s+(?:\[[ x]\]\s)?/i, "");
    }
    at += line.length + 1;
  }
  return null;
}

/** A finding about a section quotes its heading. */
function isHeading(quote: string, { sections }: IssueText): boolean {
  return sections.some(({ heading }) => heading !== "" && quote.includes(heading));
}

function saysMuch(words: string): boolean {
  return (words.match(/\p{L}/gu)?.length ?? 0) >= FEWEST;
}
