import { expect, test } from "vitest";
import { openSandbox } from "./open-sandbox.ts";

const SHOP = `repository(owner: "acme", name: "shop")`;

test.each([
  [`{ viewer { login } rateLimit { cost nodeCount } }`, 1, 0],
  // GitHub's own example: 1 + 100 + 5,000 requests, 305,100 nodes.
  [
    `{ organization(login: "acme") { repositories(first: 100) { nodes { issues(first: 50) { edges { node { labels(first: 60) { nodes { name } } } } } } } } rateLimit { cost nodeCount } }`,
    51,
    305_100,
  ],
  [
    `{ ${SHOP} { issues(first: 100) { nodes { projectItems(first: 1) { nodes { a: fieldValueByName(name: "Score") { __typename } b: fieldValueByName(name: "Goal") { __typename } } } } } } rateLimit { cost nodeCount } }`,
    1,
    200,
  ],
  [
    `{ ${SHOP} { issues(first: 100) { nodes { labels(first: 10) { nodes { name } } assignees(first: 10) { nodes { login } } } } } rateLimit { cost nodeCount } }`,
    2,
    2100,
  ],
])("%s costs %i points", async (query, cost, nodeCount) => {
  const { ask, log } = await openSandbox();
  const { data } = await ask("ghp_sandbox", query);
  expect(data?.["rateLimit"]).toEqual({ cost, nodeCount });
  expect(log[0]?.points).toBe(cost);
});

test("headers, rateLimit and /rate_limit agree, each token on its own", async () => {
  const { ask, rest, url } = await openSandbox();
  await ask("ghs_sandbox", "{ viewer { login } }");
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { authorization: "bearer ghs_sandbox" },
    body: JSON.stringify({ query: "{ rateLimit { limit used remaining } }" }),
  });
  expect(await response.json()).toEqual({ data: { rateLimit: { limit: 1000, used: 2, remaining: 998 } } });
  const { data } = await ask<{ readonly rateLimit: { readonly resetAt: string } }>(
    "ghs_sandbox",
    "{ rateLimit { resetAt } }",
  );
  expect(
    Object.fromEntries(
      ["limit", "used", "remaining", "reset", "resource"].map((name) => [
        name,
        response.headers.get(`x-ratelimit-${name}`),
      ]),
    ),
  ).toEqual({
    limit: "1000",
    used: "2",
    remaining: "998",
    reset: String(Date.parse(data?.rateLimit.resetAt ?? "") / 1000),
    resource: "graphql",
  });
  expect((await rest("ghs_sandbox", "GET", "/rate_limit")).body).toMatchObject({
    resources: { graphql: { used: 3, remaining: 997 }, core: { used: 0, remaining: 1000 } },
  });
  expect((await ask("ghp_sandbox", "{ rateLimit { limit used } }")).data).toEqual({
    rateLimit: { limit: 5000, used: 1 },
  });
});

test("the hour's limit refuses with status 200, and the next hour begins anew", async () => {
  const sandbox = await openSandbox();
  const dear = `{ organization(login: "acme") { repositories(first: 100) { nodes { issues(first: 50) { nodes { labels(first: 60) { nodes { name } } } } } } } }`;
  for (let spent = 0; spent + 51 <= 1000; spent += 51) {
    expect((await sandbox.ask("ghs_sandbox", dear)).errors).toBeUndefined();
  }
  expect(await sandbox.ask("ghs_sandbox", dear)).toEqual({
    errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded for installation." }],
  });
  sandbox.setClock("2026-11-16T09:01:00Z");
  expect((await sandbox.ask("ghs_sandbox", dear)).errors).toBeUndefined();
});

test("more than 80 new comments a minute are a secondary limit, and nothing of the request is done", async () => {
  const { ask, issueId, rest, state } = await openSandbox();
  const add = (count: number) =>
    ask(
      "ghs_sandbox",
      `mutation ($id: ID!) { ${Array.from({ length: count }, (_, n) => `c${n}: addComment(input: { subjectId: $id, body: "${n}" }) { clientMutationId }`).join(" ")} }`,
      { id: issueId(2) },
    );
  expect((await add(80)).errors).toBeUndefined();
  expect(await add(1)).toMatchObject({ message: expect.stringContaining("secondary rate limit") });
  const answer = await rest("ghs_sandbox", "GET", "/repos/acme/shop");
  expect(answer.status).toBe(200);
  expect(state.repository.issues.get(2)?.comments).toHaveLength(81);
});
