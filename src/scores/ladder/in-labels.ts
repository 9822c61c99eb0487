/** Factors in labels, by the policy's map from label to value. */
import { type Look, said, type Said } from "./rung.ts";

/** Whatever their case; of several labels that give a value the highest counts. */
export function inLabels({ options: { labels }, evidence: { issue } }: Look): Said | null {
  const held = new Set(issue.labels.map((label) => label.trim().toLowerCase()));
  const [highest, ...others] = Object.entries(labels)
    .filter(([name]) => held.has(name.trim().toLowerCase()))
    .sort(([, a], [, b]) => b - a);
  if (highest === undefined) {
    return null;
  }
  const [name, value] = highest;
  const remark = others.length === 0 ? null : `more than ${others.map(([other]) => other).join(", ")}`;
  return said("label", name, value, remark);
}
