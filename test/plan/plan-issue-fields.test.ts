/** The organisation's issue fields follow the assessment, each value with the reason for it. */
import { describe, expect, it } from "vitest";
import type { FieldValues, ProjectField } from "../../src/model/snapshot.ts";
import { planIssueFields } from "../../src/plan/plan-issue-fields.ts";
import { assessed, field, GOALS, policyOf, READY_BODY } from "./build.ts";

const policy = policyOf(
  "issue-fields: { score: Score, band: Priority, readiness: State, goal: Aim, deadline: Due }",
);
const names = policy.issueFields;
if (names === null) {
  throw new Error("The policy names issue fields.");
}
const setting = { names, goals: GOALS, bands: ["P0", "P1", "P2", "P3"], unread: false, keeps: false };
const FIELDS: readonly ProjectField[] = [
  field("Score", "number"),
  field("Priority", "single-select", { options: setting.bands.map((name) => ({ id: `o-${name}`, name })) }),
  field("State", "text"),
  field("Aim", "text"),
  field("Due", "date"),
];

function plan(of = assessed(), values: FieldValues = {}, fields = FIELDS) {
  const { changes, notes } = planIssueFields(of, { fields, values: { I_12: values } }, setting);
  const told = changes.map((change) =>
    change.kind === "issue-field-set"
      ? `${change.field.name}: ${change.from} → ${change.to}${change.field.option === null ? "" : ` (${change.field.option})`} because ${change.rationale}`
      : change.kind,
  );
  return { told, notes };
}

describe("values", () => {
  const dated = assessed({ body: READY_BODY.replace("G-1", "G-2") });

  it("each with its reason", () => {
    const { told, notes } = plan(dated);
    expect(notes).toEqual([]);
    expect(told).toEqual([
      expect.stringMatching(/^Priority: null → (P\d) \(o-\1\) because 2\.67 = /),
      expect.stringMatching(/^Score: null → 2\.67 because 2\.67 = 8 ÷ 3/),
      "State: null → Ready because Nothing required is missing.",
      "Due: null → 2026-12-31 because The last day of G-2 Support answers within a day.",
      "Aim: null → G-2 Support answers within a day because Named in the text: G-2 Support answers within a day.",
    ]);
  });

  it("what is there already is not written again", () => {
    const values = {
      Score: 2.67,
      Priority: dated.score.band,
      State: "Ready",
      Aim: "G-2 Support answers within a day",
      Due: "2026-12-31",
    };
    expect(plan(dated, values)).toEqual({ told: [], notes: [] });
    expect(plan(dated, { ...values, Due: "2026-12-30" }).told).toHaveLength(1);
  });

  it("what is missing is named", () => {
    const { told } = plan(assessed({ body: "" }, {}));
    expect(told.find((line) => line.startsWith("State"))).toMatch(
      /^State: null → Not ready because Required and missing: [a-z-]+(, [a-z-]+)*\.$/,
    );
  });

  it("what a run never wrote is never emptied: a band without a score, a day without a goal", () => {
    const bare = assessed({ body: "" }, {});
    const lines = (values: FieldValues) =>
      plan(bare, values).told.filter((line) => /^(?:Priority|Due|Score|Aim)/.test(line));
    expect(lines({ Priority: "P0", Due: "2026-12-01" })).toEqual([]);
    const ours = { Priority: "P0", Score: 5, Due: "2026-12-31", Aim: "G-2 Support answers within a day" };
    expect(lines(ours).map((line) => line.split(" because")[0])).toEqual([
      "Priority: P0 → null",
      "Score: 5 → null",
      "Due: 2026-12-31 → null",
      "Aim: G-2 Support answers within a day → null",
    ]);
  });

  it("where something could not be read, only the readiness follows", () => {
    const { changes } = planIssueFields(dated, { fields: FIELDS, values: {} }, { ...setting, unread: true });
    expect(changes.map((change) => (change.kind === "issue-field-set" ? change.field.name : ""))).toEqual([
      "State",
    ]);
  });

  it("words of people are kept", () => {
    const { told, notes } = plan(dated, { Aim: "the big one" });
    expect(told.some((line) => line.startsWith("Aim"))).toBe(false);
    expect(notes).toEqual([
      "The issue field `Aim` holds words on some issues that name no goal: they are kept as people wrote them.",
    ]);
  });

  it("no reason is longer than GitHub keeps", () => {
    const long = { ...dated, findings: manyFindings() };
    const { changes } = planIssueFields(long, { fields: FIELDS, values: {} }, setting);
    const lengths = changes.map((change) =>
      change.kind === "issue-field-set" ? change.rationale.length : 0,
    );
    expect(Math.max(...lengths)).toBe(280);
  });
});

function manyFindings() {
  const [finding] = assessed({ body: "" }).findings;
  if (finding === undefined) {
    throw new Error("An empty issue has findings.");
  }
  return Array.from({ length: 60 }, (_, index) => ({
    ...finding,
    level: "required" as const,
    rule: `some-rule-${index}`,
  }));
}

it.each([
  [
    "no such field",
    FIELDS.filter(({ name }) => name !== "Score"),
    "The organisation has no issue field `Score`: create a number field with this name, or name another in the policy under `issue-fields.score`.",
  ],
  [
    "of another kind",
    [field("Score", "date"), ...FIELDS.slice(1)],
    "The organisation has an issue field `Score` of the wrong kind: make it a number field, or name another in the policy under `issue-fields.score`.",
  ],
  [
    "without the option",
    [...FIELDS.slice(0, 1), field("Priority", "single-select"), ...FIELDS.slice(2)],
    `The organisation has no option \`${assessed().score.band}\` in its issue field \`Priority\`: add the option, or name another in the policy under \`issue-fields.band\`.`,
  ],
])("%s: told, and the rest goes on", (_name, fields, note) => {
  const { told, notes } = plan(assessed(), {}, fields);
  expect(notes).toEqual([note]);
  expect(told.length).toBeGreaterThanOrEqual(3);
});
