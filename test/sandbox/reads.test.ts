/** What a run reads besides the open issues: milestones, closed issues, what is blocked, large files; and what it costs. */
import { expect, test } from "vitest";
import { readSeed } from "../../src/sandbox/read-seed.ts";
import { openSandbox, smallSeed } from "./open-sandbox.ts";

const issue = { author: "ben", opened: "2026-09-01" };

function seedWith(change: object) {
  return readSeed("reads.yml", JSON.stringify({ ...smallSeed(), ...change }));
}

test("milestones tell their due date, state and description, in the order asked for", async () => {
  const sandbox = await openSandbox({
    seed: seedWith({
      issues: [],
      milestones: [
        { title: "Later", due: "2027-03-31" },
        { title: "Some day", description: "No date yet" },
        { title: "Summer", due: "2026-08-31", state: "closed" },
        { title: "Autumn", due: "2026-11-30" },
      ],
    }),
  });
  const ask = async (args: string) =>
    (
      await sandbox.ask<{ repository: { milestones: { nodes: readonly object[] } } }>(
        "ghs_sandbox",
        `{ repository(owner: "acme", name: "shop") { milestones(first: 10${args}) { nodes { number title description dueOn state closedAt } } } }`,
      )
    ).data?.repository.milestones.nodes;
  expect(await ask(", states: [OPEN], orderBy: { field: DUE_DATE, direction: ASC }")).toEqual([
    {
      number: 4,
      title: "Autumn",
      description: null,
      dueOn: "2026-11-30T00:00:00Z",
      state: "OPEN",
      closedAt: null,
    },
    expect.objectContaining({ title: "Later" }),
    {
      number: 2,
      title: "Some day",
      description: "No date yet",
      dueOn: null,
      state: "OPEN",
      closedAt: null,
    },
  ]);
  expect(await ask("")).toMatchObject([1, 2, 3, 4].map((number) => ({ number })));
  expect(await ask(", states: [CLOSED]")).toMatchObject([
    { title: "Summer", state: "CLOSED", closedAt: "2026-08-31T00:00:00Z" },
  ]);
  expect(await ask(', query: "aut"')).toMatchObject([{ title: "Autumn" }]);
});

