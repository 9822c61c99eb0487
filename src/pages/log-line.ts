/** Text for a runner's log, in which some character sequences are commands. */

// The runner looks for them by the rules of a language, to which characters without weight, such as a zero-width space
// or a variation selector, are not there: they neither break a command nor may one stand within.
const WEIGHTLESS = "[\\p{C}\\p{M}]*";
const NEW_STYLE = new RegExp(`:(?=${WEIGHTLESS}:)`, "gu");
const OLD_STYLE = new RegExp(`#(?=${WEIGHTLESS}\\[)`, "gu");

/** One line without control characters, in which neither `::command::` nor `##[command]` is left. */
export function logLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(NEW_STYLE, ": ")
    .replace(OLD_STYLE, "# ");
}
