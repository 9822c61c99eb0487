/** What is said of commands that a later one of the same thing replaced. */
import { quoted } from "./command.ts";

/** `words`: of each command, as written; at least one. */
export function sayReplaced(words: readonly string[]): string {
  const all = [...new Set(words)].map(quoted);
  const last = all.slice(-1).join("");
  const names = all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${last}` : last;
  return `${names} ${all.length > 1 ? "were" : "was"} replaced by what was decided later.`;
}
