/** The commands → the table of them in README and docs/commands.md. */
import type { CommandKind } from "../src/decisions/command.ts";
import { markdownTable } from "./markdown-table.ts";

/** `page` is where the table's links lead: empty within docs/commands.md itself. */
export function commandsTable(commands: readonly CommandKind[], page: string): string {
  const rows = commands.map(({ id, usage, sentence, examples }) => [
    `[\`${usage}\`](${page}#${id})`,
    sentence,
    examples.map((example) => `\`${example}\``).join("<br>"),
  ]);
  return markdownTable(["command", "what it does", "such as"], rows);
}
