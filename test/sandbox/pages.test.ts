import fc from "fast-check";
import { expect, test } from "vitest";
import { findMentions } from "../../src/sandbox/find-mentions.ts";
import { loadMarkdown } from "../../src/sandbox/html/load-markdown.ts";
import { closeIssueAs, comment, label, openIssue, personAt, tick } from "../../src/sandbox/person.ts";
import { buildState } from "../../src/sandbox/build-state.ts";
import { openSandbox, smallSeed, type Opened } from "./open-sandbox.ts";

async function look({ url }: Pick<Opened, "url">, path: string) {
  const response = await fetch(`${url}${path}`, {
    headers: { accept: "text/html,*/*" },
    redirect: "manual",
  });
  const body = (await response.text()).replace(/<style>[\s\S]*?<\/style>/g, "");
  return { status: response.status, headers: response.headers, body };
}

test("the list shows open issues with labels, and the closed ones apart", async () => {
  const sandbox = await openSandbox();
  const open = await look(sandbox, "/acme/shop/issues");
  expect(open.status).toBe(200);
  expect(open.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(open.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(open.body).toContain('name="viewport"');
  expect(open.body).toContain("4 Open");
  expect(open.body).toContain('<a href="/acme/shop/issues/2">Pay by invoice</a>');
  expect(open.body).toContain("background:#0e8a16");
  expect(open.body).not.toContain("Old wish");
  expect(open.body).not.toContain("Fix the card form");
  const closed = await look(sandbox, "/acme/shop/issues?state=closed");
  expect(closed.body).toContain("Old wish");
});

test("a long list comes in pages", async () => {
  const sandbox = await openSandbox({ issues: 60 });
  const second = await look(sandbox, "/acme/shop/issues?page=2");
  expect(second.body).toContain("Page 2 of");
  expect(second.body.match(/class="title"/g)).toHaveLength(25);
});

test("the root and a repository lead to the issues; what is not there says so; clients still get JSON", async () => {
  const sandbox = await openSandbox();
  for (const path of ["/", "/acme/shop"]) {
    const answer = await look(sandbox, path);
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/acme/shop/issues"]);
  }
  for (const path of ["/acme/shop/issues/99", "/acme/nothing/issues", "/x/%E0%A4%A"]) {
    expect(await look(sandbox, path)).toMatchObject({
      status: 404,
      body: expect.stringContaining("Nothing is here"),
    });
  }
  expect((await sandbox.rest("ghs_sandbox", "GET", "/repos/acme/shop/issues/2")).status).toBe(200);
  expect(sandbox.log).toHaveLength(1);
});

test("an issue shows its text, thread, reactions, hidden comments, fields and parts", async () => {
  const sandbox = await openSandbox();
  const ben = personAt(sandbox.url, "ghp_ben");
  const bot = personAt(sandbox.url, "ghs_sandbox");
  const id = await comment(bot, sandbox.issueId(2), "**Not ready**\nyet");
  await bot.ask(
    `mutation ($id: ID!) { addReaction(input: { subjectId: $id, content: ROCKET }) { clientMutationId } }`,
    { id },
  );
  const old = await comment(bot, sandbox.issueId(2), "Something old");
  await bot.ask(
    `mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { clientMutationId } }`,
    { id: old },
  );
  sandbox.setClock("2026-11-17T08:00:00Z");
  await label(ben, "acme/shop", 2, "ready");
  const number = await openIssue(ben, sandbox.state.repository.id, "Invoices abroad", "Part of #2");
  await closeIssueAs(ben, sandbox.issueId(2), "NOT_PLANNED");
  const { body } = await look(sandbox, "/acme/shop/issues/2");
  expect(body).toContain("<h3>Problem</h3>");
  expect(body).toContain("<strong>Not ready</strong><br>\nyet");
  expect(body).toContain("<summary>This comment was marked as outdated.</summary>");
  expect(body).toMatch(/class="reactions">\s*<span><svg[^\n]*<\/svg> 1<\/span>/);
  expect(body).toMatch(/<b>ben<\/b> <span>added <span\s+class="label"/);
  expect(body).toContain(`mentioned this in <a href="/acme/shop/issues/${number}">`);
  expect(body).toMatch(/class="state unplanned">[\s\S]*?Closed as not planned/);
  expect(body).toMatch(/<dt>Score<\/dt>\s*<dd>4.5<\/dd>/);
  expect(body).toMatch(/<h2>Blocked by<\/h2>[\s\S]*Card form crashes/);
  expect((await look(sandbox, "/acme/shop/issues/1")).body).toContain("1 of 1 done");
});

test("boxes show whether they are ticked", async () => {
  const sandbox = await openSandbox();
  const ana = personAt(sandbox.url, "ghp_sandbox");
  const number = await openIssue(ana, sandbox.state.repository.id, "Boxes", "- [ ] One\n- [ ] Two");
  await tick(ana, "acme/shop", number, "Two");
  const { body } = await look(sandbox, `/acme/shop/issues/${number}`);
  expect(body).toMatch(
    /<input type="checkbox" disabled> One[\s\S]*<input type="checkbox" checked disabled> Two/,
  );
});

test("the board is a table by score, falling, without what is archived", async () => {
  const sandbox = await openSandbox();
  const project = sandbox.state.projects[0];
  const item = [...(project?.items.values() ?? [])].find(({ content }) => content.number === 6);
  await personAt(sandbox.url, "ghp_sandbox").ask(
    `mutation ($p: ID!, $i: ID!, $f: ID!) { updateProjectV2ItemFieldValue(input: { projectId: $p, itemId: $i, fieldId: $f, value: { number: 12 } }) { clientMutationId } }`,
    { p: project?.id, i: item?.id, f: project?.fields.find(({ name }) => name === "Score")?.id },
  );
  const { body } = await look(sandbox, "/orgs/acme/projects/1");
  const rows = [...body.matchAll(/<td class="name">[\s\S]*?#(\d+)<\/span/g)].map(([, number]) =>
    Number(number),
  );
  expect(rows).toEqual([6, 2, 1]);
  expect(body).toMatch(/<th>Score<\/th>/);
  expect(body).toMatch(/<td class="figure">4\.5<\/td>/);
  expect(body).toContain('<span class="pill">Ready</span>');
});

test("a title is text, whatever it says", async () => {
  const sandbox = await openSandbox();
  const title = `<img src=x onerror=alert(1)> "&' @ben #3`;
  const number = await openIssue(personAt(sandbox.url, "ghp_ben"), sandbox.state.repository.id, title, "");
  for (const path of ["/acme/shop/issues", `/acme/shop/issues/${number}`, "/acme/shop/issues/99"]) {
    expect((await look(sandbox, path)).body).not.toContain("<img");
  }
});

const markdown = await loadMarkdown();
const state = buildState(smallSeed());

function render(text: string): string {
  return markdown.render(text, { state, repository: state.repository });
}

test.each([
  ["<script>alert(1)</script><img src=x onerror=alert(1)>", /script|onerror|alert/],
  ["<a href='javascript:alert(1)'>x</a> [y](javascript:alert(1))", /javascript/],
  ["<div style='position:fixed' onclick='x()'>z</div>", /style|onclick/],
])("of %j nothing that acts is left", (text, forbidden) => {
  expect(render(text)).not.toMatch(forbidden);
});

test.each([
  ["@ben", '<a href="/ben" class="live user-mention">@ben</a>'],
  ["#3 and GH-2", '<a href="/acme/shop/issues/2" class="live issue-link">GH-2</a>'],
  ["<b>@ben</b>", '<a href="/ben" class="live user-mention">@ben</a>'],
  ["https://github.com/acme/shop/issues/3", '<a href="/acme/shop/issues/3" class="live issue-link">#3</a>'],
  ["https://redirect.github.com/acme/shop/issues/3", '<a href="/acme/shop/issues/3">https://redirect'],
  ["> [!WARNING]\n> Mind the gap", '<div class="markdown-alert markdown-alert-warning">'],
  ["<details><summary>More</summary>\n\ntext\n\n</details>", "<details><summary>More</summary>"],
])("%j becomes %s", (text, expected) => {
  expect(render(text)).toContain(expected);
});

test("a commit that is there is a link, and any other word of hexadecimal digits is not", () => {
  const oid = state.repository.commits[0]?.oid ?? "";
  expect(render(`In ${oid.slice(0, 9)}, not deadbeef`)).toBe(
    `<p>In <a href="/acme/shop/commit/${oid}" class="live commit-link">${oid.slice(0, 7)}</a>, not deadbeef</p>`,
  );
});

test.each(["`@ben #3`", "<pre>@ben #3</pre>", "[@ben #3](https://example.com)", "a@ben.com", "@nobody #99"])(
  "in %j nothing is live",
  (text) => {
    expect(render(text)).not.toContain("live");
  },
);

/** The pages and the record of who was told are two pieces of work: what a page shows live must have been recorded. */
test("whatever a page shows live is in the record of mentions and references", () => {
  const word = fc.constantFrom(
    "@ben",
    "@cleo",
    "#3",
    "GH-2",
    "acme/shop#6",
    "https://github.com/acme/shop/issues/3",
    "[x](https://github.com/acme/shop/issues/2)",
    "`",
    "```",
    "\n",
    "\n\n",
    " ",
    "<b>",
    "</b>",
    "<code>",
    "</code>",
    "<pre>",
    "</pre>",
    "<details>",
    "<!--",
    "-->",
    "| a | b |\n|---|---|\n| ",
    "\\",
    "*",
    "> ",
    "- [ ] ",
    "&#64;ben",
    "word",
    "<a href='https://github.com/acme/shop/issues/1'>",
    "</a>",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = words.join("");
      const shown = [...render(text).matchAll(/href="([^"]+)" class="live ([\w-]+)"/g)];
      const { people, issues } = findMentions(text, "acme/shop");
      for (const [, href = "", kind] of shown) {
        const isTold =
          kind === "user-mention"
            ? people.includes(href.slice(1))
            : issues.includes(Number(href.split("/").at(-1)));
        expect(isTold, `${JSON.stringify(text)} shows ${href}`).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
