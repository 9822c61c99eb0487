/** Whether something stands on a line of a quotation: there it is somebody else's word, perhaps of another issue. */

/** `offset` is that of any character of the line. */
export function isInQuotation(text: string, offset: number): boolean {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return /^[ \t]{0,3}>/.test(text.slice(start, start + 8));
}
