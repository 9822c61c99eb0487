import { expect, test } from "vitest";
import { openSandbox, smallSeed } from "./open-sandbox.ts";

const ISSUES = "/repos/acme/shop/issues";

test("an issue is the same through REST and GraphQL", async () => {
  const { ask, rest } = await openSandbox();
  const { body } = await rest("ghs_sandbox", "GET", `${ISSUES}/2`);
  const { data } = await ask(
    "ghs_sandbox",
    `{ repository(owner: "acme", name: "shop") { issue(number: 2) { id databaseId number title body url createdAt updatedAt locked
      author { login } labels(first: 9) { nodes { name id } } assignees(first: 9) { nodes { login } } milestone { title number } issueType { name id }
      comments { totalCount } reactions(content: THUMBS_UP) { totalCount } subIssuesSummary { total completed percentCompleted }
      issueDependenciesSummary { blockedBy totalBlockedBy blocking totalBlocking } } } }`,
  );
  const issue = data?.["repository"]?.["issue"] ?? {};
  expect(body).toMatchObject({
    node_id: issue["id"],
    id: issue["databaseId"],
    number: 2,
    title: issue["title"],
    body: issue["body"],
    html_url: issue["url"],
    state: "open",
    locked: false,
    user: { login: "ben", type: "User" },
    created_at: issue["createdAt"],
    updated_at: issue["updatedAt"],
    labels: [{ name: "checkout", color: "0e8a16" }],
    assignees: [{ login: "cleo" }],
    milestone: { title: "Autumn release", number: 1, open_issues: 1 },
    type: { name: "Feature", node_id: issue["issueType"]?.["id"] },
    comments: 1,
    reactions: { "+1": 6, total_count: 6 },
    sub_issues_summary: { total: 0, completed: 0, percent_completed: 0 },
    issue_dependencies_summary: { blocked_by: 1, total_blocked_by: 1, blocking: 0, total_blocking: 0 },
    parent_issue_url: expect.stringMatching(/\/repos\/acme\/shop\/issues\/1$/),
    author_association: "MEMBER",
  });
  expect(body).not.toHaveProperty("pull_request");
});

test("lists hold issues and pull requests, newest first, by page", async () => {
  const { rest } = await openSandbox();
  const all = await rest<readonly { readonly number: number }[]>(
    "ghs_sandbox",
    "GET",
    `${ISSUES}?state=all&per_page=4`,
  );
  expect(all.body.map((issue) => issue.number)).toEqual([6, 4, 3, 2]);
  expect(all.body[1]).toHaveProperty("pull_request");
  const next = /<([^>]+)>; rel="next"/.exec(all.headers.get("link") ?? "")?.[1] ?? "";
  const { pathname, search } = new URL(next);
  const second = await rest<readonly { readonly number: number }[]>(
    "ghs_sandbox",
    "GET",
    `${pathname}${search}`,
  );
  expect(second.body.map((issue) => issue.number)).toEqual([1, 5]);
  expect(second.headers.get("link")).toMatch(/rel="prev".*rel="first"/);
  const some = await rest<readonly { readonly number: number }[]>(
    "ghs_sandbox",
    "GET",
    `${ISSUES}?labels=bug,checkout`,
  );
  expect(some.body.map((issue) => issue.number)).toEqual([3]);
});

