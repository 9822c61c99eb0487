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
  ],
  unready: [
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
