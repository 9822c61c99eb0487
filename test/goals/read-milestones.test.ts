/** Milestones as goals: ids, days and what the description says. */
import { expect, it } from "vitest";
import { readMilestones } from "../../src/goals/read-milestones.ts";
import { milestone } from "./build.ts";

it("reads a milestone with all it may say", () => {
  const description = "One in five gives up.\n\nTarget share: 30%\nWeight: 2\nParent: G-1\nOwner: @ana";
  const { goals, problems } = readMilestones([
    milestone(3, "G-2: Faster checkout", { description, dueOn: "2026-12-20T08:00:00Z" }),
  ]);
  expect(problems).toEqual([]);
  expect(goals).toEqual([
    {
      id: "G-2",
      title: "Faster checkout",
      why: description,
      owner: "ana",
      starts: null,
      ends: "2026-12-20",
      weight: 2,
      target: 0.3,
      keyResults: [],
      status: "active",
      parent: "G-1",
      label: null,
      milestone: "G-2: Faster checkout",
      nonGoals: [],
      issue: null,
      place: null,
    },
  ]);
});

it.each([
  ["v2.1", "v2.1", "v2.1"],
  ["M3 Payments", "M3", "Payments"],
  ["[R2] – Returns", "R2", "Returns"],
  ["OKR-7: Nobody waits", "OKR-7", "Nobody waits"],
  ["Winter release", "M9", "Winter release"],
  ["Q4 launch", "M9", "Q4 launch"],
  ["H2", "M9", "H2"],
  ["2026 launch", "M9", "2026 launch"],
  ["v2beta launch", "M9", "v2beta launch"],
])("%j is called %s", (title, id, words) => {
  expect(readMilestones([milestone(9, title)]).goals).toMatchObject([{ id, title: words, milestone: title }]);
});

it("the description's id goes before the title's", () => {
  const [goal] = readMilestones([milestone(9, "M3 Payments", { description: "Id: G-5" })]).goals;
  expect(goal).toMatchObject({ id: "G-5", title: "M3 Payments" });
});

it("its own day goes before a period, and a closed one is done", () => {
  const description = "Period: 2026-Q4";
  expect(
    readMilestones([
      milestone(1, "A", { description }),
      milestone(2, "B", { description, dueOn: "2026-11-30" }),
      milestone(3, "C", { state: "closed" }),
    ]).goals.map(({ starts, ends, status }) => [starts, ends, status]),
  ).toEqual([
    ["2026-10-01", "2026-12-31", "active"],
    ["2026-10-01", "2026-11-30", "active"],
    [null, null, "done"],
  ]);
});

it("tells what cannot be read by the milestone's name", () => {
  const { goals, problems } = readMilestones([
    milestone(1, "Winter", { description: "Cold.\nWeight: much" }),
  ]);
  expect(goals).toHaveLength(1);
  expect(problems).toEqual([
    { file: "Winter", line: 2, column: 9, message: "Unexpected `much`, expected a weight such as `2`." },
  ]);
});

it("takes a target for the share of the work", () => {
  const read = readMilestones([milestone(1, "A", { description: "Cold.\n\nTarget: 10%" })]);
  expect(read).toMatchObject({ goals: [{ target: 0.1 }], problems: [] });
});
