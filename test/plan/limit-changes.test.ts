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
