import { expect, test } from "vitest";
import { label, personAt, unlabel } from "../../src/sandbox/person.ts";
import { openSandbox, type Opened } from "./open-sandbox.ts";

const TYPES = "[LABELED_EVENT, UNLABELED_EVENT]";

interface Seen {
  readonly repository: {
    readonly issue: {
      readonly timelineItems: {
        readonly totalCount: number;
        readonly nodes: readonly {
          readonly __typename: string;
          readonly createdAt: string;
          readonly actor: { readonly login: string } | null;
          readonly label: { readonly name: string };
        }[];
      };
    };
  };
}

/** `LabeledEvent checkout ben 2026-10-02T00:00:00Z`, oldest first. */
async function events(sandbox: Opened, number: number, page = "last: 20") {
  const answer = await sandbox.ask<Seen>(
    "ghs_sandbox",
    `{ repository(owner: "acme", name: "shop") { issue(number: ${number}) {
      timelineItems(${page}, itemTypes: ${TYPES}) { totalCount nodes {
        __typename
        ... on LabeledEvent { id createdAt actor { login } label { name } labelable { __typename } }
        ... on UnlabeledEvent { id createdAt actor { login } label { name } labelable { __typename } }
      } } } } }`,
  );
  expect(answer.errors).toBeUndefined();
  return (answer.data?.repository.issue.timelineItems.nodes ?? []).map(
    (one) => `${one.__typename} ${one.label.name} ${one.actor?.login ?? "nobody"} ${one.createdAt}`,
  );
}

test("labels an issue was opened with are its author's, at that second", async () => {
  const sandbox = await openSandbox();
  expect(await events(sandbox, 3)).toEqual([
    "LabeledEvent bug rita 2026-10-05T00:00:00Z",
    "LabeledEvent checkout rita 2026-10-05T00:00:00Z",
  ]);
  const { repository } = sandbox.state;
  await sandbox.ask(
    "ghs_sandbox",
    "mutation ($input: CreateIssueInput!) { createIssue(input: $input) { issue { id } } }",
    { input: { repositoryId: repository.id, title: "New", labelIds: [repository.labels[2]?.id] } },
  );
  const made = repository.issues.get(7);
  expect(await events(sandbox, 7)).toEqual([`LabeledEvent ready github-actions ${made?.createdAt}`]);
});

test.each<[string, (sandbox: Opened) => Promise<unknown>]>([
  ["the label mutations", (one) => label(personAt(one.url, "ghp_ben"), "acme/shop", 2, "ready")],
  [
    "an edit of the issue",
    (one) =>
      one.ask(
        "ghp_ben",
        `mutation ($input: UpdateIssueInput!) { updateIssue(input: $input) { clientMutationId } }`,
        { input: { id: one.issueId(2), labelIds: one.state.repository.labels.slice(1).map(({ id }) => id) } },
      ),
  ],
  [
    "REST's labels",
    (one) => one.rest("ghp_ben", "POST", "/repos/acme/shop/issues/2/labels", { labels: ["ready"] }),
  ],
  [
    "REST's issue",
    (one) =>
      one.rest("ghp_ben", "PATCH", "/repos/acme/shop/issues/2", { labels: ["checkout", "ready", "bug"] }),
  ],
])("a label put on through %s is told with who did it", async (_door, put) => {
  const sandbox = await openSandbox();
  sandbox.setClock("2026-11-20T08:00:00Z");
  await put(sandbox);
  expect((await events(sandbox, 2)).slice(0, 2)).toEqual([
    "LabeledEvent checkout ben 2026-10-02T00:00:00Z",
    "LabeledEvent ready ben 2026-11-20T08:00:00Z",
  ]);
  await put(sandbox);
  expect((await events(sandbox, 2)).filter((one) => one.includes("ready"))).toHaveLength(1);
});

test("a label taken off is told, through GraphQL and REST", async () => {
  const sandbox = await openSandbox();
  sandbox.setClock("2026-11-20T08:00:00Z");
  await unlabel(personAt(sandbox.url, "ghp_ben"), "acme/shop", 3, "bug");
  await sandbox.rest("ghs_sandbox", "DELETE", "/repos/acme/shop/issues/3/labels/checkout");
  expect(await events(sandbox, 3, "last: 2")).toEqual([
    "UnlabeledEvent bug ben 2026-11-20T08:00:00Z",
    "UnlabeledEvent checkout github-actions 2026-11-20T08:00:00Z",
  ]);
});

test("with a label its events are gone", async () => {
  const sandbox = await openSandbox();
  await sandbox.ask(
    "ghp_sandbox",
    "mutation ($id: ID!) { deleteLabel(input: { id: $id }) { clientMutationId } }",
    { id: sandbox.state.repository.labels[0]?.id },
  );
  expect(await events(sandbox, 3)).toEqual(["LabeledEvent checkout rita 2026-10-05T00:00:00Z"]);
});
