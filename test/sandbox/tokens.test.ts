import { expect, test } from "vitest";
import { boardIds, openSandbox } from "./open-sandbox.ts";

const PROJECT = `{ organization(login: "acme") { projectV2(number: 1) { title } } }`;
const PROJECT_ITEMS = `{ repository(owner: "acme", name: "shop") { issue(number: 2) { number projectItems(first: 5) { totalCount } } } }`;
const PROJECTS = `{ organization(login: "acme") { projectsV2(first: 5) { totalCount } } }`;
const FILE = `{ repository(owner: "acme", name: "shop") { object(expression: "HEAD:README.md") { ... on Blob { text } } } }`;

test.each([
  ["ghp_sandbox", PROJECT, { data: { organization: { projectV2: { title: "Shop backlog" } } } }],
  [
    "ghs_sandbox",
    PROJECT,
    { errors: [{ type: "NOT_FOUND", message: "Could not resolve to a ProjectV2 with the number 1." }] },
  ],
  [
    "ghp_repo",
    PROJECT,
    {
      errors: [
        {
          type: "INSUFFICIENT_SCOPES",
          message: expect.stringMatching(
            /'projectV2' field requires .*\['read:project'\].*only been granted the: \['repo'\]/,
          ),
        },
        { message: expect.stringMatching(/'title' field requires/) },
      ],
    },
  ],
  [
    "ghp_sandbox",
    PROJECT_ITEMS,
    { data: { repository: { issue: { number: 2, projectItems: { totalCount: 1 } } } } },
  ],
  [
    "ghs_sandbox",
    PROJECT_ITEMS,
    {
      errors: [
        {
          type: "FORBIDDEN",
          message: "Resource not accessible by integration",
          path: ["repository", "issue", "projectItems"],
        },
      ],
    },
  ],
  [
    "ghs_sandbox",
    PROJECTS,
    { errors: [{ type: "FORBIDDEN", message: "Resource not accessible by integration" }] },
  ],
  ["ghs_sandbox", FILE, { data: { repository: { object: { text: "# Shop\n" } } } }],
])("%s asks %s", async (token, query, expected) => {
  const { ask } = await openSandbox();
  expect(await ask(token, query)).toMatchObject(expected);
});

test("an issue is still read where its project items are not", async () => {
  const { ask } = await openSandbox();
  const { data } = await ask("ghs_sandbox", PROJECT_ITEMS);
  expect(data).toEqual({ repository: { issue: { number: 2, projectItems: null } } });
});

test.each([
  [undefined, "Requires authentication"],
  ["bearer ghp_stranger", "Bad credentials"],
])("without a good token (%s) the door stays shut", async (authorization, message) => {
  const { url } = await openSandbox();
  for (const path of ["/graphql", "/repos/acme/shop"]) {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const response = await fetch(`${url}${path}`, { method: path === "/graphql" ? "POST" : "GET", headers });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ message });
  }
});

const COMMENT = `mutation ($id: ID!) { addComment(input: { subjectId: $id, body: "Hello" }) { commentEdge { node { author { __typename login } viewerDidAuthor } } } }`;
const LABEL = `mutation ($id: ID!, $label: ID!) { addLabelsToLabelable(input: { labelableId: $id, labelIds: [$label] }) { labelable { __typename } } }`;
const CLOSE = `mutation ($id: ID!) { closeIssue(input: { issueId: $id }) { issue { state } } }`;
const EDIT = `mutation ($id: ID!) { updateIssue(input: { id: $id, title: "Other" }) { issue { title } } }`;
const DELETE = `mutation ($id: ID!) { deleteIssue(input: { issueId: $id }) { repository { name } } }`;
const INTEGRATION = "Resource not accessible by integration";

