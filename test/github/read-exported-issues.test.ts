/** Issues from a file know when and why they were closed, and the issues above them. */
import { expect, it } from "vitest";
import { readExportedIssues } from "../../src/github/read-exported-issues.ts";

const PARENT = "https://api.github.com/repos/acme/shop/issues/1";

it.each([
  [
    "GitHub's REST API",
    [
      { number: 1, title: "Goal", state: "open", labels: ["goal"], body: "Faster" },
      {
        number: 2,
        title: "Part",
        state: "closed",
        state_reason: "not_planned",
        closed_at: "2026-11-01T00:00:00Z",
        parent_issue_url: PARENT,
      },
    ],
  ],
  [
    "gh",
    [
      { number: 1, title: "Goal", state: "OPEN", labels: [{ name: "goal" }], body: "Faster" },
      {
        number: 2,
        title: "Part",
        state: "CLOSED",
        stateReason: "NOT_PLANNED",
        closedAt: "2026-11-01T00:00:00Z",
        parent: { number: 1, url: "https://github.com/acme/shop/issues/1" },
      },
    ],
  ],
])("as %s gives them", (_name, exported) => {
  const { records } = readExportedIssues(JSON.stringify(exported));
  expect(records.map(({ closedAt, closedAs }) => [closedAt, closedAs])).toEqual([
    [null, null],
    ["2026-11-01T00:00:00Z", "not planned"],
  ]);
  expect(records[1]?.ancestors).toMatchObject([
    { number: 1, title: "Goal", body: "Faster", labels: ["goal"] },
  ]);
});

it.each([
  ["completed", "completed"],
  ["duplicate", "duplicate"],
  ["reopened", null],
  [null, null],
])("the reason %s is %s", (state_reason, reason) => {
  const [record] = readExportedIssues(JSON.stringify({ number: 1, title: "x", state_reason })).records;
  expect(record?.closedAs).toBe(reason);
});
