/** Role, action and benefit, in the shapes people write them. */
import { userStory } from "../../src/rules/user-story.ts";
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
    { name: "no benefit, as a question", body: "As a customer, could I keep my address?" },
  ],
});
