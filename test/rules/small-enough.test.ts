/** Four limits on size: estimate, criteria, open tasks, stories; and the split along what is there. */
import { smallEnough } from "../../src/rules/small-enough.ts";
import { describe, expect, it } from "vitest";
import type { Edit } from "../../src/model/finding.ts";
import { problemsOf, type Written } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

testRule(smallEnough, {
  ready: [
    { name: "nothing known", body: "" },
    { name: "a small estimate", body: "Estimate: 5" },
    { name: "an estimate at the limit", body: "Estimate: 8" },
    { name: "a limit of the policy's own", body: "Estimate: 13", options: { estimate: 13 } },
    {
      name: "criteria at the limit",
      body: "## Acceptance criteria\n\n- One\n- Two",
      options: { criteria: 2 },
    },
    {
      name: "tasks that are done do not count",
      body: "## Tasks\n\n- [x] One\n- [x] Two\n- [ ] Three",
      options: { tasks: 1 },
    },
    {
      name: "items without boxes are no tasks",
      body: "## Notes\n\n- one\n- two\n- three",
      options: { tasks: 1 },
    },
    { name: "a large number that is no estimate", body: "We have 2000 customers." },
    {
      name: "what has sub-issues is split already",
      body: `Estimate: 21\n\n## Acceptance criteria\n\n${"- [ ] It holds\n".repeat(20)}`,
      kept: { subIssues: { total: 3, completed: 1 } },
    },
    {
      name: "tasks that are issues are split off already",
      body: "## Tasks\n\n- [ ] #12\n- [ ] acme/shop#13 The form\n- [ ] https://github.com/acme/shop/issues/14",
      options: { tasks: 1 },
    },
    {
      name: "items within an item are a part of it",
      body: "## Tasks\n\n- [ ] Check the password\n  - [ ] eight characters\n  - [ ] one digit",
      options: { tasks: 1 },
    },
    {
      name: "criteria that hold already",
      body: "## Critérios de aceitação\n\n- [x] Um\n- [x] Dois\n- [ ] Três",
      options: { criteria: 1 },
    },
    {
      name: "criteria in code",
      body: "```\n## Acceptance criteria\n\n- One\n- Two\n- Three\n```",
      options: { criteria: 1 },
    },
    { name: "boxes in a quotation", body: "> - [ ] One\n> - [ ] Two", options: { tasks: 1 } },
    {
      name: "a scenario that acts twice is one",
      body: "## Acceptance criteria\n\n### Scenario 1: both\n\n**Given** a guest\n**When** they pay\n**Then** it is asked\n**When** they come back\n**Then** it is asked again",
      options: { criteria: 1 },
    },
    {
      name: "scenarios, and a checklist that repeats their names",
      body: "## Critérios de aceite\n\n### Cenário 1: Endereço salvo\n\nDado um cliente\nQuando ele paga\nEntão o endereço é salvo\n\n### Cenário 2: Visitante\n\nDado um visitante\nQuando ele paga\nEntão nada é salvo\n\n## Critérios de aceite (validação)\n\n- [ ] Critério 1 - Endereço salvo\n- [ ] Critério 2 - Visitante",
      options: { criteria: 2 },
    },
    {
      name: "scenarios that a checklist tells done",
      body: "## Acceptance criteria\n\n- [x] AC1: Kept\n- [ ] AC2: Shown\n\n### Scenario: Kept\n\nGiven a customer\nWhen they pay\nThen the address is kept",
      options: { criteria: 1 },
    },
    { name: "one story", body: "As a customer, I want my address kept", options: { stories: 1 } },
  ],
  unready: [
    {
      name: "a large estimate",
      body: "Text.\n\nEstimate: 13",
      says: ["The estimate of 13 is above 8."],
      line: 3,
    },
    {
      name: "a large estimate in a field",
      body: "",
      estimate: { value: 20, source: "field Estimate", points: true },
      says: ["The estimate of 20 is above 8."],
      line: null,
    },
    { name: "just above the limit", body: "Estimate: 8.5", says: ["The estimate of 8.5 is above 8."] },
    {
      name: "too many criteria",
      body: "## Acceptance criteria\n\n- One\n- Two\n- Three",
      options: { criteria: 2 },
      says: ["3 acceptance criteria are more than 2."],
      line: 5,
    },
    {
      name: "two scenarios, each with what is given",
      body: "## Acceptance criteria\n\nGiven a guest\nWhen they pay\nThen it is asked\n\nGiven a customer\nWhen they pay\nThen it is kept",
      options: { criteria: 1 },
      says: ["2 acceptance criteria are more than 1."],
    },
    {
      name: "one-line scenarios that share nothing",
      body: "## Acceptance criteria\n\n- When they pay, then it is kept\n- When they leave, then it is gone",
      options: { criteria: 1 },
      says: ["2 acceptance criteria are more than 1."],
    },
    {
      name: "a checklist besides the scenarios",
      body: "## Acceptance criteria\n\n- [ ] It is fast\n\n### Scenario: Kept\n\nGiven a customer\nWhen they pay\nThen the address is kept",
      options: { criteria: 1 },
      says: ["2 acceptance criteria are more than 1."],
    },
    {
      name: "too many open tasks",
      body: "## Tasks\n\n- [ ] One\n- [ ] Two\n- [x] Three",
      options: { tasks: 1 },
      says: ["2 open tasks are more than 1."],
      line: 4,
    },
    {
      name: "two limits at once",
      body: "Estimate: 21\n\n## Acceptance criteria\n\n- One\n- Two",
      options: { criteria: 1 },
      says: ["The estimate of 21 is above 8.", "2 acceptance criteria are more than 1."],
    },
    {
      name: "nine criteria under the default",
      body: `## Acceptance criteria\n\n${"- [ ] It holds\n".repeat(9)}`,
      says: ["9 acceptance criteria are more than 8."],
    },
    {
      name: "thirteen tasks under the default",
      body: `## Tasks\n\n${"- [ ] Do it\n".repeat(13)}`,
      says: ["13 open tasks are more than 12."],
      line: 15,
    },
  ],
});

