/** What holds of the order of any backlog. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OrderItem } from "../../../src/scores/order/order-item.ts";
import { itemOf, order, type Options } from "./build.ts";

const MOST = 12;
const number = fc.integer({ min: 1, max: MOST });

const written = fc.record({
  value: fc.option(fc.integer({ min: -5, max: 10 })),
  effort: fc.option(fc.integer({ min: 1, max: 13 })),
  override: fc.option(
    fc.record({
      value: fc.integer({ min: -5, max: 12 }),
      expired: fc.boolean(),
      reason: fc.option(fc.constant("Why.")),
    }),
    { freq: 4 },
  ),
  parent: fc.option(number),
  blockedBy: fc.uniqueArray(number, { maxLength: 3 }),
  createdAt: fc.constantFrom("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"),
});

const policies: fc.Arbitrary<Options> = fc.record({
  incomplete: fc.constantFrom("last", "low"),
  inherit: fc.subarray(["blocks", "sub-issue"] as const),
});

const backlogs = fc
  .tuple(fc.array(written, { maxLength: MOST }), policies)
  .map(([all, options]) => ({ options, items: all.map((one, index) => itemOf(index + 1, one, options)) }));

/** Blocker and blocked, as the policy lets them count. */
function pairsOf(
  items: readonly OrderItem[],
  { inherit = [] }: Options,
): readonly (readonly [number, number])[] {
  const present = new Set(items.map((item) => item.number));
  return items
    .flatMap((item): (readonly [number, number])[] => [
      ...(inherit.includes("blocks") ? item.blockedBy.map((blocker) => [blocker, item.number] as const) : []),
      ...(inherit.includes("sub-issue") && item.parent !== null ? [[item.number, item.parent] as const] : []),
    ])
    .filter(([a, b]) => a !== b && present.has(a) && present.has(b));
}

function isHeld({ score: { override } }: OrderItem): boolean {
  return override !== null && !override.expired;
}

/** Raises blocker after blocker until none is below what it blocks. */
function naiveEffectives(items: readonly OrderItem[], options: Options): ReadonlyMap<number, number | null> {
  const levels = new Map(
    items.map((item) => [item.number, isHeld(item) ? item.score.effective : item.score.value]),
  );
  const free = new Set(items.filter((item) => !isHeld(item)).map((item) => item.number));
  const pairs = pairsOf(items, options).filter(([blocker]) => free.has(blocker));
  for (let changed = true; changed;) {
    changed = false;
    for (const [blocker, blocked] of pairs) {
      const level = levels.get(blocked) ?? null;
      if (level !== null && level > (levels.get(blocker) ?? -Infinity)) {
        levels.set(blocker, level);
        changed = true;
      }
    }
  }
  return new Map(
    items.map((item) => [item.number, higher(levels.get(item.number) ?? null, lowOf(item, options))]),
  );
}

/** The end of its range that an incomplete issue ranks by, where the policy says so. */
function lowOf(item: OrderItem, { incomplete }: Options): number | null {
  return incomplete === "low" && item.score.value === null && !isHeld(item) ? item.score.low : null;
}

function higher(one: number | null, other: number | null): number | null {
  return one === null ? other : other === null ? one : Math.max(one, other);
}

describe("in any backlog", () => {
  it("scores are those of raising blocker after blocker", () => {
    fc.assert(
      fc.property(backlogs, ({ items, options }) => {
        const { scores } = order(items, options);
        const told = new Map(items.map((item) => [item.number, scores.get(item.number)?.effective]));
        expect(told).toEqual(naiveEffectives(items, options));
      }),
      { numRuns: 1000 },
    );
  });

  it("nothing inherited lowers a score, or changes the issue's own", () => {
    fc.assert(
      fc.property(backlogs, ({ items, options }) => {
        const { scores } = order(items, options);
        for (const { number: one, score: own } of items) {
          const score = scores.get(one);
          expect(score?.computed ?? -Infinity).toBeGreaterThanOrEqual(own.computed ?? -Infinity);
          expect(score?.effective ?? -Infinity).toBeGreaterThanOrEqual(own.effective ?? -Infinity);
          const { inherited, computed, effective, band, ...rest } = score ?? own;
          expect(own).toMatchObject(rest);
          expect(computed).toBe(inherited?.value ?? own.value);
          expect(effective === null).toBe(band === null);
        }
      }),
    );
  });

  it("a blocker that nobody holds stands at least as high as all it blocks", () => {
    fc.assert(
      fc.property(backlogs, ({ items, options }) => {
        const { scores, ranking } = order(items, options);
        const held = new Set(items.filter(isHeld).map((item) => item.number));
        for (const [blocker, blocked] of pairsOf(items, options)) {
          const waits = scores.get(blocked);
          const above =
            (waits === undefined ? null : held.has(blocked) ? waits.effective : waits.computed) ?? -Infinity;
          const below = (scores.get(blocker)?.effective ?? -Infinity) < above;
          expect(below && !held.has(blocker)).toBe(false);
          const told = ranking.inversions.some(
            (one) => one.blocker === blocker && !one.raised && one.to >= above,
          );
          expect(!below || told).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("the order in which issues and links were read changes nothing", () => {
    fc.assert(
      fc.property(backlogs, ({ items, options }) => {
        const turned = items
          .toReversed()
          .map((item) => ({ ...item, blockedBy: item.blockedBy.toReversed() }));
        const [one, other] = [order(items, options), order(turned, options)];
        expect([...other.scores]).toEqual([...one.scores]);
        expect([...other.standings]).toEqual([...one.standings]);
        expect(other.ranking).toEqual(one.ranking);
      }),
    );
  });

  it("ranks are a permutation, and scores fall with them", () => {
    fc.assert(
      fc.property(backlogs, ({ items, options }) => {
        const { scores, standings } = order(items, options);
        expect([...standings.values()].map(({ rank }) => rank)).toEqual(items.map((_, index) => index + 1));
        const falling = [...standings.keys()].map((one) => scores.get(one)?.effective ?? -Infinity);
        expect(falling).toEqual(falling.toSorted((a, b) => b - a));
      }),
    );
  });

  it("an issue added or removed changes no score it does not wait for", () => {
    fc.assert(
      fc.property(backlogs, written, number, ({ items, options }, added, place) => {
        const newcomer = itemOf(MOST + 1, added, options);
        const linked = items.map((item) =>
          item.number === place ? { ...item, parent: newcomer.number } : item,
        );
        const before = order(items, options).scores;
        const after = order([...linked, newcomer], options).scores;
        const touched = behind(newcomer.number, pairsOf([...linked, newcomer], options));
        const turned = behind(place, pairsOf(items, options));
        for (const { number: one } of items) {
          if (!touched.has(one) && !turned.has(one)) {
            expect(after.get(one)).toEqual(before.get(one));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("an issue without links changes no score at all", () => {
    fc.assert(
      fc.property(backlogs, written, ({ items, options }, added) => {
        const newcomer = itemOf(MOST + 1, { ...added, parent: null, blockedBy: [] }, options);
        const after = order([...items, newcomer], options).scores;
        for (const [one, score] of order(items, options).scores) {
          expect(after.get(one)).toEqual(score);
        }
      }),
    );
  });
});

/** All that has to be done before an issue, and itself. */
function behind(start: number, pairs: readonly (readonly [number, number])[]): ReadonlySet<number> {
  const found = new Set([start]);
  for (const one of found) {
    for (const [blocker, blocked] of pairs) {
      if (blocked === one) {
        found.add(blocker);
      }
    }
  }
  return found;
}
