/** What could not be read empties no field. */
import { describe, expect, test } from "vitest";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { planChanges } from "../../src/plan/plan-changes.ts";
import { item, policyOf, POLICY, record, refined, snapshot } from "./build.ts";

const policy = policyOf(POLICY);
const STANDING = { Score: 7, Readiness: "Almost", Goal: "G-1 Checkout takes less than a minute" };

/** Both issues lost their factors and their goal. */
function fieldsOf(rest: Partial<Snapshot>) {
  const read = snapshot([record(1, { body: "" }), record(2, { body: "" })], {
    scope: "backlog",
    items: [item(1, STANDING), item(2, STANDING)],
    ...rest,
  });
  const { changes, notes } = planChanges({
    refinement: refined(read, policy),
    snapshot: read,
    policy,
    period: null,
    issues: true,
    agenda: false,
  });
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

  test("stay, but for the readiness, where an input of all could not be read", () => {
    const { fields, notes } = fieldsOf({ unreadable: ["`facts.csv`", "the organisation's issue fields"] });
    expect(fields).toEqual(["#1 Readiness → Not ready", "#2 Readiness → Not ready"]);
    expect(notes[0]).toBe(
      "Not to be read: `facts.csv` and the organisation's issue fields. What scores and goals decide is left as it stands in the fields.",
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
