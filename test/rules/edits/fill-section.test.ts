/** Which heading is made, and in which language. */
import { expect, it } from "vitest";
import type { Topic } from "../../../src/model/issue.ts";
import { fillSection } from "../../../src/rules/edits/fill-section.ts";
import { issueOf } from "../check-rule.ts";

const filling = {
  topic: "problem",
  heading: "Problem",
  text: "Why.",
  portuguese: "Por quê.",
  what: "why.",
} as const;

it.each([
  ["English", "The list is empty for the customers.", "## Problem\n\nWhy."],
  ["Portuguese", "A lista não mostra os clientes.", "## Problema\n\nPor quê."],
])("appends a section to an issue in %s", (_language, body, text) => {
  expect(fillSection(issueOf({ title: "X", body }), filling)).toMatchObject({ kind: "append", text });
});

it("writes Portuguese under the heading that is there", () => {
  const issue = issueOf({ body: "## Descrição\n\nTBD\n\n## Critérios de aceitação\n\n- não falha" });
  const edit = fillSection(issue, filling);
  expect(edit).toMatchObject({ kind: "replace", text: "Por quê." });
  expect(edit.sentence).toBe("Write under `Descrição` why.");
});

it("puts its words in the place of a heading's own", () => {
  const issue = issueOf({ body: "## Problem\n\nproblem" });
  expect(fillSection(issue, filling)).toMatchObject({ kind: "replace", text: "Why." });
});

it.each<Topic>([
  "problem",
  "user-story",
  "acceptance-criteria",
  "steps-to-reproduce",
  "expected",
  "actual",
  "environment",
  "evidence",
  "out-of-scope",
])("makes a Portuguese heading that is heard as %s again", (topic) => {
  const edit = fillSection(issueOf({ title: "X", body: "A lista não mostra os clientes." }), {
    ...filling,
    topic,
  });
  const body = edit.kind === "append" ? edit.text : "";
  expect(issueOf({ body }).text.sections.map((section) => section.topic)).toEqual([topic]);
});
