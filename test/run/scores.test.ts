/** Scores from the board to the board: what people fill in, what is written, and what is said where that cannot be. */
import { describe, expect, it, onTestFinished } from "vitest";
import { commentPage } from "../../src/pages/comment-page.ts";
import { problemText, summaryPage } from "../../src/pages/summary-page.ts";
import { personAt, seeIssue } from "../../src/sandbox/person.ts";
import type { Seed } from "../../src/sandbox/read-seed.ts";
import { setBoardField } from "../../src/sandbox/set-board-field.ts";
import type { SandboxOptions } from "../../src/sandbox/start-sandbox.ts";
import { changesOf, type Desk, openDesk, openScene, type Scene, worldOf } from "./harness.ts";
import { BASE_FIELDS, GOALS, item, teamSeed } from "./small-team.ts";

const BAND = { name: "Band", kind: "single-select", options: ["P0", "P1", "P2", "P3"] };
const ENDS_IN_DECEMBER = {
  [GOALS]:
    "goals:\n  - { id: G-1, title: Checkout takes less than a minute, weight: 2, period: { starts: 2026-10-01, ends: 2026-12-10 } }\n",
};

async function desk(seed: Seed, options: Omit<SandboxOptions, "seed"> = {}): Promise<Desk> {
  const opened = await openDesk(seed, options);
  onTestFinished(() => opened.sandbox.close());
  return opened;
}

async function scene(seed: Seed, options: Omit<SandboxOptions, "seed"> = {}): Promise<Scene> {
  const opened = await openScene(seed, false, options);
  onTestFinished(() => opened.sandbox.close());
  return opened;
}

describe("a board whose fields people fill", () => {
  const policy = (deadline: string) => `
project:
  owner: acme
  number: 1
  fields: { band: Band, deadline: ${deadline}, explanation: Why }
score:
  factors: { value: { field: Value }, effort: { field: Effort } }
agenda: false
`;
  const seed = (deadline: string) =>
    teamSeed(policy(deadline), {
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

  it.each([
    ["date", "Due", "2026-12-10"],
    ["iteration", "Sprint", "Sprint 2"],
  ])(
    "is given score, band, explanation and the deadline in a field of kind %s",
    async (_kind, field, day) => {
      const { sandbox, ana, onSchedule, onIssue, requests } = await scene(seed(field));
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
    const { sandbox, sweep } = await desk(seed("Sprint"));
    await sweep();
    sandbox.state.repository.files.set(
      GOALS,
      (ENDS_IN_DECEMBER[GOALS] ?? "").replace("2026-12-10", "2027-03-01"),
    );
    expect(changesOf(await sweep())).toEqual(["1 Sprint: Sprint 2 → null"]);
  });

  it("names each field that is not there, or cannot hold it, with what to create, once, and writes the rest", async () => {
    const text = policy("Bucket")
      .replace("explanation: Why", "explanation: Reasons")
      .replace("value: { field: Value }", "value: { field: Worth }");
    const { sweep } = await desk(
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
    expect(report.notes.toSorted()).toEqual([]);
    expect(changesOf(report)).toEqual([]);
  });
});
