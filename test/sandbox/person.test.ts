import { expect, test } from "vitest";
import {
  closeIssueAs,
  comment,
  editBody,
  label,
  openIssue,
  personAt,
  reopen,
  seeIssue,
  tick,
} from "../../src/sandbox/person.ts";
import { openSandbox } from "./open-sandbox.ts";

test("a person comments, edits, closes and opens again", async () => {
  const { url, state, issueId } = await openSandbox();
  const ben = personAt(url, "ghp_ben");
  const id = await comment(ben, issueId(2), "First");
  await editBody(ben, id, "Second");
  await editBody(ben, issueId(2), "A body");
  const issue = state.repository.issues.get(2);
  expect(issue?.comments.at(-1)).toMatchObject({ id, body: "Second", author: { login: "ben" } });
  expect(issue?.body).toBe("A body");
  await closeIssueAs(ben, issueId(2), "DUPLICATE", issueId(3));
  expect(issue).toMatchObject({ state: "CLOSED", stateReason: "DUPLICATE", duplicateOf: { number: 3 } });
  await reopen(ben, issueId(2));
  expect(issue).toMatchObject({ state: "OPEN", stateReason: "REOPENED" });
  await expect(label(ben, "acme/shop", 2, "nothing")).rejects.toThrow("acme/shop has no label `nothing`.");
});

test("a tick ticks the first open box on the line, and nothing else", async () => {
  const { url, state } = await openSandbox();
  const ben = personAt(url, "ghp_ben");
  const body =
    "Pay [ ] later\n- [x] Pay by card\n- [ ] Pay by card, abroad\n  1. [ ] Pay by invoice\n- [ ] Pay by card";
  const number = await openIssue(ben, state.repository.id, "Boxes", body);
  await tick(ben, "acme/shop", number, "Pay by card");
  await tick(ben, "acme/shop", number, "invoice");
  expect((await seeIssue(ben, "acme/shop", number)).body).toBe(
    "Pay [ ] later\n- [x] Pay by card\n- [x] Pay by card, abroad\n  1. [x] Pay by invoice\n- [ ] Pay by card",
  );
  await expect(tick(ben, "acme/shop", number, "later")).rejects.toThrow(
    'acme/shop#7 has no open box on a line with "later".',
  );
});
