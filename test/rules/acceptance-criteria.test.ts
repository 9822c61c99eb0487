/** Criteria that somebody can check, wherever and however a team lists them. */
import { describe, expect, it } from "vitest";
import { acceptanceCriteria } from "../../src/rules/acceptance-criteria.ts";
import { problemsOf } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

testRule(acceptanceCriteria, {
  ready: [
    {
      name: "task list",
      body: "## Acceptance criteria\n\n- [ ] The last address is filled in\n- [x] A guest sees an empty form",
    },
    {
      name: "numbered list under another heading",
      body: "### Done when\n\n1. The last address is filled in\n2. It can be changed",
    },
    {
      name: "definition of done, bold instead of a heading",
      body: "**Definition of done:**\n\n- The last address is filled in",
    },
    {
      name: "table",
      body: "## Acceptance criteria\n\n| who | sees |\n|---|---|\n| customer | the last address |\n| guest | nothing |",
      options: { min: 2 },
    },
    {
      name: "Portuguese heading",
      body: "## Critérios de aceitação\n\n- O último endereço aparece preenchido",
    },
    {
      name: "scenario under no heading",
      body: "Given a signed-in customer\nWhen the checkout opens\nThen the last address is filled in",
    },
    {
      name: "scenario in a fence",
      body: "Some context.\n\n```gherkin\nScenario: again\n  Given a customer\n  When the checkout opens\n  Then the address is there\n```",
    },
    {
      name: "one line of prose",
      body: "## Acceptance criteria\n\nA signed-in customer finds the last address filled in.",
    },
    {
      name: "a form's answer",
      body: "### Acceptance criteria\n\n- [ ] The address is there\n\n### Browser\n\nFirefox",
      asks: ["Acceptance criteria", "Browser"],
    },
    { name: "filler beside a real one", body: "## Acceptance criteria\n\n- TBD\n- The address is there" },
    {
      name: "enough for a stricter policy",
      body: "## Acceptance criteria\n\n- Zoë is found\n- Guests see nothing\n- The list is sorted",
      options: { min: 3 },
    },
    {
      name: "what works, and what is seen",
      body: "## Acceptance criteria\n\n- The search works well: it answers within 2 seconds\n- The form is easy (one field)",
    },
    {
      name: "a question that is a check",
      body: "## Critérios de aceitação\n\n- [ ] O endereço aparece preenchido?\n- [ ] Does the list stay empty for a guest?",
    },
    {
      name: "works, in the middle",
      body: "## Acceptance criteria\n\n- The link works correctly after the address was deleted",
    },
    {
      name: "works well in code and in quotation marks",
      body: '## Acceptance criteria\n\n- The log says `works well`\n- The page says "It works well"',
    },
    {
      name: "works well, outside",
      body: "It works well.\n\n## Acceptance criteria\n\n- The address is there",
    },
    {
      name: "pieces of work, where the policy does not mind",
      body: "## Acceptance criteria\n\n- Write the tests\n- Update the docs",
    },
    {
      name: "pieces of work with what comes of them",
      body: "## Acceptance criteria\n\n- Update the docs, so that a customer finds the address",
      options: { outcomes: true },
    },
    {
      name: "not asked to be testable",
      body: "## Acceptance criteria\n\n- It works well",
      options: { testable: false },
    },
    {
      name: "a checklist of what must be true, under another heading",
      body: "## Checklist técnico\n\n- [ ] O sistema deve guardar o endereço\n- [ ] O sistema deve mostrar o endereço",
    },
    {
      name: "what is deployed is no piece of work",
      body: "## Acceptance criteria\n\n- Deploy of the shop is not affected\n- Build number is shown",
      options: { outcomes: true },
    },
    {
      name: "what `plain-words` tells",
      body: "## Acceptance criteria\n\n- The form is user-friendly\n- The list must be easy for new customers\n- It works properly",
    },
    {
      name: "items under a heading that all but says so",
      body: "## Critérios de técnicos\n\n- [ ] Criar a coluna no banco\n- [ ] Mostrar a coluna na tela",
    },
    {
      name: "how to check it",
      body: "## Como conferir\n\n- Abrir a loja e pagar\n- O endereço aparece de novo",
    },
    { name: "setext heading", body: "Acceptance criteria\n===================\n\n* The address is there" },
    { name: "a short one", body: "## Acceptance criteria\n\n- Zoë is found" },
    {
      name: "a short one, without spaces between words",
      body: "## Acceptance criteria\n\n- 住所が表示される",
    },
    { name: "every customer", body: "## Critérios de aceitação\n\n- Todo cliente vê o endereço" },
    { name: "see, as the customer does", body: "## Acceptance criteria\n\n- See the last order" },
    {
      name: "what must be true in a checklist, of persons and of things",
      body: "## Checklist\n\n- [ ] Customers must see the address\n- [ ] Must show it to guests",
    },
  ],
  unready: [
    {
      name: "a heading that another one follows",
      body: "### Acceptance criteria\n\n**Actual behaviour**",
      says: ["Missing acceptance criteria: nobody can tell when this is done."],
    },
    {
      name: "nothing at all",
      body: "",
      says: ["Missing acceptance criteria: nobody can tell when this is done."],
      quote: null,
      line: null,
    },
    { name: "prose without a section", body: "The checkout should remember things. It must be nice." },
    { name: "filler", body: "## Acceptance criteria\n\nTBD", quote: "Acceptance criteria", line: 1 },
    { name: "done", body: "## Acceptance criteria\n\n- Done", options: { testable: false } },
    {
      name: "it works",
      body: "## Acceptance criteria\n\n- [ ] It works.\n- [ ] Everything is done",
      options: { testable: false },
    },
    { name: "a letter", body: "## Acceptance criteria\n\n- a\n- b c" },
    { name: "none", body: "## Acceptance criteria\n\nNone" },
    { name: "what stands elsewhere", body: "## Acceptance criteria\n\nSee Figma" },
    { name: "a bare link", body: "## Acceptance criteria\n\n- [the whole page](https://example.com/p/1)" },
    { name: "put off", body: "## Acceptance criteria\n\n- TODO: write these\n- To be discussed with Ana" },
    {
      name: "tasks of persons",
      body: "## Checklist\n\n- [ ] We should discuss the address\n- [ ] Ana must review the page",
    },
    { name: "filler as an item", body: "## Acceptance criteria\n\n- [ ] TBD\n- [ ] ..." },
    {
      name: "unanswered field of a form",
      body: "### Problem\n\nLate.\n\n### Acceptance criteria\n\n_No response_\n\n### Browser\n\nFirefox",
      asks: ["Problem", "Acceptance criteria", "Browser"],
      line: 5,
    },
    {
      name: "empty section before another",
      body: "## Acceptance criteria\n\n## Design\n\nAs it is.",
      line: 1,
    },
    { name: "empty section without a blank line", body: "## Acceptance criteria\n## Design\nAs it is." },
    { name: "empty section at the very end", body: "Why we want this.\n\n## Acceptance criteria", line: 3 },
    { name: "a list of tasks is none", body: "## Tasks\n\n- [ ] Write the migration\n- [ ] Deploy it" },
    {
      name: "only the template's comment",
      body: "## Acceptance criteria\n\n<!-- list what must be true -->",
    },
    { name: "in a comment", body: "<!--\n## Acceptance criteria\n\n- hidden\n-->\n\nText." },
    {
      name: "in a fence without a scenario",
      body: "```text\n## Acceptance criteria\n- shown as an example\n```",
    },
    {
      name: "fewer than the policy asks",
      body: "## Acceptance criteria\n\n- The address is there",
      options: { min: 3 },
      says: ["Only 1 of at least 3 acceptance criteria."],
    },
    {
      name: "prose where the policy asks for two",
      body: "## Acceptance criteria\n\nThe address is filled in.",
      options: { min: 2 },
      says: ["Only 1 of at least 2 acceptance criteria."],
    },
    {
      name: "table with too few rows",
      body: "## Acceptance criteria\n\n| who | sees |\n|---|---|\n| customer | the address |",
      options: { min: 2 },
    },
    { name: "bold heading, filler", body: "**Acceptance criteria**\n\nTBD\n\n**Design**\n\nAs it is." },
    ...[
      ["a wish", "It works", "It works"],
      ["a pointer", "Everything as in the mockup", "Everything as in the mockup"],
      ["no faults", "No bugs", "No bugs"],
      ["no faults, in Portuguese", "Sem erros", "Sem erros"],
    ].map(([name, words, said]) => ({
      name: `${name} beside a real criterion`,
      body: `## Acceptance criteria\n\n- ${words}\n- The invoice is marked as paid`,
      says: [`It is not said how to check \`${said}\`.`],
    })),
    {
      name: "the template's own numbers",
      body: "## Acceptance criteria\n\n- [ ] Criterion 1\n- [ ] Criterion 2",
    },
    {
      name: "works well",
      body: "## Acceptance criteria\n\n- The address is there\n- The search works well.",
      says: ["It is not said how to check `works well`."],
      quote: "The search works well.",
      line: 4,
    },
    {
      name: "as expected",
      body: "### Done when\n\n1. Everything behaves as expected",
      says: ["It is not said how to check `behaves as expected`."],
    },
    {
      name: "looks good, in bold",
      body: "## Acceptance criteria\n\n- **It looks good**",
      says: ["It is not said how to check `looks good`."],
    },
    {
      name: "in a table",
      body: "## Acceptance criteria\n\n| what | how |\n|---|---|\n| search | works correctly |",
    },
    {
      name: "Portuguese",
      body: "## Critérios de aceitação\n\n- O login funciona corretamente.\n- A tela deve ser intuitiva",
      says: ["It is not said how to check `funciona corretamente`."],
    },
    {
      name: "a question",
      body: "## Acceptance criteria\n\n- The address is there\n- What happens to guests?",
      says: ["This is a question, not an acceptance criterion."],
      quote: "What happens to guests?",
      line: 4,
    },
    {
      name: "a question in Portuguese",
      body: "## Critérios de aceitação\n\n- O endereço aparece\n- Quem pode apagar o endereço?",
    },
    {
      name: "many are told as one",
      body: "## Acceptance criteria\n\n- It works well\n- It looks good\n- It runs fine\n- It behaves as expected\n- The address is there",
      says: ["4 of 5 acceptance criteria cannot be checked as they are written: `works well` is the first."],
    },
    {
      name: "a piece of work, where the policy minds",
      body: "## Acceptance criteria\n\n- Write the tests\n- Atualizar a documentação",
      options: { outcomes: true },
      says: [
        "This is work to be done, not what can be seen when it is done.",
        "This is work to be done, not what can be seen when it is done.",
      ],
    },
    {
      name: "too few, and those vague",
      body: "## Acceptance criteria\n\n- It works fine",
      options: { min: 2 },
      says: ["Only 1 of at least 2 acceptance criteria.", "It is not said how to check `works fine`."],
    },
  ],
});

