import { expect, test } from "vitest";
import { boardIds, openSandbox, type Opened } from "./open-sandbox.ts";

const SHOP = `repository(owner: "acme", name: "shop")`;

async function write(sandbox: Opened, mutation: string, variables: object = {}, token = "ghp_sandbox") {
  const answer = await sandbox.ask(token, mutation, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

async function read(sandbox: Opened, selection: string, number = 2) {
  const answer = await sandbox.ask<{ readonly repository: { readonly issue: object } }>(
    "ghp_sandbox",
    `{ ${SHOP} { issue(number: ${number}) { ${selection} } } }`,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data?.repository.issue;
}

test("an issue is created with everything it can be given", async () => {
  const sandbox = await openSandbox();
  const { repository, types } = sandbox.state;
  await write(
    sandbox,
    `mutation ($input: CreateIssueInput!) { createIssue(input: $input) { clientMutationId issue { number } } }`,
    {
      input: {
        clientMutationId: "one",
        repositoryId: repository.id,
        title: "Gift cards",
        body: "line one\r\nline two",
        labelIds: [repository.labels[1]?.id],
        assigneeIds: [sandbox.state.accounts.get("cleo")?.id],
        milestoneId: repository.milestones[0]?.id,
        issueTypeId: types[1]?.id,
        parentIssueId: sandbox.issueId(1),
        projectV2Ids: [boardIds(sandbox).project],
      },
    },
  );
  expect(
    await read(
      sandbox,
      `title body createdAt updatedAt state author { login } viewerDidAuthor url
       labels(first: 5) { nodes { name } } assignees(first: 5) { nodes { login } } milestone { title } issueType { name }
       parent { number subIssuesSummary { total completed percentCompleted } } projectItems(first: 5) { nodes { project { number } isArchived } }`,
      7,
    ),
  ).toEqual({
    title: "Gift cards",
    body: "line one\r\nline two",
    createdAt: "2026-11-16T08:00:00Z",
    updatedAt: "2026-11-16T08:00:00Z",
    state: "OPEN",
    author: { login: "ana" },
    viewerDidAuthor: true,
    url: "https://github.com/acme/shop/issues/7",
    labels: { nodes: [{ name: "checkout" }] },
    assignees: { nodes: [{ login: "cleo" }] },
    milestone: { title: "Autumn release" },
    issueType: { name: "Feature" },
    parent: { number: 1, subIssuesSummary: { total: 2, completed: 0, percentCompleted: 0 } },
    projectItems: { nodes: [{ project: { number: 1 }, isArchived: false }] },
  });
});

test("an edit moves updatedAt, an equal one does not", async () => {
  const sandbox = await openSandbox();
  const edit = `mutation ($id: ID!, $t: String!) { updateIssue(input: { id: $id, title: $t }) { issue { updatedAt } } }`;
  const before = await read(sandbox, "updatedAt");
  await write(sandbox, edit, { id: sandbox.issueId(2), t: "Pay by invoice" });
  expect(await read(sandbox, "updatedAt")).toEqual(before);
  sandbox.setClock("2026-11-17T09:30:00Z");
  await write(sandbox, edit, { id: sandbox.issueId(2), t: "Pay by invoice, later" });
  expect(await read(sandbox, "title updatedAt")).toEqual({
    title: "Pay by invoice, later",
    updatedAt: expect.stringMatching(/^2026-11-17T09:30:0\d/),
  });
});

test("closing and reopening keep GitHub's reasons", async () => {
  const sandbox = await openSandbox();
  const id = sandbox.issueId(2);
  await write(
    sandbox,
    `mutation ($id: ID!) { closeIssue(input: { issueId: $id, stateReason: NOT_PLANNED }) { issue { id } } }`,
    { id },
  );
  expect(await read(sandbox, "state stateReason closed closedAt")).toEqual({
    state: "CLOSED",
    stateReason: "NOT_PLANNED",
    closed: true,
    closedAt: "2026-11-16T08:00:00Z",
  });
  await write(sandbox, `mutation ($id: ID!) { reopenIssue(input: { issueId: $id }) { issue { id } } }`, {
    id,
  });
  expect(await read(sandbox, "state stateReason closedAt")).toEqual({
    state: "OPEN",
    stateReason: "REOPENED",
    closedAt: null,
  });
});

test("comments are added, edited, hidden and deleted", async () => {
  const sandbox = await openSandbox();
  await write(
    sandbox,
    `mutation ($id: ID!) { addComment(input: { subjectId: $id, body: "one" }) { commentEdge { node { id } } } }`,
    { id: sandbox.issueId(2) },
    "ghs_sandbox",
  );
  const id = sandbox.state.repository.issues.get(2)?.comments.at(-1)?.id;
  await write(
    sandbox,
    `mutation ($id: ID!) { updateIssueComment(input: { id: $id, body: "two" }) { issueComment { body } } }`,
    { id },
    "ghs_sandbox",
  );
  await write(
    sandbox,
    `mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } } }`,
    { id },
  );
  expect(
    await read(
      sandbox,
      "comments(last: 1) { totalCount nodes { body isMinimized minimizedReason editor { login } } }",
    ),
  ).toEqual({
    comments: {
      totalCount: 2,
      nodes: [
        { body: "two", isMinimized: true, minimizedReason: "outdated", editor: { login: "github-actions" } },
      ],
    },
  });
  await write(
    sandbox,
    `mutation ($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }`,
    { id },
  );
  expect(await read(sandbox, "comments(first: 5) { totalCount }")).toEqual({ comments: { totalCount: 1 } });
});

test("labels are made, renamed, put on, taken off and deleted", async () => {
  const sandbox = await openSandbox();
  const { repository } = sandbox.state;
  await write(
    sandbox,
    `mutation ($r: ID!) { createLabel(input: { repositoryId: $r, name: "needs refinement", color: "fbca04", description: "Not ready" }) { label { id } } }`,
    { r: repository.id },
    "ghs_sandbox",
  );
  const label = repository.labels.at(-1)?.id;
  const id = sandbox.issueId(2);
  await write(
    sandbox,
    `mutation ($id: ID!, $l: ID!) { addLabelsToLabelable(input: { labelableId: $id, labelIds: [$l] }) { labelable { ... on Issue { number } } } }`,
    { id, l: label },
    "ghs_sandbox",
  );
  await write(
    sandbox,
    `mutation ($l: ID!) { updateLabel(input: { id: $l, name: "refine" }) { label { name } } }`,
    { l: label },
  );
  expect(await read(sandbox, "labels(first: 5) { nodes { name } }")).toEqual({
    labels: { nodes: [{ name: "checkout" }, { name: "refine" }] },
  });
  await write(
    sandbox,
    `mutation ($id: ID!, $l: ID!) { removeLabelsFromLabelable(input: { labelableId: $id, labelIds: [$l] }) { labelable { ... on Issue { number } } } }`,
    { id, l: repository.labels[1]?.id },
  );
  expect(await read(sandbox, "labels(first: 5) { nodes { name } }")).toEqual({
    labels: { nodes: [{ name: "refine" }] },
  });
  await write(sandbox, `mutation ($l: ID!) { deleteLabel(input: { id: $l }) { clientMutationId } }`, {
    l: label,
  });
  expect(await read(sandbox, "labels(first: 5) { totalCount }")).toEqual({ labels: { totalCount: 0 } });
  const again = await sandbox.ask(
    "ghp_sandbox",
    `mutation ($r: ID!) { createLabel(input: { repositoryId: $r, name: "BUG", color: "fbca04" }) { label { id } } }`,
    { r: repository.id },
  );
  expect(again.errors?.[0]).toMatchObject({ type: "UNPROCESSABLE", message: "Name has already been taken" });
});

test("parents and dependencies are tied, seen from both sides, and untied", async () => {
  const sandbox = await openSandbox();
  const ids = { a: sandbox.issueId(6), b: sandbox.issueId(1) };
  await write(
    sandbox,
    `mutation ($a: ID!, $b: ID!) { addSubIssue(input: { issueId: $b, subIssueId: $a }) { issue { number } subIssue { number } } addBlockedBy(input: { issueId: $a, blockingIssueId: $b }) { issue { number } blockingIssue { number } } }`,
    ids,
  );
  expect(
    await read(
      sandbox,
      "parent { number } blockedBy(first: 5) { nodes { number } } issueDependenciesSummary { blockedBy totalBlockedBy }",
      6,
    ),
  ).toEqual({
    parent: { number: 1 },
    blockedBy: { nodes: [{ number: 1 }] },
    issueDependenciesSummary: { blockedBy: 1, totalBlockedBy: 1 },
  });
  expect(
    await read(
      sandbox,
      "subIssues(first: 5) { nodes { number } } blocking(first: 5) { nodes { number } }",
      1,
    ),
  ).toEqual({
    subIssues: { nodes: [{ number: 2 }, { number: 6 }] },
    blocking: { nodes: [{ number: 6 }] },
  });
  const circles = await sandbox.ask(
    "ghp_sandbox",
    `mutation ($a: ID!, $b: ID!) { x: addSubIssue(input: { issueId: $a, subIssueId: $b }) { issue { number } } y: addBlockedBy(input: { issueId: $b, blockingIssueId: $a }) { issue { number } } }`,
    ids,
  );
  expect(circles.errors?.map(({ type }) => type)).toEqual(["UNPROCESSABLE", "UNPROCESSABLE"]);
  await write(
    sandbox,
    `mutation ($a: ID!, $b: ID!) { removeSubIssue(input: { issueId: $b, subIssueId: $a }) { issue { number } } removeBlockedBy(input: { issueId: $a, blockingIssueId: $b }) { issue { number } } }`,
    ids,
  );
  expect(await read(sandbox, "parent { number } blockedBy(first: 5) { totalCount }", 6)).toEqual({
    parent: null,
    blockedBy: { totalCount: 0 },
  });
});

test("an issue tree is at most eight levels deep", async () => {
  const sandbox = await openSandbox();
  const create = (n: number) =>
    `i${n}: createIssue(input: { repositoryId: "${sandbox.state.repository.id}", title: "Level ${n}" }) { issue { id } }`;
  await write(sandbox, `mutation { ${[1, 2, 3, 4, 5, 6, 7, 8].map(create).join(" ")} }`);
  const chain = [1, 7, 8, 9, 10, 11, 12, 13, 14].map((number) => sandbox.issueId(number));
  const ties = chain
    .slice(1)
    .map(
      (child, n) =>
        `t${n}: addSubIssue(input: { issueId: "${chain[n]}", subIssueId: "${child}" }) { issue { id } }`,
    );
  const { errors } = await sandbox.ask("ghp_sandbox", `mutation { ${ties.join(" ")} }`);
  expect(errors?.map(({ path, message }) => [path, message])).toEqual([
    [["t7"], "Sub issue depth cannot exceed 8 layers"],
  ]);
});

test("reactions count the seed's votes and add to them", async () => {
  const sandbox = await openSandbox();
  await write(
    sandbox,
    `mutation ($id: ID!) { addReaction(input: { subjectId: $id, content: THUMBS_UP }) { reaction { content } subject { reactionGroups { content reactors { totalCount } } } } }`,
    { id: sandbox.issueId(3) },
  );
  expect(await read(sandbox, "reactions(content: THUMBS_UP) { totalCount }", 3)).toEqual({
    reactions: { totalCount: 1 },
  });
  expect(await read(sandbox, "reactions(first: 100) { totalCount nodes { user { login } } }")).toEqual({
    reactions: {
      totalCount: 6,
      nodes: ["ana", "ben", "cleo", "rita", "voter-1", "voter-2"].map((login) => ({ user: { login } })),
    },
  });
  expect(
    await read(sandbox, "reactions { totalCount } reactionGroups { content viewerHasReacted }"),
  ).toMatchObject({
    reactions: { totalCount: 6 },
    reactionGroups: expect.arrayContaining([{ content: "THUMBS_UP", viewerHasReacted: true }]),
  });
});

test("a transferred issue is gone here and lives on there", async () => {
  const sandbox = await openSandbox();
  const id = sandbox.issueId(6);
  const attic = sandbox.state.repositories.get("acme/attic")?.id;
  expect(
    await write(
      sandbox,
      `mutation ($id: ID!, $to: ID!) { transferIssue(input: { issueId: $id, repositoryId: $to }) { issue { url title } } }`,
      { id, to: attic },
    ),
  ).toEqual({
    transferIssue: { issue: { url: "https://github.com/acme/attic/issues/1", title: "Heated" } },
  });
  const answer = await sandbox.ask(
    "ghp_sandbox",
    `query ($id: ID!) { ${SHOP} { issue(number: 6) { id } } node(id: $id) { id } }`,
    { id },
  );
  expect(answer.errors?.map(({ type }) => type)).toEqual(["NOT_FOUND", "NOT_FOUND"]);
  expect((await sandbox.rest("ghp_sandbox", "GET", "/repos/acme/shop/issues/6")).status).toBe(301);
});

test("a person changes the policy with a commit; a stale one is refused", async () => {
  const sandbox = await openSandbox();
  const commit = `mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }`;
  const input = {
    branch: { repositoryNameWithOwner: "acme/shop", branchName: "main" },
    expectedHeadOid: sandbox.state.repository.commits.at(-1)?.oid,
    message: { headline: "Score by value" },
    fileChanges: {
      additions: [
        { path: ".github/plumbline.yml", contents: Buffer.from("project: 2\n").toString("base64") },
      ],
      deletions: [{ path: "README.md" }],
    },
  };
  await write(sandbox, commit, { input });
  const { data } = await sandbox.ask(
    "ghs_sandbox",
    `{ ${SHOP} { a: object(expression: "HEAD:.github/plumbline.yml") { ... on Blob { text } } b: object(expression: "main:README.md") { oid } } }`,
  );
  expect(data).toEqual({ repository: { a: { text: "project: 2\n" }, b: null } });
  expect((await sandbox.ask("ghp_sandbox", commit, { input })).errors?.[0]?.type).toBe("STALE_DATA");
  expect((await sandbox.ask("ghs_sandbox", commit, { input })).errors?.[0]?.type).toBe("FORBIDDEN");
});

test("of several aliased mutations a bad one undoes nothing and stops nothing", async () => {
  const sandbox = await openSandbox();
  const id = sandbox.issueId(2);
  const answer = await sandbox.ask(
    "ghp_sandbox",
    `mutation ($id: ID!) {
      a: addComment(input: { subjectId: $id, body: "first" }) { commentEdge { node { body } } }
      b: addComment(input: { subjectId: "I_gone", body: "second" }) { commentEdge { node { body } } }
      c: addComment(input: { subjectId: $id, body: "third" }) { commentEdge { node { body } } }
    }`,
    { id },
  );
  expect(answer.data).toEqual({
    a: { commentEdge: { node: { body: "first" } } },
    b: null,
    c: { commentEdge: { node: { body: "third" } } },
  });
  expect(answer.errors?.map(({ path }) => path)).toEqual([["b"]]);
  expect(sandbox.state.repository.issues.get(2)?.comments.map(({ body }) => body)).toEqual([
    "Which countries?",
    "first",
    "third",
  ]);
});

test("locking, pinning and types are kept", async () => {
  const sandbox = await openSandbox();
  const id = sandbox.issueId(2);
  const variables = { id, type: sandbox.state.types[0]?.id };
  await write(
    sandbox,
    `mutation ($id: ID!, $type: ID!) { lockLockable(input: { lockableId: $id, lockReason: TOO_HEATED }) { lockedRecord { locked } } pinIssue(input: { issueId: $id }) { issue { id } } updateIssueIssueType(input: { issueId: $id, issueTypeId: $type }) { issue { id } } }`,
    variables,
  );
  expect(await read(sandbox, "locked activeLockReason isPinned issueType { name color }")).toEqual({
    locked: true,
    activeLockReason: "TOO_HEATED",
    isPinned: true,
    issueType: { name: "Bug", color: "RED" },
  });
  await write(
    sandbox,
    `mutation ($id: ID!) { unlockLockable(input: { lockableId: $id }) { unlockedRecord { locked } } unpinIssue(input: { issueId: $id }) { id } updateIssueIssueType(input: { issueId: $id }) { issue { id } } }`,
    { id },
  );
  expect(await read(sandbox, "locked activeLockReason isPinned issueType { name }")).toEqual({
    locked: false,
    activeLockReason: null,
    isPinned: false,
    issueType: null,
  });
});
