/** Findings for people: nobody is told twice about one place. */
import type { Finding } from "../model/finding.ts";

/**
 * Where two findings of one level would replace the same words, the later one stays: general rules come first in the
 * list of rules, and the one that knows what belongs there says more.
 */
export function toldOnce(findings: readonly Finding[]): readonly Finding[] {
  const last = new Map(findings.map((finding, index) => [placeOf(finding, index), index]));
  return findings.filter((finding, index) => last.get(placeOf(finding, index)) === index);
}

/** Findings that replace nothing have a place of their own. */
function placeOf({ level, edit }: Finding, index: number): string {
  return edit.kind === "replace" ? `${level} at ${edit.place.start}` : `finding ${index}`;
}
