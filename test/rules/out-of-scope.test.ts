/** What is not part of an issue, under a heading or in a sentence. */
import { outOfScope } from "../../src/rules/out-of-scope.ts";
import { testRule } from "./test-rule.ts";

const MISSING = "It is not said what is not part of it.";

testRule(outOfScope, {
  ready: [
    { name: "that there is nothing", body: "## Out of scope\n\nNone" },
    { name: "a section", body: "## Out of scope\n\n- Addresses of guests" },
    { name: "non-goals", body: "### Non-goals\n\nGuests keep typing." },
    { name: "Portuguese heading", body: "## Fora do escopo\n\n- Endereços de visitantes" },
    { name: "what it does not include", body: "## Não inclui\n\nEndereços de visitantes." },
    { name: "bold instead of a heading", body: "**Out of scope:**\n\nGuests." },
    { name: "a sentence", body: "The address is kept. This does not include guests." },
    { name: "a sentence in brackets", body: "Keep the address (guests are out of scope)." },
    { name: "not part of this", body: "Billing addresses are not part of this issue." },
    {
      name: "Portuguese sentence",
      body: "O endereço fica guardado. Visitantes não fazem parte desta história.",
    },
    {
      name: "a form's answer",
      body: "### Problem\n\nLate.\n\n### Out of scope\n\nGuests.",
      asks: ["Problem", "Out of scope"],
    },
    { name: "a bold not", body: "Keep the address. The shop does **not** keep the card." },
    { name: "left for later", body: "Guardar o endereço. O cartão fica como uma melhoria futura." },
    { name: "the focus", body: "The focus of this delivery is the checkout. Other pages may follow." },
    {
      name: "a report has no scope",
      body: "## Steps to reproduce\n\n1. Open the shop\n2. Pay\n\n## Actual behaviour\n\nThe address is gone.",
    },
    { name: "a question has none", title: "How do I keep the address?", body: "I found no setting for it." },
    { name: "in a table", body: "| part | in or out |\n|---|---|\n| guests | out of scope |" },
    { name: "setext heading", body: "Out of scope\n------------\n\nGuests." },
  ],
  unready: [
    { name: "nothing at all", body: "", says: [MISSING], quote: null, line: null },
    { name: "only what it is", body: "A signed-in customer finds the last address.", says: [MISSING] },
    {
      name: "an empty section",
      body: "Why.\n\n## Out of scope\n\n## Design\n\nAs it is.",
      quote: "Out of scope",
      line: 3,
    },
    { name: "filler", body: "## Out of scope\n\nTBD", line: 1 },
    { name: "only the template's comment", body: "## Out of scope\n\n<!-- what is not included -->" },
    { name: "in code", body: "```\nguests are out of scope\n```" },
    { name: "in a quotation", body: "> guests are out of scope\n\nSo says the mail." },
    { name: "in a comment", body: "Keep it.\n\n<!-- does not include guests -->" },
    {
      name: "an unanswered field",
      body: "### Problem\n\nLate.\n\n### Out of scope\n\n_No response_",
      asks: ["Problem", "Out of scope"],
    },
    { name: "a variable out of reach", body: "The list does not load: `x` is undefined." },
    { name: "Portuguese, nothing said", body: "O endereço fica guardado e aparece de novo." },
    { name: "a fault is no line", body: "The checkout does not work with a card." },
    { name: "a telescope", body: "Sell the new telescope in the shop.", says: [MISSING] },
  ],
});
