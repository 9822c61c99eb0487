/** A text without what GitHub may change of it: line ends and outer blank lines. */

export function normalText(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}
