/** Whether words are somebody else's: on a line of a quotation. */

/** `start` is an offset in the body. */
export function isQuoted(body: string, start: number): boolean {
  const line = Math.max(body.lastIndexOf("\n", start - 1), body.lastIndexOf("\r", start - 1)) + 1;
  return /^[ \t]{0,3}>/.test(body.slice(line, start));
}
