/** Findings for people: nobody is told twice about one place. */
import type { Finding } from "../model/finding.ts";

/**
 * Where two findings would replace the same words, the required one stays, and among equals the later one: general
 * rules come first in the list of rules, and the one that knows what belongs there says more.
 */
export function toldOnce(findings: readonly Finding[]): readonly Finding[] {
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
