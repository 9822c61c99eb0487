/** Issues of one repository that wait for each other in a circle. */
import type { Issue } from "../../model/issue.ts";
import { isNeighbour } from "./is-here.ts";

type Waiting = Pick<Issue, "number" | "url" | "state" | "blockedBy">;
/** What each issue waits for, by number, lowest first. */
type Links = ReadonlyMap<number, readonly number[]>;

/**
 * For each issue in a circle the shortest one through it: itself first, each waiting for the next and the last for the
 * first; of equally short ones that with the lowest numbers. Circles of many hundreds are not told. What is closed, or not among `issues`, blocks nobody.
 */
export function findCycles(issues: readonly Waiting[]): ReadonlyMap<number, readonly number[]> {
  const links = linksOf(issues);
  const cycles = knotsOf(links).flatMap((knot) => {
    const within = new Set(knot);
    return knot
      .map((number): [number, readonly number[]] => [number, shortest(number, within, links)])
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

interface Visit {
  readonly number: number;
  readonly order: number;
  /** The lowest order reached from here. */
  low: number;
  next: number;
}

/** Tarjan's strongly connected components that hold a circle, without recursion: chains may be 50,000 long. */
function knotsOf(links: Links): readonly (readonly number[])[] {
  const knots: (readonly number[])[] = [];
  const orders = new Map<number, number>();
  const stack: number[] = [];
  const onStack = new Set<number>();
  const path: Visit[] = [];
  const enter = (number: number) => {
    path.push({ number, order: orders.size, low: orders.size, next: 0 });
    orders.set(number, orders.size);
    stack.push(number);
    onStack.add(number);
  };
  for (const root of links.keys()) {
    if (!orders.has(root)) {
      enter(root);
    }
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const next = links.get(visit.number)?.[visit.next];
      visit.next += 1;
      if (next === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above !== undefined) {
          above.low = Math.min(above.low, visit.low);
        }
        if (visit.low === visit.order) {
          const knot = stack.splice(stack.lastIndexOf(visit.number));
          for (const number of knot) {
            onStack.delete(number);
          }
          if (knot.length > 1 || links.get(visit.number)?.includes(visit.number) === true) {
            knots.push(knot);
          }
        }
      } else if (!orders.has(next)) {
        enter(next);
      } else if (onStack.has(next)) {
        visit.low = Math.min(visit.low, orders.get(next) ?? visit.low);
      }
    }
  }
  return knots;
}

/** Issues looked at for one circle: nobody reads a longer one, and looking for it from each of its issues takes ever longer. */
const MOST_VISITED = 500;

/** Breadth first, lowest numbers first, so that the first way back is the shortest and the lowest. */
function shortest(start: number, within: ReadonlySet<number>, links: Links): readonly number[] {
  const from = new Map<number, number>();
  const queue = [start];
  for (const number of queue) {
    if (from.size > MOST_VISITED) {
      return [];
    }
    for (const next of links.get(number) ?? []) {
      if (next === start) {
        return wayTo(number, start, from);
      }
      if (within.has(next) && !from.has(next)) {
        from.set(next, number);
        queue.push(next);
      }
    }
  }
  return [];
}

function wayTo(end: number, start: number, from: ReadonlyMap<number, number>): readonly number[] {
  const way = [end];
  for (let at = end; at !== start;) {
    at = from.get(at) ?? start;
    way.push(at);
  }
  return way.toReversed();
}
