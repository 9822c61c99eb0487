/** An estimate, in the text or from outside of it. */
import { estimate } from "../../src/rules/estimate.ts";
import { expect, it } from "vitest";
import { mend } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

testRule(estimate, {
  ready: [
    { name: "a line of its own", body: "Estimate: 3" },
    { name: "bold label", body: "Some words.\n\n**Estimate:** 5 points" },
    { name: "a section", body: "## Estimate\n\n8" },
    { name: "story points", body: "Story points: 2" },
    { name: "Portuguese", body: "Estimativa: 5" },
    { name: "story points in bold", body: "Text.\n\n**Story points:** 5" },
    { name: "story points as an item", body: "- Story Points: 13\n- Priority: high" },
    { name: "short for story points", body: "SP: 8" },
    { name: "points with a unit", body: "Estimate: 3 SP" },
    { name: "points alone on a line", body: "Text.\n\n5 story points" },
    { name: "size as a number", body: "Size: 5" },
    { name: "Portuguese, the small number", body: "Estimativa: 3" },
    { name: "Portuguese points", body: "Pontos: 8" },
    { name: "Portuguese effort", body: "**Esforço:** 2 pontos" },
    { name: "Portuguese section", body: "### Estimativa\n\n5 pontos" },
    { name: "with an equals sign", body: "Effort = 3" },
    { name: "decimal", body: "Effort: 0.5" },
    {
      name: "a form's answer",
      body: "### Estimate\n\n5\n\n### Browser\n\nFirefox",
      asks: ["Estimate", "Browser"],
    },
    {
      name: "a field of the project",
      body: "",
      estimate: { value: 3, source: "field Effort", points: false },
    },
  ],
  unready: [
    { name: "in a quotation", body: "> Estimate: 3\n\nWe have not estimated ours." },
    { name: "empty body", body: "", says: ["Missing an estimate."], line: null, quote: null },
    { name: "words instead of a number", body: "Should be quick." },
    { name: "a size in letters", body: "Tamanho: M" },
    { name: "an English size in letters", body: "Size: L" },
    { name: "a time span", body: "Estimate: 3 days" },
    { name: "a range", body: "Story points: 3-5" },
    { name: "points of a list", body: "There are 3 points to discuss." },
    { name: "a question mark", body: "Estimate: ?" },
    { name: "an estimate in code", body: "```\nEstimate: 3\n```" },
    { name: "a date is none", body: "Estimate: 2026-11-24" },
    { name: "filler under the heading", body: "## Estimate\n\nTBD" },
    {
      name: "unanswered field of a form",
      body: "### Estimate\n\n_No response_\n\n### Browser\n\nFirefox",
      asks: ["Estimate", "Browser"],
    },
    { name: "after a list", body: "- one thing\n- another" },
    { name: "in a comment", body: "<!-- Estimate: 3 -->" },
    {
      name: "where a field of the project would do",
      body: "",
      estimateField: "the project's field `Effort`",
    },
  ],
});

it.each([
  ["## Estimate\n\nTBD\n\n## Design\n\nAs it is.", "## Estimate\n\n3\n\n## Design\n\nAs it is."],
  ["## Estimate\n\nA few days.", "## Estimate\n\nA few days.\n\nEstimate: 3"],
])("is written where its heading stands", (body, mended) => {
  expect(mend(estimate, { body }).body).toBe(mended);
});
