/** Roles that an item touches, and how they agree to it. */
import { signOff } from "../../src/rules/sign-off.ts";
import { field } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

const design = { options: { roles: { design: { touches: { words: ["screen", "page layout"] } } } } };
const security = {
  options: { roles: { security: { touches: { labels: ["Area: Login"] }, label: "secure" } } },
};
const always = { options: { roles: { support: {} } } };

testRule(signOff, {
  ready: [
    { name: "no roles are asked", body: "A new screen for the login." },
    { name: "it touches none", body: "Faster queries.", ...design },
    { name: "the word is part of another one", body: "Screenshots and screensavers.", ...design },
    { name: "the word in code", body: "Run `screen` first.\n\n```\nscreen -r\n```", ...design },
    { name: "the word in a heading of the template", body: "## Screen\n\nNone.", ...design },
    { name: "the word about the machine", body: "## Environment\n\nScreen reader: none", ...design },
    { name: "the word in a quotation", body: "> the screen is dark", ...design },
    { name: "a label that tells of nothing", body: "", labels: ["area: cart"], ...security },
    { name: "the label of the role", body: "A new screen.", labels: ["Signed off: Design"], ...design },
    { name: "a label of the policy's own", body: "", labels: ["area: login", "secure"], ...security },
    { name: "a ticked box", body: "A new screen.\n\n- [x] Signed off by design", ...design },
    { name: "a ticked box that names the role alone", body: "A new screen.\n\n* [X] **Design**", ...design },
    {
      name: "a ticked box among criteria",
      body: "A screen.\n\n## Acceptance criteria\n\n- [x] Design approved it",
      ...design,
    },
    {
      name: "a ticked box of a form",
      body: "### What\n\nA new screen.\n\n### Reviews\n\n- [X] Design review",
      fields: [
        field("What"),
        field("Reviews", { type: "checkboxes", boxes: [{ label: "Design review", required: false }] }),
      ],
      ...design,
    },
    { name: "Portuguese", body: "A new screen.\n\n- [x] Aprovado por design", ...design },
    { name: "the role reviews", body: "A new screen.\n\n- [x] Design team has reviewed it", ...design },
    {
      name: "two roles in one box",
      body: "A new screen.\n\n- [x] Signed off by: support and design",
      ...design,
    },
    { name: "the role with its verdict", body: "A new screen.\n\n- [x] Design: approved", ...design },
  ],
  unready: [
    {
      name: "a word of the text",
      body: "First.\n\nA new Screen.",
      ...design,
      says: ["`design` has not signed it off, and it touches `Screen`."],
      quote: "Screen",
      line: 3,
    },
    { name: "two words over a line's end", body: "The page\nlayout shifts.", ...design, line: 1 },
    {
      name: "a word of the title",
      title: "A screen for refunds",
      body: "",
      ...design,
      quote: null,
      line: null,
    },
    {
      name: "a label",
      body: "",
      labels: ["area: login"],
      ...security,
      says: ["`security` has not signed it off, and it touches `area: login`."],
      line: null,
    },
    {
      name: "a role that every item touches",
      body: "",
      ...always,
      says: ["`support` has not signed it off."],
    },
    { name: "a box not ticked", body: "A new screen.\n\n- [ ] Signed off by design", ...design },
    { name: "an ordered box not ticked", body: "A new screen.\n\n1. [ ] Design", ...design },
    { name: "work is no agreement", body: "A new screen.\n\n- [x] Design the login", ...design },
    {
      name: "a word beside the role's",
      body: "A new screen.\n\n- [x] Design tokens are validated",
      ...design,
    },
    { name: "a review of its work", body: "A new screen.\n\n- [x] Review the design tokens", ...design },
    { name: "another role's box", body: "A new screen.\n\n- [x] Signed off by security", ...design },
    { name: "a box in code", body: "A new screen.\n\n```\n- [x] Signed off by design\n```", ...design },
    {
      name: "two roles",
      body: "- [ ] Support signs off\n- [ ] Legal signs off",
      options: { roles: { support: {}, legal: {} } },
      says: ["`support` has not signed it off.", "`legal` has not signed it off."],
    },
    {
      name: "a word of regular expressions",
      body: "It costs $5 (net).",
      options: { roles: { sales: { touches: { words: ["(net)", "c++"] } } } },
    },
  ],
});
