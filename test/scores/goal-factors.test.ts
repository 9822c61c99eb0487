/** What a goal multiplies a score by, and the days on which that changes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GoalVerdict } from "../../src/model/goal.ts";
import { addDays } from "../../src/calendar/day.ts";
import { goalFactors } from "../../src/scores/goal-factors.ts";
import { scoreOptions } from "../../src/scores/score-options.ts";
import { NO_GOAL, type ScorePolicy, serving } from "./build.ts";

const STEPS: ScorePolicy = {
  deadline: [
    { within: "1 week", times: 3 },
    { within: "8 weeks", times: 1.5 },
    { within: "30 days", times: 2 },
  ],
};

function told(
  policy: ScorePolicy,
  goal: Parameters<typeof serving>[0],
  today: string,
  verdict?: GoalVerdict,
) {
  return goalFactors(serving(goal, verdict), scoreOptions.parse(policy), today).map(
    ({ name, value, until }) => `${name} ${value} until ${until}`,
  );
}

describe("the goal's weight", () => {
  it.each([
    [{ weight: 2 }, ["goal-weight 2 until null"]],
    [{ weight: 0 }, ["goal-weight 0 until null"]],
    [{ weight: 0.5, ends: "2026-12-31" }, ["goal-weight 0.5 until 2026-12-31"]],
    [{ weight: 1 }, []],
    [{ weight: 2, ends: "2026-11-22" }, ["goal-weight 2 until 2026-11-22"]],
    [{ weight: 2, ends: "2026-11-21" }, []],
  ])("%j: %j", (goal, factors) => {
    expect(told({}, goal, "2026-11-22")).toEqual(factors);
  });

  it.each([
    ["linked", 1],
    ["inherited", 1],
    ["ended", 0],
    ["closed", 0],
    ["conflicting", 0],
    ["unknown", 0],
  ] as const)("of a link that is %s: %s", (verdict, count) => {
    expect(told({}, { weight: 2 }, "2026-11-22", verdict)).toHaveLength(count);
  });

  it("can be switched off, and is none without a goal", () => {
    expect(told({ "goal-weight": false }, { weight: 2 }, "2026-11-22")).toEqual([]);
    expect(goalFactors(NO_GOAL, scoreOptions.parse(STEPS), "2026-11-22")).toEqual([]);
  });

  it("names its goal as where it comes from", () => {
    expect(goalFactors(serving({ weight: 2 }), scoreOptions.parse({}), "2026-11-22")).toMatchObject([
      { source: { kind: "goal", name: "G-1" }, low: 2, high: 2 },
    ]);
  });
});

describe("the end of the goal's period", () => {
  // 8 weeks before 31 December is 5 November, 30 days is 1 December, a week is the 24th.
  it.each([
    ["2026-01-01", "urgency 1 until 2026-11-04"],
    ["2026-11-04", "urgency 1 until 2026-11-04"],
    ["2026-11-05", "urgency 1.5 until 2026-11-30"],
    ["2026-11-30", "urgency 1.5 until 2026-11-30"],
    ["2026-12-01", "urgency 2 until 2026-12-23"],
    ["2026-12-24", "urgency 3 until 2026-12-31"],
    ["2026-12-31", "urgency 3 until 2026-12-31"],
  ])("on %s: %s", (today, factor) => {
    expect(told(STEPS, { ends: "2026-12-31" }, today)).toEqual([factor]);
  });

  it("raises nothing once it is over, nor where the goal has none", () => {
    expect(told(STEPS, { ends: "2026-12-31" }, "2027-01-01")).toEqual([]);
    expect(told(STEPS, { ends: null }, "2026-12-31")).toEqual([]);
  });
});

it("a day changes nothing, unless it was named the day before", () => {
  const day = fc.integer({ min: 0, max: 500 }).map((count) => addDays("2026-01-01", count));
  fc.assert(
    fc.property(day, fc.constantFrom(1, 2), (today, weight) => {
      const goal = { ends: "2026-12-31", weight };
      const values = (on: string) =>
        goalFactors(serving(goal), scoreOptions.parse(STEPS), on).map(({ name, value }) => [name, value]);
      const now = goalFactors(serving(goal), scoreOptions.parse(STEPS), today);
      if (now.every(({ until }) => until !== today)) {
        expect(values(addDays(today, 1))).toEqual(values(today));
      }
    }),
    { numRuns: 600 },
  );
});

it.each([
  ["2026-11-22", "it ends on 2026-12-31", "2026-11-30"],
  ["2026-12-30", null, "2026-12-31"],
])("on %s the end of the goal is told once: %s, until %s", (today, remark, until) => {
  const goal = serving({ ends: "2026-12-31" });
  expect(goalFactors(goal, scoreOptions.parse(STEPS), today)).toMatchObject([{ remark, until }]);
});
