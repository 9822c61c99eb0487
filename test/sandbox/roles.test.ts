import { expect, test } from "vitest";
import type { Seed } from "../../src/sandbox/read-seed.ts";
import { readSeed } from "../../src/sandbox/read-seed.ts";
import { openSandbox } from "./open-sandbox.ts";

const ROLES = ["none", "read", "triage", "write", "maintain", "admin"] as const;

/** A user for each role, one with a role of the organization's own, and a second repository. */
function rolesSeed(isPrivate: boolean): Seed {
  return readSeed(
    "roles.yml",
    JSON.stringify({
      now: "2026-11-16T08:00:00Z",
      organization: { login: "acme" },
      users: [
        ...ROLES.map((permission) => ({ login: `${permission}-user`, permission })),
        { login: "gardener", role: { name: "Issue gardener", base: "triage" } },
      ],
      tokens: [
        { token: "ghs_shop", kind: "actions", permissions: { issues: "write", contents: "read" } },
        { token: "ghs_site", kind: "actions", permissions: { issues: "write" }, repository: "site" },
        ...ROLES.map((role) => ({
          token: `ghp_${role}`,
          kind: "person",
          login: `${role}-user`,
          scopes: ["repo"],
        })),
        { token: "ghp_gardener", kind: "person", login: "gardener", scopes: ["repo"] },
      ],
      repository: { owner: "acme", name: "shop", private: isPrivate },
      labels: [{ name: "ready" }],
      "other-repositories": [
        {
          name: "site",
          private: isPrivate,
          permissions: { "read-user": "write", "admin-user": "none" },
          labels: [{ name: "text" }],
          files: { "README.md": "# Site\n" },
          issues: [
            {
              number: 1,
              title: "Say it better",
              author: "write-user",
              opened: "2026-11-01",
              labels: ["text"],
            },
          ],
        },
      ],
      issues: [{ number: 1, title: "One", author: "write-user", opened: "2026-11-01" }],
    }),
  );
}

const PERMISSION = (login: string, repository = "shop") =>
  `/repos/acme/${repository}/collaborators/${login}/permission`;

test.each([
  [true, "none-user", "none", "none", ""],
  [false, "none-user", "read", "read", "pull"],
  [true, "read-user", "read", "read", "pull"],
  [true, "triage-user", "read", "triage", "triage pull"],
  [true, "write-user", "write", "write", "push triage pull"],
  [true, "maintain-user", "write", "maintain", "maintain push triage pull"],
  [true, "admin-user", "admin", "admin", "admin maintain push triage pull"],
  [true, "gardener", "read", "Issue gardener", "triage pull"],
])("private: %s, %s has `%s`, the role `%s`: %s", async (isPrivate, login, permission, role, may) => {
  const { rest } = await openSandbox({ seed: rolesSeed(isPrivate) });
  const answer = await rest<{ readonly user: { readonly permissions: Record<string, boolean> } }>(
    "ghs_shop",
    "GET",
    PERMISSION(login),
  );
  expect(answer).toMatchObject({
    status: 200,
    body: { permission, role_name: role, user: { login, role_name: role } },
  });
  const allowed = Object.entries(answer.body.user.permissions).filter(([, is]) => is);
  expect(allowed.map(([name]) => name).join(" ")).toBe(may);
});

test("whoever only ever commented reads a public repository; unknown logins and bots are told apart", async () => {
  const { rest, ask } = await openSandbox({ seed: rolesSeed(false) });
  expect(await rest("ghs_shop", "GET", PERMISSION("nobody"))).toMatchObject({
    status: 404,
    body: { message: "Not Found" },
  });
  expect(await rest("ghs_shop", "GET", PERMISSION("github-actions%5Bbot%5D"))).toMatchObject({
    status: 404,
    body: { message: "github-actions[bot] is not a user" },
  });
  expect(await rest("ghp_triage", "GET", PERMISSION("read-user"))).toMatchObject({ status: 403 });
  expect(await ask("ghp_none", `{ repository(owner: "acme", name: "shop") { name } }`)).toEqual({
    data: { repository: { name: "shop" } },
  });
});

