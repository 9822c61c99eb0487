/** Findings for people: nobody is told twice about one place, or about an empty description. */
import type { Finding } from "../model/finding.ts";
import { described } from "../rules/described.ts";
import { rules } from "../rules/index.ts";

/** Rules that look for something in the description. */
const OF_DESCRIPTION: ReadonlySet<string> = new Set(
  rules.filter(({ needsDescription }) => needsDescription === true).map(({ id }) => id),
);

/**
 * Of an empty description it is said once that it is empty, not by every rule that looks for something in it.
 * Where two findings would replace the same words, the required one stays, and among equals the later one: general
 * rules come first in the list of rules, and the one that knows what belongs there says more.
 */
export function toldOnce(all: readonly Finding[]): readonly Finding[] {
  const findings = all.some(({ rule }) => rule === described.id)
    ? all.filter(({ rule }) => !OF_DESCRIPTION.has(rule))
    : all;
  const kept = new Map<string, number>();
  for (const [index, finding] of findings.entries()) {
    const place = placeOf(finding, index);
    const before = findings[kept.get(place) ?? -1];
    if (before === undefined || before.level === finding.level || finding.level === "required") {
      kept.set(place, index);
    }
  }
  return findings.filter((finding, index) => kept.get(placeOf(finding, index)) === index);
}

/** Findings that replace nothing have a place of their own. */
function placeOf({ edit }: Finding, index: number): string {
  return edit.kind === "replace" ? `at ${edit.place.start}` : `finding ${index}`;
}
