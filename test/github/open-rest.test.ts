/** What GitHub's permission API answers → what a person may do; whatever fails is not known, and nothing is guessed. */
import { expect, it, onTestFinished } from "vitest";
import { apiBeside, openRest } from "../../src/github/open-rest.ts";
import { askPermissions } from "../../src/github/ask-permissions.ts";
import { startServer } from "./scripted-server.ts";

async function answering(...answers: readonly (readonly [number, string])[]) {
  const asked: string[] = [];
  const server = await startServer((request, _body, response) => {
    const [status, body] = answers[Math.min(asked.length, answers.length - 1)] ?? [500, ""];
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    response.writeHead(status, { "content-type": "application/json" });
    response.end(body);
  });
  onTestFinished(() => server.close());
  const rest = openRest({ token: "ghs_x", api: `${server.url}/api/v3/`, wait: () => Promise.resolve() });
  return { rest, asked };
}

const NOT_KNOWN = { role: null, triage: null };

const CASES: readonly (readonly [string, number, unknown, object])[] = [
  ["none", 200, { permission: "none", role_name: "none" }, { role: "none", triage: false }],
  ["read", 200, { permission: "read", role_name: "read" }, { role: "read", triage: false }],
  ["triage", 200, { permission: "read", role_name: "triage" }, { role: "triage", triage: true }],
  ["write", 200, { permission: "write", role_name: "write" }, { role: "write", triage: true }],
  ["maintain", 200, { permission: "write", role_name: "maintain" }, { role: "maintain", triage: true }],
  ["admin", 200, { permission: "admin", role_name: "admin" }, { role: "admin", triage: true }],
  [
    "a role of the organisation's own that may triage",
    200,
    { permission: "read", role_name: "Gardener", user: { permissions: { triage: true } } },
    { role: "Gardener", triage: true },
  ],
  [
    "a role of the organisation's own that may not",
    200,
    { permission: "read", role_name: "Reader", user: { permissions: { triage: false, pull: true } } },
    { role: "Reader", triage: false },
  ],
  ["an older server's word", 200, { permission: "write" }, { role: "write", triage: true }],
  ["nobody of that name", 404, { message: "Not Found" }, { role: "none", triage: false }],
  ["not allowed to ask", 403, { message: "Must have push access" }, NOT_KNOWN],
  ["bad credentials", 401, { message: "Bad credentials" }, NOT_KNOWN],
  ["trouble at GitHub", 502, { message: "Bad gateway" }, NOT_KNOWN],
  ["nonsense", 200, { permission: ["admin"] }, NOT_KNOWN],
  ["a list", 200, [], NOT_KNOWN],
];

it.each(CASES)("%s", async (_case, status, body, permission) => {
  const { rest } = await answering([status, JSON.stringify(body)]);
  expect(await rest.permissionOf("acme", "shop", "bo")).toEqual(permission);
});

it("an answer that is no JSON is not known", async () => {
  const { rest } = await answering([200, "<h1>Sign in</h1>"]);
  expect(await rest.permissionOf("acme", "shop", "bo")).toEqual(NOT_KNOWN);
});

it("asks once more where GitHub did not answer, and never twice where it did", async () => {
  const triage = JSON.stringify({ permission: "read", role_name: "triage" });
  const lost = await answering([503, "{}"], [200, triage]);
  expect(await lost.rest.permissionOf("acme", "shop", "bo")).toEqual({ role: "triage", triage: true });
  expect(lost.asked).toEqual([
    "GET /api/v3/repos/acme/shop/collaborators/bo/permission bearer ghs_x",
    "GET /api/v3/repos/acme/shop/collaborators/bo/permission bearer ghs_x",
  ]);
  const refused = await answering([403, "{}"], [200, triage]);
  expect(await refused.rest.permissionOf("acme", "shop", "bo")).toEqual(NOT_KNOWN);
  expect(refused.asked).toHaveLength(1);
});

it("no server there: not known", async () => {
  const server = await startServer(() => undefined);
  await server.close();
  const rest = openRest({ token: "ghs_x", api: server.url, wait: () => Promise.resolve() });
  expect(await rest.permissionOf("acme", "shop", "bo")).toEqual(NOT_KNOWN);
});

it("a login cannot lead the question elsewhere", async () => {
  const { rest, asked } = await answering([404, "{}"]);
  await rest.permissionOf("acme", "shop", "../../../user?x=");
  expect(asked[0]).toBe(
    "GET /api/v3/repos/acme/shop/collaborators/..%2F..%2F..%2Fuser%3Fx%3D/permission bearer ghs_x",
  );
});

it("asks for each person once, whatever the case, and for five at a time at most", async () => {
  let open = 0;
  let most = 0;
  const permissionOf = async (_owner: string, _name: string, login: string) => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((resolve) => setTimeout(resolve, 1));
    open -= 1;
    return { role: login, triage: false };
  };
  const logins = ["Bo", "bo", ...Array.from({ length: 12 }, (_, index) => `p${index}`)];
  const found = await askPermissions({ permissionOf }, { owner: "acme", name: "shop" }, logins);
  expect(Object.keys(found)).toEqual(["bo", ...logins.slice(2)]);
  expect(most).toBe(5);
});

it.each([
  ["https://api.github.com/graphql", "https://api.github.com"],
  ["https://ghe.example/api/graphql", "https://ghe.example/api/v3"],
  ["https://api.acme.ghe.com/graphql/", "https://api.acme.ghe.com"],
])("beside %s stands %s", (url, api) => {
  expect(apiBeside(url)).toBe(api);
});
