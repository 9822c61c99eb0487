/** A story under an epic, an epic with children. */
import { parent } from "../../src/rules/parent.ts";
import { testRule } from "./test-rule.ts";

const EPIC = {
  number: 9,
  title: "Pay faster",
  body: "",
  labels: [],
  milestone: null,
  url: "",
  editedAt: "2026-11-02T09:00:00Z",
};
const CHILDREN = { subIssues: { total: 2, completed: 0 } };
const expects = (what: string) => ({ options: { expects: what } });

testRule(parent, {
  ready: [
    { name: "a sub-issue", body: "", kept: { ancestors: [EPIC] } },
    { name: "a line of the text", body: "Some words.\n\nPart of #9" },
    { name: "a parent named with its repository", body: "Parent: acme/plans#9" },
    { name: "a parent named by its address", body: "Epic: https://github.com/acme/shop/issues/9" },
    { name: "Portuguese", body: "Parte do #9" },
    { name: "a heading", body: "## Parent issue\n\n#9" },
    { name: "an epic with sub-issues", body: "", kept: CHILDREN, ...expects("children") },
    { name: "an epic with a list of issues", body: "- [ ] #12\n- [x] The form: #13", ...expects("children") },
    { name: "either: a parent", body: "Part of #9", ...expects("either") },
    {
      name: "a milestone, where a policy counts it",
      body: "",
      kept: { milestone: "Release 3" },
      options: { milestone: true },
    },
    {
      name: "either: a milestone, where a policy counts it",
      body: "",
      kept: { milestone: "Release 3" },
      options: { milestone: true, expects: "either" },
    },
    { name: "either: children", body: "", kept: CHILDREN, ...expects("either") },
  ],
  unready: [
    { name: "nothing", body: "", says: ["It has no parent issue."], quote: null, line: null },
    { name: "a mere mention", body: "Seen while working on #9." },
    { name: "what it is no part of", body: "This is not part of #9." },
    { name: "in code", body: "```\nPart of #9\n```" },
    { name: "in a quotation", body: "> Part of #9" },
    { name: "a milestone alone", body: "", kept: { milestone: "Release 3" } },
    { name: "no milestone, where it would count", body: "", options: { milestone: true } },
    {
      name: "a milestone is no child",
      body: "",
      kept: { milestone: "Release 3" },
      options: { milestone: true, expects: "children" },
    },
    { name: "children are no parent", body: "", kept: CHILDREN },
    {
      name: "an epic without children",
      body: "",
      kept: { ancestors: [EPIC] },
      ...expects("children"),
      says: ["It has no sub-issues."],
    },
    { name: "tasks that are no issues", body: "- [ ] The form\n- [ ] The table", ...expects("children") },
    { name: "an issue beside the tasks", body: "See #12.\n\n- [ ] The form", ...expects("children") },
    {
      name: "either: none",
      body: "Text.",
      ...expects("either"),
      says: ["It has neither a parent nor sub-issues."],
    },
  ],
});
