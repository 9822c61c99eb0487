/** What could not be read empties no field. */
import { describe, expect, test } from "vitest";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { item, planOf, policyOf, POLICY, record, snapshot } from "./build.ts";

const STANDING = { Score: 7, Readiness: "Almost", Goal: "G-1 Checkout takes less than a minute" };

/** Both issues lost their factors and their goal. */
function fieldsOf(rest: Partial<Snapshot>, policy = policyOf(POLICY)) {
  const read = snapshot([record(1, { body: "" }), record(2, { body: "" })], {
    scope: "backlog",
    items: [item(1, STANDING), item(2, STANDING)],
    ...rest,
  });
  const { changes, notes } = planOf(read, { policy });
  const fields = changes.flatMap((change) =>
    change.kind === "field-set" ? [`#${change.issue.number} ${change.field.name} → ${change.to}`] : [],
  );
  return { fields: fields.toSorted((a, b) => (a < b ? -1 : 1)), notes };
}

describe("fields", () => {
  test("follow where all was read", () => {
    expect(fieldsOf({}).fields).toEqual([
      "#1 Goal → null",
      "#1 Readiness → Not ready",
      "#1 Score → null",
      "#2 Goal → null",
      "#2 Readiness → Not ready",
      "#2 Score → null",
    ]);
  });

  test("are not emptied where evidence could not be read, and filled all the same", () => {
    const { fields, notes } = fieldsOf({
      unreadable: ["`facts.csv`"],
      items: [item(1, STANDING), item(2, { ...STANDING, Value: 8, Effort: 4 })],
    });
    expect(fields).toEqual(["#1 Readiness → Not ready", "#2 Readiness → Not ready", "#2 Score → 2"]);
    expect(notes[0]).toBe("Not to be read: `facts.csv`. No field is emptied for that.");
  });

  test("stay, but for the readiness, where the organisation's fields could not be read", () => {
    const unreadable = ["the organisation's issue fields"];
    const items = [item(1, STANDING), item(2, { ...STANDING, Value: 8, Effort: 4 })];
    const { fields, notes } = fieldsOf({ unreadable, items }, policyOf(`${POLICY}\nissue-fields: {}`));
    expect(fields).toEqual(["#1 Readiness → Not ready", "#2 Readiness → Not ready"]);
    expect(notes[0]).toBe(
      "Not to be read: the organisation's issue fields. What scores and goals decide is left as it stands in the fields.",
    );
  });

  test("stay of the one issue of which not all was read", () => {
    const { fields, notes } = fieldsOf({ unread: ["I_1"] });
    expect(fields).toEqual([
      "#1 Readiness → Not ready",
      "#2 Goal → null",
      "#2 Readiness → Not ready",
      "#2 Score → null",
    ]);
    expect(notes[0]).toBe(
      "GitHub did not give all that was asked of one issue: what scores and goals decide is left as it stands in their fields.",
    );
  });
});
