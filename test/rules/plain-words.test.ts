/** Words that leave a requirement open, where something is required and nowhere else. */
import { expect, it } from "vitest";
import { plainWords } from "../../src/rules/plain-words.ts";
import { problemsOf } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

const criteria = (...items: readonly string[]) =>
  `## Acceptance criteria\n\n${items.map((item) => `- ${item}`).join("\n")}`;

testRule(plainWords, {
  ready: [
    { name: "plain words", body: criteria("The last address is filled in", "A guest sees an empty form") },
    { name: "a vague word beside its measure", body: criteria("The list loads fast: within 2 seconds") },
    {
      name: "outside what is required",
      body: "## Problem\n\nIt is not easy to pay, and several people left, etc.",
    },
    { name: "in code", body: criteria("The flag `fast` is on", "`etc.` is shown") },
    { name: "in quotation marks", body: criteria('The button says "Easy and quick, if possible"') },
    { name: "in a quotation", body: "## Acceptance criteria\n\n> It must be fast\n\n- The address is there" },
    {
      name: "in a fence",
      body: "## Acceptance criteria\n\n```\nfast, easy, etc.\n```\n\n- The address is there",
    },
    { name: "in a link", body: criteria("It looks like [the easy form](https://example.org/fast)") },
    { name: "in an address", body: criteria("The page is at https://example.org/easy/fast") },
    { name: "a name", body: criteria("The button Easy Apply is gone", "The menu Quick Actions stays") },
    { name: "words within words", body: criteria("The breakfast menu is there", "The Easter page is there") },
    {
      name: "said after it in brackets",
      body: criteria("An appropriate message (the name of the field) is shown"),
    },
    { name: "said after it", body: criteria("The form is easy to use, that is, it has one field") },
    { name: "examples may stay open", body: criteria("A tool such as a board, a wiki, etc. holds it") },
    { name: "compared with something", body: criteria("The list is faster than the old one") },
    { name: "what a person may do", body: criteria("The customer can change it if necessary") },
    {
      name: "the benefit of a story",
      body: "As a customer, I want my address kept, so that I pay quickly and easily.",
    },
    { name: "Portuguese beside its measure", body: criteria("A busca é rápida: responde em até 2 segundos") },
    { name: "Portuguese, the name of a thing", body: criteria("O menu de acesso rápido aparece") },
    {
      name: "German",
      body: criteria("Die Liste fast aller Adressen ist leer", "Das Formular ist modern")
        .replace("modern", "neu")
        .replace("fast aller", "aller"),
    },
    { name: "the only one that fits", body: criteria("The job runs with the appropriate token") },
    { name: "the only file that fits", body: criteria("It is written to the proper configuration file") },
    {
      name: "Portuguese, the only one that fits",
      body: criteria("A rotina usa o token de autenticação apropriado", "O arquivo adequado é lido"),
    },
    { name: "a question requires nothing", body: criteria("Does the list have to be fast?") },
    { name: "a word the team allows", body: criteria("The list loads fast"), options: { allow: ["Fast"] } },
  ],
  unready: [
    {
      name: "vague",
      body: criteria("The checkout opens fast."),
      says: ["`fast` can be read in different ways."],
      quote: "The checkout opens fast",
      line: 3,
    },
    {
      name: "two vague words are told once",
      body: criteria("The form is easy", "The search is quick"),
      says: ["`easy`, `quick` can be read in different ways."],
      quote: "The form is easy",
    },
    {
      name: "a loophole",
      body: criteria("The address is checked, if possible, before it is kept"),
      says: ["`if possible` leaves open whether it has to be so."],
    },
    { name: "a loophole at the beginning", body: criteria("If possible, the address is checked") },
    { name: "a loophole in brackets", body: criteria("The address is checked (where appropriate)") },
    {
      name: "an open list",
      body: criteria("It shows name, street, etc."),
      says: ["`etc` leaves open what else belongs to the list."],
    },
    { name: "an open list in brackets", body: criteria("It shows all fields (name, street, and so on).") },
    { name: "an open list that goes on", body: criteria("Name, street, etc. are shown") },
    { name: "an item that is nothing else", body: criteria("The name is shown", "etc.") },
    {
      name: "a comparison with nothing",
      body: criteria("The checkout is faster"),
      says: ["It is not said what `faster` is compared with."],
    },
    {
      name: "as good as can be",
      body: criteria("The list loads as fast as possible"),
      says: ["It is not said when `as fast as possible` is reached."],
    },
    {
      name: "an amount",
      body: criteria("Several addresses can be kept"),
      says: ["It is not said how many `several` is."],
    },
    {
      name: "of every kind",
      body: criteria(
        "The form is intuitive",
        "It is faster",
        "Errors are shown if possible",
        "It shows name, street, etc.",
      ),
      says: [
        "`intuitive` can be read in different ways.",
        "It is not said what `faster` is compared with.",
        "`if possible` leaves open whether it has to be so.",
        "`etc` leaves open what else belongs to the list.",
      ],
    },
    {
      name: "what a story wants",
      body: "As a customer, I want to easily find my orders, so that I can pay.",
      quote: "As a customer, I want to easily find my orders, so that I can pay",
    },
    {
      name: "in a table",
      body: "## Acceptance criteria\n\n| who | sees |\n|---|---|\n| guest | a friendly message |",
    },
    {
      name: "in a form's answer",
      body: "### Acceptance criteria\n\nThe list is user-friendly\n\n### Browser\n\nFirefox",
      asks: ["Acceptance criteria", "Browser"],
      line: 3,
    },
    {
      name: "in a scenario",
      body: "Given a customer\nWhen they pay\nThen the page answers quickly",
      line: 3,
    },
    { name: "under another heading", body: "### Done when\n\n1. Errors are handled gracefully" },
    {
      name: "Portuguese",
      body: criteria(
        "O formulário é intuitivo",
        "A lista mostra nome, rua, entre outros",
        "O erro aparece, se possível",
      ),
      says: [
        "`intuitivo` can be read in different ways.",
        "`se possível` leaves open whether it has to be so.",
        "`entre outros` leaves open what else belongs to the list.",
      ],
    },
    {
      name: "Portuguese, a message",
      body: criteria("O sistema exibe uma mensagem clara").replace(
        "Acceptance criteria",
        "Critérios de aceitação",
      ),
    },
    {
      name: "of what is open",
      body: criteria("Errors get appropriate handling", "The contrast is adequate"),
      says: ["`appropriate`, `adequate` can be read in different ways."],
    },
    {
      name: "Portuguese, of what is open",
      body: criteria("O sistema dá tratamento de erros adequado", "O contraste deve ser bem apropriado"),
      says: ["`adequado`, `apropriado` can be read in different ways."],
    },
    {
      name: "a word of the team",
      body: criteria("The list is shiny"),
      options: { also: ["shiny"] },
      says: ["`shiny` can be read in different ways."],
    },
  ],
});

