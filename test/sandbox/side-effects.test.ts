import { expect, test } from "vitest";
import { findMentions } from "../../src/sandbox/find-mentions.ts";
import { openSandbox } from "./open-sandbox.ts";

test.each([
  ["Hi @ben, see #3.", ["ben"], [3]],
  ["`@ben` and `#3`", [], []],
  ["```\n@ben #3\n```", [], []],
  ["    @ben #3", [], []],
  ["<!-- @ben #3 -->", [], []],
  ["- [ ] @ben\n- [x] #3", ["ben"], [3]],
  ["mail ben@example.com, path a/@ben", [], []],
  ["acme/shop#3 and other/repo#2", [], [3]],
  ["https://github.com/acme/shop/issues/3", [], [3]],
  ["[here](https://github.com/acme/shop/pull/4)", [], [4]],
  ["https://redirect.github.com/acme/shop/issues/3", [], []],
  ["[#3, says @ben](https://redirect.github.com/acme/shop/issues/3)", [], []],
  ["@Ben-K and (@cleo)", ["ben-k", "cleo"], []],
  ["#12abc, x#3, &#39;", [], []],
  ["@acme/team", [], []],
  ["| a | b |\n|---|---|\n| x | @ben |\n| y | #3 |", ["ben"], [3]],
  ["<div>\n@ben, see #3\n</div>", ["ben"], [3]],
  ["<details><summary>@ben</summary>\n\n#3\n\n</details>", ["ben"], [3]],
  ["a <b>@ben</b> <code>@cleo #4</code> #3", ["ben"], [3]],
  ["<pre>@ben #3</pre>\n\n#4", [], [4]],
  ['<a href="https://github.com/acme/shop/issues/3">@ben</a>', [], [3]],
  ["<div>&#64;ben &#35;3</div>", ["ben"], [3]],
  ["x*@ben* and @<!-- -->cleo", ["ben", "cleo"], []],
  ["GH-3, gh-4, XGH-5", [], [3, 4]],
  ["http://www.github.com/acme/shop/issues/3", [], [3]],
  ["see [it @ben][1]\n\n[1]: https://github.com/acme/shop/issues/3", [], [3]],
])("%j notifies %j and refers to %j", (text, people, issues) => {
  expect(findMentions(text, "acme/shop")).toMatchObject({ people, issues });
});

const LONG = "word ".repeat(2000);

test.each([
  ["Hi @ben, see #3.", ["ben"], [3]],
  ["`@ben` and ``#3 ` #4``", [], []],
  ["```\n@ben #3\n```\n#4", [], [4]],
  ["~~~\n@ben #3", [], []],
  ["<!-- @ben\n\n #3 -->", [], []],
  ['<a href="https://github.com/acme/shop/issues/3">three</a>', [], [3]],
  ["https://github.com/acme/shop/issues/3", [], [3]],
  [
    "| [#3, says @ben](https://redirect.github.com/acme/shop/issues/3) | [x](https://github.com/acme/shop/issues/4)",
    [],
    [4],
  ],
])("in a text too long to be parsed, %j notifies %j and refers to %j", (text, people, issues) => {
  expect(findMentions(`${LONG}\n\n${text}`, "acme/shop")).toMatchObject({ people, issues });
});

test("references to other repositories are told apart", () => {
  expect(findMentions("acme/Attic#2 and https://github.com/acme/attic/issues/2, #1", "acme/shop")).toEqual({
    people: [],
    issues: [1],
    elsewhere: [{ repository: "acme/attic", number: 2 }],
  });
});

test("a comment's mentions and references are recorded once, an edit adds only what is new", async () => {
  const { ask, issueId, state } = await openSandbox();
  await ask(
    "ghp_ben",
    `mutation ($id: ID!) { addComment(input: { subjectId: $id, body: "@cleo: like #3" }) { clientMutationId } }`,
    { id: issueId(2) },
  );
  const seen = () =>
    state.timeline
      .filter(({ kind }) => kind !== "commented")
      .map(({ kind, issue, source, notified }) => [kind, issue, source, notified]);
  const first = [
    ["mentioned", 2, null, ["cleo"]],
    ["cross-referenced", 3, 2, []],
  ];
  expect(seen()).toEqual(first);
  const id = state.repository.issues.get(2)?.comments.at(-1)?.id;
  await ask(
    "ghp_ben",
    `mutation ($id: ID!) { updateIssueComment(input: { id: $id, body: "@cleo @rita: like #3" }) { clientMutationId } }`,
    { id },
  );
  expect(seen()).toEqual([...first, ["mentioned", 2, null, ["rita"]]]);
});

test("whoever is assigned is notified, once", async () => {
  const { ask, issueId, state } = await openSandbox();
  const assign = `mutation ($id: ID!, $who: ID!) { addAssigneesToAssignable(input: { assignableId: $id, assigneeIds: [$who] }) { clientMutationId } }`;
  const variables = { id: issueId(2), who: state.accounts.get("rita")?.id };
  await ask("ghp_ben", assign, variables);
  await ask("ghp_ben", assign, variables);
  expect(state.timeline).toMatchObject([{ kind: "assigned", actor: "ben", issue: 2, notified: ["rita"] }]);
});

test("hostile bodies are taken in bounded time", async () => {
  const { ask, issueId } = await openSandbox();
  const started = performance.now();
  for (const body of [
    "1. ".repeat(20_000),
    `@ben ${"a* ".repeat(20_000)}`,
    `@ben ${"[".repeat(8000)}`,
    `#3 ${"> ".repeat(4000)}`,
  ]) {
    const answer = await ask(
      "ghp_ben",
      `mutation ($id: ID!, $b: String!) { updateIssue(input: { id: $id, body: $b }) { clientMutationId } }`,
      { id: issueId(2), b: body },
    );
    expect(answer.errors).toBeUndefined();
  }
  expect(performance.now() - started).toBeLessThan(8000);
});
