/** Factors in the evidence files of a team. */
import type { EvidenceRow } from "../../model/evidence.ts";
import { combineEvidence } from "./combine-evidence.ts";
import { asShare, type Look, said, type Said, scaleOf } from "./rung.ts";

/** `Time criticality` and `time-criticality` name the same factor. */
export function factorName(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-");
}

/** The rows that name the factor, as one value; where none counts today, what becomes of them. */
export function inEvidence({ spec, options, ageing, evidence, today }: Look): Said | null {
  const rows = evidence.rows
    .filter(({ factor }) => factorName(factor) === factorName(spec.name))
    .map((row): EvidenceRow => ({ ...row, value: asShare(row.value, spec) }));
  const combined = combineEvidence(rows, {
    how: options.evidence ?? "latest",
    halfLife: spec.kind === "gain" ? (ageing["half-life"] ?? null) : null,
    expires: ageing.expires ?? null,
    lowest: scaleOf(spec)[0],
    today,
  });
  if (combined === null) {
    return null;
  }
  const { value, row, until, remark } = combined;
  const name = `${row.file}:${row.line}`;
  return value === null
    ? { ...said("evidence", name, null, `the evidence ${name} ${remark}`), until }
    : { ...said("evidence", name, value, remark), by: row.by, on: row.date, until };
}
