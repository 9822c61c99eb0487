/** Which numbers lead to one another: the knots of a graph. */

/** From each number to those it leads to. */
export type Links = ReadonlyMap<number, readonly number[]>;

interface Visit {
  readonly number: number;
  readonly order: number;
  /** The lowest order reached from here. */
  low: number;
  next: number;
}

/**
 * Strongly connected components that hold a circle (Tarjan 1972), a number that leads to itself among them; in linear
 * time, and without recursion, since chains may be 50,000 long.
 */
export function findKnots(links: Links): readonly (readonly number[])[] {
  const knots: (readonly number[])[] = [];
  const orders = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const path: Visit[] = [];
  const enter = (number: number) => {
    path.push({ number, order: orders.size, low: orders.size, next: 0 });
    orders.set(number, orders.size);
    open.push(number);
    isOpen.add(number);
  };
  const leave = ({ number, order, low }: Visit) => {
    const above = path.at(-1);
    if (above !== undefined) {
      above.low = Math.min(above.low, low);
    }
    if (low === order) {
      const knot = open.splice(open.lastIndexOf(number));
      knot.forEach((member) => isOpen.delete(member));
      const isCircle = knot.length > 1 || links.get(number)?.includes(number) === true;
      knots.push(...(isCircle ? [knot] : []));
    }
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
