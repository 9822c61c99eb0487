/** Three limits on size: estimate, criteria, open tasks. */
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
