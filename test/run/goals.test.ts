/** Goals kept in a register, in issues and in milestones: every issue tied to one or shown as an orphan, and the whole measured. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { seeIssue } from "../../src/sandbox/person.ts";
import { setBoardField } from "../../src/sandbox/set-board-field.ts";
import { changesOf, openScene, type Scene, worldOf } from "./harness.ts";
import { BASE_FIELDS, GOALS, item, startDesk, startScene, teamSeed } from "./small-team.ts";

const POLICY_TEXT = `
project: { owner: acme, number: 1 }
goals: { issues: { types: [Goal], labels: [objective] }, milestones: true, field: Objective }
score: { factors: { value: { field: Value }, effort: { field: Effort } } }
agenda: { every: 1 week on tuesday }
`;

/** One to be finished, closed on a day. */
const done = (number: number, closed: string, body: string, rest: object = {}) =>
  item(number, {}, { opened: "2026-08-01", closed, body, ...rest });

const SEED = teamSeed(POLICY_TEXT, {
  types: [{ name: "Goal" }, { name: "Task" }],
  labels: [{ name: "Objective" }, { name: "ready" }, { name: "needs refinement" }, { name: "refinement" }],
  milestones: [
    { title: "M7 Beta", due: "2026-12-10" },
    { title: "Relaunch", due: "2026-09-30", description: "Id: G-8" },
  ],
  project: {
    title: "Shop",
    fields: [...BASE_FIELDS, { name: "Objective", kind: "text" }],
  },
  files: {
    [GOALS]: `goals:
  - { id: G-1, title: The register's own goal, period: 2026-Q4, target: 50% }
  - { id: G-9, title: Gift cards pay for themselves, period: 2026-Q3 }
`,
  },
  issues: [
    item(
      1,
      {},
      { type: "Goal", title: "Faster checkout", body: "Period: 2026-Q4\nWeight: 2\n", board: false },
    ),
    item(
      2,
      {},
      { labels: ["Objective"], title: "Fewer tickets", body: "Id: G-2\nShare: 25%\n", board: false },
    ),
    item(
      3,
      {},
      { labels: ["Objective"], title: "Old promise", body: "Id: G-3\n", closed: "2026-11-01", board: false },
    ),
    item(10, { Value: 6, Effort: 2 }, { body: "Goal: #1" }),
    item(11, { Value: 6, Effort: 2, Objective: "G-2" }),
    item(12, { Value: 6, Effort: 2 }, { milestone: "M7 Beta" }),
    item(13, { Value: 6, Effort: 2 }, { body: "Goal: G-22" }),
    item(14, { Value: 6, Effort: 2 }, { body: "Goal: G-9" }),
    item(15, { Value: 6, Effort: 2 }, { body: "Goal: G-3" }),
    item(16, { Value: 6, Effort: 2 }, { body: "Nobody knows what for." }),
    item(17, { Value: 6, Effort: 2 }, { milestone: "Relaunch" }),
    item(20, { Value: 1, Effort: 1 }, { parent: 1 }),
    item(21, { Value: 1, Effort: 1 }, { parent: 20 }),
    item(22, { Value: 1, Effort: 1 }, { parent: 21 }),
    done(23, "2026-11-02", "Goal: G-2"),
    done(24, "2026-11-09", "Goal: G-1"),
    done(25, "2026-11-10", "Goal: G-1"),
    done(26, "2026-11-10", "Goal: G-1", { reason: "not-planned" }),
    done(27, "2026-08-20", "Goal: G-1"),
  ],
});

const reportSchema = z.object({
  items: z.array(
    z.object({
      number: z.number(),
      goal: z.object({ id: z.string(), via: z.string(), verdict: z.string() }).nullable(),
    }),
  ),
  alignment: z.object({
    weeks: z.number(),
    orphans: z.array(z.number()),
    goals: z.array(
      z.object({
        id: z.string(),
        items: z.number(),
        finished: z.number(),
        finishedShare: z.number().nullable(),
      }),
    ),
  }),
});

