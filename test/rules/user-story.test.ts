/** Role, action and benefit, in the shapes people write them. */
import { expect, it } from "vitest";
import { userStory } from "../../src/rules/user-story.ts";
import { problemsOf } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

testRule(userStory, {
  ready: [
    {
      name: "one sentence",
      body: "As a returning customer, I want my address filled in, so that I can pay at once.",
    },
    {
      name: "under its heading",
      body: "## User story\n\nAs a customer I want to see my last order so that I can order it again.",
    },
    {
      name: "over three lines",
      body: "**As a** customer\n**I want** my address kept\n**so that** I can pay at once",
    },
    {
      name: "in order to",
      body: "As an admin, I would like to export orders in order to send them to the accountant.",
    },
    { name: "Portuguese", body: "Como cliente, quero guardar o meu endereço para que eu possa pagar logo." },
    {
      name: "a form's answer",
      body: "### User story\n\nAs a customer, I want my address kept, so that I can pay at once.\n\n### Browser\n\nFirefox",
      asks: ["User story", "Browser"],
    },
    {
      name: "in the title",
      title: "As a customer, I want my address kept, so that I can pay at once",
      body: "",
    },
    {
      name: "without a benefit where the policy allows it",
      body: "As a customer, I want my address kept.",
      options: { benefit: false },
    },
    {
      name: "a table with all three",
      body: "| As a | I want | So that |\n| --- | --- | --- |\n| buyer | to pay by card | I am done |",
    },
    {
      name: "two nouns joined",
      body: "As a buyer, I want to see my terms and conditions, so that I know my rights.",
    },
    {
      name: "a noun that is a verb elsewhere",
      body: "As a seller, I want to manage search and filter options, so that buyers find things.",
    },
    {
      name: "one act of two verbs",
      body: "As an editor, I want to search and replace words, so that I can correct a whole page.",
    },
    {
      name: "an act on the same thing",
      body: "As a buyer, I want to copy my last order and change it, so that I need not type.",
    },
    {
      name: "two acts within a clause",
      body: "As a clerk, I want a notice when somebody adds a page and deletes another, so that I can look.",
    },
    {
      name: "a click that leads to the act",
      body: "As a buyer, I want to open the cart and remove an article, so that I pay for what I need.",
    },
    {
      name: "two benefits",
      body: "As a buyer, I want to see my orders, so that I can repeat one and cancel another.",
    },
    {
      name: "two actions where the policy allows them",
      body: "As a buyer, I want to export my orders and delete my account, so that I can leave.",
      options: { atomic: false },
    },
    {
      name: "more after it where the policy allows it",
      body: "As a buyer, I want to pay by card, so that I am done. Cash is still taken at the door.",
      options: { minimal: false },
    },
    {
      name: "more in the next paragraph, and a word in brackets",
      body: "As a buyer, I want my orders as a file (CSV), so that I can keep them.\n\nCash is still taken at the door.",
    },
    {
      name: "more in the next item, another line of its own kind",
      body: "- As a buyer, I want to pay by card, so that I am done.\n- Cash is still taken at the door.\n\nPriority: it is the first thing to do",
    },
    {
      name: "an aside in code is none",
      body: "As a developer, I want to call `pay(card, amount, currency, when, to, whom, why)`, so that I am paid.",
    },
    {
      name: "Portuguese, nouns joined",
      body: "Como cliente, quero ver meus pedidos e endereços, para que eu possa conferir tudo.",
    },
    {
      name: "Portuguese, a noun that ends as a verb does",
      body: "Como cliente, quero receber o aviso no relógio e celular, para que eu não perca a entrega.",
    },
    {
      name: "an act that only gets ready what the next one hands over",
      body: "As a clerk, I want to compile and send the report, so that the board can read it.",
    },
    {
      name: "the same in Portuguese",
      body: "Como gestor, quero gerar e baixar o relatório, para que eu possa imprimir tudo.",
    },
    {
      name: "the second of several is told elsewhere",
      body: "As a buyer, I want to pay, so that I am done.\n\nAs a seller, I want to send a bill.",
    },
  ],
  unready: [
    {
      name: "nothing",
      body: "",
      says: ["Missing the user story: who wants what, and to what end."],
      quote: null,
      line: null,
    },
    { name: "a wish without a role", body: "I want my address kept." },
    {
      name: "no benefit",
      body: "As a returning customer, I want my address filled in.",
      says: ["The user story does not say what it is good for."],
      line: 1,
    },
    {
      name: "no benefit, with more after it",
      body: "Hello.\n\nAs a customer, I want my address kept.\n\n## Design\n\nAs it is.",
      says: ["The user story does not say what it is good for."],
      line: 3,
    },
    { name: "an empty section", body: "## User story\n\n## Design\n\nAs it is." },
    { name: "filler", body: "## User story\n\nTBD" },
    {
      name: "unanswered field of a form",
      body: "### User story\n\n_No response_\n\n### Browser\n\nFirefox",
      asks: ["User story", "Browser"],
    },
    { name: "a story in code", body: "```\nAs a customer, I want my address kept, so that I can pay.\n```" },
    { name: "as a matter of fact is none", body: "As a matter of fact, nobody likes to type." },
    {
      name: "no benefit, in the title",
      title: "As a customer, I want my address kept",
      body: "Some words.",
      says: ["The user story does not say what it is good for."],
    },
    {
      name: "no benefit, over two lines",
      body: "**As a** customer\n**I want** my address kept",
      says: ["The user story does not say what it is good for."],
    },
    {
      name: "two acts with their own objects",
      body: "As a buyer, I want to export my orders and delete my account, so that I can leave.",
      says: ["The user story asks for two things."],
      quote: "export my orders and delete my account",
      line: 1,
    },
    {
      name: "two acts on one object",
      body: "As an admin, I want to create or edit a user, so that the list is right.",
      says: ["The user story asks for two things."],
    },
    {
      name: "three acts on one object",
      body: "As an admin, I can create, edit and delete users, so that the list is right.",
      says: ["The user story asks for 3 things."],
    },
    {
      name: "two acts over lines",
      body: "**As a** buyer\n**I want to** filter my orders & download the bills\n**So that** I find them",
      says: ["The user story asks for two things."],
    },
    {
      name: "two acts in Portuguese",
      body: "Como gestor, quero convidar pessoas e definir o papel de cada uma, para que eu não precise do suporte.",
      says: ["The user story asks for two things."],
    },
    {
      name: "two acts in the title",
      title: "As a buyer, I want to export my orders and delete my account, so that I can leave",
      body: "",
      says: ["The user story asks for two things."],
      quote: "export my orders and delete my account",
      line: null,
    },
    {
      name: "a note after it",
      body: "Hello.\n\nAs a buyer, I want to pay by card, so that I am done. Cash is still taken at the door.\n\nBye.",
      says: ["There is more in the user story's paragraph than the story."],
      quote: "Cash is still taken at the door.",
      line: 3,
    },
    {
      name: "brackets in it",
      body: "As a buyer, I want to pay by card (the two that most of our buyers have, see the list), so that I am done.",
      says: ["There is more in the user story's paragraph than the story."],
      quote: "the two that most of our buyers have, see the list",
    },
    {
      name: "brackets in what is to be split are told once",
      body: "As a buyer, I want to export my orders (all of them, not only the open ones) and delete my account, so that I can leave.",
      says: ["The user story asks for two things."],
    },
    {
      name: "an aside after a dash",
      body: "As a buyer, I want to pay by card, so that the order is done – the bank has already agreed to this",
      says: ["There is more in the user story's paragraph than the story."],
      quote: "the bank has already agreed to this",
    },
    {
      name: "a note with a link and code after it",
      body: "As a buyer, I want to pay by card, so that I am done. See [the texts](https://example.com) and `pay.ts`.",
      says: ["There is more in the user story's paragraph than the story."],
    },
    {
      name: "all at once",
      body: "As a buyer, I want to export my orders (all of them, not only the open ones) and delete my account. Ask Ana for the texts.",
      says: [
        "The user story does not say what it is good for.",
        "The user story asks for two things.",
        "There is more in the user story's paragraph than the story.",
      ],
    },
    {
      name: "a table down its column without a benefit",
      body: "| As a | buyer |\n| --- | --- |\n| I want | to pay by card |",
      says: ["The user story does not say what it is good for."],
      line: 1,
    },
    {
      name: "a table across its head without a benefit",
      body: "| As a | I want |\n| --- | --- |\n| buyer | to pay by card |",
      says: ["The user story does not say what it is good for."],
      line: 3,
    },
    {
      name: "a template's places for words",
      body: "As a [role], I want [action], so that [benefit].",
      says: ["Missing the user story: who wants what, and to what end."],
    },
    {
      name: "a template's places for words, in braces",
      body: "## User story\n\nAs a {role}, I want to {action}, so that {benefit}.",
      says: ["Missing the user story: who wants what, and to what end."],
    },
    { name: "no benefit, as a question", body: "As a customer, could I keep my address?" },
  ],
});

