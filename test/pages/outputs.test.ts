/** Every kind of change is counted by an output. */
import { expect, test } from "vitest";
import type { Change } from "../../src/model/change.ts";
import { outputsOf } from "../../src/pages/outputs.ts";
import { planChanges } from "../../src/plan/plan-changes.ts";
import { field, item, policyOf, POLICY, record, refined, snapshot } from "../plan/build.ts";

test("the fields of the project and of the issues are counted together", () => {
  const policy = policyOf(`${POLICY}\nissue-fields: { score: Rating }`);
  const read = snapshot([record(1)], {
    items: [item(1, { Value: 8, Effort: 4 })],
    issueFields: { fields: [field("Rating", "number")], values: {} },
  });
  const refinement = refined(read, policy);
  const { changes, notes } = planChanges({
    refinement,
    snapshot: read,
    policy,
    period: null,
    issues: true,
    agenda: false,
  });
  const kinds = (kind: Change["kind"]) => changes.filter((change) => change.kind === kind).length;
  expect(kinds("issue-field-set")).toBe(1);
  expect(kinds("field-set")).toBeGreaterThan(0);
  const report = {
    today: "2026-11-22",
    policy,
    policyFile: ".github/plumbline.yml",
    refinement,
    changes,
    outcomes: null,
    notes,
    problems: [],
    agenda: null,
    left: 0,
    baseline: null,
  };
  expect(outputsOf(report, "report.json")).toMatchObject({
    "fields-changed": String(kinds("field-set") + kinds("issue-field-set")),
    changes: String(changes.length),
  });
});
