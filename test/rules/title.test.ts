/** Titles that say what it is about, and those left from a template. */
import { expect, it } from "vitest";
import { title } from "../../src/rules/title.ts";
import { problemsOf } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

testRule(title, {
  ready: [
    { name: "a name with a number", title: "Test OAuth2", body: "" },
    { name: "a name in capitals with a number", title: "Fix MP3", body: "" },
    { name: "a name in both", title: "IPv6 issues", body: "" },
    { name: "what is updated", title: "Update invoices", body: "" },
    { name: "a plain title", title: "Search finds nothing for names with an accent", body: "" },
    { name: "after a prefix", title: "[Bug]: Search finds nothing", body: "" },
    { name: "two words", title: "Remember address", body: "" },
    { name: "Japanese", title: "検索が動きません", body: "" },
    { name: "conventional prefix", title: "feat: remember the address", body: "" },
    { name: "generic word among others", title: "Feature request from the sales team", body: "" },
    { name: "Portuguese", title: "Guardar o endereço de entrega", body: "" },
    { name: "an error's own words", title: "TypeError: address is undefined", body: "" },
    { name: "an error's number among other words", title: "Error 500 when the cart is empty", body: "" },
    { name: "several labels", title: "[$250] [Checkout] Remember the address", body: "" },
    { name: "a scope and a number", title: "US07 - Guardar o endereço", body: "" },
    { name: "an element's name is no template", title: "Escape <title> in the page's head", body: "" },
    {
      name: "a template's word in backticks",
      title: "Explain what `[Component]` is for in the template",
      body: "",
    },
    { name: "brackets within a path", title: "Route /users/[name] does not load", body: "" },
    {
      name: "a form that starts with a label only",
      title: "[Bug]: Search is empty",
      body: "### Browser\n\nFirefox",
      asks: ["Browser"],
      formTitle: "[Bug]: ",
    },
    { name: "a fault, where and when", title: "Bug in checkout after the update", body: "" },
    { name: "two words joined by a hyphen", title: "CRUD-customers", body: "" },
    { name: "two words joined by an underscore", title: "customer_search", body: "" },
    {
      name: "a name that its field for a title holds as well",
      title: "Shopkeeper",
      body: "### Title\n\nShopkeeper \n\n### Description\n\nA shop for all.",
    },
    { name: "one word where the policy allows it", title: "Accessibility", body: "", options: { words: 1 } },
  ],
  unready: [
    {
      name: "empty",
      title: "",
      body: "",
      says: ["The title does not say what this is about."],
      quote: null,
      line: null,
    },
    {
      name: "only a prefix",
      title: "[Bug]: ",
      body: "",
      says: ["The title does not say what this is about."],
      quote: "[Bug]: ",
    },
    { name: "feature request left from a template", title: "Feature request:", body: "" },
    { name: "bug", title: "Bug!", body: "Search finds nothing for names with an accent." },
    { name: "one word", title: "Checkout", body: "", says: ["The title is too short to tell."] },
    { name: "it does not work, twice", title: "Not working", body: "It does not work. Help!" },
    { name: "help, and a body that says no more", title: "help", body: "Bug report" },
    { name: "emoji only", title: "🔥🔥🔥", body: "" },
    {
      name: "a story in the body",
      title: "Story",
      body: "As a customer, I want to keep my address, so that I can pay at once.",
    },
    {
      name: "a section that says what happens",
      title: "[Bug]",
      body: "## Actual behaviour\n\nThe list of customers stays empty",
    },
    { name: "a body that begins with a prefix", title: "Task", body: "Bug: bug: bug, help me" },
    {
      name: "a long line without spaces",
      title: "Issue",
      body: `お客様は毎回、${"住所を入力しなければなりません、".repeat(30)}`,
    },
    {
      name: "the form's own title",
      title: "Request for a new payment method",
      body: "### Browser\n\nFirefox",
      asks: ["Browser"],
      formTitle: "Request for a new payment method",
      says: ["The title is the one its form starts with."],
    },
    {
      name: "a template's place for words",
      title: "[BUG] <short description of the issue>",
      body: "",
      says: ["The title still holds `<short description of the issue>` of its template."],
    },
    { name: "the word title in angle brackets", title: "🐛 <TITLE>", body: "" },
    { name: "your title here", title: "Your title here", body: "" },
    { name: "fix it", title: "Fix it", body: "" },
    { name: "stuff", title: "[Task] Update stuff", body: "" },
    { name: "minor changes", title: "Minor changes", body: "" },
    { name: "broken", title: "It is broken!", body: "" },
    { name: "any more", title: "Doesn’t work anymore", body: "" },
    { name: "a place in a plan", title: "Sprint 3", body: "" },
    { name: "a number of a story", title: "User story 1", body: "" },
    { name: "a code in lower case", title: "Fix bug-12", body: "" },
    { name: "nothing but dots", title: "Feature: ...", body: "" },
    { name: "a template's words before the place", title: "Tracking issue for _FEATURE_NAME_", body: "" },
    {
      name: "a component nobody filled in before real words",
      title: "[Component] The list stays empty after a search",
      body: "",
      says: ["The title still holds `[Component]` of its template."],
      quote: "[Component] The list stays empty after a search",
    },
    {
      name: "only a number of something",
      title: "fix/BUG-008",
      body: "",
      says: ["The title does not say what this is about."],
    },
    { name: "only a version", title: "v2.3.1", body: "" },
    { name: "only an error's number", title: "Error 500", body: "" },
    { name: "Portuguese", title: "Não funciona!", body: "" },
    {
      name: "a fault and where",
      title: "Erro no checkout",
      body: "",
      says: ["The title names where, but not what happens there."],
    },
    {
      name: "a policy that wants nine words",
      title: "Search finds nothing",
      body: "",
      options: { words: 9 },
    },
    {
      name: "a policy that wants ten words of a short body",
      title: "Search",
      body: "The list stays empty",
      options: { words: 10 },
    },
  ],
});

