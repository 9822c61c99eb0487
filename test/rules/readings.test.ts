/** Findings that a person read on real issues stay as right as they were. */
import { describe, expect, it } from "vitest";
import { judgeRealIssues, type JudgedIssue, ruleIds } from "../../scripts/judge-real-issues.ts";
import { readings, tally } from "../../scripts/readings.ts";
import { isPresent } from "../../scripts/real-issues.ts";

if (!isPresent) {
  console.warn("Skipped: ../shared/corpus is not here.");
}

/** Least share of right ones: what is required has to be surer than advice. */
const LEAST = { required: 0.9, advised: 0.7 } as const;

it("are of rules that there are, each with a reason where it was wrong", () => {
  expect(readings.length).toBeGreaterThan(200);
  expect(readings.filter(({ rule }) => !ruleIds.includes(rule))).toEqual([]);
  expect(readings.filter(({ right, why = "" }) => !right && why === "")).toEqual([]);
});

describe.skipIf(!isPresent)("of what was read", () => {
  let issues: readonly JudgedIssue[] = [];
  const pairs = [...new Set(readings.map(({ rule, level }) => `${rule} ${level}`))];

  it.each(pairs)("%s is right often enough", (pair) => {
    issues = issues.length > 0 ? issues : judgeRealIssues();
    const [rule = "", level] = pair.split(" ");
    const { found, right } = tally(rule, level === "required" ? "required" : "advised", issues);
    const least = LEAST[level === "required" ? "required" : "advised"];
    expect(right, `${right} of ${found}`).toBeGreaterThanOrEqual(Math.floor(found * least));
  });
});
