/** Evidence about factors that the score does not have. */
import type { EvidenceRow } from "../../model/evidence.ts";
import type { FileProblem } from "../../model/place.ts";
import { asCode } from "../../issue/as-code.ts";
import { didYouMean } from "../../yaml/did-you-mean.ts";
import type { ScoreModel } from "../score-model.ts";
import { factorName } from "./in-evidence.ts";

/** Enough to know it again. */
const LONGEST_NAME = 40;

/**
 * One problem for each name that is no factor of the model, at its first row; such rows change no factor. Where a
 * factor's signal is `confidence`, a row that names its kind counts whatever it is about, and is none.
 */
export function checkEvidence(
  rows: readonly EvidenceRow[],
  model: Pick<ScoreModel, "id" | "factors">,
  factors: Readonly<Record<string, { readonly signal?: string | undefined }>>,
): readonly FileProblem[] {
  const names = model.factors.map(({ name }) => name);
  const known = new Set(names.map(factorName));
  const kindsCount = Object.values(factors).some(({ signal }) => signal === "confidence");
  const firsts = new Map<string, EvidenceRow>();
  for (const row of rows) {
    const name = factorName(row.factor);
    if (!known.has(name) && !(kindsCount && row.kind !== null) && !firsts.has(name)) {
      firsts.set(name, row);
    }
  }
  return [...firsts.values()].map(({ file, line, factor }) => {
    const written = factor.slice(0, LONGEST_NAME);
    const near = didYouMean(written, names);
    const hint =
      near === null
        ? `It has ${names.map((name) => `\`${name}\``).join(", ")}.`
        : `Did you mean \`${near}\`?`;
    const message = `The model \`${model.id}\` has no factor ${asCode(written)}. ${hint}`;
    return { file, line, column: 1, message };
  });
}
