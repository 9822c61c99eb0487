/** How much somebody wrote. */

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
/** Nothing below is in such a script: quicker than to ask of each character. */
const MAYBE_UNSPACED = /[\u0e00-\u0e7f\u2e80-\uffff]/;
// Scripts without spaces between words: two characters weigh as much as a word.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Words outside HTML comments. */
export function countWords(text: string): number {
  const seen = withoutComments(text);
  if (!MAYBE_UNSPACED.test(seen)) {
    return seen.match(WORD)?.length ?? 0;
  }
  const unspaced = seen.match(UNSPACED)?.length ?? 0;
  return (seen.replace(UNSPACED, " ").match(WORD)?.length ?? 0) + Math.ceil(unspaced / 2);
}

function withoutComments(text: string): string {
  return text
    .split("<!--")
    .map((part, index) => (index === 0 ? part : (part.split("-->")[1] ?? "")))
    .join(" ");
}
