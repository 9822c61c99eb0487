/** One issue read alone inherits from what it blocks as that stands on the board. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueEffort } from "../../../src/scores/models/value-effort.ts";
import { inheritFrom, type StandingBlocked } from "../../../src/scores/order/inherit-from.ts";
import { scoreOptions } from "../../../src/scores/score-options.ts";
import { itemOf, order, type Options, type Written } from "./build.ts";

function inherited(written: Written, blocked: readonly StandingBlocked[], options: Options = {}) {
  const score = inheritFrom(
    itemOf(1, written, options).score,
    blocked,
    valueEffort,
    scoreOptions.parse(options),
  );
  return [score.computed, score.inherited?.from ?? null, score.effective];
}

describe("alone", () => {
  const blocked: readonly StandingBlocked[] = [
    { number: 9, via: "blocks", effective: 4 },
    { number: 7, via: "blocks", effective: 6 },
    { number: 5, via: "sub-issue", effective: 6 },
    { number: 3, via: "blocks", effective: null },
  ];

  it.each<[string, Written, readonly StandingBlocked[], readonly (number | null)[], Options?]>([
    ["it is raised to the highest, of equals the lowest number", { value: 1 }, blocked, [6, 5, 6]],
    ["it keeps what is more", { value: 8 }, blocked, [8, null, 8]],
    ["it gets a score where it has none", {}, blocked, [6, 5, 6]],
    [
      "it inherits nothing from what has none",
      { value: 1 },
      [{ number: 3, via: "blocks", effective: null }],
      [1, null, 1],
    ],
    ["it blocks nothing", { value: 1 }, [], [1, null, 1]],
    ["it inherits only as the policy lets it", { value: 1 }, blocked, [6, 7, 6], { inherit: ["blocks"] }],
    ["it stays where people hold it", { value: 1, override: 2 }, blocked, [6, 5, 2]],
    ["its lower end is not lowered", { range: [7, 9] }, blocked, [6, 5, 7], { incomplete: "low" }],
  ])("%s", (_name, written, all, expected, options = {}) => {
    expect(inherited(written, all, options)).toEqual(expected);
  });
});

it("a sub-issue that blocks the issue it is part of is told as a blocker", () => {
  const twice = (["sub-issue", "blocks"] as const).map((via) => ({ number: 4, via, effective: 5 }));
  const score = inheritFrom(itemOf(1, { value: 1 }).score, twice, valueEffort, scoreOptions.parse({}));
  expect(score.inherited).toEqual({ from: 4, via: "blocks", value: 5 });
});

it("what a whole backlog gave it, it is given again alone", () => {
  const written = fc.record({
    value: fc.option(fc.integer({ min: 1, max: 10 })),
    override: fc.option(fc.integer({ min: 0, max: 10 })),
    parent: fc.option(fc.integer({ min: 1, max: 8 })),
    blockedBy: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(written, { maxLength: 8 }), fc.constantFrom("last", "low"), (all, incomplete) => {
      const options: Options = { incomplete };
      const parsed = scoreOptions.parse(options);
      const items = all.map((one, index) => itemOf(index + 1, one, options));
      const { scores } = order(items, options);
      for (const item of items) {
        const blocked = items
          .filter(({ number }) => number !== item.number)
          .flatMap(({ number, blockedBy }): StandingBlocked[] => {
            const { computed = null, override = null } = scores.get(number) ?? {};
            // As the board shows it: the low end of a range stands there nowhere.
            const effective = override?.value ?? computed;
            return [
              ...(blockedBy.includes(item.number) ? [{ number, via: "blocks", effective } as const] : []),
              ...(item.parent === number ? [{ number, via: "sub-issue", effective } as const] : []),
            ];
          });
        expect(inheritFrom(item.score, blocked, valueEffort, parsed)).toEqual(scores.get(item.number));
      }
    }),
    { numRuns: 300 },
  );
});

it("takes it from the same issue whether the others are known or stand on the board, where people gave more decimals than a score has", () => {
  // 7 waits for 6, and has of 4 what people set; on the board that stands as 12.35 already.
  const standing: readonly StandingBlocked[] = [
    { number: 7, via: "blocks", effective: 12.35 },
    { number: 4, via: "blocks", effective: 12.345 },
  ];
  const score = inheritFrom(itemOf(6, { value: 1 }).score, standing, valueEffort, scoreOptions.parse({}));
  expect(score.inherited).toEqual({ from: 4, via: "blocks", value: 12.35 });
});
