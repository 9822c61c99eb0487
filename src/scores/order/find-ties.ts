/** Neighbours in the order of a backlog whose order the uncertainty does not support. */
import type { Score, Standing } from "../../model/score.ts";
import { isHeld } from "./inherit-priority.ts";

/** Room for the error of a decimal fraction: differences are compared in millionths. */
const FINE = 1e6;

/**
 * First and last rank of the group of each, in the order given, which is that of the ranks. A group begins at its highest
 * score and takes all that follow within `tolerance` of that one, a share of it; what is equal is always tied. An
 * incomplete score reaches up to the end of its range. What has no score stands alone.
 */
export function findTies(
  scores: readonly Pick<Score, "value" | "high" | "override" | "effective">[],
  tolerance: number,
): readonly Standing["tied"][] {
  const ties: Standing["tied"][] = [];
  while (ties.length < scores.length) {
    const first = ties.length;
    const head = scores[first]?.effective ?? null;
    let end = first + 1;
    while (isNear(head, scores[end], tolerance)) {
      end += 1;
    }
    const tied = { first: first + 1, last: end };
    while (ties.length < end) {
      ties.push(tied);
    }
  }
  return ties;
}

type Reaching = Pick<Score, "value" | "high" | "override" | "effective">;

function isNear(head: number | null, score: Reaching | undefined, tolerance: number): boolean {
  const reach = score === undefined ? null : reachOf(score);
  if (head === null || reach === null) {
    return false;
  }
  const distance = Math.round((head - reach) * FINE);
  return distance <= 0 || distance < Math.round(Math.abs(head) * tolerance * FINE);
}

/** How high it may stand once all is known. */
function reachOf(score: Reaching): number | null {
  const { value, high, effective } = score;
  return effective === null || value !== null || isHeld(score)
    ? effective
    : Math.max(effective, high ?? effective);
}
