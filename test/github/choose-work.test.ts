/** Which job and event lead to which run. */
import { expect, it } from "vitest";
import { chooseWork, type EventPayload, type Work } from "../../src/github/choose-work.ts";

const ISSUE: EventPayload = { action: "created", issue: { number: 7 } };

const CASES: readonly (readonly [
  string,
  string,
  EventPayload,
  Partial<Extract<Work, { kind: "refine" }>>,
])[] = [
  ["auto", "issue_comment", ISSUE, { issue: 7, issues: true, agenda: true, trigger: "comment" }],
  ["auto", "issues", ISSUE, { issue: 7, issues: true, agenda: true, trigger: "issue" }],
  ["issue", "issue_comment", ISSUE, { issue: 7, issues: true, agenda: false, trigger: "comment" }],
  ["auto", "schedule", {}, { issue: "all", issues: true, agenda: true, trigger: "whole" }],
  ["backlog", "issue_comment", ISSUE, { issue: "all", issues: true, agenda: false, trigger: "whole" }],
  ["agenda", "workflow_dispatch", {}, { issue: "all", issues: false, agenda: true, trigger: "whole" }],
];

it.each(CASES)("%s on %s", (job, event, payload, work) => {
  expect(chooseWork(job, event, payload)).toMatchObject({ kind: "refine", ...work });
});

it("a comment on a pull request is nothing to do", () => {
  const payload: EventPayload = { action: "created", issue: { number: 7, pull_request: { url: "x" } } };
  expect(chooseWork("auto", "issue_comment", payload).kind).toBe("nothing");
});
