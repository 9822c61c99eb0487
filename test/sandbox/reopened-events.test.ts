/** That an issue was opened again stands on its timeline. */
import { expect, test } from "vitest";
import { closeIssueAs, personAt, reopen } from "../../src/sandbox/person.ts";
import { openSandbox } from "./open-sandbox.ts";

test("each time once, with who did it and when; opening an open issue tells nothing", async () => {
  const sandbox = await openSandbox();
  const ben = personAt(sandbox.url, "ghp_ben");
  const issue = sandbox.state.repository.issues.get(2);
  await reopen(ben, issue?.id ?? "");
  await closeIssueAs(ben, issue?.id ?? "");
  await reopen(ben, issue?.id ?? "");
  const answer = await sandbox.ask<{
    repository: { issue: { timelineItems: { nodes: readonly Record<string, unknown>[] } } };
  }>(
    "ghs_sandbox",
    `{ repository(owner: "acme", name: "shop") { issue(number: 2) {
      timelineItems(last: 5, itemTypes: [REOPENED_EVENT]) { nodes {
        __typename ... on ReopenedEvent { createdAt stateReason actor { login } closable { closed } }
      } } } } }`,
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.data?.repository.issue.timelineItems.nodes).toEqual([
    {
      __typename: "ReopenedEvent",
      createdAt: issue?.updatedAt,
      stateReason: "REOPENED",
      actor: { login: "ben" },
      closable: { closed: false },
    },
  ]);
});
