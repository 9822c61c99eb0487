/** The age of a text, counted in days between named dates. */
import { fresh } from "../../src/rules/fresh.ts";
import { expect, it } from "vitest";
import { problemsOf } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

const edited = (editedAt: string) => ({ body: "Customers type it again.", kept: { editedAt } });
const written = (createdAt: string) => ({
  body: "Customers type it again.",
  kept: { createdAt, editedAt: createdAt },
});
const under = (editedAt: string, parentEditedAt: string) => ({
  body: "",
  kept: {
    editedAt,
    ancestors: [
      {
        number: 9,
        title: "Pay faster",
        body: "",
        labels: [],
        milestone: null,
        url: "",
        editedAt: parentEditedAt,
      },
    ],
  },
});
const PARENT = { options: { parent: true } };

testRule(fresh, {
  ready: [
    { name: "edited this month", ...edited("2026-11-02T09:00:00Z") },
    { name: "edited today, later than it is read", ...edited("2026-11-24T23:59:59Z") },
    { name: "on the last day it holds", ...edited("2026-05-28T00:00:00Z") },
    { name: "on the last day of a policy's own", ...edited("2026-11-14T09:00:00Z"), options: { days: 10 } },
    {
      name: "old, but edited since",
      body: "",
      kept: { createdAt: "2020-01-01T00:00:00Z", editedAt: "2026-11-01T00:00:00Z" },
    },
    {
      name: "a later edit of its parent, which a policy has to ask for",
      ...under("2026-10-01T09:00:00Z", "2026-11-20T09:00:00Z"),
    },
    { name: "its parent is older", ...under("2026-11-01T09:00:00Z", "2026-10-01T09:00:00Z"), ...PARENT },
    {
      name: "its parent was edited a day later",
      ...under("2026-11-01T01:00:00Z", "2026-11-02T23:00:00Z"),
      ...PARENT,
    },
    { name: "no parent", ...edited("2026-11-02T09:00:00Z"), ...PARENT },
  ],
  unready: [
    {
      name: "a day too old",
      ...edited("2026-05-27T23:59:59Z"),
      says: ["The text was last edited on 2026-05-27, more than 180 days ago."],
      quote: null,
      line: null,
    },
    {
      name: "years old",
      ...edited("2022-02-28T09:00:00Z"),
      says: ["The text was last edited on 2022-02-28, more than 180 days ago."],
    },
    { name: "too old for a policy's own", ...edited("2026-11-13T09:00:00Z"), options: { days: 10 } },
    {
      name: "never edited",
      ...written("2025-02-28T09:00:00Z"),
      says: ["The text was written on 2025-02-28, more than 180 days ago."],
    },
    {
      name: "talked about, not edited",
      body: "",
      kept: { editedAt: "2025-11-02T09:00:00Z", updatedAt: "2026-11-23T09:00:00Z" },
    },
    {
      name: "its parent changed",
      ...under("2026-11-01T09:00:00Z", "2026-11-03T00:00:00Z"),
      ...PARENT,
      says: ["The text was last edited on 2026-11-01, that of its parent `#9` on 2026-11-03."],
    },
    {
      name: "both",
      ...under("2026-01-01T09:00:00Z", "2026-11-03T00:00:00Z"),
      ...PARENT,
      says: [
        "The text was last edited on 2026-01-01, more than 180 days ago.",
        "The text was last edited on 2026-01-01, that of its parent `#9` on 2026-11-03.",
      ],
    },
  ],
});

it("says the same each day: no date of today in it", () => {
  const [problem] = problemsOf(fresh, edited("2025-02-28T09:00:00Z"));
  expect(problem?.edit.sentence).toBe("Check that it still holds, then say so in the text or close it.");
});