test("closed issues of the last weeks come newest first, with how they were closed", async () => {
  const sandbox = await openSandbox({
    seed: seedWith({
      issues: [
        { ...issue, number: 1, title: "Open", updated: "2026-11-14" },
        { ...issue, number: 2, title: "Done", closed: "2026-11-02" },
        { ...issue, number: 3, title: "Long ago", closed: "2026-09-20" },
        { ...issue, number: 4, title: "Not wanted", closed: "2026-11-10", reason: "not-planned" },
        { ...issue, number: 5, title: "Again", closed: "2026-11-05", "duplicate-of": 1 },
      ],
    }),
  });
  const { data, errors } = await sandbox.ask(
    "ghs_sandbox",
    `{ repository(owner: "acme", name: "shop") { issues(first: 100, states: [CLOSED], orderBy: { field: UPDATED_AT, direction: DESC }, filterBy: { since: "2026-10-19T00:00:00Z" }) {
      totalCount nodes { number closedAt stateReason(enableDuplicate: true) } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data?.["repository"]?.["issues"]).toEqual({
    totalCount: 3,
    nodes: [
      { number: 4, closedAt: "2026-11-10T00:00:00Z", stateReason: "NOT_PLANNED" },
      { number: 5, closedAt: "2026-11-05T00:00:00Z", stateReason: "DUPLICATE" },
      { number: 2, closedAt: "2026-11-02T00:00:00Z", stateReason: "COMPLETED" },
    ],
  });
});

const BLOCKED = `query ($first: Int!) { rateLimit { cost nodeCount } repository(owner: "acme", name: "shop") { issue(number: 3) {
  blocking(first: $first) { nodes { number state repository { nameWithOwner }
    projectItems(first: 10) { nodes { project { number } score: fieldValueByName(name: "Score") { ... on ProjectV2ItemFieldNumberValue { number creator { login } updatedAt } } } } } }
  parent { number state projectItems(first: 10) { nodes { score: fieldValueByName(name: "Score") { ... on ProjectV2ItemFieldNumberValue { number } } } } }
} } }`;

test("what an issue blocks and its parent come with their lines on the board", async () => {
  const sandbox = await openSandbox({
    seed: seedWith({
      issues: [
        { ...issue, number: 1, title: "Parent", board: { Score: 9 } },
        {
          ...issue,
          number: 2,
          title: "Waits",
          "blocked-by": [3],
          board: { Score: { value: 40, by: "ana", at: "2026-10-01" } },
        },
        { ...issue, number: 3, title: "Blocks", parent: 1 },
        { ...issue, number: 4, title: "Waited", "blocked-by": [3], closed: "2026-10-02", board: false },
      ],
    }),
  });
  const { data, errors } = await sandbox.ask("ghp_sandbox", BLOCKED, { first: 50 });
  expect(errors).toBeUndefined();
  expect(data?.["repository"]?.["issue"]).toEqual({
    blocking: {
      nodes: [
        {
          number: 4,
          state: "CLOSED",
          repository: { nameWithOwner: "acme/shop" },
          projectItems: { nodes: [] },
        },
        {
          number: 2,
          state: "OPEN",
          repository: { nameWithOwner: "acme/shop" },
          projectItems: {
            nodes: [
              {
                project: { number: 1 },
                score: { number: 40, creator: { login: "ana" }, updatedAt: "2026-10-01T00:00:00Z" },
              },
            ],
          },
        },
      ],
    },
    parent: { number: 1, state: "OPEN", projectItems: { nodes: [{ score: { number: 9 } }] } },
  });
  // 1 for `blocking`, 50 for its items, 1 for the parent's: 52 requests are 1 point; 50 + 500 + 10 nodes.
  expect(data?.["rateLimit"]).toMatchObject({ cost: 1, nodeCount: 560 });
  const hundred = await sandbox.ask("ghp_sandbox", BLOCKED, { first: 100 });
  expect(hundred.data?.["rateLimit"]).toMatchObject({ cost: 1, nodeCount: 1110 });
  const many = await sandbox.ask("ghp_sandbox", BLOCKED, { first: 101 });
  expect(many.errors?.[0]?.type).toBe("EXCESSIVE_PAGINATION");
});

test.each([
  ["just the most", "x".repeat(512_000), false, 512_000],
  ["one byte more", "x".repeat(512_001), true, 512_000],
  ["cut inside a character", `${"x".repeat(511_999)}é tail`, true, 511_999],
])("a large file's text: %s", async (_name, text, isTruncated, bytes) => {
  const sandbox = await openSandbox({ seed: seedWith({ files: { "evidence.csv": text } }) });
  const { data } = await sandbox.ask<{
    repository: { object: { text: string; byteSize: number; isTruncated: boolean; isBinary: boolean } };
  }>(
    "ghs_sandbox",
    `{ repository(owner: "acme", name: "shop") { object(expression: "HEAD:evidence.csv") { ... on Blob { text byteSize isTruncated isBinary } } } }`,
  );
  const object = data?.repository.object;
  expect({ ...object, text: Buffer.byteLength(object?.text ?? "") }).toEqual({
    text: bytes,
    byteSize: Buffer.byteLength(text),
    isTruncated,
    isBinary: false,
  });
  expect(text.startsWith(object?.text ?? "-")).toBe(true);
});

test("REST gives no content above a mebibyte, but the size", async () => {
  const files = { "small.csv": "a,b\n", "large.csv": "x".repeat(1024 * 1024 + 1) };
  const sandbox = await openSandbox({ seed: seedWith({ files }) });
  const read = async (path: string) =>
    (await sandbox.rest("ghs_sandbox", "GET", `/repos/acme/shop/contents/${path}`)).body;
  expect(await read("small.csv")).toMatchObject({ encoding: "base64", content: "YSxiCg==" });
  expect(await read("large.csv")).toMatchObject({ encoding: "none", content: "", size: 1_048_577 });
});
