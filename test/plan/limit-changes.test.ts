/** The brake: a prefix of the list, and the rest counted. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Change } from "../../src/model/change.ts";
import { limitChanges } from "../../src/plan/limit-changes.ts";

const list = (length: number): readonly Change[] =>
  Array.from({ length }, (_, index) => ({
    kind: "label-add",
    issue: { id: `I_${index}`, number: index },
    from: null,
    to: "ready",
    because: "",
  }));

it("keeps the first so many, in their order, and loses none", () => {
  fc.assert(
    fc.property(fc.nat(30), fc.oneof(fc.nat(40), fc.constant(Infinity)), (length, most) => {
      const all = list(length);
      const { changes, left } = limitChanges(all, most);
      expect(changes).toEqual(all.slice(0, changes.length));
      expect(changes.length + left).toBe(length);
      expect(changes.length).toBe(Math.min(length, most));
    }),
  );
});

/** One label on, the other off. */
function swapOf(number: number): readonly Change[] {
  const issue = { id: `I_${number}`, number };
  return [
    { kind: "label-add", issue, from: null, to: "ready", because: "" },
    { kind: "label-remove", issue, from: "needs refinement", to: null, because: "" },
  ];
}

it("never stops between the two halves of a swap of labels, but for a brake of one", () => {
  const all = [...swapOf(1), ...swapOf(2)];
  const shown = [1, 2, 3, 4].map((most) => limitChanges(all, most));
  expect(shown.map(({ changes, left }) => [changes.length, left])).toEqual([
    [1, 3],
    [2, 2],
    [2, 2],
    [4, 0],
  ]);
  // Of two issues they are no swap.
  const [add] = swapOf(1);
  const [, remove] = swapOf(2);
  const strangers = list(1).concat(add === undefined || remove === undefined ? [] : [add, remove]);
  expect(limitChanges(strangers, 2).changes).toHaveLength(2);
});
