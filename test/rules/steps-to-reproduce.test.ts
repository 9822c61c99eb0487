/** Steps by which a bug can be seen again. */
import { stepsToReproduce } from "../../src/rules/steps-to-reproduce.ts";
import { testRule } from "./test-rule.ts";

testRule(stepsToReproduce, {
  ready: [
    { name: "numbered steps", body: "## Steps to reproduce\n\n1. Open the shop\n2. Search for “Zoë”" },
    { name: "another heading", body: "### How to reproduce\n\nOpen the shop and search for “Zoë”." },
    { name: "Portuguese", body: "## Passos para reproduzir\n\n1. Abra a loja\n2. Procure “Zoë”" },
    {
      name: "a form's answer",
      body: "### Steps to reproduce\n\nOpen the shop and search.\n\n### Browser\n\nFirefox",
      asks: ["Steps to reproduce", "Browser"],
    },
    { name: "only a link", body: "## Reproduction\n\nhttps://example.com/p/1" },
    { name: "only a script", body: "## Steps to reproduce\n\n```sh\nshop search\n```" },
    { name: "bold heading", body: "**To reproduce**\n\nOpen the shop and search for Zoë." },
    { name: "fewer words allowed", body: "## Steps to reproduce\n\nOpen it", options: { words: 2 } },
  ],
  unready: [
    {
      name: "nothing",
      body: "It just finds nothing. Please fix.",
      says: ["Missing the steps that show the bug."],
      quote: null,
      line: null,
    },
    {
      name: "an empty section",
      body: "## Steps to reproduce\n\n## Expected\n\nA list.",
      quote: "Steps to reproduce",
      line: 1,
    },
    { name: "filler", body: "## Steps to reproduce\n\nTBD", line: 1 },
    { name: "too few words", body: "## Steps to reproduce\n\nOpen it" },
    {
      name: "unanswered field of a form",
      body: "### Steps to reproduce\n\n_No response_\n\n### Browser\n\nFirefox",
      asks: ["Steps to reproduce", "Browser"],
    },
    {
      name: "only the template's comment",
      body: "## Steps to reproduce\n\n<!-- 1. go to 2. click on 3. see -->",
    },
    { name: "a list under another heading", body: "## Notes\n\n1. Open the shop\n2. Search for Zoë" },
    { name: "a link elsewhere", body: "See https://example.com/p/1\n\n## Steps to reproduce\n\n.", line: 3 },
    {
      name: "a policy that wants far more",
      body: "## Steps to reproduce\n\nOpen the shop and search.",
      options: { words: 30 },
    },
    { name: "the template's empty numbers", body: "## Steps to reproduce\n\n1.\n2.\n3.\n" },
  ],
});
