/** What would move an issue most. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Factor, Sensitivity } from "../../../src/model/score.ts";
import { moscow } from "../../../src/scores/models/moscow.ts";
import { rice } from "../../../src/scores/models/rice.ts";
import { valueEffort } from "../../../src/scores/models/value-effort.ts";
import { inheritFrom } from "../../../src/scores/order/inherit-from.ts";
import { orderBacklog } from "../../../src/scores/order/order-backlog.ts";
import type { OrderItem } from "../../../src/scores/order/order-item.ts";
import { rankScores } from "../../../src/scores/order/rank-scores.ts";
import { scoreOptions } from "../../../src/scores/score-options.ts";
import { factorOf, itemOf, order, type Options, scoreOf, type Written } from "./build.ts";

/** Four others with 8, 6, 4 and 2. */
const OTHERS: Readonly<Record<number, Written>> = {
  11: { value: 8 },
  12: { value: 6 },
  13: { value: 4 },
  14: { value: 2 },
};

function sensitivity(
  written: Written,
  options: Options = {},
  others = OTHERS,
): Sensitivity | null | undefined {
  return order({ 1: written, ...others }, options).standings.get(1)?.sensitivity;
}

describe("an issue falls", () => {
  it.each<[string, Written, Sensitivity | null, Options?]>([
    [
      "by a cost twice as high",
      { value: 10, effort: 2, range: [9, 10] },
      { factor: "effort", value: 4, rank: 4 },
    ],
    [
      "by a gain half as high",
      { value: 10, range: [1, 10], source: { effort: "default" } },
      { factor: "value", value: 5, rank: 3 },
    ],
    [
      "by the first of two that cost it as much",
      { value: 10, range: [1, 10] },
      { factor: "value", value: 5, rank: 3 },
    ],
    ["by the one that costs it more", { value: 10, range: [8, 10] }, { factor: "effort", value: 2, rank: 3 }],
    [
      "no further than its range",
      { value: 10, range: [7, 10], source: { effort: "default" } },
      { factor: "value", value: 7, rank: 2 },
    ],
    [
      "by half of what lies beyond its range",
      { value: 14, range: [1, 5], source: { effort: "default" } },
      { factor: "value", value: 7, rank: 2 },
    ],
    [
      "by twice a cost that lies beyond its range",
      { value: 150, effort: 15, range: [1, 150], source: { value: "default" } },
      { factor: "effort", value: 30, rank: 3 },
    ],
    ["by nothing that is a default", { value: 10, source: { value: "default", effort: "default" } }, null],
    ["by nothing where it is last already", { value: 1 }, null],
    [
      "by nothing where its range keeps its rank",
      { value: 10, range: [9, 10], source: { effort: "default" } },
      null,
    ],
    ["by nothing where people hold it", { value: 10, override: 10 }, null],
    [
      "by what people held before",
      { value: 10, range: [5, 10], source: { effort: "default" }, override: { value: 7, expired: true } },
      { factor: "value", value: 5, rank: 3 },
    ],
    ["by nothing while it has no score", { effort: 1 }, null],
    [
      "by what is given while its lower end ranks",
      { effort: 1, range: [7, 10] },
      { factor: "effort", value: 2, rank: 4 },
      { incomplete: "low" },
    ],
  ])("%s", (_name, written, expected, options = {}) => {
    expect(sensitivity(written, options)).toEqual(expected);
  });

  it("no further than what it blocks", () => {
    const others = { ...OTHERS, 12: { value: 6, blockedBy: [1] } };
    expect(sensitivity({ value: 10, createdAt: "2026-02-01T00:00:00Z" }, {}, others)).toEqual({
      factor: "value",
      value: 5,
      rank: 3,
    });
    expect(sensitivity({ value: 5 }, {}, others)).toBeNull();
  });

  it("behind an older one of the same score", () => {
    const younger = {
      value: 10,
      range: [8, 10],
      source: { effort: "default" },
      createdAt: "2026-02-01T00:00:00Z",
    } as const;
    expect(sensitivity(younger)).toEqual({ factor: "value", value: 8, rank: 2 });
  });

  it("but nobody asks of what is beyond the first hundred", () => {
    const items = Array.from({ length: 102 }, (_, index) =>
      itemOf(index + 1, { value: 200 - index, range: [1, 200] }),
    );
    const { standings } = order(items);
    expect(standings.get(100)?.sensitivity).toEqual({ factor: "value", value: 50.5, rank: 102 });
    expect(standings.get(101)?.sensitivity).toBeNull();
  });
});

