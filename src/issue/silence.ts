/** Blanks stretches of a text without moving anything else. */
import type { Span } from "./source.ts";

/** Every character of the stretches but line ends becomes a space. */
export function silence(text: string, stretches: readonly Span[]): string {
  const ordered = [...stretches].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of ordered) {
    const from = Math.max(at, start);
    if (end > from) {
      pieces.push(text.slice(at, from), text.slice(from, end).replaceAll(/[^\r\n]/g, " "));
      at = end;
    }
  }
  return at === 0 ? text : pieces.join("") + text.slice(at);
}
