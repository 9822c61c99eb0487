/** Issues of one repository that wait for each other in a circle. */
import { findCircle } from "../../graph/find-circle.ts";
import { findKnots, type Links } from "../../graph/find-knots.ts";
import type { Issue } from "../../model/issue.ts";
import { isNeighbour } from "../../issue/is-here.ts";

type Waiting = Pick<Issue, "number" | "url" | "state" | "blockedBy">;

/**
 * For each issue in a circle the shortest one through it: itself first, each waiting for the next and the last for the
 * first; of equally short ones that with the lowest numbers. Circles of many hundreds are not told. What is closed, or not among `issues`, blocks nobody.
 */
export function findCycles(issues: readonly Waiting[]): ReadonlyMap<number, readonly number[]> {
  const links = linksOf(issues);
  const cycles = findKnots(links).flatMap((knot) => {
    const within = new Set(knot);
    const inside = new Map(
      knot.map((number) => [number, (links.get(number) ?? []).filter((next) => within.has(next))]),
    );
    return knot
      .map((number): [number, readonly number[]] => [number, findCircle(number, inside, MOST_VISITED).circle])
      .filter(([, cycle]) => cycle.length > 0);
  });
  return new Map(cycles.sort(([a], [b]) => a - b));
}

function linksOf(issues: readonly Waiting[]): Links {
  const open = new Set(issues.filter(({ state }) => state === "open").map(({ number }) => number));
  return new Map(
    issues
      .filter(({ number, blockedBy }) => open.has(number) && blockedBy.length > 0)
      .map((issue): [number, readonly number[]] => {
        const blockers = issue.blockedBy
          .filter((named) => named.state === "open" && open.has(named.number) && isNeighbour(issue, named))
          .map(({ number }) => number);
        return [issue.number, [...new Set(blockers)].sort((a, b) => a - b)];
      }),
  );
}

/** Issues looked at for one circle: nobody reads a longer one, and looking for it from each of its issues takes ever longer. */
const MOST_VISITED = 500;
