import { createServer } from "node:http";
import { readFileSync, existsSync } from "node:fs";
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
  validateSchema,
  type GraphQLSchema,
} from "graphql";
import { expect, test } from "vitest";
import { newerSchema } from "../../src/sandbox/newer-schema.ts";
import { loadEngine } from "../../src/sandbox/schema.ts";
import { startSandbox } from "../../src/sandbox/start-sandbox.ts";
import { openSandbox, smallSeed } from "./open-sandbox.ts";

test("every request is logged with who, what, how much and how it ended", async () => {
  const { ask, rest, log, url } = await openSandbox();
  await ask(
    "ghs_sandbox",
    `query Title { repository(owner: "acme", name: "shop") { issue(number: 99) { title } } }`,
  );
  await ask(
    "ghp_sandbox",
    `mutation M { a: closeIssue(input: { issueId: "x" }) { issue { id } } b: reopenIssue(input: { issueId: "x" }) { issue { id } } }`,
  );
  await rest("ghs_sandbox", "GET", "/repos/acme/shop/labels?per_page=1");
  await fetch(`${url}/user`);
  expect(log).toMatchObject([
    {
      method: "POST",
      path: "/graphql",
      login: "github-actions",
      kind: "query",
      operation: "Title",
      fields: ["repository"],
      points: 1,
      status: 200,
      errors: ["Could not resolve to an Issue with the number of 99."],
    },
    {
      login: "ana",
      kind: "mutation",
      operation: "M",
      fields: ["closeIssue", "reopenIssue"],
      body: expect.stringContaining("reopenIssue"),
    },
    { method: "GET", path: "/repos/acme/shop/labels?per_page=1", kind: "rest", status: 200, errors: [] },
    { path: "/user", login: null, status: 401 },
  ]);
  expect(await (await fetch(`${url}/_sandbox/log`)).json()).toHaveLength(4);
});

test("the clock is the seed's, goes on, can be set, and dates every answer", async () => {
  const { url } = await openSandbox();
  const first = await fetch(`${url}/`, { headers: { authorization: "bearer ghs_sandbox" } });
  expect(first.headers.get("date")).toMatch(/^Mon, 16 Nov 2026 08:00:0\d GMT$/);
  await fetch(`${url}/_sandbox/clock`, {
    method: "POST",
    body: JSON.stringify({ now: "2027-01-04T00:00:00Z" }),
  });
  const second = await fetch(`${url}/`, { headers: { authorization: "bearer ghs_sandbox" } });
  expect(second.headers.get("date")).toMatch(/^Mon, 04 Jan 2027 00:00:0\d GMT$/);
  expect((await fetch(`${url}/_sandbox/clock`, { method: "POST", body: "{}" })).status).toBe(422);
});

test("the state is shown with names", async () => {
  const { url } = await openSandbox();
  expect(await (await fetch(`${url}/_sandbox/state`)).json()).toMatchObject({
    organization: "acme",
    repositories: [
      {
        name: "acme/shop",
        issues: expect.arrayContaining([
          expect.objectContaining({ number: 2, votes: 6, labels: ["checkout"] }),
        ]),
      },
      { name: "acme/attic" },
    ],
    projects: [
      {
        items: expect.arrayContaining([
          expect.objectContaining({
            issue: 2,
            values: {
              Score: 4.5,
              Readiness: "Ready",
              Goal: "retention",
              Due: "2026-11-20",
              Sprint: "Sprint 8",
            },
          }),
        ]),
      },
    ],
  });
});

test("a port that is taken is one clear sentence", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => holder.once("listening", resolve));
  const address = holder.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await expect(startSandbox({ seed: smallSeed(), port })).rejects.toThrow(
    /^The sandbox cannot listen: .*EADDRINUSE/,
  );
  await new Promise((resolve) => holder.close(resolve));
});

test("a closed sandbox answers no more", async () => {
  const sandbox = await startSandbox({ seed: smallSeed() });
  await sandbox.close();
  await expect(fetch(`${sandbox.url}/`)).rejects.toThrow("fetch failed");
});

const PUBLISHED = new URL("../../../shared/schema/github-graphql-schema-2026-08-20.graphql", import.meta.url);

test.skipIf(!existsSync(PUBLISHED))("our newer names are GitHub's (needs the newer schema)", async () => {
  const published = buildSchema(readFileSync(PUBLISHED, "utf8"));
  const { schema } = await loadEngine();
  const names = parse(newerSchema).definitions.flatMap((definition) =>
    "name" in definition ? (definition.name?.value ?? []) : [],
  );
  expect(names).toContain("ProjectV2ItemArchivedState");
  for (const definition of parse(newerSchema).definitions) {
    const name = "name" in definition ? (definition.name?.value ?? "") : "";
    const ours = "fields" in definition ? (definition.fields ?? []) : [];
    for (const { name: field } of ours) {
      expect([name, ...fieldShape(schema, name, field.value)]).toEqual([
        name,
        ...fieldShape(published, name, field.value),
      ]);
    }
    const known = membersOf(published, name);
    expect(membersOf(schema, name).filter((member) => !known.includes(member))).toEqual([]);
  }
  expect(fieldShape(schema, "ProjectV2", "items")).toContain("archivedStates: [ProjectV2ItemArchivedState!]");
});

test.each([true, false])("the schema is sound, with issue fields: %s", async (withIssueFields) => {
  const { schema } = await loadEngine(withIssueFields);
  const faults = validateSchema(schema).map(({ message }) => message);
  expect(faults).toEqual([]);
});

function fieldShape(schema: GraphQLSchema, type: string, field: string): readonly string[] {
  const owner = schema.getType(type);
  const definition =
    isObjectType(owner) || isInterfaceType(owner) || isInputObjectType(owner)
      ? owner.getFields()[field]
      : undefined;
  const args =
    definition !== undefined && "args" in definition
      ? definition.args.map((argument) => `${argument.name}: ${String(argument.type)}`)
      : [];
  return [`${field} -> ${String(definition?.type)}`, ...args.toSorted()];
}

/** Of an enum its values, of a union its types. */
function membersOf(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name);
  if (isUnionType(type)) {
    return type.getTypes().map((member) => member.name);
  }
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}
