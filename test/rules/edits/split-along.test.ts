/** The split along what an issue is made of, as the rule on size asks for it. */
import { describe, expect, it } from "vitest";
import type { Edit } from "../../../src/model/finding.ts";
import { smallEnough } from "../../../src/rules/small-enough.ts";
import { problemsOf, type Written } from "../check-rule.ts";

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
    const body = "### Aims\n\n- [ ] Keep it\n- [ ] Show it\n\n### First pieces\n\n- [ ] Table";
    const written = { title: "Addresses", body, options: { tasks: 2 } };
    expect(split({ ...written, asks: ["Aims", "First pieces"] })).toEqual([["Keep it", "Show it", "Table"]]);
    expect(split(written)).toEqual([["Addresses: Aims", "Addresses: First pieces"]]);
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
