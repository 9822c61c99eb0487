/** How much somebody wrote. */
import { withoutComments } from "../../issue/without-comments.ts";

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
/** Nothing below is in such a script: quicker than to ask of each character. */
const MAYBE_UNSPACED = /[\u0e00-\u0e7f\u2e80-\uffff]/;
// Scripts without spaces between words: two characters weigh as much as a word.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Words outside HTML comments. */
export function countWords(text: string): number {
  const seen = text.includes("<!--") ? withoutComments(text) : text;
  if (!MAYBE_UNSPACED.test(seen)) {
    return seen.match(WORD)?.length ?? 0;
  }
  const unspaced = seen.match(UNSPACED)?.length ?? 0;
  return (seen.replace(UNSPACED, " ").match(WORD)?.length ?? 0) + Math.ceil(unspaced / 2);
}

/** The same as `countWords(text) >= least`, without counting on. */
export function hasWords(text: string, least: number): boolean {
  // So many words fit into so many characters, whatever they are; a long text is looked at in its first part.
  const enough = least * MOST_OF_A_WORD;
  return (text.length > enough && countWords(text.slice(0, enough)) >= least) || countWords(text) >= least;
}

/** Characters; most words are shorter. */
const MOST_OF_A_WORD = 12;
