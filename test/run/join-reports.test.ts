/** The reports of an event's run and of the agenda it opened, told as one: what both found is told once. */
import { expect, it } from "vitest";
import type { FileProblem } from "../../src/model/place.ts";
import { joinReports } from "../../src/run/join-reports.ts";
import { lifeSeed } from "./life-team.ts";
import { startLife } from "./team-life.ts";

const problem = (line: number): FileProblem => ({
  file: ".github/goals.yml",
  line,
  column: 1,
  message: "The goal ended before it began.",
});

it("tells problems and notes of both once, and the changes of each", async () => {
  const life = await startLife(lifeSeed());
  const issue = await life.event(28, { agenda: false });
  const agenda = await life.sweep({ issues: false });
  if (issue === null) {
    throw new Error("The event's run was not done.");
  }
  const joined = joinReports(
    { ...issue, problems: [problem(1), problem(2)], notes: ["a", "b"], left: 1 },
    { ...agenda, problems: [problem(2), problem(3)], notes: ["b", "c"], left: 2 },
  );
  expect(joined.problems).toEqual([problem(1), problem(2), problem(3)]);
  expect(joined.notes).toEqual(["a", "b", "c"]);
  expect(joined.left).toBe(3);
  expect(issue.changes.length).toBeGreaterThan(0);
  expect(joined.changes).toEqual([...issue.changes, ...agenda.changes]);
  expect(joined.outcomes).toEqual([...(issue.outcomes ?? []), ...(agenda.outcomes ?? [])]);
});
