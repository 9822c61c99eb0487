/** Circles of issues that block one another. */
import { findCircle } from "../../graph/find-circle.ts";
import { findKnots } from "../../graph/find-knots.ts";
import type { Links } from "./find-links.ts";

/** How often each link within a knot may be looked at, so that a large knot is not walked once for each of its issues. */
const LOOKS = 16;

/**
 * The circles, each in the order of blocking from its lowest number, the lowest first. Of issues that are tied to one
 * another by several circles those are told that are the shortest through an issue no circle told before goes through,
 * so that each issue is told once at least; where that takes too long, in a knot of thousands, the rest is not told.
 */
export function findCycles(links: Links): readonly (readonly number[])[] {
  const numbers = new Map(
    [...links].map(([number, blocks]) => [number, blocks.map((blocked) => blocked.number)]),
  );
  return findKnots(numbers)
    .flatMap((knot) => cyclesOf(knot, numbers))
    .sort(([a = 0], [b = 0]) => a - b);
}

function cyclesOf(
  knot: readonly number[],
  links: ReadonlyMap<number, readonly number[]>,
): readonly (readonly number[])[] {
  const within = new Set(knot);
  const inside = new Map(
    knot.map((number) => [number, (links.get(number) ?? []).filter((blocked) => within.has(blocked))]),
  );
  const count = [...inside.values()].reduce((sum, blocks) => sum + blocks.length, 0);
  const cycles: (readonly number[])[] = [];
  const told = new Set<number>();
  let looks = 0;
  for (const start of knot.toSorted((a, b) => a - b)) {
    if (!told.has(start) && looks < count * LOOKS) {
      const found = findCircle(start, inside);
      looks += found.looks;
      found.circle.forEach((number) => told.add(number));
      cycles.push(fromLowest(found.circle));
    }
  }
  return cycles;
}

function fromLowest(cycle: readonly number[]): readonly number[] {
  const lowest = cycle.reduce(
    (least, number, index) => (number < (cycle[least] ?? number) ? index : least),
    0,
  );
  return [...cycle.slice(lowest), ...cycle.slice(0, lowest)];
}
