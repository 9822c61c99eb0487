/** Circles of blocking, named so that somebody can break them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCycles } from "../../../src/scores/order/find-cycles.ts";
import type { Links } from "../../../src/scores/order/find-links.ts";

type Edges = Readonly<Record<number, readonly number[]>>;

function linksOf(edges: Edges): Links {
  return new Map(
    Object.entries(edges).map(([blocker, blocks]) => [
      Number(blocker),
      blocks.toSorted((a, b) => a - b).map((number) => ({ number, via: "blocks" as const })),
    ]),
  );
}

describe("circles", () => {
  it.each<[string, Edges, readonly (readonly number[])[]]>([
    ["of two", { 1: [2], 2: [1], 3: [1] }, [[1, 2]]],
    ["in the order of blocking from the lowest number", { 9: [4], 4: [7], 7: [9] }, [[4, 7, 9]]],
    [
      "told once each, the lowest first",
      { 8: [9], 9: [8], 1: [5], 5: [1] },
      [
        [1, 5],
        [8, 9],
      ],
    ],
    [
      "joined by a way are two",
      { 1: [2], 2: [1, 3], 3: [4], 4: [3] },
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      "that share an issue are both told",
      { 1: [2], 2: [1, 3], 3: [2] },
      [
        [1, 2],
        [2, 3],
      ],
    ],
    [
      "within a circle: the short one, and the one round the rest",
      { 1: [2], 2: [1, 3], 3: [4], 4: [1] },
      [
        [1, 2],
        [1, 2, 3, 4],
      ],
    ],
    [
      "equally short: the one with the lowest numbers",
      { 1: [3, 2], 2: [1], 3: [1] },
      [
        [1, 2],
        [1, 3],
      ],
    ],
    ["none where ways only meet", { 1: [2, 3], 2: [4], 3: [4] }, []],
    ["none at all", {}, []],
  ])("%s", (_name, edges, expected) => {
    expect(findCycles(linksOf(edges))).toEqual(expected);
  });
});

const graph = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })), {
    maxLength: 16,
    selector: ([a, b]) => `${a}-${b}`,
  })
  .map((pairs) => {
    const edges: Record<number, number[]> = {};
    for (const [blocker, blocked] of pairs) {
      if (blocker !== blocked) {
        (edges[blocker] ??= []).push(blocked);
      }
    }
    return edges;
  });

/** Every simple circle, from its lowest number: all ways are walked. */
function everyCycle(edges: Edges): readonly (readonly number[])[] {
  const walk = (way: readonly number[]): readonly (readonly number[])[] => {
    const [start = 0] = way;
    return (edges[way.at(-1) ?? 0] ?? []).flatMap((next) =>
      next === start ? [way] : next > start && !way.includes(next) ? walk([...way, next]) : [],
    );
  };
  return Object.keys(edges).flatMap((start) => walk([Number(start)]));
}

function key(cycle: readonly number[]): string {
  return cycle.join(" ");
}

describe("of any graph", () => {
  it("only real circles are told, each once, and each issue of one is in one", () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const every = new Set(everyCycle(edges).map(key));
        const told = findCycles(linksOf(edges));
        expect(told.filter((cycle) => !every.has(key(cycle)))).toEqual([]);
        expect(new Set(told.map(key)).size).toBe(told.length);
        const inCircles = new Set([...every].flatMap((cycle) => cycle.split(" ").map(Number)));
        expect(new Set(told.flat())).toEqual(inCircles);
      }),
      { numRuns: 500 },
    );
  });

  it("the lowest number of a circle is in one of the shortest through it", () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const every = everyCycle(edges);
        const lowest = Math.min(...every.flat());
        const through = (cycles: readonly (readonly number[])[]) =>
          Math.min(...cycles.filter((cycle) => cycle.includes(lowest)).map(({ length }) => length));
        expect(through(findCycles(linksOf(edges)))).toBe(through(every));
      }),
      { numRuns: 500 },
    );
  });

  it("the order in which links were found changes nothing", () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const links = linksOf(edges);
        expect(findCycles(new Map([...links].toReversed()))).toEqual(findCycles(links));
      }),
    );
  });
});
