/** Questions that still stand where questions are kept. */
import { openQuestions } from "../../src/rules/open-questions.ts";
import { testRule } from "./test-rule.ts";

testRule(openQuestions, {
  ready: [
    { name: "none kept", body: "Why does nobody remember the address? We know why." },
    { name: "none left", body: "## Open questions\n\nNone." },
    { name: "Portuguese, none left", body: "## Dúvidas\n\nNenhuma" },
    { name: "ticked", body: "## Open questions\n\n- [x] Does a guest keep the address?" },
    {
      name: "unanswered field of a form",
      body: "### Open questions\n\n_No response_\n\n### Browser\n\nFirefox",
      asks: ["Open questions", "Browser"],
    },
    { name: "a question in code", body: "## Open questions\n\n`SELECT ?`" },
    {
      name: "as many as the policy allows",
      body: "## Open questions\n\n- Who?\n- When?",
      options: { allowed: 2 },
    },
    { name: "answered beside it", body: "## Open questions\n\n- Who decides? The board, on Tuesday." },
    { name: "answered in Portuguese", body: "## Dúvidas\n\n- Quem decide? A diretoria." },
    {
      name: "answered in the next column",
      body: "## Open questions\n\n| Question | Answer |\n|---|---|\n| Who decides? | The board |",
    },
    {
      name: "an answer without a question",
      body: "## Open questions\n\nThe guest keeps it; decided on Tuesday.",
    },
  ],
  unready: [
    {
      name: "what is not known behind it",
      body: "## Open questions\n\n- Who decides? Not sure yet.\n- When? TBD\n- Is it kept? yes/no\n- Must we ask? If not, we should say so.",
      says: [
        "A question is still open.",
        "A question is still open.",
        "A question is still open.",
        "A question is still open.",
      ],
    },
    {
      name: "an item",
      body: "## Open questions\n\n- Does a guest keep the address too?",
      says: ["A question is still open."],
      quote: "Does a guest keep the address too?",
      line: 3,
    },
    {
      name: "an open box",
      body: "## Open questions\n\n- [ ] Who decides?\n- [x] When?",
      says: ["A question is still open."],
    },
    { name: "prose", body: "## Open questions\n\nWe talked. Who decides? Not us.", quote: "Who decides?" },
    {
      name: "two sentences",
      body: "## Questions\n\nWho decides? And when?",
      says: ["A question is still open.", "A question is still open."],
    },
    { name: "an item that asks without a mark", body: "## Unknowns\n\n- which countries" },
    { name: "Portuguese", body: "## Dúvidas\n\n- O convidado também guarda o endereço?" },
    {
      name: "three items",
      body: "## Open questions\n\n1. Who?\n2. When?\n3. Where?\n\n## Design\n\nAs it is.",
      says: ["A question is still open.", "A question is still open.", "A question is still open."],
    },
    {
      name: "more than the policy allows",
      body: "## Open questions\n\n- Who?\n- When?",
      options: { allowed: 1 },
      says: ["A question is still open."],
      quote: "When?",
      line: 4,
    },
    {
      name: "an answer of a form",
      body: "### Open questions\n\nWho pays?\n\n### Browser\n\nFirefox",
      asks: ["Open questions", "Browser"],
    },
    {
      name: "an item with another below it",
      body: "## Open questions\n\n- Who decides?\n  - Ana thinks it is the board",
    },
  ],
});
