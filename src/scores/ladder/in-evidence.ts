/** Factors in the evidence files of a team. */
import type { EvidenceRow } from "../../model/evidence.ts";
import { cleanNumber } from "../quantise.ts";
import { asMeant, type Meant, type Written } from "./as-meant.ts";
import { ageingOf, combineEvidence } from "./combine-evidence.ts";
import { expectedOf, type Look, said, type Said, scaleOf } from "./rung.ts";

/** `Time criticality` and `time-criticality` name the same factor. */
export function factorName(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-");
}

/**
 * The rows that name the factor, as one value; where none counts today, what becomes of them. A row that is no share of a
 * factor that is one does not count: in a mean, or halved by its age, it would look like one.
 */
export function inEvidence(look: Look): Said | null {
  const { spec, options, evidence } = look;
  const rows = evidence.rows
    .filter(({ factor }) => factorName(factor) === factorName(spec.name))
    .map((row) => ({ row, meant: asMeant(writtenIn(row), spec) }));
  const [, highest] = scaleOf(spec);
  const isNoShare = (meant: Meant) => spec.percent === true && meant.value > highest;
  const counting = rows.filter(({ meant }) => !isNoShare(meant));
  const wrong = rows.find(({ meant }) => isNoShare(meant));
  const refused =
    wrong === undefined
      ? null
      : `${wrong.row.file}:${wrong.row.line} says ${wrong.meant.quote}, which is no share: expected ${expectedOf(spec)}`;
  const meant = counting.map(({ row, meant: { value } }): EvidenceRow => ({ ...row, value }));
  const combined = combineEvidence(meant, { how: options.evidence ?? "latest", ...ageingOf(look) });
  if (combined === null) {
    return wrong === undefined ? null : said("evidence", placeOf(wrong.row), null, `the evidence ${refused}`);
  }
  const { value, row, until, remark } = combined;
  const name = placeOf(row);
  const [converted] = counting.flatMap((one) => one.meant.remark ?? []);
  const remarks = [value === null ? `the evidence ${name} ${remark}` : remark, converted, refused];
  const all = remarks.filter((one) => one !== null && one !== undefined).join(", ");
  const alone = { ...said("evidence", name, value, all === "" ? null : all), until };
  return value === null ? alone : { ...alone, by: row.by, on: row.date };
}

function placeOf({ file, line }: EvidenceRow): string {
  return `${file}:${line}`;
}

function writtenIn({ value, unit }: EvidenceRow): Written {
  const number = unit === "%" ? cleanNumber(value * 100) : value;
  return { value, unit: unit ?? null, quote: unit === undefined ? String(value) : `“${number} ${unit}”` };
}