const NEXT_ORDER = "Keep the delivery address of a returning customer for the next order";
const ACCENT = "Search finds nothing for names with an accent since the last release";
const PEDIDO = "Guardar o endereço de entrega do cliente para o próximo pedido na loja";

it.each([
  {
    name: "its field for a title",
    body: "### Title\n\nA search that folds accents\n\n### Description\n\nAdd an index.",
    offers: "A search that folds accents",
  },
  {
    name: "work, in a whole sentence",
    body: "Add an index for folded names. Then use it.",
    offers: "Add an index for folded names",
  },
  {
    name: "what happens",
    body: "## Actual behaviour\n\nThe list stays empty",
    offers: "The list stays empty",
  },
  { name: "no scrap of a quotation", body: "“This is important?”, said Ana. It was.", offers: NEXT_ORDER },
  {
    name: "no sentence that has to be cut",
    body: `Add an index${" and another index".repeat(8)}.`,
    offers: NEXT_ORDER,
  },
  { name: "no background", body: "Names are folded at night by the shop.", offers: NEXT_ORDER },
  { name: "nothing that repeats the title", body: "Fix search, search, search", offers: NEXT_ORDER },
  { name: "a bug's example for a bug", body: "## Steps to reproduce\n\n1. Open it", offers: ACCENT },
  {
    name: "its own prefix before it",
    title: "[Bug]: ",
    body: "## Actual behaviour\n\nThe list stays empty",
    offers: "[Bug]: The list stays empty",
  },
  { name: "its number before it", title: "US07 - Story", body: "Names.", offers: `US07 - ${NEXT_ORDER}` },
  { name: "no place for a title before it", title: "[Title]", body: "Names.", offers: NEXT_ORDER },
  { name: "a Portuguese example", body: "Os nomes são lidos à noite com a loja fechada.", offers: PEDIDO },
])("offers as a title: $name", ({ title: written = "Search", body, offers }) => {
  const [found] = problemsOf(title, { title: written, body });
  expect(found?.edit).toMatchObject({ kind: "title", title: offers });
});
