/** Backlogs that nobody has and anybody may have: the cost of an order grows with them, not with their square. */
import { describe, expect, it } from "vitest";
import { valueEffort } from "../../../src/scores/models/value-effort.ts";
import { orderBacklog, type Order } from "../../../src/scores/order/order-backlog.ts";
import type { OrderItem } from "../../../src/scores/order/order-item.ts";
import { scoreOptions } from "../../../src/scores/score-options.ts";
import { itemOf, type Written } from "./build.ts";

const SIZE = 50_000;
/** Four times the backlog: sixteen times the cost would be its square. */
const TIMES = 4;
const MOST = 10;
/** In milliseconds: what is quicker says more of the machine than of the order. */
const FLOOR = 10;

const options = scoreOptions.parse({});

/** Of the item at `index` of `size`, the first being 0; its number is one more. */
type Shape = (index: number, size: number) => Written;

const chain: Shape = (index) => ({ value: index + 1, blockedBy: [index] });
const star: Shape = (index) => ({ value: index + 1, blockedBy: index === 0 ? [] : [1] });
const ring: Shape = (index, size) => ({ value: index + 1, blockedBy: [index === 0 ? size : index] });
const bothWays: Shape = (index, size) => ({
  value: 1,
  blockedBy: index === 0 ? Array.from({ length: size - 1 }, (_, other) => other + 2) : [1],
});

function backlog(size: number, shape: Shape): readonly OrderItem[] {
  return Array.from({ length: size }, (_, index) => itemOf(index + 1, shape(index, size)));
}

function order(items: readonly OrderItem[]): Order {
  return orderBacklog(items, valueEffort, options);
}

describe("fifty thousand issues", () => {
  it("in one chain are raised from its last to its first", () => {
    const { scores, ranking } = order(backlog(SIZE, chain));
    expect(scores.get(1)).toMatchObject({ value: 1, effective: SIZE, inherited: { from: 2 } });
    expect(ranking.inversions).toHaveLength(SIZE - 1);
    expect(ranking.cycles).toEqual([]);
  });

  it("that wait for one raise it to the highest of them", () => {
    const { scores, ranking } = order(backlog(SIZE, star));
    expect(scores.get(1)).toMatchObject({ effective: SIZE, inherited: { from: SIZE } });
    expect(ranking.inversions).toHaveLength(1);
  });

  it("in one circle all stand as high as the highest, and are one circle", () => {
    const { scores, ranking } = order(backlog(SIZE, ring));
    expect(new Set([...scores.values()].map(({ effective }) => effective))).toEqual(new Set([SIZE]));
    expect(ranking.cycles).toHaveLength(1);
    expect(ranking.cycles[0]).toHaveLength(SIZE);
  });

  it("in a circle each with the same one are told as far as time allows, the lowest first", () => {
    const { cycles } = order(backlog(SIZE, bothWays)).ranking;
    expect(cycles.slice(0, 2)).toEqual([
      [1, 2],
      [1, 3],
    ]);
    expect(cycles.every(([one, other], index) => one === 1 && other === index + 2)).toBe(true);
  });
});

/** The quickest of three. */
function cost(items: readonly OrderItem[]): number {
  const took = [1, 2, 3].map(() => {
    const started = performance.now();
    order(items);
    return performance.now() - started;
  });
  return Math.max(FLOOR, Math.min(...took));
}

it.each([
  ["a chain", chain],
  ["a star", star],
  ["a ring", ring],
  ["circles through one", bothWays],
  ["equal scores without links", (): Written => ({ value: 5 })],
] as const)("%s four times as long costs no more than ten times as much", (_name, shape) => {
  const small = backlog(SIZE / TIMES / 2, shape);
  const large = backlog(SIZE / 2, shape);
  expect(cost(large)).toBeLessThan(cost(small) * MOST);
});
