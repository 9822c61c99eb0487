/** A text of somebody else's that has to fit into little room. */

/** At most `most` UTF-16 units, cut between words where there is a place for it. */
export function cutShort(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const space = text.lastIndexOf(" ", most - 1);
  const end = space > most / 2 ? space : most - 1;
  // Never between the halves of a character.
  const kept = text.slice(0, end).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept.trimEnd()}…`;
}
