/** Waivers as a person reads them. */
import type { Waived, Waiver } from "../model/finding.ts";
import { codeSpan } from "./safe-text.ts";

/** For a headline: which rules, until when; empty where none is waived. */
export function waivedRemark(waived: readonly Waived[]): string {
  const named = waiversOf(waived).map(({ rule, until }) => `${codeSpan(rule)} until ${until}`);
  return named.length === 0 ? "" : `, without ${named.join(" and ")} (waived)`;
}

/** One line a waiver: what is not asked, who decided it, until when and why. */
export function waiverLines(waived: readonly Waived[]): readonly string[] {
  return waiversOf(waived).map(
    ({ rule, by, until, because }) =>
      `Waived: ${codeSpan(rule)}, by ${codeSpan(by)} until ${until}, because: ${codeSpan(because, 300)}`,
  );
}

/** A waiver of a rule with three findings is told once. */
function waiversOf(waived: readonly Waived[]): readonly Waiver[] {
  return [...new Set(waived.map(({ waiver }) => waiver))];
}
