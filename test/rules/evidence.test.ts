/** What shows a bug, and what only talks about it. */
import { evidence } from "../../src/rules/evidence.ts";
import { field } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

testRule(evidence, {
  ready: [
    {
      name: "a trace in a fence",
      body: "Searching fails.\n\n```\nError: no such column\n  at find (search.ts:12)\n```",
    },
    { name: "a picture", body: "The list is empty.\n\n![the empty list](https://example.com/list.png)" },
    {
      name: "a file dropped in",
      body: "The list is empty: https://github.com/user-attachments/assets/0b1c2d3e-0000-4000-8000-000000000000",
    },
    { name: "an error in passing", body: "Searching ends with a TypeError since Monday." },
    { name: "a status in passing", body: "The search answers with status 500." },
    { name: "an error between backticks", body: "Searching says\n`cannot read column name_folded`." },
    { name: "the words on the screen", body: "The page shows “Nothing here yet” instead of the list." },
    { name: "Portuguese", body: "A página exibe “Nada por aqui” em vez da lista." },
    { name: "a place to try it", body: "See https://codesandbox.io/s/abc123 for an empty list." },
    { name: "a run", body: "Fails in https://github.com/acme/shop/actions/runs/123456 every night." },
    { name: "output under a label", body: "print(find('Zoë'))\n\nOutput:\nFalse" },
    { name: "what a call returns", body: "Searching for a name with an accent returns `[]` today." },
    { name: "what a call returns, in prose", body: "Searching for a name with an accent returns null." },
    { name: "a section of words", body: "The list is empty.\n\n## Logs\n\nnothing was logged at all" },
    { name: "a line of the source", body: "`search.ts:12` compares without folding accents." },
    { name: "the title tells", title: "TypeError when searching", body: "Since Monday." },
    {
      name: "a form's answer",
      body: "### What happened?\n\nThe list is empty.\n\n### Relevant log output\n\n```shell\nno such column\n```",
      fields: [field("What happened?"), field("Relevant log output", { render: "shell" })],
    },
    {
      name: "work with criteria is past reporting",
      body: "The list is empty.\n\n## Acceptance criteria\n\n- [ ] Zoë is found",
    },
  ],
  unready: [
    {
      name: "only told",
      body: "Searching for a name with an accent finds nothing.",
      says: ["Nothing shows the bug: no words of an error, picture, recording or log."],
      quote: null,
      line: null,
    },
    { name: "no text at all", body: "" },
    {
      name: "an empty section",
      body: "The list is empty.\n\n## Screenshots\n",
      quote: "Screenshots",
      line: 3,
    },
    {
      name: "the template's own sentence",
      body: "The list is empty.\n\n## Screenshots\n\nIf applicable, add screenshots to help explain your problem.",
      line: 3,
    },
    { name: "filler", body: "The list is empty.\n\n## Logs\n\nTBD" },
    { name: "none", body: "The list is empty.\n\n## Logs\n\nNone" },
    {
      name: "an empty field that is folded away",
      body: "<details>\n\nThe list is empty.\n\n### Relevant log output\n\n_No response_</details>",
      line: 5,
    },
    { name: "a task list", body: "The list is empty.\n\n```[tasklist]\n### Tasks\n```" },
    { name: "what a person returns", body: "The customer returns to an empty list." },
    { name: "any link at all", body: "The list at https://example.com/names is empty." },
    { name: "a link to an issue", body: "Like https://github.com/acme/shop/issues/12 the list is empty." },
    { name: "an error in a comment", body: "The list is empty.\n\n<!-- paste `Error: …` here -->" },
    { name: "code that is no error", body: "The list of `names` is empty." },
    { name: "the word alone", body: "This must be an error of ours." },
    {
      name: "unanswered field of a form",
      body: "### What happened?\n\nThe list is empty.\n\n### Relevant log output\n\n_No response_",
      fields: [field("What happened?"), field("Relevant log output", { required: false })],
    },
    {
      name: "criteria, and evidence left empty",
      body: "## Evidence\n\n## Acceptance criteria\n\n- [ ] Zoë is found",
      line: 1,
    },
  ],
});