test.each([
  ["ghs_sandbox", COMMENT, 2, null],
  ["ghs_reader", COMMENT, 2, INTEGRATION],
  ["ghp_rita", COMMENT, 2, null],
  ["ghs_sandbox", COMMENT, 6, "Unable to create comment because issue is locked."],
  ["ghp_rita", COMMENT, 6, "Unable to create comment because issue is locked."],
  ["ghp_ben", COMMENT, 6, null],
  ["ghs_sandbox", LABEL, 2, null],
  ["ghs_sandbox", LABEL, 6, null],
  ["ghs_reader", LABEL, 2, INTEGRATION],
  ["ghp_rita", LABEL, 2, "rita does not have the correct permissions to execute `AddLabelsToLabelable`"],
  ["ghp_rita", CLOSE, 6, null],
  ["ghp_rita", CLOSE, 2, "rita does not have the correct permissions to execute `CloseIssue`"],
  ["ghp_rita", EDIT, 6, null],
  ["ghp_rita", EDIT, 2, "rita does not have the correct permissions to execute `UpdateIssue`"],
  ["ghp_ben", EDIT, 6, null],
  ["ghs_sandbox", EDIT, 6, null],
  ["ghp_ben", DELETE, 6, "ben does not have the correct permissions to execute `DeleteIssue`"],
  ["ghs_sandbox", DELETE, 6, INTEGRATION],
  ["ghp_sandbox", DELETE, 6, null],
])("%s may %s on issue %i: %s", async (token, mutation, number, refusal) => {
  const { ask, issueId, state } = await openSandbox();
  const before = state.version;
  const label = state.repository.labels.at(-1)?.id;
  const { errors } = await ask(token, mutation, { id: issueId(number), label });
  const [error] = errors ?? [];
  expect(error?.message ?? null).toBe(refusal);
  expect(error?.type).toBe(refusal === null ? undefined : "FORBIDDEN");
  expect(state.version > before).toBe(refusal === null);
});

test("a job writes as the bot, and knows its own comments", async () => {
  const { ask, issueId } = await openSandbox();
  expect(await ask("ghs_sandbox", COMMENT, { id: issueId(2) })).toEqual({
    data: {
      addComment: {
        commentEdge: {
          node: { author: { __typename: "Bot", login: "github-actions" }, viewerDidAuthor: true },
        },
      },
    },
  });
  expect(await ask("ghs_sandbox", "{ viewer { login } }")).toEqual({
    data: { viewer: { login: "github-actions[bot]" } },
  });
  const comments = `{ repository(owner: "acme", name: "shop") { issue(number: 2) { comments(first: 9) { nodes { viewerDidAuthor } } } } }`;
  expect(await ask("ghs_sandbox", comments)).toMatchObject({
    data: {
      repository: { issue: { comments: { nodes: [{ viewerDidAuthor: false }, { viewerDidAuthor: true }] } } },
    },
  });
  expect(await ask("ghp_ben", comments)).toMatchObject({
    data: {
      repository: {
        issue: { comments: { nodes: [{ viewerDidAuthor: false }, { viewerDidAuthor: false }] } },
      },
    },
  });
});

test("a job's token cannot write to a project, whatever ids it guessed", async () => {
  const sandbox = await openSandbox();
  const ids = boardIds(sandbox);
  const { errors } = await sandbox.ask(
    "ghs_sandbox",
    `mutation ($p: ID!, $c: ID!, $i: ID!, $f: ID!) {
      a: addProjectV2ItemById(input: { projectId: $p, contentId: $c }) { item { id } }
      b: updateProjectV2ItemFieldValue(input: { projectId: $p, itemId: $i, fieldId: $f, value: { number: 1 } }) { projectV2Item { id } }
    }`,
    { p: ids.project, c: sandbox.issueId(5), i: ids.item(2), f: ids.field("Score") },
  );
  expect(errors?.map(({ type, message, path }) => [type, message, path])).toEqual([
    ["FORBIDDEN", INTEGRATION, ["a"]],
    ["FORBIDDEN", INTEGRATION, ["b"]],
  ]);
});