test("an issue is made, edited, commented and closed", async () => {
  const { rest, state } = await openSandbox();
  const made = await rest("ghs_sandbox", "POST", ISSUES, {
    title: "Agenda",
    body: "a\r\nb",
    labels: ["bug", "refinement"],
  });
  expect(made).toMatchObject({
    status: 201,
    body: {
      number: 7,
      user: { login: "github-actions[bot]", type: "Bot" },
      labels: [{ name: "bug" }, { name: "refinement", color: "ededed" }],
    },
  });
  expect(state.repository.issues.get(7)?.body).toBe("a\r\nb");
  expect(
    await rest("ghs_sandbox", "PATCH", `${ISSUES}/7`, {
      title: "Agenda of today",
      state: "closed",
      state_reason: "not_planned",
      milestone: 1,
    }),
  ).toMatchObject({
    status: 200,
    body: {
      title: "Agenda of today",
      state: "closed",
      state_reason: "not_planned",
      milestone: { number: 1 },
    },
  });
  const comment = await rest<{ readonly id: number }>("ghs_sandbox", "POST", `${ISSUES}/7/comments`, {
    body: "Hello",
  });
  const { id } = comment.body;
  expect(
    await rest("ghs_sandbox", "PATCH", `${ISSUES}/comments/${id}`, { body: "Hello again" }),
  ).toMatchObject({ status: 200, body: { body: "Hello again" } });
  expect(await rest("ghs_sandbox", "GET", `${ISSUES}/7/comments`)).toMatchObject({
    body: [{ id, body: "Hello again" }],
  });
  expect((await rest("ghs_sandbox", "DELETE", `${ISSUES}/comments/${id}`)).status).toBe(204);
  expect(state.repository.issues.get(7)?.comments).toEqual([]);
});

test("labels of an issue are added and removed by name", async () => {
  const { rest } = await openSandbox();
  expect(await rest("ghs_sandbox", "POST", `${ISSUES}/2/labels`, { labels: ["ready"] })).toMatchObject({
    body: [{ name: "checkout" }, { name: "ready" }],
  });
  expect(await rest("ghs_sandbox", "DELETE", `${ISSUES}/2/labels/checkout`)).toMatchObject({
    body: [{ name: "ready" }],
  });
  expect((await rest("ghs_sandbox", "DELETE", `${ISSUES}/2/labels/checkout`)).status).toBe(404);
});

test.each([
  ["ghs_reader", "POST", ISSUES, { title: "x" }, 403, "Resource not accessible by integration"],
  ["ghs_sandbox", "POST", ISSUES, {}, 422, 'Invalid request.\n\n"title" wasn\'t supplied.'],
  ["ghs_sandbox", "POST", ISSUES, { title: "x".repeat(257) }, 422, "Validation Failed"],
  ["ghs_sandbox", "GET", `${ISSUES}/99`, undefined, 404, "Not Found"],
  ["ghs_sandbox", "GET", "/repos/acme/nix", undefined, 404, "Not Found"],
  [
    "ghs_sandbox",
    "POST",
    `${ISSUES}/6/comments`,
    { body: "x" },
    403,
    "Unable to create comment because issue is locked.",
  ],
  ["ghs_sandbox", "GET", "/user", undefined, 403, "Resource not accessible by integration"],
  ["ghp_rita", "PATCH", `${ISSUES}/2`, { title: "x" }, 403, "Must have admin rights to Repository."],
  [
    "ghs_sandbox",
    "PUT",
    "/repos/acme/shop/contents/README.md",
    { message: "x", content: "" },
    403,
    "Resource not accessible by integration",
  ],
  [
    "ghp_sandbox",
    "PUT",
    "/repos/acme/shop/contents/README.md",
    { message: "x", content: "" },
    422,
    'Invalid request.\n\n"sha" wasn\'t supplied.',
  ],
  [
    "ghp_sandbox",
    "PUT",
    "/repos/acme/shop/contents/README.md",
    { message: "x", content: "", sha: "old" },
    409,
    "README.md does not match old",
  ],
])("%s %s %s %j answers %i", async (token, method, path, body, status, message) => {
  const { rest, state } = await openSandbox();
  const before = state.version;
  const answer = await rest(token, method, path, body);
  expect(answer).toMatchObject({ status, body: { message } });
  expect(state.version).toBe(before);
});

