/** Who asked for it, and how many. */
import { evidenceOfNeed } from "../../src/rules/evidence-of-need.ts";
import { testRule } from "./test-rule.ts";

testRule(evidenceOfNeed, {
  ready: [
    { name: "votes", body: "Keep the address.", kept: { votes: 3 } },
    {
      name: "votes as the policy counts them",
      body: "Keep the address.",
      kept: { votes: 1 },
      options: { votes: 1 },
    },
    { name: "tickets", body: "Support counted 12 tickets about it in May." },
    { name: "a share", body: "About 40 % of our customers type their address again." },
    { name: "one in five", body: "One in five gives up at the address." },
    { name: "some of ours", body: "Three of our largest shops wait for it." },
    { name: "asked for by somebody", body: "This was requested by Acme at the fair." },
    { name: "customers who ask", body: "Customers keep asking why they type it again." },
    { name: "Portuguese", body: "Recebemos 15 chamados sobre isso em maio." },
    { name: "Portuguese share", body: "Um em cada cinco desiste no endereço." },
    { name: "a section", body: "## Customer requests\n\nAcme, and the two schools in Porto" },
    { name: "a section on evidence of need", body: "## Evidence of need\n\nThe fair in Lisbon." },
    { name: "a survey", body: "See https://acme.typeform.com/to/abc for what they said." },
    { name: "a discussion", body: "See https://github.com/acme/shop/discussions/12 for who wants it." },
    { name: "a study", body: "We saw this in the usability study in May." },
    {
      name: "a form's answer",
      body: "### Problem\n\nLate.\n\n### Who asked for it?\n\nThe shop in Porto",
      asks: ["Problem", "Who asked for it?"],
    },
  ],
  unready: [
    {
      name: "a wish",
      body: "It would be nice to keep the address.",
      says: ["Nothing shows that somebody needs it: 0 of 3 👍, and no requests or figures in the text."],
      quote: null,
      line: null,
    },
    { name: "no text at all", body: "" },
    {
      name: "too few votes",
      body: "Keep the address.",
      kept: { votes: 4 },
      options: { votes: 5 },
      says: ["Nothing shows that somebody needs it: 4 of 5 👍, and no requests or figures in the text."],
    },
    {
      name: "an empty section",
      body: "## Customer requests\n\n## Solution\n\nA cookie.",
      quote: "Customer requests",
      line: 1,
    },
    { name: "filler", body: "## Evidence of need\n\nTBD", line: 1 },
    { name: "does not apply", body: "## Evidence of need\n\nNone", line: 1 },
    { name: "a limit", body: "The list must hold up to 100 users." },
    { name: "a limit in Portuguese", body: "A lista deve suportar até 100 usuários." },
    { name: "a figure about the machine", body: "The processor is 30 % idle, with 2 of 4 cores at rest." },
    { name: "requests in code", body: "The log says `12 requests`.\n\n```\n40 customers\n```" },
    { name: "requests in a quotation", body: "> 12 customers asked for it\n\nDid they?" },
    { name: "any link at all", body: "See https://example.com/wiki for the design." },
    { name: "users without a number", body: "The users type their address." },
    {
      name: "unanswered field of a form",
      body: "### Problem\n\nLate.\n\n### Who asked for it?\n\n_No response_",
      asks: ["Problem", "Who asked for it?"],
    },
  ],
});
