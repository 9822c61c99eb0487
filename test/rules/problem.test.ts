/** Why it matters: under a heading, in a story, or told freely. */
import { problem } from "../../src/rules/problem.ts";
import { testRule } from "./test-rule.ts";

testRule(problem, {
  ready: [
    { name: "one sentence with its cause", body: "Customers lose cards because they are expensive for us." },
    {
      name: "one plain sentence",
      body: "We need this since the bank closes the old interface in March 2027.",
    },
    {
      name: "one plain sentence in Portuguese",
      body: "Hoje o cliente precisa digitar o cartão a cada fatura e muitos desistem.",
    },
    {
      name: "an order with what it is good for",
      body: "Add a cookie banner with two buttons in blue at the bottom of every page for the auditors",
    },
    {
      name: "an order and a failure",
      body: "Add a blue banner. It does not need a border, but the old one never closes.",
    },
    {
      name: "an account under a heading of one's own",
      body: "## Project description\n\nReturning customers type their address again and again, and one in five of them gives up there, so we lose orders.",
    },
    {
      name: "a section",
      body: "## Problem\n\nReturning customers type their address again; one in five gives up there.",
    },
    {
      name: "under another heading",
      body: "### Motivation\n\nOne in five customers gives up at the address.",
    },
    { name: "Portuguese", body: "## Contexto\n\nUm em cada cinco clientes desiste no endereço." },
    { name: "a story's benefit", body: "As a customer, I want my address kept, so that I can pay at once." },
    {
      name: "told freely",
      body: "Returning customers have to type their address again and again, and one in five of them gives up at that point.\n\n## Solution\n\nA cookie.",
    },
    {
      name: "a form's answer",
      body: "### What happened?\n\nThe list stays empty for Zoë.\n\n### Browser\n\nFirefox",
      asks: ["What happened?", "Browser"],
    },
    { name: "Japanese, without spaces", body: "## Problem\n\nお客様は毎回住所を入力しなければなりません" },
    {
      name: "a stricter policy",
      body: "## Problem\n\nOne two three four five six seven eight.",
      options: { words: 8 },
    },
    {
      name: "a reason beside a solution",
      body: "## Solution\n\nA cookie, so that nobody has to type the address with every order.",
    },
    {
      name: "a reason in Portuguese",
      body: "## Solução\n\nUm cookie, para que ninguém precise digitar o endereço de novo.",
    },
    { name: "what happens today", body: "## Current behaviour\n\nThe address field is always empty." },
    {
      name: "a feature and its motivation under one heading",
      body: "### Describe the feature and motivation\n\nCustomers type their address with every order.",
    },
    {
      name: "the issue above tells it",
      body: "",
      kept: {
        ancestors: [
          {
            number: 2,
            title: "Checkout in a minute",
            body: "Returning customers have to type their address again and again, and one in five of them gives up.",
            labels: [],
            milestone: null,
            url: "",
            editedAt: "2026-11-02T09:00:00Z",
          },
        ],
      },
    },
    {
      name: "a title that tells the failure",
      title: "[API] Search finds nothing and crashes on Mondays",
      body: "## Solution\n\nAn index.",
    },
    {
      name: "a title that tells what goes on",
      title: "A nota do cliente está sendo mostrada a todos",
      body: "## Solução\n\nUm filtro.",
    },
    { name: "a question in the title", title: "Does the shop keep addresses?", body: "For a year?" },
    { name: "a question and a greeting", body: "Hello there! When will the next release come out?" },
    { name: "a question in Portuguese", body: "Olá! Quando sai a próxima versão da loja?" },
    {
      name: "a list of other issues",
      body: "```[tasklist]\n### Tasks\n- [ ] #12\n- [ ] https://github.com/acme/shop/issues/13\n```\n\nLater:\n- [ ] #14",
    },
    {
      name: "bold heading",
      body: "**Why**\n\nOne in five customers gives up at the address.\n\n**How**\n\nA cookie.",
    },
  ],
  unready: [
    { name: "a polite wish", body: "It would be great if the shop remembered things. Thanks!" },
    {
      name: "an order, however long",
      body: "Please add a cookie banner with two buttons in blue at the bottom of every page of the shop",
    },
    {
      name: "an order that something is not needed",
      body: "Add a blue banner. It does not need a border there.",
    },
    {
      name: "an order that something never comes",
      body: "Add a blue banner. Guests must never see it there.",
    },
    {
      name: "empty",
      body: "",
      says: ["Missing why it is needed, and for whom."],
      quote: null,
      line: null,
    },
    { name: "only a solution", body: "## Solution\n\nA cookie that keeps the address for a year." },
    { name: "a few words", body: "Please add a cookie." },
    { name: "a wish that ends with a question mark", body: "Can we have a cookie for the address?" },
    { name: "work named after a failure", title: "Add error pages in our style", body: "Four pages." },
    { name: "a title too short to tell a failure", title: "Search crashes", body: "Always." },
    {
      name: "a failure in code alone",
      title: "Shop: `error page not found` <img src=x>",
      body: "Four pages.",
    },
    { name: "a question beside work", body: "Add a cookie for it. Where does it live?" },
    { name: "tasks of its own", body: "- [ ] Write the migration\n- [ ] Deploy it" },
    {
      name: "in Portuguese, under a Portuguese heading",
      title: "Configuração do acesso",
      body: "Configurar o acesso com a conta da loja.",
    },
    {
      name: "an empty section",
      body: "## Problem\n\n## Solution\n\nA cookie.",
      says: ["It is not told yet why it is needed, and for whom."],
      quote: "Problem",
      line: 1,
    },
    { name: "filler", body: "## Problem\n\nTBD\n\n## Solution\n\nA cookie.", line: 1 },
    {
      name: "unanswered field of a form",
      body: "### Problem\n\n_No response_\n\n### Browser\n\nFirefox",
      asks: ["Problem", "Browser"],
    },
    { name: "a story without a benefit", body: "As a customer, I want my address kept." },
    {
      name: "the template's long comment",
      body: "## Problem\n\n<!-- tell us who has what problem today, how often, and what it costs them -->",
    },
    {
      name: "too short under its heading",
      body: "## Problem\n\nSlow checkout.",
      says: ["Why it is needed is told in 2 words; fewer than 5 are too few to tell."],
    },
    {
      name: "an issue above that tells nothing",
      body: "## Solution\n\nA cookie.",
      kept: {
        ancestors: [
          {
            number: 2,
            title: "Checkout",
            body: "TBD",
            labels: [],
            milestone: null,
            url: "",
            editedAt: "2026-11-02T09:00:00Z",
          },
        ],
      },
    },
    {
      name: "a reason in code",
      body: "## Solution\n\nA cookie with this text in it:\n\n```\nkept so that you need not type it\n```",
    },
    {
      name: "GitHub's own template, left as it was",
      body: "**Is your feature request related to a problem? Please describe.**\nA clear and concise description of what the problem is. Ex. I'm always frustrated when [...]\n\n**Describe the solution you'd like**\nA cookie.",
      says: ["It is not told yet why it is needed, and for whom."],
    },
    {
      name: "a long log in a fence",
      body: "```\none two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen\n```",
    },
    {
      name: "a problem in a fence",
      body: "```\n## Problem\nCustomers type their address again and again.\n```",
    },
    {
      name: "a policy that wants far more",
      body: "## Problem\n\nSlow checkout for everybody in the shop.",
      options: { words: 40 },
    },
  ],
});
