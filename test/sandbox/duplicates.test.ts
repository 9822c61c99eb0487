/** Issues that repeat another one: the mark, the reason, the events on both timelines. */
import { expect, test } from "vitest";
import { readSeed } from "../../src/sandbox/read-seed.ts";
import { openSandbox, smallSeed, type Opened } from "./open-sandbox.ts";

const READ = `query ($number: Int!) { repository(owner: "acme", name: "shop") { issue(number: $number) {
  state closedAt stateReason(enableDuplicate: true) duplicateOf { number }
  timelineItems(first: 20, itemTypes: [MARKED_AS_DUPLICATE_EVENT, UNMARKED_AS_DUPLICATE_EVENT]) { totalCount nodes { __typename
    ... on MarkedAsDuplicateEvent { createdAt isCrossRepository actor { login } canonical { ... on Issue { number } } duplicate { ... on Issue { number author { login } reactions(content: THUMBS_UP) { totalCount } } } }
    ... on UnmarkedAsDuplicateEvent { canonical { ... on Issue { number } } duplicate { ... on Issue { number } } }
  } }
} } }`;
const CLOSE = `mutation ($input: CloseIssueInput!) { closeIssue(input: $input) { issue { number } } }`;
const UNMARK = `mutation ($input: UnmarkIssueAsDuplicateInput!) { unmarkIssueAsDuplicate(input: $input) { duplicate { ... on Issue { number } } } }`;

async function read(sandbox: Opened, number: number): Promise<unknown> {
  const { data, errors } = await sandbox.ask("ghs_sandbox", READ, { number });
  expect(errors).toBeUndefined();
  return data?.["repository"]?.["issue"];
}

test("closing as a duplicate marks the issue and tells both timelines", async () => {
  const sandbox = await openSandbox();
  sandbox.setClock("2026-11-16T10:00:00Z");
  const [duplicateIssueId, issueId] = [sandbox.issueId(2), sandbox.issueId(3)];
  const closed = await sandbox.ask("ghp_ben", CLOSE, {
    input: { issueId, stateReason: "DUPLICATE", duplicateIssueId },
  });
  expect(closed.errors).toBeUndefined();
  const event = {
    __typename: "MarkedAsDuplicateEvent",
    createdAt: expect.stringContaining("2026-11-16T10:00:0"),
    isCrossRepository: false,
    actor: { login: "ben" },
    canonical: { number: 2 },
    duplicate: { number: 3, author: { login: "rita" }, reactions: { totalCount: 0 } },
  };
  expect(await read(sandbox, 3)).toEqual({
    state: "CLOSED",
    closedAt: expect.stringContaining("2026-11-16T10:00:0"),
    stateReason: "DUPLICATE",
    duplicateOf: { number: 2 },
    timelineItems: { totalCount: 1, nodes: [event] },
  });
  expect(await read(sandbox, 2)).toMatchObject({
    state: "OPEN",
    duplicateOf: null,
    timelineItems: { totalCount: 1, nodes: [event] },
  });

  const unmarked = await sandbox.ask("ghp_ben", UNMARK, {
    input: { canonicalId: duplicateIssueId, duplicateId: issueId },
  });
  expect(unmarked.errors).toBeUndefined();
  const both = ["MarkedAsDuplicateEvent", "UnmarkedAsDuplicateEvent"].map((__typename) => ({ __typename }));
  expect(await read(sandbox, 3)).toMatchObject({ duplicateOf: null, timelineItems: { nodes: both } });
  expect(await read(sandbox, 2)).toMatchObject({ timelineItems: { nodes: both } });
  const twice = await sandbox.ask("ghp_ben", UNMARK, {
    input: { canonicalId: duplicateIssueId, duplicateId: issueId },
  });
  expect(twice.errors?.[0]?.type).toBe("UNPROCESSABLE");
});

