import { expect, test } from "vitest";
import { openSandbox, type Opened } from "./open-sandbox.ts";

interface Page {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string;
    readonly startCursor: string;
  };
  readonly nodes: readonly { readonly number: number }[];
}

async function page(sandbox: Opened, args: string): Promise<Page> {
  const answer = await sandbox.ask<{ readonly repository: { readonly issues: Page } }>(
    "ghp_sandbox",
    `{ repository(owner: "acme", name: "shop") { issues(${args}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { number } } } }`,
  );
  expect(answer.errors).toBeUndefined();
  const issues = answer.data?.repository.issues;
  if (issues === undefined) {
    throw new Error("There is no page.");
  }
  return issues;
}

test.each(["CREATED_AT", "UPDATED_AT", "COMMENTS"])(
  "250 issues by %s come once each, both ways",
  async (field) => {
    const sandbox = await openSandbox({ issues: 250 });
    const order = `orderBy: { field: ${field}, direction: DESC }`;
    const forward: number[] = [];
    let one = await page(sandbox, `first: 60, ${order}`);
    expect(one.pageInfo.hasPreviousPage).toBe(false);
    forward.push(...one.nodes.map((node) => node.number));
    while (one.pageInfo.hasNextPage) {
      one = await page(sandbox, `first: 60, after: "${one.pageInfo.endCursor}", ${order}`);
      expect(one.pageInfo.hasPreviousPage).toBe(true);
      forward.push(...one.nodes.map((node) => node.number));
    }
    expect(one.totalCount).toBe(250);
    expect(new Set(forward).size).toBe(250);
    const backward: number[] = [];
    let last = await page(sandbox, `last: 70, ${order}`);
    backward.unshift(...last.nodes.map((node) => node.number));
    while (last.pageInfo.hasPreviousPage) {
      last = await page(sandbox, `last: 70, before: "${last.pageInfo.startCursor}", ${order}`);
      backward.unshift(...last.nodes.map((node) => node.number));
    }
    expect(backward).toEqual(forward);
  },
);

test("a page goes on rightly when issues before it went away", async () => {
  const sandbox = await openSandbox({ issues: 30 });
  const first = await page(sandbox, "first: 10");
  const ids = first.nodes.slice(2, 5).map((node) => sandbox.issueId(node.number));
  await sandbox.ask(
    "ghp_sandbox",
    `mutation { ${ids.map((id, n) => `d${n}: deleteIssue(input: { issueId: "${id}" }) { clientMutationId }`).join(" ")} }`,
  );
  const second = await page(sandbox, `first: 100, after: "${first.pageInfo.endCursor}"`);
  expect(second.nodes).toHaveLength(20);
  expect(second.totalCount).toBe(27);
});

test.each([
  ["states: CLOSED", [5]],
  ['labels: ["bug"]', [3]],
  ['labels: ["bug", "checkout"]', [2, 3]],
  ['filterBy: { createdBy: "rita" }', [3, 6]],
  ['filterBy: { type: "Feature" }', [1, 2]],
  ['filterBy: { since: "2026-10-05T00:00:00Z" }', [3, 6]],
  ['filterBy: { assignee: "cleo" }', [2]],
  ['filterBy: { milestoneNumber: "1" }', [2]],
  ['filterBy: { labels: ["checkout"], states: [OPEN], createdBy: "ben" }', [2]],
  ['filterBy: { labels: ["bug", "checkout"] }', [3]],
  ["filterBy: { assignee: null, states: [OPEN] }", [1, 3, 6]],
  ['filterBy: { milestone: "*" }', [2]],
  ["filterBy: { type: null, states: [OPEN] }", [6]],
])("issues(%s) are %j", async (filter, numbers) => {
  const sandbox = await openSandbox();
  const { nodes } = await page(sandbox, `first: 10, ${filter}`);
  expect(nodes.map((node) => node.number).sort((a, b) => a - b)).toEqual(numbers);
});

test("a cursor that is none is refused", async () => {
  const { ask } = await openSandbox();
  const answer = await ask(
    "ghp_sandbox",
    `{ repository(owner: "acme", name: "shop") { issues(first: 1, after: "nix") { nodes { id } } } }`,
  );
  expect(answer.errors?.[0]).toMatchObject({
    type: "INVALID_CURSOR_ARGUMENTS",
    message: "`nix` does not appear to be a valid cursor.",
  });
});