it.each([
  "As a buyer, I want to export my orders (all of them, not only the open ones) and delete my account, so that I can leave.",
  "As an admin, I want to create or edit a user in order to keep the list right.",
  "**As a** buyer\n**I want to** filter my orders & download the bills\n**So that** I find them",
  "Como gestor, quero convidar pessoas e definir o papel de cada uma, para que eu não precise do suporte.",
  "Como gestor, quero convidar pessoas e definir o papel de cada uma para poupar tempo.",
])("proposes stories that are right as they stand, with the benefit: %s", (body) => {
  const parts = problemsOf(userStory, { body }).flatMap(({ edit }) =>
    edit.kind === "split" ? edit.parts : [],
  );
  expect(parts).toHaveLength(2);
  expect(parts.map((part) => problemsOf(userStory, { title: "", body: part }))).toEqual([[], []]);
});

it("cuts nothing where the paragraph holds code or a link: that is asked of a person", () => {
  const problems = [
    "As a buyer, I want to pay by card, so that I am done. See [the texts](https://example.com) and `pay.ts`.",
    "As a tester, I want to run `npm test` (the one that was slow on our machines last week), so that I see `red`.",
  ].flatMap((body) => problemsOf(userStory, { body }));
  expect(problems.map(({ edit }) => edit.kind)).toEqual(["act", "act"]);
});
