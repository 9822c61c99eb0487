/** The rules → the README's table of them. */
import type { Rule } from "../src/rules/rule.ts";
import { markdownTable } from "./markdown-table.ts";

export function rulesTable(rules: readonly Rule[]): string {
  const rows = rules.map(({ id, sentence, level, stage }) => [
    `[\`${id}\`](docs/rules.md#${id})`,
    sentence,
    level,
    stage,
  ]);
  return markdownTable(["rule", "what it asks for", "level", "stage"], rows);
}
