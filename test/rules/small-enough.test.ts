/** Four limits on size: estimate, criteria, open tasks, stories; the split is in `edits/split-along.test.ts`. */
import { smallEnough } from "../../src/rules/small-enough.ts";
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
