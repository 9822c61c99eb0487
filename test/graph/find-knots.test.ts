/** Knots and circles, held against a search that tries every way. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCircle } from "../../src/graph/find-circle.ts";
import { findKnots, type Links } from "../../src/graph/find-knots.ts";

const anyLinks = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 }).map((pairs): Links => {
  const links = new Map<number, number[]>();
  for (const [from, to] of pairs) {
    links.set(
      from,
      [...(links.get(from) ?? []).filter((known) => known !== to), to].sort((a, b) => a - b),
    );
  }
  return links;
});

/** All that can be come to from a number by one link or more. */
function reached(start: number, links: Links): ReadonlySet<number> {
  const found = new Set<number>();
  const add = (number: number): void => {
    for (const next of links.get(number) ?? []) {
      if (!found.has(next)) {
        found.add(next);
        add(next);
      }
    }
  };
  add(start);
  return found;
}

describe("knots", () => {
  test("hold whoever comes back to themselves, together with whom they come by both ways", () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        const knots = findKnots(links).map((knot) => knot.toSorted((a, b) => a - b));
        const inCircle = [...links.keys()].filter((number) => reached(number, links).has(number));
        const expected = inCircle.map((number) =>
          inCircle
            .filter((other) => reached(number, links).has(other) && reached(other, links).has(number))
            .sort((a, b) => a - b),
        );
        expect(new Set(knots.map(String))).toEqual(new Set(expected.map(String)));
        expect(knots.flat().length).toBe(new Set(knots.flat()).size);
      }),
      { numRuns: 200 },
    );
  });

  test("are found at the end of a chain that no stack of calls would hold", () => {
    const chain = new Map(Array.from({ length: 50_000 }, (_, index) => [index, [index + 1]]));
    expect(findKnots(chain)).toEqual([]);
    expect(findKnots(new Map([...chain, [50_000, [49_999]]]))).toEqual([[49_999, 50_000]]);
  });
});

describe("the circle", () => {
  test("leads from link to link back to its start, and none is shorter", () => {
    fc.assert(
      fc.property(anyLinks, fc.nat(7), (links, start) => {
        const { circle } = findCircle(start, links);
        if (!reached(start, links).has(start)) {
          expect(circle).toEqual([]);
          return;
        }
        expect(circle[0]).toBe(start);
        expect(
          circle.every((number, index) => links.get(number)?.includes(circle[index + 1] ?? start) === true),
        ).toBe(true);
        expect(circle.length).toBe(stepsBack(start, links));
      }),
      { numRuns: 200 },
    );
  });

  test("is given up beyond the most that may be come by", () => {
    const ring = new Map(Array.from({ length: 10 }, (_, index) => [index, [(index + 1) % 10]]));
    expect(findCircle(0, ring, 9).circle.length).toBe(10);
    expect(findCircle(0, ring, 5).circle).toEqual([]);
  });
});

/** By widening the set of those come to, one step at a time. */
function stepsBack(start: number, links: Links): number {
  let edge = new Set([start]);
  for (let steps = 1; steps <= 8; steps += 1) {
    edge = new Set([...edge].flatMap((number) => links.get(number) ?? []));
    if (edge.has(start)) {
      return steps;
    }
  }
  return Infinity;
}
