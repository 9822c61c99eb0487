/** Steps by which a bug can be seen again. */
import { stepsToReproduce } from "../../src/rules/steps-to-reproduce.ts";
import { testRule } from "./test-rule.ts";

testRule(stepsToReproduce, {
  ready: [
    {
      name: "steps that end with what to see",
      body: "## Steps to reproduce\n\nOpen the shop and look for Zoë, then see the picture below",
    },
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
    {
      name: "a numbered list under another heading",
      body: "## Notes\n\n1. Open the shop\n2. Search for Zoë",
    },
    {
      name: "one step within the sentence",
      body: "When I search for Zoë, the list of customers stays empty.",
    },
    {
      name: "Portuguese, within the sentence",
      body: "Ao clicar em Procurar com um nome, a lista fica vazia.",
    },
    {
      name: "a command and what it prints",
      body: "It fails:\n\n```\n$ shop search Zoë\nError: no column\n```",
    },
    { name: "code that can be run", body: "It is empty with this:\n\n```js\nfind('Zoë')\n```" },
    { name: "a place to try it", body: "See https://codesandbox.io/s/abc123 for an empty list." },
    {
      name: "a recording",
      body: "The list is empty: https://github.com/user-attachments/assets/0b1c2d3e-0000-4000-8000-000000000000",
    },
    {
      name: "an empty heading over another that tells",
      body: "## Steps to reproduce\n\n## Sample code\n\n```js\nfind('Zoë')\n```",
    },
    {
      name: "a hint at what stands below",
      body: "## Steps to reproduce\n\nSee below\n\n## Code\n\n```js\nfind('Zoë')\n```",
    },
    {
      name: "work with criteria is past reporting",
      body: "The list is empty.\n\n## Acceptance criteria\n\n- [ ] Zoë is found",
    },
    {
      name: "screen, deed and symptom in one sentence",
      body: "O menu não acompanha a troca: com a escolha do projeto na tela de projetos, nada muda.",
    },
    {
      name: "screen, deed and symptom in one English sentence",
      body: "The total is not updated after the selection of another country on the payment page.",
    },
    {
      name: "how often, and with what before it",
      body: "## Steps to reproduce\n\nHappens every time I open the shop",
    },
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
    { name: "a crash in five words", body: "It crashes when I pay." },
    {
      name: "how often, but not how",
      body: "## Steps to reproduce\n\nHappens only sometimes, not always.",
      says: ["It is said how often it happens, but not how."],
      line: 1,
    },
    {
      name: "how often, in Portuguese",
      body: "## Passos para reproduzir\n\nAcontece às vezes.",
      says: ["It is said how often it happens, but not how."],
    },
    {
      name: "a template's numbers, and its empty task list",
      body: "The list of names with an accent stays empty.\n\nSteps:\n\n1. \n2. \n\n```[tasklist]\n### Tasks\n```",
      quote: "Steps",
      line: 3,
    },
    {
      name: "a template's numbers under no heading",
      body: "The list of names with an accent stays empty.\n\n1. \n2. \n3. \n\nPlease help.",
      quote: null,
      line: 3,
    },
    {
      name: "a screen without a deed",
      body: "O menu da loja não aparece mais na tela de projetos do meu celular.",
    },
    { name: "too few words", body: "## Steps to reproduce\n\nOpen it" },
    {
      name: "a picture that is not there",
      body: "## Steps to reproduce\n\nPlease see the screenshot attached.",
      line: 1,
    },
    {
      name: "unanswered field of a form",
      body: "### Steps to reproduce\n\n_No response_\n\n### Browser\n\nFirefox",
      asks: ["Steps to reproduce", "Browser"],
    },
    {
      name: "only the template's comment",
      body: "## Steps to reproduce\n\n<!-- 1. go to 2. click on 3. see -->",
    },
    { name: "a trace alone", body: "It broke.\n\n```\nTypeError: no\n  at find (search.ts:12)\n```" },
    { name: "a log under its heading", body: "It broke.\n\n## Logs\n\n```\nsearch started\n```" },
    { name: "steps in a quotation", body: "> When I search for Zoë, nothing comes\n\nPlease fix." },
    { name: "steps in a comment", body: "It broke.\n\n<!-- When I search, 1. open 2. click -->" },
    {
      name: "the template's own steps",
      body: "## To Reproduce\n\nSteps to reproduce the behavior:\n1. Go to '...'\n2. Click on '....'\n3. Scroll down to '....'\n4. See error",
      line: 1,
    },
    {
      name: "a few words where steps were asked for, and code elsewhere",
      body: "## Steps to reproduce\n\nHappens sometimes\n\n## Thoughts\n\n```js\nfind('Zoë')\n```",
      line: 1,
    },
    {
      name: "criteria, and the steps left empty",
      body: "## Steps to reproduce\n\n## Acceptance criteria\n\n- [ ] Zoë is found",
      line: 1,
    },
    { name: "a link elsewhere", body: "See https://example.com/p/1\n\n## Steps to reproduce\n\n.", line: 3 },
    {
      name: "a policy that wants far more",
      body: "## Steps to reproduce\n\nOpen the shop and search.",
      options: { words: 30 },
    },
    { name: "the template's empty numbers", body: "## Steps to reproduce\n\n1.\n2.\n3.\n" },
  ],
});
