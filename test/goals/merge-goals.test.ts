/** Goals of several origins as one list: ids once, parents that are there. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeGoals } from "../../src/goals/merge-goals.ts";
import { readGoalIssues } from "../../src/goals/read-goal-issues.ts";
import { readMilestones } from "../../src/goals/read-milestones.ts";
import type { Goal } from "../../src/model/goal.ts";
import { goal } from "../rules/check-rule.ts";
import { above, goalIssue, milestone } from "./build.ts";

const place = { file: "goals.yml", line: 3, column: 9 };

function told({ problems }: ReturnType<typeof mergeGoals>): readonly string[] {
  return problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

const ids = ({ goals }: ReturnType<typeof mergeGoals>) => goals.map(({ id }) => id);

it("leaves a register as it is", () => {
  const register = [goal("G-1", "One", null, { place }), goal("G-2", "Two", null, { parent: "G-1" })];
  expect(mergeGoals(register, [], [])).toEqual({ goals: register, problems: [] });
});

it("keeps the register's, then issues, then milestones", () => {
  const issues = readGoalIssues([goalIssue(12, "")]).goals;
  const milestones = readMilestones([milestone(1, "M1 Winter")]).goals;
  expect(ids(mergeGoals([goal("G-1", "One", null)], issues, milestones))).toEqual(["G-1", "#12", "M1"]);
});

describe("an id given twice", () => {
  it("makes way for the issue's number, and is told", () => {
    const merged = mergeGoals(
      [goal("G-1", "One", null, { place })],
      readGoalIssues([goalIssue(12, "Id: g-1")]).goals,
      [],
    );
    expect(ids(merged)).toEqual(["G-1", "#12"]);
    expect(told(merged)).toEqual([
      "#12:1:1 The id `g-1` is given to two goals, first by `goals.yml`; it is called `#12` instead.",
    ]);
  });

  it("leaves a milestone out, and is told", () => {
    const merged = mergeGoals(
      [],
      readGoalIssues([goalIssue(12, "Id: M1")]).goals,
      readMilestones([milestone(4, "M1 Winter")]).goals,
    );
    expect(ids(merged)).toEqual(["M1"]);
    expect(merged.goals[0]?.issue).toBe(12);
    expect(told(merged)).toEqual([
      "M1 Winter:1:1 The id `M1` is given to two goals, first by `#12`; this one is left out: give it another.",
    ]);
  });
});

it("a milestone that the register names is that goal, and its day ends a goal without a period", () => {
  const milestones = readMilestones([milestone(4, "Winter", { dueOn: "2026-12-20" })]).goals;
  const merged = mergeGoals(
    [
      goal("G-1", "One", null, { milestone: "winter" }),
      goal("G-2", "Two", "2026-10-31", { milestone: "Winter" }),
      goal("G-3", "Three", null, { milestone: "Winter", starts: "2026-10-01" }),
    ],
    [],
    milestones,
  );
  expect(merged.goals.map(({ id, ends }) => [id, ends])).toEqual([
    ["G-1", "2026-12-20"],
    ["G-2", "2026-10-31"],
    ["G-3", null],
  ]);
  expect(merged.problems).toEqual([]);
});

it("the register's own word goes before that of the milestone it names", () => {
  const milestones = readMilestones([
    milestone(4, "Winter  release", { description: "Target: 60%\nWeight: 3" }),
  ]).goals;
  const register = [goal("G-1", "One", null, { milestone: "winter release", target: 0.5 })];
  expect(mergeGoals(register, [], milestones)).toEqual({ goals: register, problems: [] });
});

describe("targets of several origins", () => {
  const register = [goal("G-1", "One", null, { target: 0.7, place })];
  const issues = readGoalIssues([goalIssue(12, "Target: 50%"), goalIssue(13, "")]).goals;

  it("that are more than the whole are told and stay", () => {
    const merged = mergeGoals(register, issues, []);
    expect(merged.goals.map(({ target }) => target)).toEqual([0.7, 0.5, null]);
    expect(told(merged)).toEqual([
      "#12:1:1 The targets of goals that run at once add up to 120 %, which is more than the whole: `G-1` 70 %, `#12` 50 %.",
    ]);
  });

  it("that are more than the goal they are part of are told", () => {
    const parts = readGoalIssues([goalIssue(12, "Parent: G-1\nTarget: 80%")]).goals;
    expect(told(mergeGoals(register, parts, []))).toEqual([
      "goals.yml:3:9 The targets of the parts of `G-1` add up to 80 %, which is more than its own 70 %.",
    ]);
  });

  it("names no more than six", () => {
    const many = readGoalIssues(Array.from({ length: 8 }, (_, index) => goalIssue(index + 1, "Target: 20%")));
    const [first = "", ...more] = told(mergeGoals([], many.goals, []));
    expect(more).toEqual([]);
    expect(first).toMatch(/^#8:1:1 .* 160 %.*`#6` 20 %, 2 more\.$/);
  });

  it.each([
    ["the whole", "Target: 30%"],
    ["those of other days", "Target: 50%\nPeriod: 2019-Q1"],
  ])("are right up to %s", (_name, body) => {
    const rest = readGoalIssues([goalIssue(12, body)]).goals;
    const running = [goal("G-1", "One", null, { target: 0.7, starts: "2026-01-01" })];
    expect(told(mergeGoals(running, rest, []))).toEqual([]);
  });
});

function parents(merged: ReturnType<typeof mergeGoals>) {
  return merged.goals.map(({ id, parent }) => [id, parent]);
}

describe("a parent", () => {
  it("gets its id, where an issue's number names it", () => {
    const issues = readGoalIssues([
      goalIssue(12, "Id: OKR-5"),
      goalIssue(13, "", { ancestors: above(12) }),
      goalIssue(14, "Parent: okr-5"),
    ]).goals;
    expect(parents(mergeGoals([], issues, []))).toEqual([
      ["OKR-5", null],
      ["#13", "OKR-5"],
      ["#14", "OKR-5"],
    ]);
  });

  it("follows a goal that had to take its number", () => {
    const issues = readGoalIssues([
      goalIssue(12, "Id: G-1"),
      goalIssue(13, "", { ancestors: above(12) }),
    ]).goals;
    expect(parents(mergeGoals([goal("G-1", "One", null)], issues, []))).toEqual([
      ["G-1", null],
      ["#12", null],
      ["#13", "#12"],
    ]);
  });

  it("that is no goal is left out; told, unless it is an issue's number", () => {
    const issues = readGoalIssues([goalIssue(12, "Parent: G-9"), goalIssue(13, "Parent: #99")]).goals;
    const merged = mergeGoals([], issues, []);
    expect(parents(merged)).toEqual([
      ["#12", null],
      ["#13", null],
    ]);
    expect(told(merged)).toEqual(["#12:1:1 The parent `G-9` is no goal."]);
  });

  it("that is mistyped is told with what it looks like, never the goal itself", () => {
    const issues = readGoalIssues([
      goalIssue(12, "Id: OKR-6\nParent: OKR-7"),
      goalIssue(13, "Id: OKR-5"),
    ]).goals;
    expect(told(mergeGoals([], issues, []))).toEqual([
      "#12:1:1 The parent `OKR-7` is no goal; did you mean `OKR-5`?",
    ]);
  });

  it("that leads back is left out and told, what hangs below is not", () => {
    const issues = readGoalIssues([
      goalIssue(1, "Parent: #2"),
      goalIssue(2, "Parent: #1"),
      goalIssue(3, "Parent: #1"),
      goalIssue(4, "Parent: #4"),
    ]).goals;
    const merged = mergeGoals([], issues, []);
    expect(parents(merged)).toEqual([
      ["#1", null],
      ["#2", null],
      ["#3", "#1"],
      ["#4", null],
    ]);
    expect(told(merged)).toEqual([
      "#1:1:1 The goal `#1` is its own ancestor.",
      "#2:1:1 The goal `#2` is its own ancestor.",
      "#4:1:1 The goal `#4` is its own ancestor.",
    ]);
  });
});

function toGoals(pairs: readonly (readonly [number, number | null])[], numbered: boolean): readonly Goal[] {
  return pairs.map(([id, parent], index) =>
    goal(`G-${id}`, "t", null, {
      parent: parent === null ? null : index % 2 === 0 ? `g-${parent}` : `#${parent}`,
      issue: numbered ? index + 1 : null,
      milestone: numbered ? null : `m${index}`,
    }),
  );
}

it("gives ids once, and parents that are there and never lead back, whatever comes", () => {
  const name = fc.integer({ min: 1, max: 6 });
  const any = fc.array(fc.tuple(name, fc.option(name, { nil: null })), { maxLength: 8 });
  fc.assert(
    fc.property(any, any, (issues, milestones) => {
      const { goals } = mergeGoals([], toGoals(issues, true), toGoals(milestones, false));
      const known = new Map(goals.map((each) => [each.id.toLowerCase(), each]));
      expect(known.size).toBe(goals.length);
      for (const each of goals) {
        let steps = 0;
        for (let at: Goal | undefined = each; at !== undefined && at.parent !== null; steps += 1) {
          at = known.get(at.parent.toLowerCase());
          expect(at).toBeDefined();
          expect(steps).toBeLessThanOrEqual(goals.length);
        }
      }
    }),
  );
});
