/** Factors in labels, by the policy's map from label to value. */
import { asShare } from "./as-meant.ts";
import { type Look, said, type Said } from "./rung.ts";

/** Whatever their case; of several labels that give a value the highest counts. */
export function inLabels({ options: { labels }, spec, evidence: { issue } }: Look): Said | null {
  const held = new Set(issue.labels.map((label) => label.trim().toLowerCase()));
  const [highest, ...others] = Object.entries(labels)
    .filter(([name]) => held.has(name.trim().toLowerCase()))
    .map(([name, written]) => ({ name, written, value: asShare(written, spec) }))
    .sort((a, b) => b.value - a.value);
  if (highest === undefined) {
    return null;
  }
  const { name, written, value } = highest;
  const remark = others.length === 0 ? null : `more than ${others.map((other) => other.name).join(", ")}`;
  return { ...said("label", name, value, remark), quote: String(written) };
}
