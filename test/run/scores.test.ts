/** Scores from the board to the board: what people fill in, what is written, and what is said where that cannot be. */
import { describe, expect, it } from "vitest";
import { seeIssue } from "../../src/sandbox/person.ts";
import { textOf } from "../../src/sandbox/issue-field.ts";
import { setBoardField } from "../../src/sandbox/set-board-field.ts";
import type { Sandbox } from "../../src/sandbox/start-sandbox.ts";
import { changesOf, worldOf } from "./harness.ts";
import { BASE_FIELDS, GOALS, item, startDesk, startScene, teamSeed } from "./small-team.ts";

const BAND = { name: "Band", kind: "single-select", options: ["P0", "P1", "P2", "P3"] };
const ENDS_IN_DECEMBER = {
  [GOALS]:
    "goals:\n  - { id: G-1, title: Checkout takes less than a minute, weight: 2, period: { starts: 2026-10-01, ends: 2026-12-10 } }\n",
};

const boardPolicy = (deadline: string) => `
project:
  owner: acme
  number: 1
  fields: { band: Band, deadline: ${deadline}, explanation: Why }
score:
  factors: { value: { field: Value }, effort: { field: Effort } }
agenda: false
`;

const boardSeed = (deadline: string) =>
  teamSeed(boardPolicy(deadline), {
    project: {
      title: "Shop",
      fields: [
        ...BASE_FIELDS,
        BAND,
        { name: "Due", kind: "date" },
        {
          name: "Sprint",
          kind: "iteration",
          iterations: [
            { title: "Sprint 1", start: "2026-11-16", days: 14 },
            { title: "Sprint 2", start: "2026-11-30", days: 14 },
          ],
        },
        { name: "Why", kind: "text" },
      ],
    },
    files: ENDS_IN_DECEMBER,
    issues: [
      item(1, { Value: 8, Effort: 4 }, { body: "Goal: G-1" }),
      item(2, { Value: 3 }),
      item(3, { Value: 3, Effort: 2 }),
    ],
  });

describe("a board whose fields people fill", () => {
  it.each([
    ["date", "Due", "2026-12-10"],
    ["iteration", "Sprint", "Sprint 2"],
  ])(
    "is given score, band, explanation and the deadline in a field of kind %s",
    async (_kind, field, day) => {
      const { sandbox, ana, onSchedule, onIssue, requests } = await startScene(boardSeed(field));
      const first = await onSchedule();
      expect(first.exitCode, first.log).toBe(0);
      const board = async (number: number) => (await seeIssue(ana, "acme/shop", number)).board;
      // 8 ÷ 4, twice because the goal weighs 2.
      expect(await board(1)).toMatchObject({
        Score: 4,
        Band: "P1",
        Goal: "G-1 Checkout takes less than a minute",
        [field]: day,
        Why: "4 = (8 ÷ 4) × 2 ((value ÷ effort) × goal-weight)",
      });
      const incomplete = await board(2);
      expect(incomplete).toMatchObject({ Why: expect.stringContaining("missing: effort") });
      expect(incomplete).not.toHaveProperty("Score");
      expect(incomplete).not.toHaveProperty("Band");
      expect(incomplete).not.toHaveProperty(field);
      expect(await board(3)).toMatchObject({ Score: 1.5, Band: "P2", Value: 3, Effort: 2 });

      const settled = worldOf(sandbox);
      const second = await onSchedule();
      expect(second.outputs["changes"]).toBe("0");
      expect(requests().writes).toBe(0);
      expect(worldOf(sandbox)).toEqual(settled);

      await setBoardField(ana, "acme/shop", 2, "Effort", 6);
      await setBoardField(ana, "acme/shop", 3, "Effort", null);
      await onIssue("edited", 2);
      expect(await board(2)).toMatchObject({ Score: 0.5, Band: "P3" });
      await onIssue("edited", 3);
      const emptied = await board(3);
      expect(emptied).not.toHaveProperty("Score");
      expect(emptied).not.toHaveProperty("Band");
    },
  );

  it("a day that falls in no iteration empties the field", async () => {
    const { sandbox, sweep } = await startDesk(boardSeed("Sprint"));
    await sweep();
    sandbox.state.repository.files.set(
      GOALS,
      (ENDS_IN_DECEMBER[GOALS] ?? "").replace("2026-12-10", "2027-03-01"),
    );
    expect(changesOf(await sweep())).toEqual(["1 Sprint: Sprint 2 → null"]);
  });

  it("names each field that is not there, or cannot hold it, with what to create, once, and writes the rest", async () => {
    const text = boardPolicy("Bucket")
      .replace("explanation: Why", "explanation: Reasons")
      .replace("value: { field: Value }", "value: { field: Worth }");
    const { sweep } = await startDesk(
      teamSeed(text, {
        project: {
          title: "Shop",
          fields: [
            ...BASE_FIELDS,
            { ...BAND, options: ["P0", "P1", "P3"] },
            { name: "Bucket", kind: "number" },
          ],
        },
        issues: [item(1, { Override: 2 }), item(2, { Override: 1.5 }), item(3, { Override: 9 })],
      }),
    );
    const report = await sweep();
    expect(report.notes.toSorted()).toEqual([
      "Project acme/1 has a field `Bucket` of the wrong kind: make it a date field, or an iteration field, or name another field in the policy under `project.fields.deadline`.",
      "Project acme/1 has no field `Reasons`: create a text field with this name, or name another field in the policy under `project.fields.explanation`.",
      "Project acme/1 has no field `Worth`: create a number field, or name another in the policy under `score.factors.value.field`.",
      "Project acme/1 has no option `P2` in its field `Band`: add the option, or name another field in the policy under `project.fields.band`.",
    ]);
    // An override of 2 is a P1, one of 1.5 a P2.
    expect(changesOf(report).filter((change) => change.includes("Band"))).toEqual([
      "3 Band: null → P0",
      "1 Band: null → P1",
    ]);
    expect(changesOf(report).filter((change) => change.includes("Readiness"))).toHaveLength(3);
  });
});

