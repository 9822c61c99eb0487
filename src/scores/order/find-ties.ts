/** Neighbours in the order of a backlog whose order the uncertainty does not support. */
import type { Score, Standing } from "../../model/score.ts";
import { isHeld } from "./inherit-priority.ts";

/** Room for the error of a decimal fraction: differences are compared in millionths. */
const FINE = 1e6;

type Ranking = Pick<Score, "value" | "high" | "override" | "effective">;

/**
 * First and last rank of those each may trade places with, in the order given, which is that of the ranks. Complete scores
 * are tied in groups: a group begins at its highest and takes all complete ones that follow within `tolerance` of that one,
 * a share of it; what is equal is always tied. An incomplete score may rise from its own rank to the one its `high` would
 * give it, and ties nobody to it or to each other. What has neither a score nor a range stands alone.
 */
export function findTies(scores: readonly Ranking[], tolerance: number): readonly Standing["tied"][] {
  const groups = groupsOf(scores, tolerance);
  return scores.map((score, index) => {
    const rank = index + 1;
    const reach = reachOf(score);
    return reach === null
      ? (groups.get(rank) ?? { first: rank, last: rank })
      : { first: Math.min(rank, rankOf(reach, scores)), last: rank };
  });
}

/** By rank, of those whose score is certain. */
function groupsOf(scores: readonly Ranking[], tolerance: number): ReadonlyMap<number, Standing["tied"]> {
  const certain = scores.flatMap((score, index) =>
    score.effective === null || reachOf(score) !== null
      ? []
      : [{ rank: index + 1, effective: score.effective }],
  );
  const groups = new Map<number, Standing["tied"]>();
  let members: typeof certain = [];
  for (const [index, one] of certain.entries()) {
    members.push(one);
    const head = members[0] ?? one;
    const next = certain[index + 1];
    if (next === undefined || !isNear(head.effective, next.effective, tolerance)) {
      const tied = { first: head.rank, last: one.rank };
      members.forEach(({ rank }) => groups.set(rank, tied));
      members = [];
    }
  }
  return groups;
}

function isNear(head: number, effective: number, tolerance: number): boolean {
  const distance = Math.round((head - effective) * FINE);
  return distance <= 0 || distance < Math.round(Math.abs(head) * tolerance * FINE);
}

/** How high an incomplete score may stand once all is known; `null` where that is certain, or nobody can tell. */
function reachOf(score: Ranking): number | null {
  const { value, high, effective } = score;
  const open = value === null && high !== null && !isHeld(score) && high > (effective ?? -Infinity);
  return open ? high : null;
}

/** The rank a score would have at best: before what is equal. */
function rankOf(reach: number, scores: readonly Ranking[]): number {
  let low = 0;
  let high = scores.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scores[middle]?.effective ?? -Infinity) > reach) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low + 1;
}
