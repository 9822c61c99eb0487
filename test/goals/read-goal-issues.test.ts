/** Issues that are goals: what each says of itself, in a form, under headings or in lines. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGoalIssue } from "../../src/goals/is-goal-issue.ts";
import { readGoalIssues } from "../../src/goals/read-goal-issues.ts";
import type { Goal } from "../../src/model/goal.ts";
import { field } from "../rules/check-rule.ts";
import { above, goalIssue } from "./build.ts";

function goalOf(...args: Parameters<typeof goalIssue>): Goal {
  const { goals, problems } = readGoalIssues([goalIssue(...args)]);
  expect(problems).toEqual([]);
  expect(goals).toHaveLength(1);
  return goals[0] as Goal;
}

const FORM = {
  file: "goal.yml",
  name: "Goal",
  title: null,
  labels: [],
  type: null,
  fields: [
    field("Why"),
    field("Period", { type: "input" }),
    field("Share of the work", { type: "input" }),
    field("Owner", { type: "input" }),
    field("Key results"),
    field("Non-goals"),
  ],
};

it("of an issue that says nothing: its number, its author, the day never comes", () => {
  expect(
    goalOf(12, "", { title: "Fewer  returns", author: "ana", milestone: "Winter", labels: ["goal"] }),
  ).toEqual({
    id: "#12",
    title: "Fewer returns",
    why: null,
    owner: "ana",
    starts: null,
    ends: null,
    weight: 1,
    target: null,
    keyResults: [],
    status: "active",
    parent: null,
    label: null,
    milestone: null,
    nonGoals: [],
    issue: 12,
    place: null,
  });
});

it("reads the answers of a form", () => {
  const body = [
    "### Why\n\nOne in five gives up.",
    "### Period\n\n2026-Q4",
    "### Share of the work\n\n40 %",
    "### Owner\n\n@bob",
    "### Key results\n\n- Under a minute\n- [ ] Nobody calls",
    "### Non-goals\n\n* Paying by cheque",
  ].join("\n\n");
  expect(goalOf(12, body, {}, [FORM])).toMatchObject({
    why: "One in five gives up.",
    starts: "2026-10-01",
    ends: "2026-12-31",
    target: 0.4,
    owner: "bob",
    keyResults: [
      { title: "Under a minute", baseline: null, target: null, current: null },
      { title: "Nobody calls" },
    ],
    nonGoals: ["Paying by cheque"],
  });
});

it("an answer nobody gave says nothing", () => {
  const body =
    "### Why\n\n_No response_\n\n### Period\n\n_No response_\n\n### Share of the work\n\nTBD\n\n### Owner\n\n_No response_\n\n### Key results\n\n_No response_\n\n### Non-goals\n\n_No response_";
  expect(goalOf(12, body, { author: "ana" }, [FORM])).toMatchObject({
    why: null,
    ends: null,
    target: null,
    owner: "ana",
    keyResults: [],
    nonGoals: [],
  });
});

it("reads headings, and the acceptance criteria where no key results are named", () => {
  const body =
    "## Context\n\nPeople leave.\n\n## Period\n2026-H2\n\n## Acceptance criteria\n- Half as many\n\n## Out of scope\n- Refunds";
  expect(goalOf(12, body)).toMatchObject({
    why: "People leave.",
    starts: "2026-07-01",
    keyResults: [{ title: "Half as many" }],
    nonGoals: ["Refunds"],
  });
});

describe("a line", () => {
  it.each([
    ["Id: G-2", { id: "G-2" }],
    ["- **Period:** 2026-11", { starts: "2026-11-01", ends: "2026-11-30" }],
    ["Period: Q4 2026", { starts: "2026-10-01", ends: "2026-12-31" }],
    ["Period: 2026-10-15 to 2026-11-15", { starts: "2026-10-15", ends: "2026-11-15" }],
    ["**Período**: 2026-Q1", { starts: "2026-01-01", ends: "2026-03-31" }],
    ["Weight: 1.5", { weight: 1.5 }],
    ["Peso: 0", { weight: 0 }],
    ["Target share: 25%", { target: 0.25 }],
    ["Share: 0.25", { target: 0.25 }],
    ["Target: 10%", { target: 0.1 }],
    ["**Target:** 10 %", { target: 0.1 }],
    ["- **Target**: 0.1", { target: 0.1 }],
    ["+ Target: 10%", { target: 0.1 }],
    ["## Target\n\n10%", { target: 0.1 }],
    ["## Target: 10%", { target: 0.1 }],
    ["### Period: 2026-Q4", { starts: "2026-10-01" }],
    ["Target: 95%\nTarget share: 10%", { target: 0.1 }],
    ["Target: 60 seconds\nTarget: 10%", { target: 0.1 }],
    ["## Target\n\n60 seconds to pay", { target: null }],
    ["Owner: @carla (she asks)", { owner: "carla" }],
    ["Owner: the whole team", { owner: "ana" }],
    ["Parent: G-1", { parent: "G-1" }],
    ["Parent goal: #7", { parent: null }],
    ["Parent: all of us", { parent: null }],
    ["Weight: 2\nWeight: 3", { weight: 2 }],
    ["Weight: none", { weight: 1 }],
    ["`Weight: 2`", { weight: 1 }],
    ["```\nWeight: 2\n```", { weight: 1 }],
  ])("%j", (body, goal) => {
    expect(goalOf(12, body, { author: "ana" })).toMatchObject(goal);
  });

  it.each([
    [
      "Why.\n\nPeriod: soon",
      "#12:3:9 Unexpected `soon`, expected a period such as `2026-Q4`, `2026-H2`, `2026-11` or `2026`.",
    ],
    [
      "Period: 2026-11-15 to 2026-10-15",
      "#12:1:9 Unexpected `2026-11-15 to 2026-10-15`, expected a period such as `2026-Q4`, `2026-H2`, `2026-11` or `2026`.",
    ],
    ["Weight: heavy", "#12:1:9 Unexpected `heavy`, expected a weight such as `2`."],
    ["Weight: -1", "#12:1:9 Unexpected `-1`, expected a weight such as `2`."],
    ["- Share: 140%", "#12:1:10 Unexpected `140%`, expected a share of at most 100 %, such as `40%`."],
    ["Target: 140 %", "#12:1:9 Unexpected `140 %`, expected a share of at most 100 %, such as `40%`."],
    [
      "Target: 40% of the work",
      "#12:1:9 Unexpected `40% of the work`, expected a share of at most 100 %, such as `40%`.",
    ],
    [
      "Id: my goal",
      "#12:1:5 Unexpected `my goal`, expected an id of letters, digits, `-`, `_` or `.`, such as `G-1`.",
    ],
  ])("%j is told, and the rest is read", (body, told) => {
    const { goals, problems } = readGoalIssues([goalIssue(12, body)]);
    expect(problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)).toEqual(
      [told],
    );
    expect(goals).toMatchObject([{ id: "#12", starts: null, ends: null, weight: 1, target: null }]);
  });
});

it("the owner is who is said, else the first assignee, else the author", () => {
  const kept = { author: "ana", assignees: ["bob", "carla"] };
  expect(goalOf(12, "Owner: dora", kept).owner).toBe("dora");
  expect(goalOf(12, "", kept).owner).toBe("bob");
  expect(goalOf(12, "", { ...kept, assignees: [] }).owner).toBe("ana");
  expect(goalOf(12, "", { author: null }).owner).toBeNull();
});

it.each([
  ["open", null, "active"],
  ["closed", "completed", "done"],
  ["closed", null, "done"],
  ["closed", "not planned", "dropped"],
  ["closed", "duplicate", "dropped"],
] as const)("%s as %s is %s", (state, closedAs, status) => {
  expect(goalOf(12, "", { state, closedAs }).status).toBe(status);
});

it("the milestone's day ends a goal that says no period", () => {
  const due = [{ title: "Winter", dueOn: "2026-12-20T08:00:00Z" }];
  const ends = (body: string, milestone: string | null) =>
    readGoalIssues([goalIssue(12, body, { milestone })], due).goals[0]?.ends;
  expect(ends("", "Winter")).toBe("2026-12-20");
  expect(ends("Period: 2026-Q3", "Winter")).toBe("2026-09-30");
  expect(ends("", "Summer")).toBeNull();
  expect(ends("", null)).toBeNull();
});

function parents(body: string): readonly (string | null)[] {
  return readGoalIssues([
    goalIssue(3, ""),
    goalIssue(2, "", { ancestors: above(3) }),
    goalIssue(1, body, { ancestors: above(9, 2, 3) }),
  ]).goals.map(({ parent }) => parent);
}

it("the parent is the nearest goal above it, unless it says one", () => {
  expect(parents("")).toEqual([null, "#3", "#2"]);
  expect(parents("Parent: #3")).toEqual([null, "#3", "#3"]);
  expect(parents("Parent: #99")).toEqual([null, "#3", "#2"]);
  expect(parents("Parent: G-7")).toEqual([null, "#3", "G-7"]);
});

it.each([
  [{ type: "Goal", labels: [] }, true],
  [{ type: "Task", labels: ["Objective"] }, true],
  [{ type: "Task", labels: ["objectives"] }, false],
  [{ type: null, labels: [] }, false],
])("%j is a goal: %s", (record, is) => {
  expect(isGoalIssue(record, { types: ["goal"], labels: ["objective"] })).toBe(is);
  expect(isGoalIssue(record, null)).toBe(false);
});

it("never throws, and gives a goal whatever the text", () => {
  const words = fc.constantFrom(
    "Period: ",
    "Weight: ",
    "Share: ",
    "## Period",
    "Id:",
    "Parent: ",
    "2026-Q4",
    "40%",
    "\n",
    "- ",
    "#",
    "`",
    "**",
    "💥",
  );
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(words, { maxLength: 20 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(texts, (body) => {
      const [goal] = readGoalIssues([goalIssue(12, body)]).goals;
      expect(goal?.issue).toBe(12);
      expect(goal?.weight).toBeGreaterThanOrEqual(0);
      expect(goal?.target ?? 0).toBeLessThanOrEqual(1);
      expect(goal?.id).toMatch(/^(?:#12|[\w.-]{1,40})$/);
    }),
  );
});
