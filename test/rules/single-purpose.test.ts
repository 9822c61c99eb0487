/** One change, one story, one bug: what is joined without being one, and what only looks joined. */
import { expect, it } from "vitest";
import { singlePurpose } from "../../src/rules/single-purpose.ts";
import { problemsOf } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

const STORIES =
  "As a buyer, I want to pay by card, so that I am done.\n\nAs a seller, I want to send a bill, so that I am paid.";

const bug = (steps: string, happened: string) =>
  `### Steps to reproduce\n\n${steps}\n\n### Actual behaviour\n\n${happened}`;
const EMPTY = bug("1. Search for “Zoë”\n2. Press Enter", "The list is empty and stays so.");
const SLOW = bug("1. Open the cart\n2. Press “Pay”", "The page takes a minute to come up.");

testRule(singlePurpose, {
  ready: [
    { name: "nothing but a title", title: "Remember the delivery address", body: "" },
    { name: "two nouns in the title", title: "Add search and filter options", body: "" },
    { name: "one act of two verbs", title: "Add or remove a watcher", body: "" },
    {
      name: "an act that goes with another",
      title: "Rename the export and update the links to it",
      body: "",
    },
    { name: "one act with two objects", title: "Add dark mode and bigger letters", body: "" },
    { name: "a cause and what follows", title: "Validate the date and refuse to save a wrong one", body: "" },
    { name: "two acts within a clause", title: "Crash when I add a page and delete another", body: "" },
    { name: "a version, a number", title: "Support 2. 5 and 2. 6 of the format", body: "" },
    { name: "two formats with numbers", title: "Support UTF8 and UTF16 in the export", body: "" },
    { name: "one story", title: "Pay by card", body: STORIES.split("\n")[0] ?? "" },
    {
      name: "the same wish of two roles",
      body: "As a buyer, I want to see the bill.\n\nAs a seller, I want to see the bill.",
    },
    {
      name: "the same story in two languages",
      body: "As a buyer, I want to pay by card.\n\nComo cliente, quero pagar com cartão.",
    },
    {
      name: "a story, and criteria in the form of stories",
      body: "As a buyer, I want to pay by card.\n\n## Acceptance criteria\n\n- As a guest, I can see no button\n- As a buyer, I can choose a card",
    },
    { name: "a second story in code", body: `${STORIES.split("\n")[0]}\n\n\`\`\`\n${STORIES}\n\`\`\`` },
    {
      name: "divided into sub-issues already",
      body: STORIES,
      kept: { subIssues: { total: 2, completed: 0 } },
    },
    { name: "one bug", title: "Search finds nothing", body: EMPTY },
    {
      name: "two ways to see one bug",
      title: "Search finds nothing",
      body: `## On Android\n\n${EMPTY}\n\n## On iOS\n\n${SLOW}`,
    },
    {
      name: "steps twice, one outcome",
      title: "Search finds nothing",
      body: "### Steps to reproduce\n\n1. Search for “Zoë”\n\n### Steps to reproduce\n\n1. Search by voice for Zoë\n\n### Actual behaviour\n\nThe list is empty.",
    },
    {
      name: "the same report pasted twice",
      title: "Search finds nothing",
      body: `## First\n\n${EMPTY}\n\n## Again\n\n${EMPTY}`,
    },
    { name: "Portuguese, two nouns", title: "Adicionar busca e filtros", body: "" },
  ],
  unready: [
    {
      name: "two acts in the title",
      title: "Add a filter for open orders and fix the export",
      body: "",
      says: ["The title asks for two things."],
      quote: "Add a filter for open orders and fix the export",
      line: null,
    },
    { name: "two acts after a label", title: "[Feature]: Add dark mode & remove the old menu", body: "" },
    { name: "also", title: "Fix the export; also remove the old menu", body: "" },
    { name: "two sentences", title: "Add complex numbers. Support padding of tensors", body: "" },
    { name: "numbered parts", title: "1) The cart is empty 2) Search finds nothing", body: "" },
    { name: "two codes of bugs", title: "Corrige BUG-12 e BUG-13", body: "" },
    { name: "Portuguese, two acts", title: "Adicionar o filtro e corrigir a exportação", body: "" },
    {
      name: "Portuguese, as in a list of changes",
      title: "fix: corrige a busca e remove o menu antigo",
      body: "",
    },
    {
      name: "two stories",
      body: STORIES,
      says: ["2 user stories that want different things."],
      quote: "As a seller, I want to send a bill, so that I am paid",
      line: 3,
    },
    {
      name: "three stories in a list under their heading",
      body: "## User stories\n\n- As a buyer, I want to pay by card\n- As a seller, I want to send a bill\n- As a clerk, I want to print a label",
      says: ["3 user stories that want different things."],
      line: 4,
    },
    {
      name: "two stories in the rows of a table",
      body: "| As a | I want |\n| --- | --- |\n| buyer | to pay by card |\n| seller | to send a bill |",
      says: ["2 user stories that want different things."],
      line: 4,
    },
    {
      name: "Portuguese, two stories",
      body: "Como cliente, quero pagar com cartão.\n\nComo vendedor, quero enviar a fatura.",
      says: ["2 user stories that want different things."],
    },
    {
      name: "two bugs under names of their own",
      title: "Search and cart",
      body: `## Search finds nothing\n\n${EMPTY}\n\n## The cart is slow\n\n${SLOW}`,
      says: ["2 bug reports in one issue, each with its own steps and outcome."],
      quote: "Steps to reproduce",
      line: 14,
    },
    {
      name: "two bugs without names",
      title: "Search and cart",
      body: `${EMPTY}\n\n${SLOW}`,
      says: ["2 bug reports in one issue, each with its own steps and outcome."],
    },
  ],
});

function partsOf(title: string, body = ""): readonly (readonly string[])[] {
  return problemsOf(singlePurpose, { title, body }).map(({ edit }) =>
    edit.kind === "split" ? edit.parts : [],
  );
}

it("proposes the parts as issues", () => {
  expect(partsOf("[Bug]: Fix the export; also remove the old menu")).toEqual([
    ["Fix the export", "Remove the old menu"],
  ]);
  expect(partsOf("Shop", STORIES)).toEqual([
    [
      "As a buyer, I want to pay by card, so that I am done",
      "As a seller, I want to send a bill, so that I am paid",
    ],
  ]);
  expect(
    partsOf("Shop", "| As an | I want |\n| --- | --- |\n| admin | to pay |\n| seller | to sell |"),
  ).toEqual([["As an admin, I want to pay", "As a seller, I want to sell"]]);
  expect(partsOf("Shop", `## Search finds nothing\n\n${EMPTY}\n\n## The cart is slow\n\n${SLOW}`)).toEqual([
    ["Search finds nothing", "The cart is slow"],
  ]);
  expect(partsOf("Shop", `${EMPTY}\n\n${SLOW}`)).toEqual([["Shop: bug 1", "Shop: bug 2"]]);
});
