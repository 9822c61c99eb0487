/** What the template left, against words that only look like it. */
import { noPlaceholders } from "../../src/rules/no-placeholders.ts";
import { field } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

testRule(noPlaceholders, {
  ready: [
    { name: "a section that does not apply", body: "## Design\n\nN/A\n\n## Risks\n\n-" },
    {
      name: "an optional field that does not apply",
      body: "### What happened?\n\nSearching for “Zoë” finds nothing.\n\n### Graphics card\n\nn/a",
      fields: [field("What happened?"), field("Graphics card", { required: false })],
    },
    { name: "words", body: "## Design\n\nThe form stays as it is." },
    { name: "no headings", body: "TBD is what our competitor is called." },
    { name: "filler within a sentence", body: "## Design\n\nTBD by Tuesday, when the new colours come." },
    { name: "filler in code", body: "## Design\n\nThe log says `TBD`." },
    { name: "only filler in code", body: "## Design\n\n`TBD`" },
    { name: "filler in a fence", body: "## Log\n\n```\nTBD\n```" },
    { name: "filler as one item of a list", body: "## Acceptance criteria\n\n- The address is there\n- TBD" },
    {
      name: "no response is another rule's",
      body: "### Design\n\n_No response_\n\n### Browser\n\nFirefox",
      asks: ["Design", "Browser"],
    },
    { name: "a heading that is called so", body: "## TODO\n\n- [ ] Write the migration" },
    { name: "an empty section", body: "## Design\n\n## Problem\n\nLate." },
    { name: "a number", body: "## Estimate\n\n0" },
  ],
  unready: [
    {
      name: "TBD",
      body: "## Design\n\nTBD",
      says: ["`Design` holds a placeholder instead of an answer."],
      quote: "TBD",
      line: 3,
    },
    { name: "a full stop", body: "## Problem\n\n.\n\n## Design\n\nAs it is.", quote: "." },
    { name: "question marks", body: "## Design\n\n???", quote: "???" },
    { name: "to be defined, as an item", body: "## Design\n\n- [ ] to be defined" },
    { name: "quoted", body: "## Design\n\n> TBD" },
    { name: "bold", body: "## Design\n\n**TODO**" },
    { name: "Portuguese", body: "## Design\n\nA definir" },
    {
      name: "two of them",
      body: "## Design\n\nTBD\n\n## Problem\n\n???",
      says: [
        "`Design` holds a placeholder instead of an answer.",
        "`Problem` holds a placeholder instead of an answer.",
      ],
    },
    {
      name: "nested",
      body: "## Design\n\n### Colours\n\nTBD\n\n### Shapes\n\nRound.",
      says: ["`Colours` holds a placeholder instead of an answer."],
      line: 5,
    },
    {
      name: "a form's answer, told once",
      body: "### Design\n\nTBD\n\n### Browser\n\nFirefox",
      asks: ["Design", "Browser"],
      says: ["`Design` holds a placeholder instead of an answer."],
    },
    {
      name: "the form's own text left as it was",
      body: "### Story\n\nAs a … I want …\n\n### Browser\n\nFirefox",
      fields: [field("Story", { value: "As a … I want …" }), field("Browser")],
      says: ["`Story` holds a placeholder instead of an answer."],
      quote: "As a … I want …",
    },
    {
      name: "a heading in backticks",
      body: "## The `name`\n\nTBD",
      says: ["`The 'name'` holds a placeholder instead of an answer."],
    },
    {
      name: "a heading of two lines",
      body: "Design\nand colours\n-----------\n\nTBD",
      says: ["`Design and colours` holds a placeholder instead of an answer."],
    },
  ],
});
