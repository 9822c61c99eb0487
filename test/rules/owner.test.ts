/** An assignee, or a name in the text. */
import { owner } from "../../src/rules/owner.ts";
import { expect, it } from "vitest";
import { problemsOf } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

testRule(owner, {
  ready: [
    { name: "an assignee", body: "", kept: { assignees: ["ana"] } },
    { name: "a line", body: "Text.\n\nOwner: @ana" },
    { name: "a bold line", body: "**Owner:** the checkout team" },
    { name: "an item", body: "- Area: checkout\n- Responsible: Ana" },
    { name: "a section", body: "## Owner\n\nAna" },
    { name: "a bold heading", body: "**DRI**\n\nAna" },
    { name: "a heading with a sign and a colon", body: "### 👤 Owner:\n\nAna" },
    {
      name: "a form's answer about leaders",
      body: "### Leaders\n\nAna, Rui\n\n### Browser\n\nFirefox",
      asks: ["Leaders", "Browser"],
    },
    { name: "a project's lead", body: "- **Project lead:** Ana" },
    { name: "a Portuguese lead", body: "**Líder:** Ana" },
    { name: "Portuguese", body: "Responsável: @ana" },
    { name: "a Portuguese section, two of them", body: "### Responsáveis\n\n- Ana\n- Rui" },
    {
      name: "a form's answer",
      body: "### Point of contact\n\nAna\n\n### Browser\n\nFirefox",
      asks: ["Point of contact", "Browser"],
    },
    { name: "only the text counts", body: "Owner: Ana", options: { by: ["text"] } },
  ],
  unready: [
    { name: "nobody", body: "", says: ["Nobody owns it."], quote: null, line: null },
    { name: "a lead in a sentence", body: "Leads to a crash. This lead: none. Leading: no." },
    { name: "filler", body: "Owner: TBD" },
    { name: "nothing after it", body: "Owner:\n\nText." },
    { name: "an empty section", body: "## Owner\n\n## Problem\n\nLate." },
    { name: "in code", body: "```yaml\nowner: ana\n```" },
    { name: "in a quotation", body: "> Owner: @ana" },
    { name: "nobody yet", body: "Owner: nobody yet" },
    { name: "none, under a heading", body: "## Owner\n\nNone" },
    { name: "in a comment", body: "<!-- Owner: who sees it through? -->" },
    {
      name: "a sentence about owners",
      body: "The owner of the shop pays: nobody else. Shop owners: none complain.",
    },
    {
      name: "an unanswered field",
      body: "### Owner\n\n_No response_\n\n### Browser\n\nFirefox",
      asks: ["Owner", "Browser"],
    },
    { name: "a line where only assignees count", body: "Owner: Ana", options: { by: ["assignee"] } },
    {
      name: "an assignee where only the text counts",
      body: "",
      kept: { assignees: ["ana"] },
      options: { by: ["text"] },
    },
  ],
});

it.each([
  [["assignee"], "Assign it to whoever sees it through."],
  [["text"], "Add a line such as `Owner: the checkout team`."],
  [
    ["assignee", "text"],
    "Assign it to whoever sees it through, or add a line such as `Owner: the checkout team`.",
  ],
])("asks for what counts: %s", (by, sentence) => {
  expect(problemsOf(owner, { body: "", options: { by } })[0]?.edit.sentence).toBe(sentence);
});
