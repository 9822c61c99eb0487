/** What the generator makes of made-up sources. */
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { inputsTable, outputsTable } from "../../scripts/action-tables.ts";
import { fillPart } from "../../scripts/fill-part.ts";
import { madeModels } from "../../src/scores/models/index.ts";
import { modelsTable } from "../../scripts/models-table.ts";
import { policyJsonSchema } from "../../scripts/policy-json-schema.ts";
import { rulesPage } from "../../scripts/rules-page.ts";
import { rulesTable } from "../../scripts/rules-table.ts";
import { defineRule } from "../../src/rules/rule.ts";

describe("a part of a text", () => {
  const text = "before\n<!-- generated:rules -->\nold\n<!-- /generated:rules -->\nafter\n";

  test("is replaced, and all around it stays", () => {
    const filled = fillPart("README.md", text, "rules", "new\n");
    expect(filled).toBe("before\n<!-- generated:rules -->\n\nnew\n\n<!-- /generated:rules -->\nafter\n");
    expect(fillPart("README.md", filled, "rules", "new\n")).toBe(filled);
  });

  test("keeps what looks like a replacement pattern", () => {
    expect(fillPart("README.md", text, "rules", "$& $1 $$")).toContain("\n$& $1 $$\n");
  });

  test.each([
    ["has no part for `models`", text, "models"],
    ["has no part for `rules`", "<!-- generated:rules -->", "rules"],
    ["has the part `rules` twice", text + text, "rules"],
  ])("%s: says so", (message, from, name) => {
    expect(() => fillPart("README.md", from, name, "")).toThrow(`README.md ${message}`);
  });
});

describe("the tables of action.yml", () => {
  const action = [
    "inputs:",
    "  token: { description: 'Reads | writes', default: '${{ github.token }}' }",
    "  policy: { description: Where, required: true }",
    "  dry-run: { description: Print, default: false }",
    "outputs:",
    "  changes: { description: How many }",
  ].join("\n");

  test("show names, defaults and what must be given", () => {
    expect(inputsTable(action)).toBe(
      [
        "| input | what it is | default |",
        "| --- | --- | --- |",
        "| `token` | Reads \\| writes | `${{ github.token }}` |",
        "| `policy` | Where | required |",
        "| `dry-run` | Print | `false` |",
      ].join("\n"),
    );
    expect(outputsTable(action)).toBe("| output | what it is |\n| --- | --- |\n| `changes` | How many |");
  });

  test("refuse an input without a description", () => {
    expect(() => inputsTable("inputs: { token: {} }\noutputs: {}")).toThrow("description");
  });
});

describe("the rules' documentation", () => {
  const rule = defineRule({
    id: "short-title",
    sentence: "The title is short.",
    level: "advised",
    stage: "intake",
    options: z.strictObject({
      most: z.number().int().min(1).max(256).default(60).describe("Most characters."),
      count: z.enum(["words", "characters"]).default("characters").describe("What is counted."),
    }),
    example: {
      ready: { title: "Short", body: "" },
      unready: { title: "Long", body: "## Why\n\n```js\n1\n```", blockedBy: [7] },
    },
    check: () => [],
  });

  test("has a row in the table that leads to its section", () => {
    expect(rulesTable([rule])).toContain(
      "| [`short-title`](docs/rules.md#short-title) | The title is short. | advised | intake |",
    );
    expect(rulesPage([rule])).toContain(
      "\n## short-title\n\nThe title is short.\n\nLevel `advised`, stage `intake`.\n",
    );
  });

  test("shows the options with their values and defaults", () => {
    const page = rulesPage([rule]);
    expect(page).toContain("| `most` | Most characters. | 1 to 256 | `60` |");
    expect(page).toContain("| `count` | What is counted. | `words`, `characters` | `characters` |");
  });

  test("shows both examples, whatever fences they hold", () => {
    const page = rulesPage([rule]);
    expect(page).toContain("Ready:\n\n```markdown\n# Short\n```\n");
    expect(page).toContain(
      "Not yet:\n\n````markdown\n# Long\n\n## Why\n\n```js\n1\n```\n````\n\n`#7`, still open, is set as what blocks it.",
    );
  });

  test("refuses an option that nobody described", () => {
    const silent = { ...rule, options: z.strictObject({ most: z.number().default(1) }) };
    expect(() => rulesPage([silent])).toThrow(
      "The option `most` of the rule `short-title` has no description",
    );
  });
});

test("the table of models shows each factor and band", () => {
  const table = modelsTable(
    [
      {
        id: "joy",
        sentence: "Joy for each hour.",
        formula: "joy ÷ hours",
        factors: [
          { name: "joy", sentence: "1 to 10", low: 1, high: 10, kind: "gain" },
          { name: "hours", sentence: "work in hours", low: 1, high: 40, kind: "cost" },
        ],
        bands: { high: 5, low: 0 },
        compute: () => 1,
      },
    ],
    madeModels,
  );
  expect(table.split("\n")[2]).toBe(
    "| `joy` | Joy for each hour. | `joy ÷ hours` | `joy`: 1 to 10 (while missing 1 to 10)<br>`hours`: work in hours (while missing 1 to 40) | high from 5, low from 0 |",
  );
  expect(table.split("\n").at(-1)).toMatch(/^\| `custom` \| .* \| the policy's `bands` \|$/);
});

test("the policy's JSON Schema is of what people write: a default need not be given", () => {
  const schema: unknown = JSON.parse(
    policyJsonSchema(z.strictObject({ goals: z.string().default("goals.yml") })),
  );
  expect(schema).toMatchObject({
    type: "object",
    additionalProperties: false,
    properties: { goals: { type: "string", default: "goals.yml" } },
  });
  expect(schema).not.toHaveProperty("required");
});
