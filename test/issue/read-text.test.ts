/** What holds for the reading of any text at all. */
import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Form } from "../../src/model/form.ts";
import { readForm } from "../../src/issue/read-form.ts";
import { readText } from "../../src/issue/read-text.ts";
import { checkPlaces } from "./check-places.ts";

const FORM = `
name: Bug
description: Something is wrong
body:
  - type: textarea
    id: what
    attributes: { label: What happened? }
  - type: dropdown
    id: goal
    attributes: { label: Goal, multiple: true, options: ["G-1, the first", "G-2"] }
  - type: checkboxes
    attributes: { label: Before you send, options: [{ label: I looked }] }
`;

function bugForm(): Form {
  const { form } = readForm("bug.yml", FORM);
  if (form === null) {
    throw new Error("The form of this test cannot be read.");
  }
  return form;
}

/** Bits that mean something, put together without sense. */
const bits = constantFrom(
  "### What happened?",
  "### Goal",
  "### Before you send",
  "## Acceptance criteria",
  "**Open questions**",
  "Estimate: 5",
  "\n",
  "\n\n",
  "\r\n",
  "\r\n\r\n",
  "\r",
  " ",
  "  ",
  "\t",
  "- [ ] ",
  "- [x] ",
  "1. ",
  "> ",
  "```",
  "~~~",
  "<!--",
  "-->",
  "<pre>",
  "</pre>",
  "<details>",
  "#12",
  "acme/shop#3",
  "GH-4",
  "https://github.com/acme/shop/issues/5",
  "G-1",
  "G-2, ",
  "blocked by ",
  "Goal: ",
  "As a clerk",
  "I want to pay",
  "so that I can go",
  "Como ",
  "quero ",
  "para que ",
  "Given a",
  "When b",
  "Then c",
  "| a | b |",
  "| - | - |",
  "[x](y)",
  "![a](b)",
  "`",
  "*",
  "**",
  "_",
  "\\",
  "&amp;",
  "\u0000",
  "\uFEFF",
  "😀",
  "é",
  "订",
  "/goal G-1",
  "why?",
  "_No response_",
  "...",
  "===",
  "---",
  "    ",
  "[",
  "]",
  "(",
  ")",
  "Feature: x",
);

const anything = oneof(
  { weight: 4, arbitrary: array(bits, { maxLength: 40 }).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: array(bits, { maxLength: 12 }).map((parts) => `\uFEFF${parts.join("\n")}`) },
  { weight: 1, arbitrary: string({ unit: "binary", maxLength: 200 }) },
);

describe("any text", () => {
  const forms = [bugForm()];

  it("is read without an exception, and every place stands where it says", () => {
    assert(
      property(anything, (body) => {
        const text = readText("A title", body, forms, ["G-1", "G-2"]);
        expect(checkPlaces(body, text)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("is read the same every time, and as plain data", () => {
    assert(
      property(anything, (body) => {
        const text = readText("A title", body, forms, ["G-1"]);
        expect(JSON.parse(JSON.stringify(text))).toEqual(text);
        expect(readText("A title", body, forms, ["G-1"])).toEqual(text);
      }),
      { numRuns: 300 },
    );
  });
});
