/** What a Markdown parser can read in reasonable time, and what it cannot. */
import { readable } from "../../src/rules/readable.ts";
import { testRule } from "./test-rule.ts";

testRule(readable, {
  ready: [
    { name: "an empty body", body: "" },
    { name: "a long story", body: "The address is typed again and again.\n\n".repeat(400) },
    {
      name: "a long log in a fence",
      body: `\`\`\`\n${"at shop.checkout (checkout.ts:12)\n".repeat(1_000)}\`\`\``,
    },
    { name: "a mail quoted a few times over", body: "> > > > Where is my parcel?" },
    { name: "a list of lists", body: "- a\n  - b\n    - c\n      - d\n" },
    { name: "a table", body: `| a | b |\n|---|---|\n${"| 1 | 2 |\n".repeat(100)}` },
    { name: "an empty form", body: "### Problem\n\n_No response_\n\n### Browser\n\n_No response_" },
    { name: "a comment of a template", body: `<!-- ${"say what happens ".repeat(100)}-->\n\nLate.` },
    {
      name: "a trace in details",
      body: `<details>\n\n${"    at find (search.ts:12)\n".repeat(300)}\n</details>`,
    },
    { name: "many links", body: "See [this](https://example.com/a) and [that][b].\n\n".repeat(200) },
  ],
  unready: [
    { name: "quotes and lists in turn", body: "> - ".repeat(3_000), says: [] },
    { name: "deeply nested on many lines", body: `${"> ".repeat(200)}why\n`.repeat(20), says: [] },
    { name: "quotes without end", body: "> ".repeat(5_000), says: [] },
    { name: "lists within lists on one line", body: "1. ".repeat(5_000), says: [] },
    { name: "longer than any issue", body: "word ".repeat(40_000), says: [] },
  ].map((written) => ({
    ...written,
    says: [
      "The text is too long or too deeply nested to be read in full; only its headings and answers were.",
    ],
  })),
});
