/** Exactly one active goal, however it is named. */
import { goalLink } from "../../src/rules/goal-link.ts";
import { goal } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

testRule(goalLink, {
  ready: [
    { name: "in the text", body: "Goal: G-1" },
    { name: "in the middle of a sentence", body: "This serves G-2 above all." },
    { name: "under a heading", body: "## Goal\n\nG-1" },
    { name: "in a form", body: "### Goal\n\nG-2\n\n### Browser\n\nFirefox", asks: ["Goal", "Browser"] },
    {
      name: "by its title in a form",
      body: "### Goal\n\nSupport answers within a day\n\n### Browser\n\nFirefox",
      asks: ["Goal", "Browser"],
    },
    { name: "by a label", body: "", labels: ["goal: G-1"] },
    {
      name: "the form goes before the text",
      body: "### Goal\n\nG-2\n\n### Browser\n\nFirefox, as for G-1",
      asks: ["Goal", "Browser"],
    },
    { name: "named twice, the same one", body: "Goal: G-1\n\nSee also g-1." },
    { name: "a team without goals", body: "", goals: [] },
    {
      name: "a team whose goals have all ended",
      body: "",
      goals: [goal("G-3", "The shop speaks Portuguese", "2026-09-30")],
    },
  ],
  unready: [
    {
      name: "none",
      body: "Customers type it again and again.",
      says: ["Missing the goal it serves."],
      quote: null,
      line: null,
    },
    { name: "only in code", body: "```\nGoal: G-1\n```", says: ["Missing the goal it serves."] },
    { name: "part of another word", body: "See G-1a and xG-2.", says: ["Missing the goal it serves."] },
    {
      name: "unknown, nothing like it",
      body: "Text.\n\nGoal: OKR-77",
      says: ["`OKR-77` is no goal."],
      quote: "OKR-77",
      line: 3,
    },
    {
      name: "unknown, a slip of the pen",
      body: "Goal: G-11",
      says: ["`G-11` is no goal."],
      quote: "G-11",
      line: 1,
    },
    { name: "unknown, most like one that ended", body: "Goal: G-33", says: ["`G-33` is no goal."] },
    { name: "ended", body: "Goal: G-3", says: ["The goal `G-3` ended on 2026-09-30."], quote: "G-3" },
    {
      name: "dropped",
      body: "Goal: G-8",
      goals: [goal("G-1", "Checkout", null), goal("G-8", "Print", null, { status: "dropped" })],
      says: ["The goal `G-8` is dropped."],
    },
    { name: "two of them", body: "Goal: G-1\n\nGoal: G-2", says: ["It names `G-1` and `G-2`."] },
    {
      name: "an unanswered field",
      body: "### Goal\n\n_No response_\n\n### Browser\n\nFirefox",
      asks: ["Goal", "Browser"],
      says: ["Missing the goal it serves."],
    },
    {
      name: "unknown in a form",
      body: "### Goal\n\nG-77\n\n### Browser\n\nFirefox",
      asks: ["Goal", "Browser"],
      says: ["`G-77` is no goal."],
    },
    {
      name: "ended, by a label",
      body: "",
      labels: ["goal/G-3"],
      says: ["The goal `G-3` ended on 2026-09-30."],
    },
  ],
});
