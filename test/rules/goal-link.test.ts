/** Exactly one active goal, however it is named. */
import { goalLink } from "../../src/rules/goal-link.ts";
import { expect, it } from "vitest";
import { linkGoal } from "../../src/goals/link-goal.ts";
import { contextOf, goal, issueOf, mend, problemsOf } from "./check-rule.ts";
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
    { name: "in a quotation", body: "> Goal: G-1\n\nOurs has no goal yet." },
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
      says: ["There is no goal `OKR-77`."],
      quote: "OKR-77",
      line: 3,
    },
    {
      name: "unknown, a slip of the pen",
      body: "Goal: G-11",
      says: ["There is no goal `G-11`."],
      quote: "G-11",
      line: 1,
    },
    { name: "unknown, most like one that ended", body: "Goal: G-33", says: ["There is no goal `G-33`."] },
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
      says: ["There is no goal `G-77`."],
    },
    {
      name: "ended, by a label",
      body: "",
      labels: ["goal/G-3"],
      says: ["The goal `G-3` ended on 2026-09-30."],
    },
  ],
});

it("keeps what was written in place of a goal", () => {
  const written = {
    body: "### Goal\n\nFewer parcels come back\n\n### Browser\n\nFirefox",
    asks: ["Goal", "Browser"],
  };
  expect(mend(goalLink, written).body).toBe(
    "### Goal\n\nG-1 Fewer parcels come back\n\n### Browser\n\nFirefox",
  );
});

it.each([
  ["Goal: G-1, G-2", "`#7`, which it is part of, names `G-1` and `G-2`."],
  ["Goal: G-77", "`#7`, which it is part of, names `G-77`, which is no goal."],
])("says that the issue above has to be mended: %s", (body, message) => {
  const written = { body: "The address is typed again and again." };
  const issue = issueOf(written);
  const context = contextOf(issue, written);
  const parent = { ...issueOf({ body }), number: 7 };
  const link = linkGoal(issue, [parent], context.goals, context.today);
  expect(goalLink.check(issue, {}, { ...context, goal: link })).toMatchObject([
    { message, quote: null, place: null, edit: { kind: "append", text: "Goal: G-1" } },
  ]);
});

it("keeps what was written where no goal is called so", () => {
  const written = { body: "The address is typed again.\n\nGoal: happy people everywhere" };
  expect(problemsOf(goalLink, written)[0]?.message).toBe("There is no goal `happy people everywhere`.");
  expect(mend(goalLink, written).body).toBe(
    "The address is typed again.\n\nGoal: G-1 happy people everywhere",
  );
});
