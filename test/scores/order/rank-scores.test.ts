/** The order of a backlog. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Ranked, rankScores } from "../../../src/scores/order/rank-scores.ts";

function item(number: number, effective: number | null, createdAt = "2026-01-01T00:00:00Z"): Ranked {
  return { number, createdAt, score: { effective } };
}

/** Numbers in the order of their ranks. */
function order(items: readonly Ranked[]): readonly number[] {
  return rankScores(items).map(({ number }) => number);
}

it.each([
  ["the higher score first", [item(1, 1), item(2, 3), item(3, 2)], [2, 3, 1]],
  ["the older first among equals", [item(1, 5, "2026-02-01T00:00:00Z"), item(2, 5)], [2, 1]],
  ["the lower number first among equals of one moment", [item(9, 5), item(2, 5)], [2, 9]],
  [
    "what cannot be scored last, the older first",
    [item(1, null, "2026-02-01T00:00:00Z"), item(2, null), item(3, 0)],
    [3, 2, 1],
  ],
  ["0 and less before nothing", [item(1, null), item(2, -5), item(3, 0)], [3, 2, 1]],
  ["nothing at all", [], []],
])("%s", (_name, items, numbers) => {
  expect(order(items)).toEqual(numbers);
});

const backlog = fc
  .array(
    fc.tuple(
      fc.option(fc.integer({ min: -2, max: 5 })),
      fc.constantFrom("2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z"),
    ),
    { maxLength: 30 },
  )
  .map((all) => all.map(([effective, createdAt], index) => item(index + 1, effective, createdAt)));

it("each has one rank, whatever the order in which issues were read", () => {
  fc.assert(
    fc.property(backlog, (items) => {
      const numbers = order(items);
      expect(numbers.toSorted((a, b) => a - b)).toEqual(items.map(({ number }) => number));
      expect(order(items.toReversed())).toEqual(numbers);
    }),
  );
});

it("an unrelated item moves nobody past another", () => {
  fc.assert(
    fc.property(backlog, fc.option(fc.integer({ min: -2, max: 5 })), (items, effective) => {
      const before = order(items);
      const after = order([...items, item(1000, effective)]);
      expect(after.filter((number) => number !== 1000)).toEqual(before);
    }),
  );
});
