/** What was expected and what happened, in whichever words a bug report has them. */
import { expect, it } from "vitest";
import { expectedAndActual } from "../../src/rules/expected-and-actual.ts";
import { problemsOf } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

testRule(expectedAndActual, {
  ready: [
    { name: "nothing happened", body: "## Expected behaviour\n\nA list.\n\n## Actual behaviour\n\nNone" },
    {
      name: "two sections",
      body: "## Expected behaviour\n\nZoë is found.\n\n## Actual behaviour\n\nThe list is empty.",
    },
    {
      name: "American spelling, other levels",
      body: "# Expected Behavior\nZoë is found.\n### Actual Behavior\nThe list is empty.",
    },
    {
      name: "as results",
      body: "**Expected result:** Zoë is found.\n\n**Actual result:** The list is empty.",
    },
    {
      name: "one section for both",
      body: "## Expected vs. actual behaviour\n\nZoë is found, but the list is empty.",
    },
    {
      name: "Portuguese",
      body: "## Comportamento esperado\n\nZoë aparece.\n\n## Comportamento atual\n\nA lista fica vazia.",
    },
    { name: "other order", body: "## What happens\n\nNothing.\n\n## Expected\n\nA list." },
    {
      name: "a form's answers",
      body: "### Expected behaviour\n\nA list.\n\n### Actual behaviour\n\nNothing.",
      asks: ["Expected behaviour", "Actual behaviour"],
    },
    { name: "told in prose without a heading", body: "I expected a list and got nothing." },
    {
      name: "a crash has one opposite",
      body: "## What happened?\n\nThe shop crashes on every search for a name with an accent in it.",
    },
    { name: "an error in a fence", body: "Every search for a name ends so:\n\n```\nError: no column\n```" },
    {
      name: "Portuguese, in prose",
      body: "Ao procurar “Zoë” a lista fica vazia, mas deveria mostrar a cliente.",
    },
    {
      name: "what it should do instead",
      body: "The list shows names with an accent last, instead of in their place.",
    },
    {
      name: "criteria tell what is wanted",
      body: "Names with an accent come last in the list of customers.\n\n## Acceptance criteria\n\n- [ ] Zoë comes after Zita",
    },
    {
      name: "a picture of what happened",
      body: "![the list](https://example.com/list.png)\n\n## Expected behaviour\n\nZoë is found.",
    },
    {
      name: "a description under its heading",
      body: "## Describe the bug\n\nNames with an accent come last in the list.\n\n## Expected behavior\n\nAfter Zita.",
    },
    { name: "one word is enough", body: "## Expected\n\nSuccess\n\n## Actual\n\nFailure" },
  ],
  unready: [
    {
      name: "nothing",
      body: "",
      says: ["Missing what should have happened.", "Missing what happened."],
      line: null,
    },
    {
      name: "only what was expected",
      body: "## Expected behaviour\n\nZoë is found.",
      says: ["Missing what happened."],
    },
    {
      name: "only what happened",
      body: "## Actual behaviour\n\nThe list is empty.",
      says: ["Missing what should have happened."],
    },
    {
      name: "a crash in five words, which has many opposites",
      title: "Checkout",
      body: "It crashes when I pay.",
      says: ["Missing what should have happened."],
    },
    {
      name: "a title that tells what happened, by an error's number",
      title: "[Bug] Saving an address twice fails with error 409",
      body: "TBD",
      says: ["Missing what should have happened."],
    },
    {
      name: "work named after an error tells nothing that happened",
      title: "Add error pages to the shop",
      body: "TBD",
      says: ["Missing what should have happened.", "Missing what happened."],
    },
    {
      name: "an empty section",
      body: "## Expected behaviour\n\n## Actual behaviour\n\nThe list is empty.",
      says: ["Missing what should have happened."],
      line: 1,
    },
    {
      name: "filler",
      body: "## Expected behaviour\n\nTBD\n\n## Actual behaviour\n\nThe list is empty.",
      line: 1,
    },
    {
      name: "both unanswered in a form",
      body: "### Expected behaviour\n\n_No response_\n\n### Actual behaviour\n\n_No response_",
      asks: ["Expected behaviour", "Actual behaviour"],
      says: ["Missing what should have happened.", "Missing what happened."],
    },
    {
      name: "only the template's comment",
      body: "## Expected behaviour\n\n<!-- what should happen -->\n\n## Actual behaviour\n\nNothing.",
    },
    {
      name: "what happened, with no hint of what was wanted",
      body: "Names with an accent come last in the list of customers.",
      says: ["Missing what should have happened."],
      quote: null,
      line: null,
    },
    {
      name: "GitHub's own template, left as it was",
      body: "**Describe the bug**\nA clear and concise description of what the bug is.\n\n**Expected behavior**\nA clear and concise description of what you expected to happen.",
      says: ["Missing what should have happened.", "Missing what happened."],
    },
    {
      name: "wishes in a quotation",
      body: "> It should never crash\n\nNames with an accent come last in the list.",
      says: ["Missing what should have happened."],
    },
    {
      name: "headings inside a fence",
      body: "```\n## Expected behaviour\nA list.\n## Actual behaviour\nNothing.\n```",
      says: ["Missing what should have happened.", "Missing what happened."],
    },
    {
      name: "not applicable",
      body: "## Expected behaviour\n\nNone\n\n## Actual behaviour\n\nNothing.",
      says: ["Missing what should have happened."],
    },
    {
      name: "filler in the one section for both",
      body: "## Expected vs. actual behaviour\n\nTBD",
      says: ["Missing what should have happened.", "Missing what happened."],
    },
  ],
});

it.each([
  ["The list jumps to its end", "advised"],
  ["List", undefined],
])("is less sure where a title tells of what a recording shows: %s", (title, atMost) => {
  const body = "https://github.com/user-attachments/assets/0b1c2d3e-0000-4000-8000-000000000000";
  expect(problemsOf(expectedAndActual, { title, body }).map((found) => found.atMost)).toEqual([atMost]);
});