test("a file is read and replaced", async () => {
  const { rest, state } = await openSandbox();
  const path = "/repos/acme/shop/contents/.github/plumbline.yml";
  const { body } = await rest<{ readonly sha: string; readonly content: string }>("ghp_sandbox", "GET", path);
  const { sha, content } = body;
  expect(Buffer.from(content, "base64").toString()).toBe("project: 1\n");
  const written = await rest("ghp_sandbox", "PUT", path, {
    message: "Set",
    content: Buffer.from("project: 9\n").toString("base64"),
    sha,
  });
  expect(written.status).toBe(200);
  expect(state.repository.files.get(".github/plumbline.yml")).toBe("project: 9\n");
  const folder = await rest<readonly { readonly name: string; readonly type: string }[]>(
    "ghs_sandbox",
    "GET",
    "/repos/acme/shop/contents/.github",
  );
  expect(folder.body.map(({ name, type }) => [name, type])).toEqual([
    ["ISSUE_TEMPLATE", "dir"],
    ["plumbline.yml", "file"],
  ]);
});

test("the root of the files is listed too", async () => {
  const { rest } = await openSandbox();
  const root = await rest<readonly { readonly path: string }[]>(
    "ghs_sandbox",
    "GET",
    "/repos/acme/shop/contents",
  );
  expect(root.body.map(({ path }) => path)).toEqual([".github", "README.md"]);
  expect((await rest("ghs_sandbox", "GET", "/repos/acme/shop/contents/%E0%A4%A")).status).toBe(404);
});

test.each([
  ["ana", "admin", "admin"],
  ["ben", "write", "write"],
  ["cleo", "read", "triage"],
  ["rita", "read", "read"],
])("%s may %s, which is the role %s", async (login, permission, role) => {
  const { rest } = await openSandbox();
  expect(
    await rest("ghs_sandbox", "GET", `/repos/acme/shop/collaborators/${login}/permission`),
  ).toMatchObject({
    status: 200,
    body: { permission, role_name: role, user: { login } },
  });
});

test("a GitHub Enterprise Server's addresses lead to the same", async () => {
  const { url, rest } = await openSandbox({ rateLimits: false });
  expect(await rest("ghs_sandbox", "GET", "/api/v3/repos/acme/shop/issues/2")).toMatchObject({
    body: { number: 2, url: `${url}/api/v3/repos/acme/shop/issues/2` },
  });
  const response = await fetch(`${url}/api/graphql`, {
    method: "POST",
    headers: { authorization: "bearer ghs_sandbox" },
    body: JSON.stringify({ query: "{ viewer { login } rateLimit { cost } }" }),
  });
  expect(await response.json()).toEqual({
    data: { viewer: { login: "github-actions[bot]" }, rateLimit: null },
  });
  expect(response.headers.has("x-ratelimit-limit")).toBe(false);
  expect((await rest("ghs_sandbox", "GET", "/api/v3/rate_limit")).status).toBe(404);
});

test("the account that is gone shows as ghost, and as nobody in GraphQL", async () => {
  const { ask, rest } = await openSandbox();
  expect(await rest("ghs_sandbox", "GET", `${ISSUES}/5`)).toMatchObject({
    body: { user: { login: "ghost" }, state: "closed" },
  });
  expect(
    await ask(
      "ghs_sandbox",
      `{ repository(owner: "acme", name: "shop") { issue(number: 5) { author { login } } } }`,
    ),
  ).toEqual({
    data: { repository: { issue: { author: null } } },
  });
});

test("a deleted issue answers that it is deleted", async () => {
  const { ask, rest, issueId } = await openSandbox({ seed: smallSeed() });
  await ask(
    "ghp_sandbox",
    `mutation ($id: ID!) { deleteIssue(input: { issueId: $id }) { clientMutationId } }`,
    { id: issueId(3) },
  );
  expect(await rest("ghs_sandbox", "GET", `${ISSUES}/3`)).toMatchObject({
    status: 410,
    body: { message: "This issue was deleted" },
  });
});