const ADVISED = "What has to be true when it is done is not listed as acceptance criteria.";

function advised(body: string, min: number): readonly string[] {
  return problemsOf(acceptanceCriteria, { title: "", body, options: { min } }).map(
    ({ edit }) => edit.sentence,
  );
}

describe("where something else could serve", () => {
  it.each([
    ["prose that says what must be true", "The list must be sorted by date.", {}],
    ["in Portuguese", "O sistema deverá guardar o endereço do cliente.", {}],
    ["a title that says it", "We print it twice.", { title: "The export should keep the address" }],
    ["goals in a list", "## Goals\n\n- The address is kept\n- A guest sees no address", {}],
    ["numbered outcomes", "## Solution\n\n1) The address is kept\n2) A guest sees no address", {}],
    ["expected behaviour", "## Expected behaviour\n\nThe address is filled in.", {}],
    ["expected behaviour on its own line", "It is empty.\n\nExpected behavior:\nIt is filled in.", {}],
    ["steps to reproduce", "## Steps to reproduce\n\n1. Open the shop\n2. Pay with a card", {}],
    ["a title that tells a fault", "I saw it twice.", { title: "The checkout crashes on a long name" }],
    ["the exact wording", 'Please change "Your address is kept" to "We keep your address".', {}],
    ["before and after in code", "Before\n\n```\na\n```\n\nAfter\n\n```\nb\n```", {}],
    ["a title that asks", "I looked everywhere.", { title: "How to keep the address?" }],
    ["prose that asks", "We sell shoes. Which page keeps the address? Where is it?", {}],
    ["work that is done", "- [x] Write the migration\n- [x] Deploy it", {}],
    ["boxes that stand for other issues", "- [ ] #12\n- [x] https://github.com/acme/shop/issues/13", {}],
  ])("only advises: %s", (_name, body, rest) => {
    const told = problemsOf(acceptanceCriteria, { body, ...rest });
    expect(told.map(({ message, atMost }) => [message, atMost])).toEqual([[ADVISED, "advised"]]);
  });

  it.each([
    ["a wish", "It would be nice to keep the address."],
    ["what its writer should do", "I should add that we sell shoes. You should know."],
    ["what should be easy", "It should be easy to do."],
    ["a polite request", "Could you keep the address?"],
    ["links in a list", "## Links\n\n- https://example.com/a\n- [the other page](https://example.com/b)"],
    ["two words in a list", "## Skills\n\n- TypeScript\n- SQL"],
    ["tasks that are left", "- [x] Write the migration\n- [ ] Deploy it"],
    ["quoted words alone", 'The page says "Your address is kept" and "Welcome to the shop".'],
    ["what must be, in a quotation", "> The list must be sorted.\n\nSo says the mail."],
    ["what must be, in code", "```\nthe list must be sorted\n```"],
    ["an empty heading, whatever else", "The list must be sorted.\n\n## Acceptance criteria\n\nTBD"],
  ])("still requires: %s", (_name, body) => {
    const told = problemsOf(acceptanceCriteria, { body });
    expect(told.map(({ message, atMost }) => [message, atMost])).toEqual([
      ["Missing acceptance criteria: nobody can tell when this is done.", undefined],
    ]);
  });
});

it("asks for one as one and for more as more, in the language of the issue", () => {
  expect(advised("Late.", 1)[0]).toContain(
    "one thing that can be seen to be true or false, as a list item such as `- [ ] A customer",
  );
  expect(advised("Late.", 2)[0]).toContain(
    "2 things that can be seen to be true or false, each as a list item",
  );
  expect(advised("O cliente não vê o endereço na tela.", 1)[0]).toContain("`- [ ] Um cliente");
});
