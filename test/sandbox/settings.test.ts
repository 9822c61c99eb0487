/** A repository's settings: who may switch issues off, and what follows. */
import { expect, it } from "vitest";
import { onTestFinished } from "vitest";
import { personAt } from "../../src/sandbox/person.ts";
import { startSandbox } from "../../src/sandbox/start-sandbox.ts";
import { story } from "../run/harness.ts";

const UPDATE =
  "mutation($input: UpdateRepositoryInput!) { updateRepository(input: $input) { repository { hasIssuesEnabled } } }";

async function open() {
  const sandbox = await startSandbox({ seed: story(), rateLimits: false });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

it("an admin switches issues off and on again; then nobody reads or writes them", async () => {
  const sandbox = await open();
  const ana = personAt(sandbox.url, "ghp_sandbox");
  const { id } = sandbox.state.repository;
  expect(await ana.ask(UPDATE, { input: { repositoryId: id, hasIssuesEnabled: false } })).toEqual({
    updateRepository: { repository: { hasIssuesEnabled: false } },
  });
  await expect(
    ana.ask("mutation($input: CreateIssueInput!) { createIssue(input: $input) { issue { number } } }", {
      input: { repositoryId: id, title: "Late" },
    }),
  ).rejects.toThrow(/issues/i);
  await ana.ask(UPDATE, { input: { repositoryId: id, hasIssuesEnabled: true } });
  expect(sandbox.state.repository.issuesEnabled).toBe(true);
});

it("a job's token may not, in neither API", async () => {
  const sandbox = await open();
  const job = personAt(sandbox.url, "ghs_sandbox");
  await expect(
    job.ask(UPDATE, { input: { repositoryId: sandbox.state.repository.id, hasIssuesEnabled: false } }),
  ).rejects.toThrow("Resource not accessible by integration");
  const rest = (token: string) =>
    fetch(`${sandbox.url}/repos/acme/shop`, {
      method: "PATCH",
      headers: { authorization: `bearer ${token}` },
      body: JSON.stringify({ has_issues: false }),
    });
  expect((await rest("ghs_sandbox")).status).toBe(403);
  expect(sandbox.state.repository.issuesEnabled).toBe(true);
  const changed = await rest("ghp_sandbox");
  expect(await changed.json()).toMatchObject({ has_issues: false });
});

it("an issue moves to the organisation's other repository, and is gone here", async () => {
  const sandbox = await open();
  const ana = personAt(sandbox.url, "ghp_sandbox");
  const issue = sandbox.state.repository.issues.get(22);
  const other = sandbox.state.repositories.get("acme/website");
  await ana.ask("mutation($input: TransferIssueInput!) { transferIssue(input: $input) { issue { url } } }", {
    input: { issueId: issue?.id, repositoryId: other?.id },
  });
  expect(sandbox.state.repository.issues.has(22)).toBe(false);
  expect(other?.issues.size).toBe(1);
});
