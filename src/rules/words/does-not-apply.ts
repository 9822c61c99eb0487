/** Words by which people say that a question is not theirs: an answer, though nothing is told. */

const DASH_OR_NONE =
  /^(?:n\/?\.?a\.?|not applicable|[-–—_*]+|none|none yet|nothing|não se aplica|não aplicável|nenhum|nenhuma)[.!]?$/i;

export function doesNotApply(text: string): boolean {
  const words = text.trim();
  return (
    words.length < 40 &&
    (DASH_OR_NONE.test(words) || DASH_OR_NONE.test(words.replaceAll(/[*_`\s]+/g, " ").trim()))
  );
}
