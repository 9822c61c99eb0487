/** Goals as people keep them in files of their own: none of it is a register, a goal issue or a milestone, and none of it may break a run. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readGoalIssues } from "../../src/goals/read-goal-issues.ts";
import { readGoals } from "../../src/goals/read-goals.ts";
import { readMilestones } from "../../src/goals/read-milestones.ts";
import { goalIssue, milestone } from "./build.ts";

const FOLDER = "../shared/corpus/goals";
const files = existsSync(FOLDER)
  ? readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => /\.(?:md|ya?ml)$/.test(file))
  : [];
if (files.length === 0) {
  console.warn("Skipped: ../shared/corpus is not here.");
}

describe.skipIf(files.length === 0)("a file of somebody else's goals", () => {
  it.each(files)("%s", (file) => {
    const text = readFileSync(join(FOLDER, file), "utf8");
    const { goals, problems } = readGoals("goals.yml", text);
    expect(goals).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    const lines = text.split(/\r\n|\n|\r/).length;
    for (const { line, column, message } of problems) {
      expect(line).toBeLessThanOrEqual(lines);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(message).toMatch(/^\S.*[.?]$/s);
    }
    const [asIssue] = readGoalIssues([goalIssue(12, text)]).goals;
    const [asMilestone] = readMilestones([milestone(3, "Winter", { description: text })]).goals;
    for (const goal of [asIssue, asMilestone]) {
      expect(goal?.weight).toBeGreaterThanOrEqual(0);
      expect(goal?.target ?? 0).toBeLessThanOrEqual(1);
      expect((goal?.starts ?? "0") <= (goal?.ends ?? "9")).toBe(true);
      expect(goal?.keyResults.length).toBeLessThanOrEqual(20);
    }
  });
});
