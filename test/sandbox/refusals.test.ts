import { expect, test } from "vitest";
import { openSandbox, smallSeed } from "./open-sandbox.ts";

const SHOP = `repository(owner: "acme", name: "shop")`;

test.each([
  [
    `{ ${SHOP} { nope } }`,
    "undefinedField",
    "Field 'nope' doesn't exist on type 'Repository'",
    ["query", "repository", "nope"],
  ],
  [
    `query Q { ${SHOP} { issue(number: 1, foo: 1) { id } } }`,
    "argumentNotAccepted",
    "Field 'issue' doesn't accept argument 'foo'",
    ["query Q", "repository", "issue", "foo"],
  ],
  [
    `{ ${SHOP} { issue { id } } }`,
    "missingRequiredArguments",
    "Field 'issue' is missing required arguments: number",
    ["query", "repository", "issue"],
  ],
  [
    `{ ${SHOP} { issues(first: 1, states: [DONE]) { totalCount } } }`,
    "argumentLiteralsIncompatible",
    /DONE/,
    undefined,
  ],
  [`{ ${SHOP} { ... on Nothing { id } } }`, "undefinedType", /No such type Nothing/, undefined],
  [
    `query ($x: Int) { ${SHOP} { id } }`,
    "variableNotUsed",
    /\$x is declared by anonymous query but not used/,
    undefined,
  ],
  [
    `{ ${SHOP} { issue(number: $n) { id } } }`,
    "variableNotDefined",
    /\$n is used by anonymous query but not declared/,
    undefined,
  ],
  [`query ($n: String) { ${SHOP} { issue(number: $n) { id } } }`, "variableMismatch", /\$n/, undefined],
  [
    `{ ${SHOP} }`,
    "selectionMismatch",
    /Field must have selections \(field 'repository' returns Repository/,
    undefined,
  ],
  [`{ ${SHOP} { name { x } } }`, "selectionMismatch", /Selections can't be made on scalars/, undefined],
  [
    `mutation { updateIssue(input: { id: "x", colour: "red" }) { issue { id } } }`,
    "argumentNotAccepted",
    "InputObject 'UpdateIssueInput' doesn't accept argument 'colour'",
    undefined,
  ],
  [
    `mutation { closeIssue(input: {}) { issue { id } } }`,
    "missingRequiredInputObjectAttribute",
    /Argument 'issueId' on InputObject 'CloseIssueInput' is required/,
    undefined,
  ],
])("%s is refused with %s", async (query, code, message, path) => {
  const { ask } = await openSandbox();
  const answer = await ask("ghp_sandbox", query);
  const [error] = answer.errors ?? [];
  expect(answer).not.toHaveProperty("data");
  expect(error?.extensions?.["code"]).toBe(code);
  expect(error?.message).toMatch(message);
  expect(error?.locations).toHaveLength(1);
  expect(error?.path).toEqual(path ?? error?.path);
});

test.each([
  [
    `{ ${SHOP} { issues { nodes { id } } } }`,
    "MISSING_PAGINATION_BOUNDARIES",
    "You must provide a `first` or `last` value to properly paginate the `issues` connection.",
  ],
  [
    `{ ${SHOP} { issues(first: 101) { nodes { id } } } }`,
    "EXCESSIVE_PAGINATION",
    "Requesting 101 records on the `issues` connection exceeds the `first` limit of 100 records.",
  ],
  [
    `query ($n: Int = 200) { ${SHOP} { labels(last: $n) { nodes { id } } } }`,
    "EXCESSIVE_PAGINATION",
    "Requesting 200 records on the `labels` connection exceeds the `last` limit of 100 records.",
  ],
  [
    `{ ${SHOP} { issues(first: 100) { nodes { comments(first: 100) { nodes { reactions(first: 100) { nodes { id } } } } } } } }`,
    "MAX_NODE_LIMIT_EXCEEDED",
    "This query requests up to 1,010,100 possible nodes which exceeds the maximum limit of 500,000.",
  ],
])("%s reaches the limit %s", async (query, type, message) => {
  const { ask } = await openSandbox();
  expect(await ask("ghp_sandbox", query)).toMatchObject({ errors: [{ type, message }] });
});

test("a count alone needs no bounds", async () => {
  const { ask } = await openSandbox();
  expect(await ask("ghp_sandbox", `{ ${SHOP} { issues(states: OPEN) { totalCount } } }`)).toEqual({
    data: { repository: { issues: { totalCount: 4 } } },
  });
});

test.each([
  [
    `{ ${SHOP} { issue(number: 99) { id } } }`,
    "Could not resolve to an Issue with the number of 99.",
    ["repository", "issue"],
  ],
  [
    `{ ${SHOP} { issue(number: 4) { id } } }`,
    "Could not resolve to an Issue with the number of 4.",
    ["repository", "issue"],
  ],
  [
    `{ ${SHOP} { issueOrPullRequest(number: 99) { __typename } } }`,
    "Could not resolve to an issue or pull request with the number of 99.",
    ["repository", "issueOrPullRequest"],
  ],
  [
    `{ repository(owner: "acme", name: "nix") { id } }`,
    "Could not resolve to a Repository with the name 'acme/nix'.",
    ["repository"],
  ],
  [`{ user(login: "acme") { id } }`, "Could not resolve to a User with the login of 'acme'.", ["user"]],
  [
    `{ organization(login: "nix") { id } }`,
    "Could not resolve to an Organization with the login of 'nix'.",
    ["organization"],
  ],
  [
    `{ nodes(ids: ["nix"]) { id } }`,
    "Could not resolve to a node with the global id of 'nix'.",
    ["nodes", 0],
  ],
])("%s is not found", async (query, message, path) => {
  const { ask } = await openSandbox();
  expect(await ask("ghp_sandbox", query)).toMatchObject({ errors: [{ type: "NOT_FOUND", message, path }] });
});

test("what GitHub has and the sandbox does not keep fails by name", async () => {
  const { ask } = await openSandbox();
  const answer = await ask(
    "ghp_sandbox",
    `{ ${SHOP} { issue(number: 2) { bodyHTML } } search(query: "x", type: ISSUE, first: 1) { issueCount } }`,
  );
  expect(answer.errors?.map(({ message }) => message).sort()).toEqual([
    "sandbox: `Issue.bodyHTML` is not kept here",
    "sandbox: `Query.search` is not kept here",
  ]);
});

test.each([
  ["title", "x".repeat(257), "Title is too long (maximum is 256 characters)"],
  ["title", " ", "Title can't be blank"],
  ["body", "x".repeat(65_537), "Body is too long (maximum is 65536 characters)"],
])("a %s out of bounds changes nothing", async (part, text, message) => {
  const { ask, issueId, state } = await openSandbox();
  const before = state.version;
  const answer = await ask(
    "ghp_sandbox",
    `mutation ($id: ID!, $t: String!) { updateIssue(input: { id: $id, ${part}: $t }) { issue { id } } }`,
    { id: issueId(2), t: text },
  );
  expect(answer).toMatchObject({
    data: { updateIssue: null },
    errors: [{ type: "UNPROCESSABLE", message, path: ["updateIssue"] }],
  });
  expect(state.version).toBe(before);
});

test("256 and 65,536 characters are within bounds, also where a character is two units long", async () => {
  const { ask, issueId, state } = await openSandbox();
  const mutation = `mutation ($id: ID!, $t: String!, $b: String!) { updateIssue(input: { id: $id, title: $t, body: $b }) { issue { id } } }`;
  const answer = await ask("ghp_sandbox", mutation, {
    id: issueId(2),
    t: "🛒".repeat(256),
    b: "é".repeat(65_536),
  });
  expect(answer.errors).toBeUndefined();
  expect(state.repository.issues.get(2)?.body).toHaveLength(65_536);
});

test("an issue holds 100 labels, no more", async () => {
  const { ask, issueId, state } = await openSandbox({ rateLimits: false });
  const make = Array.from(
    { length: 101 },
    (_, n) =>
      `l${n}: createLabel(input: { repositoryId: "${state.repository.id}", name: "l${n}", color: "ededed" }) { label { id } }`,
  );
  await ask("ghp_sandbox", `mutation { ${make.join("\n")} }`);
  const ids = state.repository.labels.filter((label) => /^l\d/.test(label.name)).map((label) => label.id);
  const set = `mutation ($id: ID!, $l: [ID!]!) { updateIssue(input: { id: $id, labelIds: $l }) { issue { labels { totalCount } } } }`;
  expect(ids).toHaveLength(101);
  expect((await ask("ghp_sandbox", set, { id: issueId(2), l: ids })).errors?.[0]?.type).toBe("UNPROCESSABLE");
  expect(await ask("ghp_sandbox", set, { id: issueId(2), l: ids.slice(1) })).toMatchObject({
    data: { updateIssue: { issue: { labels: { totalCount: 100 } } } },
  });
});

test("with issues off, issues are not there and none can be made", async () => {
  const seed = smallSeed();
  const { ask, rest, state } = await openSandbox({
    seed: { ...seed, repository: { ...seed.repository, "issues-enabled": false } },
  });
  const create = `mutation { createIssue(input: { repositoryId: "${state.repository.id}", title: "X" }) { issue { id } } }`;
  expect(await ask("ghs_sandbox", create)).toMatchObject({
    errors: [{ message: "Issues are disabled for this repo" }],
  });
  expect(await ask("ghs_sandbox", `{ ${SHOP} { hasIssuesEnabled issues { totalCount } } }`)).toEqual({
    data: { repository: { hasIssuesEnabled: false, issues: { totalCount: 0 } } },
  });
  expect((await rest("ghs_sandbox", "GET", "/repos/acme/shop/issues")).status).toBe(410);
});
