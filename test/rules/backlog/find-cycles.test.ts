/** Circles of issues that wait for each other. */
import { describe, expect, it } from "vitest";
import type { IssueName } from "../../../src/model/issue.ts";
import { findCycles } from "../../../src/rules/backlog/find-cycles.ts";

type Blocker = number | IssueName;

function issue(number: number, blockedBy: readonly Blocker[], state: "open" | "closed" = "open") {
  const url = `https://github.com/acme/shop/issues/${number}`;
  return { number, url, state, blockedBy: blockedBy.map(named) };
}

function named(blocker: Blocker): IssueName {
  return typeof blocker === "number"
    ? { owner: "acme", repository: "shop", number: blocker, title: "", state: "open" }
    : blocker;
}

function cyclesOf(...links: readonly (readonly [number, ...Blocker[]])[]) {
  return Object.fromEntries(findCycles(links.map(([number, ...blockers]) => issue(number, blockers))));
}

describe("a circle", () => {
  it("of two is told to both, each itself first", () => {
    expect(cyclesOf([1, 2], [2, 1], [3, 1])).toEqual({ 1: [1, 2], 2: [2, 1] });
  });

  it("of three goes the way they wait", () => {
    expect(cyclesOf([1, 3], [3, 2], [2, 1])).toEqual({ 1: [1, 3, 2], 2: [2, 1, 3], 3: [3, 2, 1] });
  });

  it("of one is one", () => {
    expect(cyclesOf([1, 1], [2, 1])).toEqual({ 1: [1] });
  });

  it("is the shortest through each", () => {
    expect(cyclesOf([1, 2], [2, 3, 1], [3, 4], [4, 1])).toEqual({
      1: [1, 2],
      2: [2, 1],
      3: [3, 4, 1, 2],
      4: [4, 1, 2, 3],
    });
  });

  it("has the lowest numbers where two are equally short", () => {
    expect(cyclesOf([1, 9, 4, 5], [4, 1], [5, 1], [9, 1])[1]).toEqual([1, 4]);
    expect(cyclesOf([1, 3, 2], [2, 5], [3, 4], [4, 1], [5, 1])[1]).toEqual([1, 2, 5]);
  });

  it("is none where nobody waits in a circle", () => {
    expect(cyclesOf([1, 2, 3], [2, 3], [3])).toEqual({});
    expect(cyclesOf([1, 2], [3, 2], [2, 4], [4, 5])).toEqual({});
  });

  it("is none over another repository, a closed issue, or one that is not there", () => {
    const elsewhere = { owner: "acme", repository: "ledger", number: 1, title: "", state: "open" } as const;
    expect(cyclesOf([1, 2], [2, elsewhere])).toEqual({});
    expect(cyclesOf([1, 2], [2, { ...elsewhere, repository: "shop", state: "closed" }])).toEqual({});
    expect(cyclesOf([1, 2])).toEqual({});
    expect(findCycles([issue(1, [2]), issue(2, [1], "closed")]).size).toBe(0);
  });
});

describe("a large backlog", () => {
  const size = 50_000;

  it("that waits in one long chain needs no deep stack", () => {
    const chain = Array.from({ length: size }, (_, index) => issue(index + 1, [index + 2]));
    expect(findCycles(chain).size).toBe(0);
  });

  it("gives the same answer in any order", () => {
    const issues = Array.from({ length: 5000 }, (_, index) =>
      issue(index + 1, [((index * 7919) % 5000) + 1]),
    );
    const told = JSON.stringify([...findCycles(issues)]);
    expect(JSON.stringify([...findCycles(issues.toReversed())])).toBe(told);
  });

  it("has circles that are circles", () => {
    const issues = Array.from({ length: 2000 }, (_, index) =>
      issue(index + 1, [((index * 31) % 2000) + 1, ((index * 17 + 5) % 2000) + 1]),
    );
    const cycles = findCycles(issues);
    expect(cycles.size).toBeGreaterThan(100);
    for (const [number, cycle] of cycles) {
      expect(cycle[0]).toBe(number);
      expect(new Set(cycle).size).toBe(cycle.length);
      for (const [index, one] of cycle.entries()) {
        const blockers = issues[one - 1]?.blockedBy.map((blocker) => blocker.number);
        expect(blockers).toContain(cycle[(index + 1) % cycle.length]);
      }
    }
  });
});
