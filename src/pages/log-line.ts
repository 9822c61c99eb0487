/** Text for a runner's log, in which some character sequences are commands. */

/** One line without control characters, in which neither `::command::` nor `##[command]` is left. */
export function logLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/:(?=:)/g, ":\u200b")
    .replaceAll("##[", "##\u200b[");
}
