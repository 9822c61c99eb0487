/** Text for a runner's log, in which some character sequences are commands. */

/** One line in which neither `::command::` nor `##[command]` is left. */
export function logLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, " ").replaceAll("::", ":\u200b:").replaceAll("##[", "##\u200b[");
}