/** Every given factor halved and doubled within its range, everybody ranked anew, all others where they are. */
function naive(
  item: OrderItem,
  others: readonly OrderItem[],
  highest: Parameters<typeof inheritFrom>[1],
  options: Options,
): number {
  const parsed = scoreOptions.parse(options);
  const place = (score: OrderItem["score"]) =>
    rankScores([...others, { ...item, score }]).findIndex(({ number }) => number === item.number) + 1;
  const ranks = item.score.factors
    .filter(({ value, source }) => value !== null && source?.kind !== "default")
    .flatMap((factor) =>
      [0.5, 2].map((times) => ({
        ...factor,
        value: Math.min(factor.high, Math.max(factor.low, (factor.value ?? 0) * times)),
      })),
    )
    .map((changed): readonly Factor[] =>
      item.score.factors.map((factor) => (factor.name === changed.name ? changed : factor)),
    )
    .map((factors) => ({ ...scoreOf(valueEffort, factors, null, options), override: item.score.override }))
    .map((score) => place(inheritFrom(score, highest, valueEffort, parsed)));
  return Math.max(place(item.score), ...ranks);
}

const written = fc.record({
  value: fc.option(fc.integer({ min: 1, max: 10 })),
  effort: fc.option(fc.integer({ min: 1, max: 13 })),
  override: fc.option(fc.integer({ min: 0, max: 10 })),
  parent: fc.option(fc.integer({ min: 1, max: 9 })),
  createdAt: fc.constantFrom("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"),
});

it("by as many ranks as ranking everybody anew tells", () => {
  fc.assert(
    fc.property(fc.array(written, { maxLength: 9 }), fc.constantFrom("last", "low"), (all, incomplete) => {
      const options: Options = { incomplete };
      const items = all.map((one, index) => itemOf(index + 1, one, options));
      const { scores, standings } = order(items, options);
      const ranked = items.map((item) => ({ ...item, score: scores.get(item.number) ?? item.score }));
      for (const item of ranked) {
        const blocked = ranked.filter(({ number }) => number === item.parent && number !== item.number);
        const highest = blocked.map(({ number, score: { override, computed } }) => ({
          number,
          via: "sub-issue" as const,
          effective: override?.value ?? computed,
        }));
        const others = ranked.filter((other) => other !== item);
        const { rank = 0, sensitivity: told = null } = standings.get(item.number) ?? {};
        if (item.score.effective !== null) {
          expect(told?.rank ?? rank).toBe(naive(item, others, highest, options));
        }
      }
    }),
    { numRuns: 300 },
  );
});

function riceItem(number: number, reach: number, confidence: number): OrderItem {
  const score = scoreOf(rice, [
    factorOf("reach", reach, [reach, reach]),
    factorOf("impact", 1, [1, 1]),
    factorOf("confidence", confidence, [0.5, 1]),
    factorOf("effort", 1, [1, 1]),
    factorOf("goal-weight", 2, [0, 2], "goal"),
  ]);
  return { number, createdAt: "2026-01-01T00:00:00Z", score, blockedBy: [], parent: null };
}

it("tells a share at its lower end, and nothing of the goal", () => {
  const items = [riceItem(1, 100, 1), riceItem(2, 90, 1), riceItem(3, 60, 1), riceItem(4, 40, 0.5)];
  const { standings } = orderBacklog(items, rice, scoreOptions.parse({ model: "rice" }));
  expect(standings.get(1)?.sensitivity).toEqual({ factor: "confidence", value: 0.5, rank: 3 });
  expect(standings.get(4)?.sensitivity).toBeNull();
});

it("tells nothing of a class, which nobody can halve", () => {
  const items = [3, 2, 2, 1].map((value, index) => ({
    number: index + 1,
    createdAt: "2026-01-01T00:00:00Z",
    score: scoreOf(moscow, [factorOf("class", value, [0, 3])]),
    blockedBy: [],
    parent: null,
  }));
  const { standings } = orderBacklog(items, moscow, scoreOptions.parse({ model: "moscow" }));
  expect([1, 2, 3, 4].map((number) => standings.get(number)?.sensitivity)).toEqual([null, null, null, null]);
});
