/** The score models → the README's table of them. */
import type { ScoreModel } from "../src/scores/score-model.ts";
import { markdownTable } from "./markdown-table.ts";

export function modelsTable(models: readonly ScoreModel[]): string {
  const rows = models.map(({ id, sentence, formula, factors, bands }) => [
    `\`${id}\``,
    sentence,
    `\`${formula}\``,
    factors.map((factor) => `\`${factor.name}\`: ${factor.sentence}`).join("<br>"),
    Object.entries(bands)
      .map(([band, lowest]) => `${band} from ${lowest}`)
      .join(", "),
  ]);
  return markdownTable(["model", "what it asks", "formula", "factors", "bands"], rows);
}
