/** The score models → the README's table of them. */
import type { MadeModel, ScoreModel } from "../src/scores/score-model.ts";
import { markdownTable } from "./markdown-table.ts";

/** Those with factors of their own first, then those that a policy's factors make. */
export function modelsTable(models: readonly ScoreModel[], made: readonly MadeModel[]): string {
  const rows = models.map(({ id, sentence, formula, factors, bands }) => [
    `\`${id}\``,
    sentence,
    `\`${formula}\``,
    factors
      .map(({ name, sentence: says, low, high }) => `\`${name}\`: ${says} (while missing ${low} to ${high})`)
      .join("<br>"),
    bandsOf(bands),
  ]);
  const own = made.map(({ id, sentence, formula, make }) => [
    `\`${id}\``,
    sentence,
    formula,
    "those the policy names, each with `low` and `high`",
    bandsOf(make({ factors: {} }).bands),
  ]);
  return markdownTable(["model", "what it asks", "formula", "factors", "bands"], [...rows, ...own]);
}

function bandsOf(bands: ScoreModel["bands"]): string {
  const named = Object.entries(bands).map(([band, lowest]) => `${band} from ${lowest}`);
  return named.length === 0 ? "the policy's `bands`" : named.join(", ");
}
