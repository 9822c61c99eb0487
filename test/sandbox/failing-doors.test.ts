import { expect, test } from "vitest";
import type { DoneMutation } from "../../src/sandbox/context.ts";
import type { Failing, Failure } from "../../src/sandbox/failing-door.ts";
import { openSandbox } from "./open-sandbox.ts";

const COMMENT = `mutation Say($id: ID!) { addComment(input: { subjectId: $id, body: "Hi" }) { clientMutationId } }`;
const PERMISSION = "/repos/acme/shop/collaborators/ben/permission";

test.each([403, 404, 500])("the permission API can answer %s, and only it", async (status) => {
  const failing: Failing = ({ path }) =>
    path.endsWith("/permission") ? { kind: "answer", status, body: { message: "No" } } : null;
  const { rest, log } = await openSandbox({ failing });
  expect(await rest("ghs_sandbox", "GET", PERMISSION)).toMatchObject({ status, body: { message: "No" } });
  expect((await rest("ghs_sandbox", "GET", "/repos/acme/shop")).status).toBe(200);
  expect(log.map((one) => one.status)).toEqual([status, 200]);
});

test.each<[Failure, string, number]>([
  [{ kind: "cut", when: "before" }, "lost", 0],
  [{ kind: "cut", when: "after" }, "lost", 1],
  [{ kind: "answer", status: 502, body: "<h1>502</h1>" }, "502", 0],
  [{ kind: "answer", status: 502, body: "<h1>502</h1>", when: "after" }, "502", 1],
  [{ kind: "delay", milliseconds: 50 }, "200", 1],
])("%j: the client sees %s, and %i comment is there", async (failure, seen, comments) => {
  const failing: Failing = ({ operation, fields, login, kind }) => {
    const isIt = operation === "Say" && fields[0] === "addComment" && kind === "mutation";
    return isIt && login === "github-actions" ? failure : null;
  };
  const { url, issueId, state, log } = await openSandbox({ failing });
  const outcome = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { authorization: "bearer ghs_sandbox" },
    body: JSON.stringify({ query: COMMENT, variables: { id: issueId(1) } }),
  }).then(
    (response) => String(response.status),
    () => "lost",
  );
  expect(outcome).toBe(seen);
  expect(state.repository.issues.get(1)?.comments).toHaveLength(comments);
  expect(log).toHaveLength(1);
});

test("each write is told as soon as it is done, one alias after the other, and no refused one", async () => {
  const told: string[] = [];
  const held: number[] = [];
  const sandbox = await openSandbox({
    onMutation: ({ name, login }: DoneMutation) => {
      told.push(`${login} ${name}`);
      held.push(sandbox.state.repository.issues.get(1)?.comments.length ?? 0);
    },
  });
  await sandbox.ask(
    "ghs_sandbox",
    `mutation ($id: ID!) {
      a: addComment(input: { subjectId: $id, body: "1" }) { clientMutationId }
      b: addComment(input: { subjectId: "x", body: "2" }) { clientMutationId }
      c: addComment(input: { subjectId: $id, body: "3" }) { clientMutationId }
    }`,
    { id: sandbox.issueId(1) },
  );
  await sandbox.rest("ghp_ben", "POST", "/repos/acme/shop/issues/1/comments", { body: "4" });
  await sandbox.rest("ghp_ben", "POST", "/repos/acme/shop/issues/1/comments", { body: "" });
  expect(told).toEqual([
    "github-actions addComment",
    "github-actions addComment",
    "ben POST /repos/acme/shop/issues/1/comments",
  ]);
  expect(held).toEqual([1, 2, 3]);
});
