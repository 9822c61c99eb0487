/** A stranger's name for something, as it stands in a sentence of ours. */

/** In backticks, on one line. */
export function asCode(name: string): string {
  return `\`${name.replaceAll("`", "'").replaceAll(/\s+/g, " ").trim()}\``;
}