describe("fields of the organisation's own issues", () => {
  const POLICY_TEXT = `
project: { owner: acme, number: 1 }
issue-fields: { score: Score, band: Priority }
score:
  model: custom
  formula: ${"(value + effort) / 2 + ".repeat(12)}value * effort
  factors: { value: { field: Value, low: 1, high: 10 }, effort: { field: Effort, low: 1, high: 13 } }
  bands: { P0: 300, P1: 100, P2: 0 }
agenda: false
`;
  // 12 × 6 + 8 × 4 = 104.
  const change = {
    "issue-fields": [
      { name: "Score", kind: "number" },
      { name: "Priority", kind: "single-select", options: ["P0", "P1", "P2"] },
    ],
    issues: [item(1, { Value: 8, Effort: 4 }), item(2, { Value: 1 })],
  };
  it("are written with the reason beside the value, in at most 280 characters, and once", async () => {
    const { sandbox, onSchedule, requests } = await startScene(teamSeed(POLICY_TEXT, change));
    const first = await onSchedule();
    expect(first.exitCode, first.log).toBe(0);
    expect(valuesOf(sandbox, 1)).toEqual({ Score: "104", Priority: "P1" });
    expect(valuesOf(sandbox, 2)).toEqual({});
    const events = sandbox.state.repository.issues.get(1)?.events ?? [];
    const reasons = events.flatMap((event) => ("intent" in event ? [event.intent?.rationale ?? ""] : []));
    // With the names it would have 600.
    const reason = `104 = ${"(8 + 4) / 2 + ".repeat(12)}8 * 4`;
    expect(reasons).toEqual([reason, reason]);
    const settled = worldOf(sandbox);
    expect((await onSchedule()).outputs["changes"]).toBe("0");
    expect(requests().writes).toBe(0);
    expect(worldOf(sandbox)).toEqual(settled);
  });

  it("a token that may not write them is refused with what to do, and the project is written all the same", async () => {
    const { sandbox, ana, onSchedule } = await startScene(teamSeed(POLICY_TEXT, change), {
      issueFields: "people-only",
    });
    const first = await onSchedule();
    expect(first.exitCode).toBe(1);
    expect(first.log).toMatch(
      /`token` may not write the organisation's issue fields \(Resource not accessible by integration\): give the job/,
    );
    expect(valuesOf(sandbox, 1)).toEqual({});
    expect((await seeIssue(ana, "acme/shop", 1)).board).toMatchObject({ Score: 104, Readiness: "Not ready" });
    expect((await seeIssue(ana, "acme/shop", 2)).labels).toEqual(["needs refinement"]);
    const settled = worldOf(sandbox);
    expect((await onSchedule()).outputs["changes"]).toBe("0");
    expect(worldOf(sandbox)).toEqual(settled);
  });

  it("a server that does not know them says so and where the key stands, and the project is written", async () => {
    const { ana, onSchedule, onIssue } = await startScene(teamSeed(POLICY_TEXT, change), {
      issueFields: "absent",
    });
    const sentence =
      /\.github\/plumbline\.yml:3:\d+ `issue-fields`: The server does not know issue fields: they are neither read nor written/;
    const first = await onSchedule();
    expect(first.exitCode, first.log).toBe(0);
    expect(first.log).toMatch(sentence);
    expect(first.summary).toContain("The server does not know issue fields");
    expect((await seeIssue(ana, "acme/shop", 1)).board).toMatchObject({ Score: 104 });
    const alone = await onIssue("edited", 1);
    expect(alone.exitCode, alone.log).toBe(0);
    expect(alone.log).toMatch(sentence);
  });

  it("a person's own repository has none: a sentence, and the rest goes on", async () => {
    const { ana, onSchedule } = await startScene(
      teamSeed(POLICY_TEXT, { ...change, repository: { owner: "ana", name: "shop" } }),
    );
    const first = await onSchedule();
    expect(first.exitCode, first.log).toBe(0);
    expect(first.log).toContain("The owner of ana/shop has no issue fields, which only organisations have");
    expect((await seeIssue(ana, "ana/shop", 1)).board).toMatchObject({ Score: 104 });
  });

  it("hold factors, goals and overrides that people write, and a mirror on the project is written through the issue", async () => {
    const { sandbox, sweep } = await startDesk(
      teamSeed(
        `
project: { owner: acme, number: 1 }
issue-fields: { score: Score, override: Ours }
goals: { field: Objective }
score: { factors: { value: { field: Worth }, effort: { field: Effort } } }
agenda: false
`,
        {
          "issue-fields": [
            { name: "Score", kind: "number" },
            { name: "Worth", kind: "number" },
            { name: "Ours", kind: "number" },
            { name: "Objective", kind: "single-select", options: ["G-1", "G-2"] },
          ],
          project: {
            title: "Shop",
            fields: [
              ...BASE_FIELDS.filter(({ name }) => name !== "Score"),
              { name: "Score", kind: "issue-field" },
            ],
          },
          files: ENDS_IN_DECEMBER,
          issues: [
            item(1, { Effort: 2 }, { fields: { Worth: 6, Objective: "G-1" } }),
            item(2, { Effort: 2 }, { fields: { Worth: 6, Ours: 9 } }),
          ],
        },
      ),
    );
    const report = await sweep();
    expect(report.notes).toEqual([]);
    expect(valuesOf(sandbox, 1)).toMatchObject({ Score: "6" });
    expect(valuesOf(sandbox, 2)).toMatchObject({ Score: "3", Ours: "9" });
    expect(
      report.refinement.assessments.map(({ issue, goal, score }) => [
        issue.number,
        goal.goal?.id,
        score.effective,
      ]),
    ).toEqual([
      [1, "G-1", 6],
      [2, undefined, 9],
    ]);
    expect(changesOf(await sweep())).toEqual([]);
  });
});

/** Of the organisation's fields of an issue, as text. */
function valuesOf({ state }: Sandbox, number: number): Readonly<Record<string, string | null>> {
  const values = state.repository.issues.get(number)?.fieldValues.values() ?? [];
  return Object.fromEntries([...values].map(({ field, value }) => [field.name, textOf(field, value)]));
}