test("a private repository is not there for those without a role in it", async () => {
  const { ask, rest, state } = await openSandbox({ seed: rolesSeed(true) });
  const missing = "Could not resolve to a Repository with the name 'acme/shop'.";
  expect(
    (await ask("ghp_none", `{ repository(owner: "acme", name: "shop") { name } }`)).errors,
  ).toMatchObject([{ type: "NOT_FOUND", message: missing }]);
  expect((await rest("ghp_none", "GET", "/repos/acme/shop/issues/1")).status).toBe(404);
  const id = state.repository.issues.get(1)?.id;
  expect((await ask("ghp_none", `{ node(id: "${id}") { id } }`)).errors).toMatchObject([
    { type: "NOT_FOUND" },
  ]);
  expect((await ask("ghp_none", COMMENT, { id })).errors).toMatchObject([{ type: "NOT_FOUND" }]);
  expect((await ask("ghs_site", COMMENT, { id })).errors).toMatchObject([{ type: "NOT_FOUND" }]);
});

const COMMENT = `mutation ($id: ID!) { addComment(input: { subjectId: $id, body: "Hi" }) { clientMutationId } }`;

test("a job's token writes to its own repository alone; people by their role in each", async () => {
  const { ask, rest, state } = await openSandbox({ seed: rolesSeed(false) });
  const site = state.repositories.get("acme/site");
  const id = site?.issues.get(1)?.id;
  const open = (token: string) =>
    ask(token, `mutation ($input: CreateIssueInput!) { createIssue(input: $input) { issue { number } } }`, {
      input: { repositoryId: site?.id, title: "New" },
    });
  const refused = [{ type: "FORBIDDEN", message: "Resource not accessible by integration" }];
  expect((await ask("ghs_shop", COMMENT, { id })).errors).toMatchObject(refused);
  expect((await open("ghs_shop")).errors).toMatchObject(refused);
  expect((await rest("ghs_shop", "GET", PERMISSION("read-user", "site"))).status).toBe(403);
  expect((await ask("ghs_site", COMMENT, { id })).errors).toBeUndefined();
  expect(await open("ghs_site")).toMatchObject({ data: { createIssue: { issue: { number: 2 } } } });
  const label = (token: string, labelId: string | undefined) =>
    ask(
      token,
      `mutation ($input: RemoveLabelsFromLabelableInput!) { removeLabelsFromLabelable(input: $input) { clientMutationId } }`,
      { input: { labelableId: id, labelIds: [labelId] } },
    );
  expect((await label("ghp_admin", site?.labels[0]?.id)).errors).toMatchObject([{ type: "FORBIDDEN" }]);
  expect((await label("ghp_read", site?.labels[0]?.id)).errors).toBeUndefined();
  expect(site?.issues.get(1)?.labels).toEqual([]);
  const wrong = await ask(
    "ghp_read",
    `mutation ($input: AddLabelsToLabelableInput!) { addLabelsToLabelable(input: $input) { clientMutationId } }`,
    { input: { labelableId: id, labelIds: [state.repository.labels[0]?.id] } },
  );
  expect(wrong.errors).toMatchObject([{ type: "UNPROCESSABLE" }]);
});

test("those who can be assigned are found by a word, and others are left out without one", async () => {
  const { ask, issueId, state } = await openSandbox({ seed: rolesSeed(true) });
  const found = await ask(
    "ghs_shop",
    `{ viewer { login } repository(owner: "acme", name: "shop") { assignableUsers(first: 10, query: "N-User") { nodes { login } } } }`,
  );
  expect(found.data).toEqual({
    viewer: { login: "github-actions[bot]" },
    repository: { assignableUsers: { nodes: [{ login: "maintain-user" }, { login: "admin-user" }] } },
  });
  await ask(
    "ghp_gardener",
    `mutation ($input: AddAssigneesToAssignableInput!) { addAssigneesToAssignable(input: $input) { clientMutationId } }`,
    {
      input: {
        assignableId: issueId(1),
        assigneeIds: ["none-user", "gardener"].map((login) => state.accounts.get(login)?.id),
      },
    },
  );
  expect(state.repository.issues.get(1)?.assignees.map(({ login }) => login)).toEqual(["gardener"]);
});

test.each([
  ["permissions", { "site-user": "write" }, "permissions for `site-user`, whom the seed does not declare"],
  ["issues", [{ number: 1, title: "x", author: "zoe", opened: "2026-11-01" }], "has author `zoe`"],
])("a seed's second repository with strange %s is refused", (key, value, message) => {
  const seed = {
    organization: { login: "acme" },
    repository: { owner: "acme", name: "shop" },
    "other-repositories": [{ name: "site", [key]: value }],
  };
  expect(() => readSeed("odd.yml", JSON.stringify(seed))).toThrow(message);
});
