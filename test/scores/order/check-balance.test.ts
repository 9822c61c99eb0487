/** MoSCoW: how much is a must. */
import { describe, expect, it } from "vitest";
import { moscow } from "../../../src/scores/models/moscow.ts";
import { valueEffort } from "../../../src/scores/models/value-effort.ts";
import { checkBalance } from "../../../src/scores/order/check-balance.ts";
import { orderBacklog } from "../../../src/scores/order/order-backlog.ts";
import type { OrderItem } from "../../../src/scores/order/order-item.ts";
import { scoreOptions } from "../../../src/scores/score-options.ts";
import { factorOf, scoreOf, type Written } from "./build.ts";

const CLASSES = { must: 3, should: 2, could: 1, wont: 0 } as const;

type Classed = readonly [keyof typeof CLASSES | null, number | null];

function itemOf([name, estimate]: Classed, index: number, override: Written["override"] = null): OrderItem {
  const factor = factorOf("class", name === null ? null : CLASSES[name], [0, 3]);
  const score = scoreOf(moscow, [factor], override);
  return {
    number: index + 1,
    createdAt: "2026-01-01T00:00:00Z",
    score,
    blockedBy: [],
    parent: null,
    estimate,
  };
}

describe("the musts", () => {
  it.each<[string, readonly Classed[], readonly [must: number, items: number, unestimated: number] | null]>([
    [
      "are a share of the effort, not of the items",
      [
        ["must", 8],
        ["should", 1],
        ["could", 1],
      ],
      [0.8, 3, 0],
    ],
    ["may be none", [["should", 5]], [0, 1, 0]],
    ["may be all", [["must", 5]], [1, 1, 0]],
    [
      "are not weighed against what will not be done",
      [
        ["must", 3],
        ["should", 2],
        ["wont", 95],
        ["wont", null],
      ],
      [0.6, 2, 0],
    ],
    [
      "are told with what nobody estimated",
      [
        ["must", 1],
        ["should", 1],
        ["must", null],
      ],
      [0.5, 2, 1],
    ],
    [
      "are not weighed against what has no class",
      [
        ["must", 1],
        ["should", 1],
        [null, 98],
      ],
      [0.5, 2, 0],
    ],
    [
      "are no share where nothing is estimated",
      [
        ["must", null],
        ["should", null],
      ],
      null,
    ],
    [
      "are no share where the effort is nothing",
      [
        ["must", 0],
        ["should", 0],
      ],
      null,
    ],
    ["are no share of nothing", [], null],
  ])("%s", (_name, classed, expected) => {
    const balance = checkBalance(
      classed.map((one, index) => itemOf(one, index)),
      moscow,
    );
    expect(balance).toEqual(
      expected && { must: expected[0], limit: 0.6, items: expected[1], unestimated: expected[2] },
    );
  });

  it("are what is called so, whatever people hold it at", () => {
    const items = [itemOf(["must", 6], 0, 1), itemOf(["should", 4], 1, 3)];
    expect(checkBalance(items, moscow)?.must).toBe(0.6);
  });

  it("are what is called so, whatever is inherited", () => {
    const [must, should] = [itemOf(["must", 6], 0), itemOf(["should", 4], 1)];
    const { scores, ranking } = orderBacklog(
      [{ ...must, blockedBy: [2] }, should],
      moscow,
      scoreOptions.parse({}),
    );
    expect(scores.get(2)?.effective).toBe(3);
    expect(ranking.balance?.must).toBe(0.6);
  });

  it("are of MoSCoW only", () => {
    expect(checkBalance([itemOf(["must", 6], 0)], valueEffort)).toBeNull();
  });
});
