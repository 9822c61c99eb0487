/** Open issues that stand in the way, by the relations GitHub keeps. */
import { dependenciesClear } from "../../src/rules/dependencies-clear.ts";
import { expect, it } from "vitest";
import { problemsOf } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

const DONE = { owner: "acme", repository: "shop", number: 7, title: "Done", state: "closed" } as const;

/** Numbers of open issues, none of them a part of another. */
const OPEN = { 1: null, 7: null, 8: null, 20: null };
const above = (number: number) => ({
  number,
  title: "Pay faster",
  body: "",
  labels: [],
  milestone: null,
  url: "",
  editedAt: "2026-11-02T09:00:00Z",
});

testRule(dependenciesClear, {
  ready: [
    {
      name: "words that are marked",
      body: "Depends on #7 and acme/shop#8",
      blockedBy: [DONE, { ...DONE, number: 8 }],
    },
    { name: "words about this repository, read alone", body: "Blocked by #7" },
    { name: "words about what is closed by now", body: "Blocked by #7", open: { 1: null, 8: null } },
    {
      name: "its own parent",
      body: "## Prerequisites\n\n#31",
      open: { 1: 31, 31: null },
      kept: { ancestors: [above(31)] },
    },
    {
      name: "the parent of its parent",
      body: "Blocked by #30",
      open: { 1: 31, 31: 30, 30: null },
      kept: { ancestors: [above(31), above(30)] },
    },
    { name: "its own sub-issue", body: "Blocked by #7", open: { 1: null, 7: 1 } },
    { name: "a sub-issue of its sub-issue", body: "Blocked by #7", open: { 1: null, 4: 1, 7: 4 } },
    {
      name: "itself, where a policy leaves words alone",
      body: "Blocked by #1",
      options: { text: false },
    },
    { name: "words that a policy leaves alone", body: "Blocked by #7", open: OPEN, options: { text: false } },
    { name: "words in code", body: "```\nBlocked by #7\n```", open: OPEN },
    { name: "words in a quotation", body: "> Blocked by #7", open: OPEN },
    { name: "words that deny it", body: "No longer blocked by #7.", open: OPEN },
    { name: "a mere mention", body: "See #7, which blocks nothing.", open: OPEN },
    { name: "nothing blocks it", body: "" },
    { name: "words alone block nothing", body: "This is blocked by nobody's opinion of #7.", open: OPEN },
    {
      name: "a closed blocker",
      body: "",
      blockedBy: [{ owner: "acme", repository: "shop", number: 7, title: "Done", state: "closed" }],
    },
    {
      name: "a closed blocker elsewhere",
      body: "",
      blockedBy: [{ owner: "acme", repository: "ledger", number: 9, title: "Done", state: "closed" }],
    },
  ],
  unready: [
    {
      name: "a circle, and which link to cut",
      body: "",
      blockedBy: [7],
      cycle: [1, 7, 4],
      says: ["It waits for itself: `#1` for `#7`, `#7` for `#4`, `#4` for `#1`."],
    },
    {
      name: "a circle and another blocker",
      body: "",
      blockedBy: [7, 9],
      cycle: [1, 7],
      says: ["It waits for itself: `#1` for `#7`, `#7` for `#1`.", "Blocked by `#9`, which is open."],
    },
    {
      name: "the same number in another repository is not of the circle",
      body: "",
      blockedBy: [7, { owner: "acme", repository: "ledger", number: 7, title: "Books", state: "open" }],
      cycle: [1, 7],
      says: [
        "It waits for itself: `#1` for `#7`, `#7` for `#1`.",
        "Blocked by `acme/ledger#7`, which is open.",
      ],
    },
    {
      name: "words without a mark",
      body: "Text.\n\nBlocked by #7 and depends on acme/ledger#3. Blocked by acme/shop#7.",
      open: OPEN,
      says: [
        "The text says it waits for `#7`, which is not marked as blocking it.",
        "The text says it waits for `acme/ledger#3`, which is not marked as blocking it.",
      ],
      quote: "#7",
      line: 3,
    },
    {
      name: "words under a heading, in Portuguese",
      body: "## Pré-requisitos\n\n* #20\n* #20",
      open: OPEN,
      says: ["The text says it waits for `#20`, which is not marked as blocking it."],
    },
    {
      name: "a part of another, which is no part of this one",
      body: "Blocked by #7",
      open: { 1: null, 7: 4, 4: 9, 9: null },
      says: ["The text says it waits for `#7`, which is not marked as blocking it."],
    },
    {
      name: "words about another repository, read alone",
      body: "Blocked by acme/ledger#3.",
      says: ["The text says it waits for `acme/ledger#3`, which is not marked as blocking it."],
    },
    {
      name: "itself",
      body: "## Pré-requisitos\n\n- #1",
      says: ["The text says it waits for `#1`, which is itself."],
      quote: "#1",
      line: 3,
    },
    {
      name: "one open blocker",
      body: "",
      blockedBy: [7],
      says: ["Blocked by `#7`, which is open."],
      quote: null,
      line: null,
    },
    {
      name: "two of them, in the order given",
      body: "",
      blockedBy: [9, 7],
      says: ["Blocked by `#9`, which is open.", "Blocked by `#7`, which is open."],
    },
    {
      name: "in another repository",
      body: "",
      blockedBy: [{ owner: "acme", repository: "ledger", number: 3, title: "Books", state: "open" }],
      says: ["Blocked by `acme/ledger#3`, which is open."],
    },
    {
      name: "one open among closed",
      body: "Text.",
      blockedBy: [{ owner: "acme", repository: "shop", number: 2, title: "Done", state: "closed" }, 5],
      says: ["Blocked by `#5`, which is open."],
    },
  ],
});

it("tells all members of a circle to cut the same link", () => {
  const sentences = [
    { number: 4, cycle: [4, 9, 7] },
    { number: 9, cycle: [9, 7, 4] },
    { number: 7, cycle: [7, 4, 9] },
  ].map(
    ({ number, cycle }) =>
      problemsOf(dependenciesClear, { body: "", kept: { number }, cycle })[0]?.edit.sentence,
  );
  expect(new Set(sentences)).toEqual(
    new Set(["Cut the circle: remove `#9` from what blocks `#4`, or another link that holds least."]),
  );
});

it("lets no verdict count what only the whole backlog shows", () => {
  const body = "Blocked by #7, depends on acme/ledger#3 and blocked by #1.";
  const told = problemsOf(dependenciesClear, { body, open: OPEN, blockedBy: [20] });
  expect(told.map(({ atMost, ofBacklog = false }) => [atMost, ofBacklog])).toEqual([
    [undefined, false],
    ["advised", true],
    ["advised", false],
    ["advised", false],
  ]);
  // Read alone, it finds all that counts.
  const alone = problemsOf(dependenciesClear, { body, blockedBy: [20] });
  expect(alone).toEqual(told.filter(({ ofBacklog }) => ofBacklog !== true));
});
