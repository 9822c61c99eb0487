/** What the template left, against words that only look like it. */
import { expect, it } from "vitest";
import { noPlaceholders } from "../../src/rules/no-placeholders.ts";
import { field, problemsOf } from "./check-rule.ts";
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
    { name: "a rule between sections", body: "## Design\n\n***\n\n## Problem\n\nLate." },
    {
      name: "a required field that does not apply",
      body: "### What happened?\n\nNothing.\n\n### Your contribution\n\n-",
      asks: ["What happened?", "Your contribution"],
    },
    {
      name: "what the form itself says may stay",
      body: "### Story\n\nLate.\n\n### Image\n\nLeave this text if there is no image.",
      fields: [
        field("Story"),
        field("Image", { required: false, value: "Leave this text if there is no image." }),
      ],
    },
    {
      name: "screenshots that GitHub's template asks for",
      body: "## Screenshots\n\nIf applicable, add screenshots to help explain your problem.",
    },
    {
      name: "an optional field with only the form's comment",
      body: "### Story\n\nLate.\n\n### Notes\n\n<!-- anything else -->",
      fields: [field("Story"), field("Notes", { required: false, value: "<!-- anything else -->" })],
    },
    {
      name: "a choice that was offered by the same name",
      body: "### Source\n\nsource\n\n### Platform\n\nplatform",
    },
    { name: "a state", body: "## Status\n\nTo do\n\n## Situação\n\nWIP" },
    { name: "an environment", body: "## Environment\n\nTest" },
    { name: "a state in a form", body: "### Status\n\nTo do", fields: [field("Status")] },
    { name: "a goal in other words", body: "## Goal\n\nGoal G-1" },
    {
      name: "a choice that is part of the work",
      body: "- Send the letter: yes/no\n\nIs it a switch? Yes/no is enough.",
    },
    { name: "only the template's comment", body: "## Design\n\n<!-- a sketch, if there is one -->" },
    {
      name: "an example with an answer behind it",
      body: "- OS: [e.g. iOS] Linux\n- Browser [e.g. chrome]: Firefox",
    },
    { name: "an example that is a link", body: "Look at [e.g. our wiki](https://example.com/wiki) first." },
    {
      name: "an example in code",
      body: "The form prints `OS: [e.g. iOS]`\nand\n\n```\n- OS: [e.g. iOS]\n```",
    },
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
      name: "the form's own text in a field nobody had to fill",
      body: "### Story\n\nAs a … I want …\n\n### Browser\n\nFirefox",
      fields: [field("Story", { required: false, value: "As a … I want …" }), field("Browser")],
    },
    {
      name: "GitHub's own sentence",
      body: "**Describe the bug**\nA clear and concise description of what the bug is.\n\n**Version**\n4.2",
      says: ["`Describe the bug` holds a placeholder instead of an answer."],
      quote: "A clear and concise description of what the bug is.",
    },
    {
      name: "GitHub's own steps",
      body: "## To Reproduce\n\nSteps to reproduce the behavior:\n1. Go to '...'\n2. Click on '....'\n3. Scroll down to '....'\n4. See error",
    },
    { name: "the template's empty numbers", body: "## Steps to reproduce\n\n1.\n2.\n3." },
    {
      name: "an example in place of an answer",
      body: "The list is empty.\n\n- OS: [e.g. iOS]\n- Browser: Firefox",
      says: ["An example of the template stands in place of an answer."],
      quote: "[e.g. iOS]",
      line: 3,
    },
    {
      name: "several examples, told once",
      body: "## Environment\n\n- OS: [e.g. iOS]\n- Browser: Firefox\n- Version [e.g. 22]\n- Device: [e.g. iPhone6]",
      says: ["3 examples of the template stand in place of answers."],
      line: 3,
    },
    {
      name: "a section of nothing but examples",
      body: "## Environment\n\n- OS: [e.g. iOS]\n- Version [e.g. 22]",
      says: ["`Environment` holds a placeholder instead of an answer."],
    },
    {
      name: "its heading again",
      body: "## Objetivo\n\nobjetivo.\n\n## Design\n\nAs it is.",
      says: ["`Objetivo` holds a placeholder instead of an answer."],
      quote: "objetivo.",
      line: 3,
    },
    {
      name: "a choice that nobody made",
      body: "Does it happen in a private window?: Yes/No\n\nThe list is empty.",
      says: ["A choice that the template offers is not made."],
      quote: "Yes/No",
      line: 1,
    },
    {
      name: "a choice that nobody made, and an example",
      body: "É sempre assim? [Sim/Não]\n- OS: [e.g. iOS]",
      says: ["2 examples of the template stand in place of answers."],
    },
    {
      name: "a prompt of several lines, of which one is quoted",
      body: "### Story\n\n- Who is it for?\n- Why?\n\n### Browser\n\nFirefox",
      fields: [field("Story", { value: "- Who is it for?\n- Why?" }), field("Browser")],
      quote: "- Who is it for?",
    },
    { name: "in every item", body: "## Design\n\n- [ ] TBD\n- [ ] ..." },
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

it.each([
  [true, undefined],
  [false, "advised"],
])("is less sure of the form's own text where nobody had to answer (required: %s)", (required, atMost) => {
  const written = {
    body: "### Story\n\nAs a … I want …\n\n### Browser\n\nFirefox",
    fields: [field("Story", { required, value: "As a … I want …" }), field("Browser")],
  };
  expect(problemsOf(noPlaceholders, written).map((found) => found.atMost)).toEqual([atMost]);
});
