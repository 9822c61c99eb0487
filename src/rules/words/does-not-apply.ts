/** Words by which people say that a question is not theirs: filler only where an answer has to be. */

const DASH_OR_NONE = /^(?:n\/?\.?a\.?|not applicable|-+|–|—|none|none yet|não se aplica)[.!]?$/i;

export function doesNotApply(text: string): boolean {
  return DASH_OR_NONE.test(text.replaceAll(/[*_`\s]+/g, " ").trim());
}