function advice(...items: readonly string[]): readonly string[] {
  return problemsOf(plainWords, { body: criteria(...items) }).map(({ edit }) => edit.sentence);
}

it("gives an example only where it fits every word it is about", () => {
  expect(advice("The list loads fast", "It answers quickly")[0]).toContain("such as “within 2 seconds”");
  expect(advice("The list loads fast", "It is easy to use")).toEqual([
    "Say next to `fast`, `easy to use` how much, how fast, or who sees what.",
  ]);
  expect(advice("The design is modern")).toEqual([
    "Say next to `modern` how much, how fast, or who sees what.",
  ]);
});

it("quotes whole words", () => {
  const long = `The ${"delivery ".repeat(30)}list is fast`;
  expect(problemsOf(plainWords, { body: criteria(long) })[0]?.quote).toMatch(/^delivery .* list is fast$/);
});

function says(...items: readonly string[]): readonly string[] {
  return problemsOf(plainWords, { body: criteria(...items) }).map(({ message }) => message);
}

it("speaks of several words in the plural", () => {
  expect(says("It shows names, addresses, etc.", "It prints labels, bills and so on")).toEqual([
    "`etc`, `and so on` leave open what else belongs to the list.",
  ]);
  expect(says("It shows names, addresses, etc.")).toEqual([
    "`etc` leaves open what else belongs to the list.",
  ]);
});
