/** Findings for people: nobody is told twice about one place. */
import type { Finding } from "../model/finding.ts";

/**
 * Where two findings of one level would replace the same words, the later one stays: general rules come first in the
 * list of rules, and the one that knows what belongs there says more.
 */
export function toldOnce(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding, index) => !findings.slice(index + 1).some((later) => isSamePlace(finding, later)));
}

function isSamePlace(a: Finding, b: Finding): boolean {
  return (
    a.level === b.level &&
    a.edit.kind === "replace" &&
    b.edit.kind === "replace" &&
    a.edit.place.start === b.edit.place.start
  );
}
