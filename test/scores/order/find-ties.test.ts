/** Neighbours whose order nobody should argue about. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Score } from "../../../src/model/score.ts";
import { findTies } from "../../../src/scores/order/find-ties.ts";
import { itemOf, type Written } from "./build.ts";

type Scored = Pick<Score, "value" | "high" | "override" | "effective">;

function plain(effective: number | null): Scored {
  return { value: effective, high: effective, override: null, effective };
}

/** The groups as first–last, each once. */
function groups(scores: readonly Scored[], tolerance = 0.1): readonly string[] {
  return [...new Set(findTies(scores, tolerance).map(({ first, last }) => `${first}–${last}`))];
}

describe("tied", () => {
  it.each<[string, readonly (number | null)[], number, readonly string[]]>([
    ["is what differs by less than the share", [10, 9.5, 9.01, 5], 0.1, ["1–3", "4–4"]],
    ["is not what differs by just the share", [10, 9, 8.1], 0.1, ["1–1", "2–2", "3–3"]],
    ["is not what differs by just the share in decimal fractions", [0.3, 0.27], 0.1, ["1–1", "2–2"]],
    [
      "is measured from the highest, not from one to the next",
      [10, 9.5, 9.05, 8.7, 8.2],
      0.1,
      ["1–3", "4–5"],
    ],
    ["is what is equal, however little is tolerated", [3, 3, 2.99], 0, ["1–2", "3–3"]],
    ["is everything above 0 where everything is tolerated", [100, 1, 0.01, 0], 1, ["1–3", "4–4"]],
    ["is what is 0, with what is 0", [0, 0, -0.01], 0.5, ["1–2", "3–3"]],
    ["may be below 0", [-10, -10.5, -12], 0.1, ["1–2", "3–3"]],
    ["is not what has no score", [5, null, null], 1, ["1–1", "2–2", "3–3"]],
    ["is nothing where nothing is", [], 0.1, []],
  ])("%s", (_name, scores, tolerance, expected) => {
    expect(groups(scores.map(plain), tolerance)).toEqual(expected);
  });

  const low = { incomplete: "low" } as const;

  it.each<[string, readonly Written[], readonly string[]]>([
    [
      "is an incomplete one with those its range reaches, and they are not with it",
      [{ value: 10 }, { range: [4, 10] }],
      ["1–1", "1–2"],
    ],
    ["is not an incomplete one whose range ends below", [{ value: 10 }, { range: [4, 8] }], ["1–1", "2–2"]],
    [
      "is not what stands between",
      [{ value: 10 }, { value: 5 }, { range: [4, 20] }, { value: 3 }],
      ["1–1", "2–2", "1–3", "4–4"],
    ],
    [
      "is an incomplete one up to the rank its range ends at",
      [{ value: 10 }, { value: 8 }, { value: 6 }, { range: [4, 7] }],
      ["1–1", "2–2", "3–3", "3–4"],
    ],
    [
      "are complete ones around an incomplete one",
      [{ value: 10 }, { range: [9.8, 9.9] }, { value: 9.5 }, { value: 5 }],
      ["1–3", "2–2", "4–4"],
    ],
    [
      "is not an incomplete one that people hold",
      [{ value: 10 }, { range: [1, 20], override: 4 }],
      ["1–1", "2–2"],
    ],
    [
      "is an incomplete one whose override expired",
      [{ value: 10 }, { range: [4, 20], override: { value: 1, expired: true } }],
      ["1–1", "1–2"],
    ],
    [
      "is not what is below an incomplete one, wide as it is",
      [{ range: [10, 90] }, { value: 9.9 }],
      ["1–1", "2–2"],
    ],
  ])("%s", (_name, backlog, expected) => {
    expect(groups(backlog.map((written, index) => itemOf(index + 1, written, low).score))).toEqual(expected);
  });

  it("is an incomplete one that ranks last with all its range reaches", () => {
    const backlog: readonly Written[] = [
      { value: 10 },
      { value: 6 },
      { value: 2 },
      { range: [1, 8] },
      { range: [3, 12] },
      {},
    ];
    const scores = backlog.map((written, index) => itemOf(index + 1, written).score);
    expect(groups(scores)).toEqual(["1–1", "2–2", "3–3", "2–4", "1–5", "1–6"]);
  });

  it("is nothing of which no range can be told", () => {
    const none = { value: null, high: null, override: null, effective: null };
    expect(groups([plain(5), none, none])).toEqual(["1–1", "2–2", "3–3"]);
  });
});

it("groups are stretches of ranks that begin where the one before ends, and hold just what is near their first", () => {
  const scores = fc
    .array(fc.integer({ min: -50, max: 3000 }), { minLength: 1, maxLength: 40 })
    .map((all) => all.sort((a, b) => b - a));
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: 100 }), (hundredths, percent) => {
      const ties = findTies(
        hundredths.map((score) => plain(score / 100)),
        percent / 100,
      );
      let first = 1;
      while (first <= hundredths.length) {
        const last = ties[first - 1]?.last ?? 0;
        const head = hundredths[first - 1] ?? 0;
        const near = hundredths.filter(
          (score, index) =>
            index + 1 >= first && (score === head || (head - score) * 100 < Math.abs(head) * percent),
        );
        expect(near).toHaveLength(last - first + 1);
        for (let rank = first; rank <= last; rank++) {
          expect(ties[rank - 1]).toEqual({ first, last });
        }
        first = last + 1;
      }
    }),
  );
});
