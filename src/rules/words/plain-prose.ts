/** What a person wrote in sentences: the prose without quotations, headings and filler, which others wrote. */
import { isFiller } from "../../issue/is-filler.ts";
import { silence } from "../../issue/silence.ts";
import type { Issue, IssueText } from "../../model/issue.ts";

const QUOTED = /^[ \t]{0,3}>[^\r\n]*/gm;
/** The examples a template puts into its labels: `(e.g. Linux)`, `[e.g. iOS]`. */
const EXAMPLES = /[([](?:e\.?g|p\.? ?ex)\b[^()[\]\r\n]{0,120}[)\]]/gi;

/** Several rules ask for the same text in a row. */
const known = new WeakMap<IssueText, string>();

/** As long as the body, so that offsets are the same. */
export function plainProse({ text }: Issue): string {
  const prose = known.get(text) ?? proseOf(text);
  known.set(text, prose);
  return prose;
}

function proseOf(text: IssueText): string {
  const prose = silence(
    text.prose,
    text.sections.map(({ place, textPlace, text: words }) => ({
      start: place.start,
      end: isFiller(words) ? textPlace.end : place.end,
    })),
  );
  return [QUOTED, EXAMPLES].reduce((left, unsaid) => left.replaceAll(unsaid, blank), prose);
}

function blank(words: string): string {
  return " ".repeat(words.length);
}