describe("the split", () => {
  it("is into parts of neighbours, each within the limit, named after the issue", () => {
    const nine = Array.from({ length: 9 }, (_, index) => `[ ] It holds ${index}`);
    expect(split({ body: criteria(...nine) })).toEqual([
      [
        "Remember the delivery address, part 1: criteria 1 to 5",
        "Remember the delivery address, part 2: criteria 6 to 9",
      ],
    ]);
    expect(split({ body: criteria("One", "Two", "Three"), options: { criteria: 2 } })).toEqual([
      [
        "Remember the delivery address, part 1: criteria 1 to 2",
        "Remember the delivery address, part 2: criterion 3",
      ],
    ]);
  });

  it.each([9, 16, 17, 25, 80])("leaves no part of %i criteria above the limit", (count) => {
    const [parts = []] = split({
      body: criteria(...Array.from({ length: count }, (_, at) => `It holds ${at}`)),
    });
    const ranges = parts.map((part) => /criteria (\d+) to (\d+)$/.exec(part)?.slice(1).map(Number) ?? []);
    const sizes = ranges.map(([from = 0, to = 0]) => to - from + 1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
    expect(ranges[0]?.[0]).toBe(1);
  });

  it("is never into one issue a criterion, nor into more than ten", () => {
    expect(split({ body: criteria("One", "Two"), options: { criteria: 1 } })).toEqual([[]]);
    expect(split({ body: `Estimate: 13\n\n${criteria("One", "Two")}` })).toEqual([[]]);
    const many = Array.from({ length: 81 }, (_, index) => `It holds ${index}`);
    expect(split({ body: criteria(...many) })).toEqual([[]]);
  });

  it("is into as many parts as the estimate is times the limit", () => {
    const body = `Estimate: 21\n\n${criteria("One", "Two", "Three", "Four", "Five", "Six")}`;
    expect(split({ title: "Addresses", body })).toEqual([
      [
        "Addresses, part 1: criteria 1 to 2",
        "Addresses, part 2: criteria 3 to 4",
        "Addresses, part 3: criteria 5 to 6",
      ],
    ]);
  });

  it("has a part for each heading that groups them, named after the issue without its number", () => {
    const body =
      "## Acceptance criteria\n\n### Keep\n\n- It is kept\n- It is shown\n\n### 2. Forget\n\n- It is gone";
    for (const title of [
      "Addresses",
      "US07 - Addresses",
      "[US-7] Addresses",
      "HU 7: Addresses",
      "US07 Addresses",
    ]) {
      expect(split({ title, body, options: { criteria: 2 } })).toEqual([
        ["Addresses: Keep", "Addresses: Forget"],
      ]);
    }
  });

  it("goes along the outer headings where each inner one has a criterion of its own", () => {
    const pages = ["A", "B"].map(
      (page) =>
        `### Page ${page}\n\n#### Scenario: kept\n\n- It is kept\n\n#### Scenario: shown\n\n- It is shown`,
    );
    const body = `## Acceptance criteria\n\n${pages.join("\n\n")}`;
    expect(split({ title: "Addresses", body, options: { criteria: 3 } })).toEqual([
      ["Addresses: Page A", "Addresses: Page B"],
    ]);
  });

  it("is none along the questions of a form", () => {
    const body = "### Goals\n\n- [ ] Keep it\n- [ ] Show it\n\n### Good first steps\n\n- [ ] Table";
    const written = { title: "Addresses", body, options: { tasks: 2 } };
    expect(split({ ...written, asks: ["Goals", "Good first steps"] })).toEqual([
      ["Keep it", "Show it", "Table"],
    ]);
    expect(split(written)).toEqual([["Addresses: Goals", "Addresses: Good first steps"]]);
  });

  it("is none along headings that hold one criterion each", () => {
    const body = criteria("One", "Two", "Three").replaceAll("- ", "\n### Step\n\n- ");
    const [[first = ""] = []] = split({ title: "Addresses", body, options: { criteria: 2 } });
    expect(first).toBe("Addresses, part 1: criteria 1 to 2");
  });

  it.each([
    ["Scope", "Keep", "Forget"],
    ["Escopo proposto", "1. Keep", "2. Forget"],
    ["Proposed solution", "1. Keep", "2) Forget"],
  ])("goes along the headings of a scope: %s", (heading, one, other) => {
    const scope = `## ${heading}\n\n### ${one}\n\nText.\n\n### ${other}\n\nText.`;
    const body = `${scope}\n\n${criteria("One", "Two", "Three")}`;
    expect(split({ title: "Addresses", body, options: { criteria: 2 } })).toEqual([
      ["Addresses: Keep", "Addresses: Forget"],
    ]);
  });

  it.each([
    ["what is out of it", "## Out of scope", "### Keep", "### Forget"],
    ["one part", "## Scope", "### Keep", "#### Forget"],
    ["a solution in prose", "## Proposed solution", "### Keep", "### Why not Forget"],
    ["a solution with risks", "## Scope", "### 1. Keep", "### Risks"],
  ])("does not go along a scope: %s", (_name, ...headings) => {
    const scope = headings.map((heading) => `${heading}\n\nText.`).join("\n\n");
    const body = `${scope}\n\n${criteria("One", "Two", "Three")}`;
    expect(split({ title: "Addresses", body, options: { criteria: 2 } })[0]?.[0]).toBe(
      "Addresses, part 1: criteria 1 to 2",
    );
  });

  it("is along the stories where there are too many", () => {
    const stories = ["my address kept", "my address changed", "my address gone"];
    const body = stories.map((want) => `As a customer, I want ${want}, so that I save time.`).join("\n\n");
    expect(split({ body, options: { stories: 2 } })).toEqual([
      ["My address kept", "My address changed", "My address gone"],
    ]);
  });

  it("is along few tasks by their names, without Markdown's marks, along many by ranges", () => {
    const few = "## Tasks\n\n- [ ] **The table** in [the shop](https://a.b).\n- [ ] The `form`;";
    expect(split({ body: few, options: { tasks: 1 } })).toEqual([["The table in the shop", "The form"]]);
    const many = `## Tasks\n\n${Array.from({ length: 13 }, (_, index) => `- [ ] Step ${index}\n`).join("")}`;
    expect(split({ title: "Addresses", body: many })).toEqual([
      ["Addresses, part 1: tasks 1 to 7", "Addresses, part 2: tasks 8 to 13"],
    ]);
  });

  it("cuts nothing but a title beyond what GitHub keeps, and no character in two", () => {
    const body = criteria("One", "Two", "Three");
    const [[part = ""] = []] = split({ title: `A${"😀".repeat(125)}`, body, options: { criteria: 2 } });
    expect(part).toMatch(/^A(?:😀)+…, part 1: criteria 1 to 2$/u);
    expect(part.length).toBeLessThanOrEqual(250);
  });

  it("is told with how many and the first few", () => {
    const four = ["A", "B", "C", "D"].map((page) => `### Page ${page}\n\n- It is kept\n- It is shown`);
    const written = (parts: number): Written => ({
      title: "Addresses",
      body: `## Acceptance criteria\n\n${four.slice(0, parts).join("\n\n")}`,
      options: { criteria: 3 },
    });
    expect(sentenceOf(written(4))).toBe(
      "Split it along the headings of its criteria into 4 issues: `Addresses: Page A`, `Addresses: Page B`, `Addresses: Page C` and 1 more.",
    );
    expect(sentenceOf(written(2))).toBe(
      "Split it along the headings of its criteria into 2 issues: `Addresses: Page A` and `Addresses: Page B`.",
    );
  });

  it("leaves the parts to people where the text names no two", () => {
    expect(problemsOf(smallEnough, { body: "Estimate: 13" })[0]?.edit.kind).toBe("act");
  });
});

function sentenceOf(written: Written): string | undefined {
  return problemsOf(smallEnough, written)[0]?.edit.sentence;
}

function split(written: Written): readonly (readonly string[])[] {
  return problemsOf(smallEnough, written).map(({ edit }) => partsOf(edit));
}

function partsOf(edit: Edit): readonly string[] {
  return edit.kind === "split" ? edit.parts : [];
}

function criteria(...items: readonly string[]): string {
  return `## Acceptance criteria\n\n${items.map((item) => `- ${item}`).join("\n")}`;
}
