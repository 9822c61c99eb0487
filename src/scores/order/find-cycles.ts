/** Circles of issues that block one another. */
import type { Blocked, Links } from "./find-links.ts";

/** How often each link within a knot may be looked at, so that a large knot is not walked once for each of its issues. */
const LOOKS = 16;

/**
 * The circles, each in the order of blocking from its lowest number, the lowest first. Of issues that are tied to one
 * another by several circles those are told that are the shortest through an issue no circle told before goes through,
 * so that each issue is told once at least; where that takes too long, in a knot of thousands, the rest is not told.
 */
export function findCycles(links: Links): readonly (readonly number[])[] {
  return findKnots(links)
    .flatMap((knot) => cyclesOf(knot, links))
    .sort(([a = 0], [b = 0]) => a - b);
}

interface Visit {
  readonly number: number;
  readonly order: number;
  readonly blocks: readonly Blocked[];
  /** The lowest order reached from here. */
  low: number;
  next: number;
}

/** Tarjan's strongly connected components of more than one issue; without recursion, since chains may be 50,000 long. */
function findKnots(links: Links): readonly (readonly number[])[] {
  const knots: (readonly number[])[] = [];
  const orders = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const path: Visit[] = [];
  const enter = (number: number) => {
    const order = orders.size;
    orders.set(number, order);
    open.push(number);
    isOpen.add(number);
    path.push({ number, order, blocks: links.get(number) ?? [], low: order, next: 0 });
  };
  const leave = ({ order, low }: Visit) => {
    const above = path.at(-1);
    if (above !== undefined) {
      above.low = Math.min(above.low, low);
    }
    if (low === order) {
      const knot = open.splice(open.findLastIndex((number) => orders.get(number) === order));
      knot.forEach((number) => isOpen.delete(number));
      knots.push(...(knot.length > 1 ? [knot] : []));
    }
  };
  for (const root of links.keys()) {
    if (!orders.has(root)) {
      enter(root);
    }
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const next = visit.blocks[visit.next]?.number;
      visit.next += 1;
      if (next === undefined) {
        path.pop();
        leave(visit);
      } else if (!orders.has(next)) {
        enter(next);
      } else if (isOpen.has(next)) {
        visit.low = Math.min(visit.low, orders.get(next) ?? visit.low);
      }
    }
  }
  return knots;
}

function cyclesOf(knot: readonly number[], links: Links): readonly (readonly number[])[] {
  const within = new Set(knot);
  const inside = new Map(
    knot.map((number) => [
      number,
      (links.get(number) ?? []).flatMap((blocked) => (within.has(blocked.number) ? [blocked.number] : [])),
    ]),
  );
  const count = [...inside.values()].reduce((sum, blocks) => sum + blocks.length, 0);
  const cycles: (readonly number[])[] = [];
  const told = new Set<number>();
  let looks = 0;
  for (const start of knot.toSorted((a, b) => a - b)) {
    if (!told.has(start) && looks < count * LOOKS) {
      const found = findShortest(start, inside);
      looks += found.looks;
      found.cycle.forEach((number) => told.add(number));
      cycles.push(fromLowest(found.cycle));
    }
  }
  return cycles;
}

/** Breadth first and lowest numbers first: the first way back is the shortest, and of equally short ones the lowest. */
function findShortest(
  start: number,
  inside: ReadonlyMap<number, readonly number[]>,
): { readonly cycle: readonly number[]; readonly looks: number } {
  const from = new Map<number, number>();
  const queue = [start];
  let looks = 0;
  for (const number of queue) {
    for (const next of inside.get(number) ?? []) {
      looks += 1;
      if (next === start) {
        return { cycle: wayTo(number, start, from), looks };
      }
      if (!from.has(next)) {
        from.set(next, number);
        queue.push(next);
      }
    }
  }
  return { cycle: [start], looks };
}

function wayTo(end: number, start: number, from: ReadonlyMap<number, number>): readonly number[] {
  const way = [end];
  for (let at = end; at !== start;) {
    at = from.get(at) ?? start;
    way.push(at);
  }
  return way.toReversed();
}

function fromLowest(cycle: readonly number[]): readonly number[] {
  const lowest = cycle.reduce(
    (least, number, index) => (number < (cycle[least] ?? number) ? index : least),
    0,
  );
  return [...cycle.slice(lowest), ...cycle.slice(0, lowest)];
}
