/** Where a bug happens: under a heading, in passing, or in what a machine printed about itself. */
import { environment } from "../../src/rules/environment.ts";
import { field } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

const MISSING = "Missing where it happens: the version and the platform.";

testRule(environment, {
  ready: [
    { name: "a section", body: "The list is empty.\n\n## Environment\n\nShop 4.2 on my old laptop" },
    { name: "Portuguese", body: "A lista fica vazia.\n\n## Ambiente\n\nLoja de testes, no celular da Ana" },
    { name: "a version in prose", body: "Since v4.2.1 the list is empty." },
    { name: "a browser with its number", body: "The list is empty in chrome 119." },
    { name: "a platform in prose", body: "The list is empty, but only on macOS." },
    { name: "a commit", body: "The list is empty as of commit 3f2a9c1." },
    {
      name: "system information in a fence",
      body: "The list is empty.\n\n```text\nnode: 22.4.0\nos: linux\n```",
    },
    { name: "a table", body: "The list is empty.\n\n| what | which |\n|---|---|\n| Shop | 4.2.1 |" },
    {
      name: "a form's answer",
      body: "### What happened?\n\nThe list is empty.\n\n### Version\n\n4.2",
      asks: ["What happened?", "Version"],
    },
    { name: "the title tells", title: "Empty list in Firefox 128", body: "It should have five entries." },
    { name: "a file of the source", body: "`src/search/fold.ts` leaves accents in, so nothing is found." },
    {
      name: "work with criteria is past reporting",
      body: "The list is empty.\n\n## Acceptance criteria\n\n- [ ] Zoë is found",
    },
    { name: "a version where one is asked for", body: "Happens in 4.2.1.", options: { version: true } },
    {
      name: "a path that names a version, late in a trace",
      body: `It fails:\n\n\`\`\`\n${"find /shop/names\n".repeat(200)}File "/venv/lib/python3.9/find.py"\n\`\`\``,
    },
    { name: "a page that is up", body: "Look at https://shop.example.com/names for an empty list." },
    { name: "a filled template", body: "**Desktop**\n - OS: iOS\n - Version [e.g. 22]" },
  ],
  unready: [
    { name: "nothing", body: "The list is empty.", says: [MISSING], quote: null, line: null },
    { name: "no text at all", body: "" },
    {
      name: "an empty section",
      body: "The list is empty.\n\n## Environment\n",
      quote: "Environment",
      line: 3,
    },
    { name: "does not apply", body: "The list is empty.\n\n## Environment\n\nN/A", line: 3 },
    {
      name: "unanswered field of a form",
      body: "### What happened?\n\nThe list is empty.\n\n### Version\n\n_No response_",
      fields: [field("What happened?"), field("Version", { required: false })],
      says: [MISSING],
    },
    {
      name: "the template's own examples",
      body: "The list is empty.\n\n**Desktop (please complete the following information):**\n - OS: [e.g. iOS]\n - Browser [e.g. chrome, safari]",
    },
    {
      name: "labels with nothing behind them",
      body: "The list is empty.\n\n## Environment\n\n- OS:\n- Version:",
      says: ["Missing the platform and the version: their lines are empty."],
      quote: "OS:",
      line: 5,
    },
    {
      name: "one label with nothing behind it, under no heading",
      body: "- **Shop version:** \n\nThe list is empty.",
      says: ["Missing the version: its line is empty."],
      quote: "Shop version:**",
      line: 1,
    },
    { name: "a link to a page about software", body: "Go to https://github.com/acme/shop and see." },
    {
      name: "neither, where a version is asked for",
      body: "The list is empty.",
      options: { version: true },
      says: [MISSING],
    },
    { name: "a version in a comment", body: "The list is empty.\n\n<!-- such as v4.2.1 on Linux -->" },
    { name: "a version in a quotation", body: "> It was fixed in v4.2.1 on Linux\n\nThe list is empty." },
    { name: "a number that is no version", body: "Searching takes 2.5 seconds and finds 3 of 12 entries." },
    { name: "windows of another kind", body: "The search opens two windows, an edge case." },
    {
      name: "criteria, and an environment left empty",
      body: "## Environment\n\n## Acceptance criteria\n\n- [ ] Zoë is found",
      line: 1,
    },
    {
      name: "a platform where a version is asked for",
      body: "The list is empty.\n\n## Environment\n\nFirefox on Linux",
      options: { version: true },
      says: ["Missing the version in which it happens."],
      quote: "Environment",
    },
  ],
});