test("an issue is no duplicate of itself; with another reason GitHub's answer is not known", async () => {
  const sandbox = await openSandbox();
  const issueId = sandbox.issueId(3);
  const itself = { issueId, stateReason: "DUPLICATE", duplicateIssueId: issueId };
  expect((await sandbox.ask("ghp_ben", CLOSE, { input: itself })).errors?.[0]?.type).toBe("UNPROCESSABLE");
  const other = { issueId, stateReason: "COMPLETED", duplicateIssueId: sandbox.issueId(2) };
  expect((await sandbox.ask("ghp_ben", CLOSE, { input: other })).errors?.[0]?.message).toMatch(
    /^sandbox: .*is not kept here/,
  );
  expect(await read(sandbox, 3)).toMatchObject({ state: "OPEN", timelineItems: { totalCount: 0 } });
});

test("a seed's duplicates stand on the timelines in the order of time, page by page", async () => {
  const issue = { author: "ben", opened: "2026-09-01" };
  const seed = readSeed(
    "duplicates.yml",
    JSON.stringify({
      ...smallSeed(),
      issues: [
        { ...issue, number: 1, title: "Canonical" },
        { ...issue, number: 2, title: "Late", closed: "2026-10-09", "duplicate-of": 1, votes: 4 },
        { ...issue, number: 3, title: "Early", closed: "2026-10-01", "duplicate-of": 1, author: "rita" },
        { ...issue, number: 4, title: "Not wanted", closed: "2026-10-01", reason: "not-planned" },
      ],
    }),
  );
  const sandbox = await openSandbox({ seed });
  expect(await read(sandbox, 1)).toMatchObject({
    timelineItems: {
      totalCount: 2,
      nodes: [
        { createdAt: "2026-10-01T00:00:00Z", duplicate: { number: 3, author: { login: "rita" } } },
        { createdAt: "2026-10-09T00:00:00Z", duplicate: { number: 2, reactions: { totalCount: 4 } } },
      ],
    },
  });
  expect(await read(sandbox, 2)).toMatchObject({ stateReason: "DUPLICATE", duplicateOf: { number: 1 } });
  expect(await read(sandbox, 4)).toMatchObject({ stateReason: "NOT_PLANNED", duplicateOf: null });
  const page = `query ($after: String) { repository(owner: "acme", name: "shop") { issue(number: 1) {
    timelineItems(first: 1, after: $after, itemTypes: [MARKED_AS_DUPLICATE_EVENT]) { filteredCount pageCount pageInfo { endCursor hasNextPage }
      nodes { ... on MarkedAsDuplicateEvent { duplicate { ... on Issue { number } } } } } } } }`;
  const ask = async (after: string | null) =>
    (await sandbox.ask("ghs_sandbox", page, { after })).data?.["repository"]?.["issue"]?.["timelineItems"];
  const first = await ask(null);
  expect(first).toMatchObject({ filteredCount: 2, pageCount: 1, nodes: [{ duplicate: { number: 3 } }] });
  const cursor: unknown = first?.["pageInfo"]?.["endCursor"];
  const second = await ask(typeof cursor === "string" ? cursor : null);
  expect(second).toMatchObject({ nodes: [{ duplicate: { number: 2 } }], pageInfo: { hasNextPage: false } });
});

test("a deleted duplicate leaves the event; other kinds of events are not kept and say so", async () => {
  const sandbox = await openSandbox();
  const [duplicateIssueId, issueId] = [sandbox.issueId(2), sandbox.issueId(3)];
  const input = { issueId, stateReason: "DUPLICATE", duplicateIssueId };
  await sandbox.ask("ghp_ben", CLOSE, { input });
  await sandbox.ask(
    "ghp_sandbox",
    `mutation ($i: ID!) { deleteIssue(input: { issueId: $i }) { clientMutationId } }`,
    {
      i: duplicateIssueId,
    },
  );
  expect(await read(sandbox, 3)).toMatchObject({
    duplicateOf: null,
    timelineItems: { nodes: [{ canonical: null, duplicate: { number: 3 } }] },
  });
  for (const types of ["", "(first: 5, itemTypes: [RENAMED_TITLE_EVENT])"]) {
    const { errors } = await sandbox.ask(
      "ghs_sandbox",
      `{ repository(owner: "acme", name: "shop") { issue(number: 3) { timelineItems${types || "(first: 5)"} { totalCount } } } }`,
    );
    expect(errors?.[0]?.message).toMatch(
      /^sandbox: `Issue\.timelineItems\(itemTypes: .+\)` is not kept here/,
    );
  }
});
