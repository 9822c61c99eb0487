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
  it("is along the criteria that are left, without Markdown's marks", () => {
    const body = criteria(
      "[x] Done",
      "[ ] **The address** is [kept](https://a.b).",
      "[ ] A `guest` sees none;",
    );
    expect(split({ body, options: { criteria: 1 } })).toEqual([["The address is kept", "A guest sees none"]]);
  });

  it("has a part for each heading that groups them, named after the issue", () => {
    const body =
      "## Acceptance criteria\n\n### Keep\n\n- It is kept\n- It is shown\n\n### Forget\n\n- It is gone";
    expect(split({ title: "Addresses", body, options: { criteria: 2 } })).toEqual([
      ["Addresses: Keep", "Addresses: Forget"],
    ]);
  });

  it("bundles neighbours into at most ten titles of at most 120 characters", () => {
    const body = criteria(
      ...Array.from({ length: 23 }, (_, index) => `Number ${index} is ${"very ".repeat(30)}long`),
    );
    const [parts = []] = split({ body });
    expect(parts).toHaveLength(8);
    expect(parts[0]).toMatch(/^Number 0 .*…; Number 1 .*…; Number 2 .*…$/);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(120);
  });

  it("never cuts a character in two", () => {
    const body = criteria(`Say ${"😀".repeat(80)}`, "Second");
    const [parts = []] = split({ body, options: { criteria: 1 } });
    expect(parts[0]).toMatch(/^Say (?:😀)+…$/u);
  });

  it("is along the tasks for too many tasks, along the criteria for too large an estimate", () => {
    const body = `Estimate: 13\n\n${criteria("It is kept", "It is shown")}\n\n## Tasks\n\n- [ ] Table\n- [ ] Form`;
    expect(split({ body, options: { tasks: 1 } })).toEqual([
      ["It is kept", "It is shown"],
      ["Table", "Form"],
    ]);
  });

  it("is told with how many and the first few", () => {
    const body = criteria("One", "Two", "Three", "Four", "Five");
    const [problem] = problemsOf(smallEnough, { body, options: { criteria: 4 } });
    expect(problem?.edit.sentence).toBe(
      "Split it along its criteria into 5 issues: `One`, `Two`, `Three` and 2 more.",
    );
  });

  it("leaves the parts to people where the text names no two", () => {
    expect(problemsOf(smallEnough, { body: "Estimate: 13" })[0]?.edit.kind).toBe("act");
    expect(problemsOf(smallEnough, { body: `Estimate: 13\n\n${criteria("One", "One")}` })[0]?.edit.kind).toBe(
      "act",
    );
  });

  it("takes the names of scenarios and leaves what stands in the rows of a table readable", () => {
    const body =
      "## Acceptance criteria\n\n| who | sees |\n|---|---|\n| customer | the address |\n| guest | nothing |";
    const [parts = []] = split({ body, options: { criteria: 1 } });
    expect(parts).toHaveLength(2);
    expect(parts.join("")).not.toContain("|");
  });
});

function split(written: Written): readonly (readonly string[])[] {
  return problemsOf(smallEnough, written).map(({ edit }) => partsOf(edit));
}

function partsOf(edit: Edit): readonly string[] {
  return edit.kind === "split" ? edit.parts : [];
}

function criteria(...items: readonly string[]): string {
  return `## Acceptance criteria\n\n${items.map((item) => `- ${item}`).join("\n")}`;
}
