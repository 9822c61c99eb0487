/** The shortest way from a number back to itself. */
import type { Links } from "./find-knots.ts";

export interface FoundCircle {
  /** Beginning with the start, each leading to the next and the last to the first; empty where there is none. */
  readonly circle: readonly number[];
  /** How many links were looked at. */
  readonly looks: number;
}

/**
 * Breadth first, in the order of the links: where they go from the lowest number up, the first way back is the shortest
 * and of equally short ones the lowest. Gives up where more than `most` numbers were come by.
 */
export function findCircle(start: number, links: Links, most = Infinity): FoundCircle {
  const from = new Map<number, number>();
  const queue = [start];
  let looks = 0;
  for (const number of queue) {
    if (from.size > most) {
      break;
    }
    for (const next of links.get(number) ?? []) {
      looks += 1;
      if (next === start) {
        return { circle: wayTo(number, start, from), looks };
      }
      if (!from.has(next)) {
        from.set(next, number);
        queue.push(next);
      }
    }
  }
  return { circle: [], looks };
}

function wayTo(end: number, start: number, from: ReadonlyMap<number, number>): readonly number[] {
  const way = [end];
  for (let at = end; at !== start;) {
    at = from.get(at) ?? start;
    way.push(at);
  }
  return way.toReversed();
}
