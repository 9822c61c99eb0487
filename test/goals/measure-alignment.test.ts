/** Shares, orphans and goals without work. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { measureAlignment } from "../../src/goals/measure-alignment.ts";
import type { Goal, GoalLink } from "../../src/model/goal.ts";
import { goal, TODAY } from "../rules/check-rule.ts";

const goals: readonly Goal[] = [
  goal("G-1", "One", null, { target: 0.5 }),
  goal("G-2", "Two", TODAY),
  goal("G-3", "Three", "2026-11-23"),
  goal("G-4", "Four", null, { status: "done" }),
];

function link(id: string | null): GoalLink {
  const found = goals.find((candidate) => candidate.id === id) ?? null;
  const verdict = found === null ? "none" : "linked";
  return { verdict, goal: found, via: null, quote: null, place: null, didYouMean: null, detail: [] };
}

const links = (...ids: readonly (string | null)[]) =>
  ids.map((id, index) => ({ number: index + 1, link: link(id) }));

it("counts what each goal is served by, and names who serves none and whom nobody serves", () => {
  expect(measureAlignment(links("G-1", null, "G-1", "G-3"), goals, TODAY)).toEqual({
    goals: [
      { id: "G-1", title: "One", items: 2, share: 0.5, target: 0.5 },
      { id: "G-2", title: "Two", items: 0, share: 0, target: null },
      { id: "G-3", title: "Three", items: 1, share: 0.25, target: null },
      { id: "G-4", title: "Four", items: 0, share: 0, target: null },
    ],
    items: 4,
    orphans: [2],
    // Neither a goal that has ended nor one that is done can starve.
    starving: ["G-2"],
  });
});

it("has no shares and no orphans without issues", () => {
  const { goals: rows, orphans, starving } = measureAlignment([], goals, TODAY);
  expect(rows.map(({ share }) => share)).toEqual([0, 0, 0, 0]);
  expect({ orphans, starving }).toEqual({ orphans: [], starving: ["G-1", "G-2"] });
});

it("shares and orphans make the whole", () => {
  const ids = fc.constantFrom("G-1", "G-2", "G-3", "G-4", null);
  fc.assert(
    fc.property(fc.array(ids, { minLength: 1, maxLength: 40 }), (named) => {
      const { goals: rows, orphans, items } = measureAlignment(links(...named), goals, TODAY);
      const shares = rows.reduce((sum, { share }) => sum + share, 0);
      expect(shares + orphans.length / items).toBeCloseTo(1, 10);
      expect(rows.reduce((sum, row) => sum + row.items, 0) + orphans.length).toBe(named.length);
    }),
  );
});
