/** Titles that say what it is about, and those left from a template. */
import { title } from "../../src/rules/title.ts";
import { testRule } from "./test-rule.ts";

testRule(title, {
  ready: [
    { name: "a plain title", title: "Search finds nothing for names with an accent", body: "" },
    { name: "after a prefix", title: "[Bug]: Search finds nothing", body: "" },
    { name: "two words", title: "Remember address", body: "" },
    { name: "Japanese", title: "検索が動きません", body: "" },
    { name: "conventional prefix", title: "feat: remember the address", body: "" },
    { name: "generic word among others", title: "Feature request from the sales team", body: "" },
    { name: "Portuguese", title: "Guardar o endereço de entrega", body: "" },
    { name: "an error's own words", title: "TypeError: address is undefined", body: "" },
    { name: "one word where the policy allows it", title: "Accessibility", body: "", options: { words: 1 } },
  ],
  unready: [
    {
      name: "empty",
      title: "",
      body: "",
      says: ["The title does not say what this is about."],
      quote: null,
      line: null,
    },
    {
      name: "only a prefix",
      title: "[Bug]: ",
      body: "",
      says: ["The title does not say what this is about."],
      quote: "[Bug]: ",
    },
    { name: "feature request left from a template", title: "Feature request:", body: "" },
    { name: "bug", title: "Bug!", body: "Search finds nothing for names with an accent." },
    { name: "one word", title: "Checkout", body: "", says: ["The title is too short to tell."] },
    { name: "it does not work, twice", title: "Not working", body: "It does not work. Help!" },
    { name: "help, and a body that says no more", title: "help", body: "Bug report" },
    { name: "emoji only", title: "🔥🔥🔥", body: "" },
    {
      name: "a story in the body",
      title: "Story",
      body: "As a customer, I want to keep my address, so that I can pay at once.",
    },
    {
      name: "a section that says what happens",
      title: "[Bug]",
      body: "## Actual behaviour\n\nThe list of customers stays empty",
    },
    { name: "a body that begins with a prefix", title: "Task", body: "Bug: bug: bug, help me" },
    {
      name: "a long line without spaces",
      title: "Issue",
      body: `お客様は毎回、${"住所を入力しなければなりません、".repeat(30)}`,
    },
    {
      name: "a policy that wants nine words",
      title: "Search finds nothing",
      body: "",
      options: { words: 9 },
    },
    {
      name: "a policy that wants ten words of a short body",
      title: "Search",
      body: "The list stays empty",
      options: { words: 10 },
    },
  ],
});
