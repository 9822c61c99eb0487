/** Whether there is anything to read. */
import { described } from "../../src/rules/described.ts";
import { testRule } from "./test-rule.ts";

const SAYS = ["The description is empty."];

testRule(described, {
  ready: [
    { name: "a sentence", body: "Customers type their address again and again." },
    { name: "a word that says something", body: "Late." },
    {
      name: "filler under headings, of which another rule speaks",
      body: "## Problem\n\nTBD\n\n## Solution\n\n...",
    },
    { name: "filler beside words", body: "## Problem\n\nTBD\n\n## Solution\n\nA cookie." },
    { name: "a picture", body: "![the cart](https://example.com/cart.png)" },
    { name: "code", body: "```\nError: no column\n```" },
    { name: "a quotation", body: "> Where is my parcel?" },
    {
      name: "an unanswered form, of which another rule speaks",
      body: "### Browser\n\n_No response_",
      asks: ["Browser"],
    },
    { name: "a comment beside words", body: "<!-- say what happens -->\n\nIt breaks." },
    { name: "a comment as an example in code", body: "`<!-- like this -->`" },
    { name: "another script", body: "検索が動かない" },
  ],
  unready: [
    { name: "TBD", body: "TBD", says: ["The description says nothing yet."] },
    { name: "a full stop", body: ".", says: ["The description says nothing yet."] },
    { name: "Portuguese filler", body: "A definir.", says: ["The description says nothing yet."] },
    { name: "not applicable", body: "N/A", says: ["The description says nothing yet."] },
    {
      name: "headings alone",
      body: "## Problem\n\n## Solution\n",
      says: ["The description says nothing yet."],
    },
    {
      name: "a form's words without the form",
      body: "### Browser\n\n_No response_",
      says: ["The description says nothing yet."],
    },
    { name: "nothing", body: "", says: SAYS, quote: null, line: null },
    { name: "spaces and lines", body: "  \n\n \t\n", says: SAYS },
    { name: "the template's comment", body: "<!-- Describe what you want. -->\n", says: SAYS },
    { name: "several comments", body: "<!-- one -->\n\n<!-- two\nlines -->", says: SAYS },
  ],
});
