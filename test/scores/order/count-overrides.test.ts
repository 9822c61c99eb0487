/** Whose scores people set themselves. */
import { expect, it } from "vitest";
import { countOverrides, type OverrideCount } from "../../../src/scores/order/count-overrides.ts";
import { itemOf, order, type Options, type Written } from "./build.ts";

const NONE: OverrideCount = { scored: 0, overridden: 0, overrideRate: 0, expired: [], unexplained: [] };

it.each<[string, Record<number, Written>, Partial<OverrideCount>, Options?]>([
  ["of nothing there is no rate", {}, {}],
  ["of what has no score there is no rate", { 1: {}, 2: {} }, {}],
  [
    "are a share of what is scored",
    { 1: { value: 1 }, 2: { value: 2 }, 3: { value: 3, override: 9 }, 4: {} },
    { scored: 3, overridden: 1, overrideRate: 1 / 3 },
  ],
  [
    "score what has no score of its own",
    { 1: { override: 5 } },
    { scored: 1, overridden: 1, overrideRate: 1 },
  ],
  [
    "without a reason are named",
    {
      1: { override: { value: 5, reason: null } },
      2: { override: { value: 5, reason: " " } },
      3: { override: 5 },
    },
    { scored: 3, overridden: 3, overrideRate: 1, unexplained: [1, 2] },
  ],
  [
    "that expired are named, count no more, and nobody asks why",
    { 1: { value: 1, override: { value: 5, expired: true, reason: null } } },
    { scored: 1, expired: [1] },
  ],
  ["that expired score nothing", { 1: { override: { value: 5, expired: true } } }, { expired: [1] }],
  [
    "are not the lower end of a range",
    { 1: { range: [3, 5] }, 2: { value: 1 } },
    { scored: 1 },
    { incomplete: "low" },
  ],
  ["leave what is inherited a score", { 1: {}, 2: { value: 1, blockedBy: [1] } }, { scored: 2 }],
])("overrides %s", (_name, backlog, expected, options = {}) => {
  expect(order(backlog, options).ranking).toMatchObject({ ...NONE, ...expected });
});

it("numbers are in their order, whatever the order of the issues", () => {
  const expired = [9, 3, 7].map((number) => itemOf(number, { override: { expired: true } }));
  const unexplained = [8, 2, 6].map((number) => itemOf(number, { override: { reason: null } }));
  expect(countOverrides([...expired, ...unexplained])).toMatchObject({
    expired: [3, 7, 9],
    unexplained: [2, 6, 8],
  });
});
