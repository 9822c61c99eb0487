/** Which issues an agenda carries over from the one before. */
import type { AgendaInput } from "./agenda-input.ts";
import { findMatters } from "./find-matters.ts";
import { followUp } from "./follow-up.ts";
import { setScene } from "./set-scene.ts";

/** Their numbers, whether or not they find room. Throws a RangeError for a policy without an agenda. */
export function carriedOver(input: AgendaInput): ReadonlySet<number> {
  const scene = setScene(input);
  const left = followUp(findMatters(scene), scene).candidates.filter(({ carried }) => carried > 0);
  return new Set(left.map(({ assessment }) => assessment.issue.number));
}