describe("goals from everywhere at once", () => {
  let scene: Scene;
  let summary: string;
  let report: z.output<typeof reportSchema>;
  beforeAll(async () => {
    scene = await openScene(SEED);
    const sweep = await scene.onSchedule();
    ({ summary } = sweep);
    report = reportSchema.parse(sweep.report);
  });
  afterAll(() => scene.sandbox.close());
  const goalOf = (number: number) => {
    const goal = report.items.find((one) => one.number === number)?.goal ?? null;
    return goal === null ? null : [goal.id, goal.via, goal.verdict];
  };

  it.each([
    ["by the number of its issue", 10, ["#1", "reference", "linked"]],
    ["in the field in which people name it", 11, ["G-2", "field", "linked"]],
    ["by the milestone", 12, ["M7", "milestone", "linked"]],
    ["that has ended", 14, ["G-9", "text", "ended"]],
    ["that was done", 15, ["G-3", "text", "closed"]],
    ["of a milestone that is past", 17, ["G-8", "milestone", "ended"]],
    ["right above it", 20, ["#1", "reference", "linked"]],
    ["two levels above it", 21, ["#1", "inherited", "inherited"]],
    ["three levels above it", 22, ["#1", "inherited", "inherited"]],
    ["nowhere", 16, null],
    ["that nobody keeps", 13, null],
  ])("finds the goal %s", (_where, number, goal) => {
    expect(goalOf(number)).toEqual(goal);
  });

  const board = async (number: number) => (await seeIssue(scene.ana, "acme/shop", number)).board;

  it("leaves goals themselves alone, and writes the others' to the board", async () => {
    expect(report.items.map(({ number }) => number)).not.toContain(1);
    expect(report.items.map(({ number }) => number)).not.toContain(2);
    // 1 ÷ 1, twice because the goal weighs 2, three levels down.
    expect(await board(22)).toMatchObject({ Goal: "#1 Faster checkout", Score: 2 });
    expect(await board(12)).toMatchObject({ Goal: "M7 Beta" });
    expect(await board(13)).not.toHaveProperty("Goal");
    expect(await board(1)).toEqual({});
  });

  it("offers the nearest goal for one that is not known, in the issue's comment", async () => {
    const result = await scene.onIssue("edited", 13);
    expect(result.exitCode, result.log).toBe(0);
    const { comments } = await seeIssue(scene.ana, "acme/shop", 13);
    expect(comments[0]?.body).toContain("**Goal:** `G-22` is not known; did you mean `G-2`?");
  });

  it("an event says the same as the sweep, for each of them", async () => {
    for (const number of [10, 11, 12, 14, 15, 17, 20, 21, 22]) {
      const { outputs, log } = await scene.onIssue("edited", number);
      expect(outputs, log).toMatchObject({ changes: "1", "comments-changed": "1" });
    }
    const said = await seeIssue(scene.ana, "acme/shop", 22);
    expect(said.comments[0]?.body).toContain("Faster checkout (inherited from `#1`)");
  });

  it("measures open and finished work against targets, in the summary and in the agenda", async () => {
    expect(report.alignment.weeks).toBe(8);
    expect(report.alignment.orphans).toEqual([13, 16]);
    const row = (id: string) => report.alignment.goals.find((goal) => goal.id === id);
    // Finished is what was completed in the last 8 weeks: not #26, which was dropped, nor #27, of August.
    expect(row("G-1")).toMatchObject({ items: 0, finished: 2, finishedShare: 2 / 3 });
    expect(row("G-2")).toMatchObject({ items: 1, finished: 1 });
    expect(row("#1")).toMatchObject({ items: 4, finished: 0 });
    const agenda = [...scene.sandbox.state.repository.issues.values()].at(-1)?.body ?? "";
    for (const page of [summary, agenda]) {
      expect(page).toMatch(/\| G-1 The register's own goal \| 0 \| .*of 50 %.*\| 2 \(67 %\) \|/);
      expect(page).toMatch(/2 of 11 issues serve no goal: .*#13.*#16/);
      expect(page).toMatch(/G-9 Gift cards pay for themselves ended on 2026-09-30 .*is still named by .*#14/);
      expect(page).toMatch(/G-3 Old promise is closed.* is still named by .*#15/);
    }
  });

  it("nothing changed, nothing written", async () => {
    const settled = worldOf(scene.sandbox);
    const again = await scene.onSchedule();
    expect(again.outputs["changes"]).toBe("0");
    expect(worldOf(scene.sandbox)).toEqual(settled);
  });

  it("follows people: another goal in the field, another parent, a goal that is closed", async () => {
    await setBoardField(scene.ana, "acme/shop", 11, "Objective", "M7");
    await scene.onIssue("edited", 11);
    expect((await seeIssue(scene.ana, "acme/shop", 11)).board).toMatchObject({ Goal: "M7 Beta" });
    const { issues } = scene.sandbox.state.repository;
    await scene.ana.ask(
      "mutation($input: AddSubIssueInput!) { addSubIssue(input: $input) { issue { number } } }",
      { input: { issueId: issues.get(16)?.id, subIssueId: issues.get(21)?.id, replaceParent: true } },
    );
    await scene.ana.ask(
      "mutation($input: CloseIssueInput!) { closeIssue(input: $input) { issue { state } } }",
      {
        input: { issueId: issues.get(2)?.id },
      },
    );
    const { log } = await scene.onSchedule();
    expect(log).toMatch(/#22: clear the field "Goal"|#22: .*"Goal" from .* to empty/);
    expect((await seeIssue(scene.ana, "acme/shop", 22)).board).toMatchObject({ Score: 3 });
  });
});

describe("a parent in another repository", () => {
  it("gives neither the goal nor the score of this one's issue of the same number, in a sweep and in an event", async () => {
    const { sandbox, ana, sweep, event } = await startDesk(
      teamSeed(POLICY_TEXT, {
        types: [{ name: "Goal" }],
        "other-repositories": ["website"],
        project: { title: "Shop", fields: [...BASE_FIELDS, { name: "Objective", kind: "text" }] },
        issues: [
          item(1, {}, { type: "Goal", title: "Faster checkout", board: false }),
          item(2, { Value: 10, Effort: 1 }),
          item(3, { Value: 2, Effort: 1 }),
          item(4, { Value: 2, Effort: 1 }),
          item(5, { Value: 2, Effort: 1 }, { parent: 2 }),
          item(8, { Value: 9, Effort: 1 }),
          item(9, { Value: 9, Effort: 1 }),
        ],
      }),
    );
    const { repository, repositories } = sandbox.state;
    const website = repositories.get("acme/website");
    for (const [moved, child] of [
      [8, 3],
      [9, 4],
    ] as const) {
      await ana.ask(
        "mutation($input: TransferIssueInput!) { transferIssue(input: $input) { issue { number } } }",
        { input: { issueId: repository.issues.get(moved)?.id, repositoryId: website?.id } },
      );
      const parent = [...(website?.issues.values() ?? [])].at(-1);
      await ana.ask(
        "mutation($input: AddSubIssueInput!) { addSubIssue(input: $input) { issue { number } } }",
        { input: { issueId: parent?.id, subIssueId: repository.issues.get(child)?.id } },
      );
      // A project may hold issues of several repositories.
      await ana.ask(
        "mutation($input: AddProjectV2ItemByIdInput!) { addProjectV2ItemById(input: $input) { item { id } } }",
        { input: { projectId: sandbox.state.projects[0]?.id, contentId: parent?.id } },
      );
      await setBoardField(ana, "acme/website", parent?.number ?? 0, "Score", 50);
      await setBoardField(ana, "acme/website", parent?.number ?? 0, "Override", 60);
    }
    // Of 3 and of 4; here 1 is a goal, and 2 scores 10.
    expect([3, 4].map((number) => repository.issues.get(number)?.parent?.number)).toEqual([1, 2]);
    const report = await sweep();
    const told = report.refinement.assessments
      .toSorted((a, b) => a.issue.number - b.issue.number)
      .map(({ issue, goal, score }) => [issue.number, goal.verdict, score.computed]);
    expect(told).toEqual([
      [2, "none", 10],
      [3, "none", 2],
      [4, "none", 2],
      [5, "none", 10],
    ]);
    for (const number of [3, 4, 5]) {
      expect(changesOf(await event(number))).toEqual([`${number} comment-create`]);
    }
  });
});

describe("a register that cannot be read", () => {
  it("stops the run with every error, line and column", async () => {
    const { onSchedule, sandbox } = await startScene(
      teamSeed("project: { owner: acme, number: 1 }\n", {
        files: {
          [GOALS]: `goals:
  - { id: G-1, title: One, target: 70%, parent: G-2 }
  - { id: G-2, title: Two, target: 60%, parent: G-1 }
  - { id: G-3, title: Three, period: 2026-Q5 }
  - { id: g-3, title: Four }
`,
        },
        issues: [item(1, { Value: 6, Effort: 2 }, { body: "Goal: G-1" })],
      }),
    );
    const before = worldOf(sandbox);
    const sweep = await onSchedule();
    expect(sweep.exitCode).toBe(1);
    expect(sweep.log).toMatch(/goals\.yml:2:\d+ The goal `G-1` is its own ancestor/);
    expect(sweep.log).toMatch(/goals\.yml:3:\d+ The goal `G-2` is its own ancestor/);
    expect(sweep.log).toMatch(/goals\.yml:4:\d+ .*Expected a period such as `2026-Q4`/);
    expect(sweep.log).toMatch(/goals\.yml:5:\d+ The id `g-3` is given to two goals/);
    expect(worldOf(sandbox)).toEqual(before);
  });
});
