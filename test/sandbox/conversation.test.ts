import { expect, test } from "vitest";
import { closeIssueAs, comment, editBody, openIssue, personAt } from "../../src/sandbox/person.ts";
import { openSandbox, type Opened } from "./open-sandbox.ts";

async function ask(sandbox: Opened, token: string, text: string, variables: object = {}) {
  const answer = await sandbox.ask(token, text, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

const EDITS = `editor { login } lastEditedAt includesCreatedEdit viewerDidAuthor
  userContentEdits(first: 10) { totalCount nodes { editor { login } editedAt diff } }`;

test("an edited comment and issue say by whom and when, and what was there before", async () => {
  const sandbox = await openSandbox();
  const [ben, ana] = [personAt(sandbox.url, "ghp_ben"), personAt(sandbox.url, "ghp_sandbox")];
  const id = await comment(ben, sandbox.issueId(2), "First");
  const query = `{ node(id: "${id}") { ... on IssueComment { ${EDITS} } } issue: node(id: "${sandbox.issueId(2)}") { ... on Issue { ${EDITS} } } }`;
  const none = {
    editor: null,
    lastEditedAt: null,
    includesCreatedEdit: false,
    userContentEdits: { totalCount: 0 },
  };
  expect(await ask(sandbox, "ghp_ben", query)).toMatchObject({
    node: { ...none, viewerDidAuthor: true },
    issue: { ...none, viewerDidAuthor: true },
  });
  sandbox.setClock("2026-11-20T08:00:00Z");
  await editBody(ana, id, "Second");
  await editBody(ana, sandbox.issueId(2), "Other");
  expect(await ask(sandbox, "ghs_sandbox", query)).toMatchObject({
    node: {
      editor: { login: "ana" },
      lastEditedAt: "2026-11-20T08:00:00Z",
      includesCreatedEdit: true,
      viewerDidAuthor: false,
      userContentEdits: {
        nodes: [
          { editor: { login: "ana" }, editedAt: "2026-11-20T08:00:00Z", diff: "Second" },
          { editor: { login: "ben" }, diff: "First" },
        ],
      },
    },
    issue: { editor: { login: "ana" }, userContentEdits: { nodes: [{ diff: "Other" }, {}] } },
  });
});

test("an equal text and a new title are no edits of the text", async () => {
  const sandbox = await openSandbox();
  await ask(
    sandbox,
    "ghp_ben",
    `mutation ($i: UpdateIssueInput!) { updateIssue(input: $i) { clientMutationId } }`,
    {
      i: {
        id: sandbox.issueId(2),
        title: "Pay later",
        body: sandbox.state.repository.issues.get(2)?.body,
      },
    },
  );
  expect(sandbox.state.repository.issues.get(2)).toMatchObject({ title: "Pay later", edits: [] });
});

const HIDE = `mutation ($id: ID!, $c: ReportedContentClassifiers!) { minimizeComment(input: { subjectId: $id, classifier: $c }) { minimizedComment { isMinimized minimizedReason viewerCanMinimize viewerCanUnminimize } } }`;

test.each([
  ["ghs_sandbox", "RESOLVED", "resolved"],
  ["ghp_ben", "OFF_TOPIC", "off-topic"],
])("%s hides a comment as %s, and shows it again", async (token, classifier, reason) => {
  const sandbox = await openSandbox();
  const id = sandbox.state.repository.issues.get(2)?.comments[0]?.id;
  expect(await ask(sandbox, token, HIDE, { id, c: classifier })).toMatchObject({
    minimizeComment: {
      minimizedComment: {
        isMinimized: true,
        minimizedReason: reason,
        viewerCanMinimize: true,
        viewerCanUnminimize: true,
      },
    },
  });
  const shown = await ask(
    sandbox,
    token,
    `mutation ($id: ID!) { unminimizeComment(input: { subjectId: $id }) { unminimizedComment { isMinimized minimizedReason } } }`,
    { id },
  );
  expect(shown).toEqual({
    unminimizeComment: { unminimizedComment: { isMinimized: false, minimizedReason: null } },
  });
});

test("whoever only reads hides no comment of somebody else's, and a reading job's token none", async () => {
  const sandbox = await openSandbox();
  const id = sandbox.state.repository.issues.get(2)?.comments[0]?.id;
  for (const token of ["ghp_rita", "ghs_reader"]) {
    const { errors } = await sandbox.ask(token, HIDE, { id, c: "SPAM" });
    expect(errors).toMatchObject([{ type: "FORBIDDEN" }]);
  }
});

test("the last comments come a page at a time, with who reacted to them", async () => {
  const sandbox = await openSandbox();
  const ben = personAt(sandbox.url, "ghp_ben");
  const id = await comment(ben, sandbox.issueId(2), "/ready");
  await comment(ben, sandbox.issueId(2), "/help");
  await ask(
    sandbox,
    "ghs_sandbox",
    `mutation ($id: ID!) { addReaction(input: { subjectId: $id, content: EYES }) { reaction { content } } }`,
    { id },
  );
  const page = `comments(last: 1, before: $before) { pageInfo { hasPreviousPage startCursor } nodes { body reactionGroups { content viewerHasReacted users { totalCount } reactors { totalCount } } } }`;
  const read = `query ($before: String) { repository(owner: "acme", name: "shop") { issue(number: 2) { ${page} } } }`;
  interface Page {
    readonly repository: {
      readonly issue: { readonly comments: { readonly pageInfo: { readonly startCursor: string } } };
    };
  }
  const first = await sandbox.ask<Page>("ghs_sandbox", read, { before: null });
  const before = first.data?.repository.issue.comments.pageInfo.startCursor;
  const second = await sandbox.ask("ghs_sandbox", read, { before });
  expect(second).toMatchObject({
    data: {
      repository: {
        issue: {
          comments: {
            pageInfo: { hasPreviousPage: true },
            nodes: [
              {
                body: "/ready",
                reactionGroups: expect.arrayContaining([
                  {
                    content: "EYES",
                    viewerHasReacted: true,
                    users: { totalCount: 1 },
                    reactors: { totalCount: 1 },
                  },
                ]),
              },
            ],
          },
        },
      },
    },
  });
});

const CREATE = `mutation ($i: CreateIssueInput!) { createIssue(input: $i) { issue { number parent { number } assignees(first: 5) { nodes { login } } } } }`;

test("a part is opened under its parent, with labels and assignees", async () => {
  const sandbox = await openSandbox();
  const { repository, accounts } = sandbox.state;
  const input = {
    repositoryId: repository.id,
    title: "Part",
    parentIssueId: sandbox.issueId(2),
    assigneeIds: [accounts.get("cleo")?.id],
    labelIds: [repository.labels[0]?.id],
  };
  expect(await ask(sandbox, "ghs_sandbox", CREATE, { i: input })).toEqual({
    createIssue: {
      issue: { number: 7, parent: { number: 2 }, assignees: { nodes: [{ login: "cleo" }] } },
    },
  });
});

test("the hundred-and-first part is refused, and no issue is left behind", async () => {
  const sandbox = await openSandbox({ rateLimits: false });
  const { repository } = sandbox.state;
  const input = { repositoryId: repository.id, title: "Part", parentIssueId: sandbox.issueId(6) };
  for (let part = 1; part <= 100; part += 1) {
    await ask(sandbox, "ghp_ben", CREATE, { i: input });
  }
  const issues = repository.issues.size;
  expect((await sandbox.ask("ghp_ben", CREATE, { i: input })).errors).toMatchObject([
    { type: "UNPROCESSABLE", message: "Parent cannot have more than 100 sub-issues" },
  ]);
  expect(repository.issues.size).toBe(issues);
  expect(repository.nextNumber).toBe(issues + 1);
});

test("at most three issues are pinned, and listed", async () => {
  const sandbox = await openSandbox();
  const pin = (number: number, word = "pin") =>
    sandbox.ask(
      "ghs_sandbox",
      `mutation ($id: ID!) { ${word}Issue(input: { issueId: $id }) { issue { isPinned } } }`,
      { id: sandbox.issueId(number) },
    );
  for (const number of [1, 2, 3]) {
    expect(await pin(number)).toMatchObject({ data: { pinIssue: { issue: { isPinned: true } } } });
  }
  expect((await pin(6)).errors).toMatchObject([{ type: "UNPROCESSABLE" }]);
  await pin(2, "unpin");
  expect(
    await ask(
      sandbox,
      "ghs_sandbox",
      `{ repository(owner: "acme", name: "shop") { pinnedIssues(first: 3) { totalCount nodes { id issue { number isPinned } } } } }`,
    ),
  ).toMatchObject({
    repository: {
      pinnedIssues: {
        totalCount: 2,
        nodes: [{ issue: { number: 1, isPinned: true } }, { issue: { number: 3 } }],
      },
    },
  });
});

test("who is told: those who take part, those who are named, nobody by a title or a new label", async () => {
  const sandbox = await openSandbox();
  const { state } = sandbox;
  const ana = personAt(sandbox.url, "ghp_sandbox");
  const number = await openIssue(ana, state.repository.id, "@ben, see #3", "For @cleo, not `@rita`");
  const id = sandbox.issueId(number);
  await comment(personAt(sandbox.url, "ghp_rita"), id, "Hm");
  await ask(
    sandbox,
    "ghs_sandbox",
    `mutation ($i: AddAssigneesToAssignableInput!) { addAssigneesToAssignable(input: $i) { clientMutationId } }`,
    { i: { assignableId: id, assigneeIds: [state.accounts.get("ben")?.id] } },
  );
  await ask(
    sandbox,
    "ghs_sandbox",
    `mutation ($i: UpdateIssueInput!) { updateIssue(input: $i) { clientMutationId } }`,
    {
      i: { id, title: "@rita, see #2", labelIds: [state.repository.labels[0]?.id] },
    },
  );
  await closeIssueAs(personAt(sandbox.url, "ghs_sandbox"), id);
  const told = state.timeline.map(({ kind, actor, notified }) => `${actor} ${kind}: ${notified.join(" ")}`);
  expect(told).toEqual([
    "ana opened: ",
    "ana mentioned: cleo",
    "rita commented: ana cleo",
    "github-actions assigned: ben",
    "github-actions closed: ana ben rita cleo",
  ]);
});

test("a reference to another repository stands there", async () => {
  const sandbox = await openSandbox();
  const ana = personAt(sandbox.url, "ghp_sandbox");
  const attic = sandbox.state.repositories.get("acme/attic");
  await openIssue(ana, attic?.id ?? "", "There", "");
  await comment(ana, sandbox.issueId(2), "As in acme/attic#1 and acme/attic#9");
  expect(sandbox.state.timeline.filter(({ kind }) => kind === "cross-referenced")).toMatchObject([
    { repository: "acme/attic", issue: 1, source: 2, from: "acme/shop", notified: [] },
  ]);
});
