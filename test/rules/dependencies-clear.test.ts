/** Open issues that stand in the way, by the relations GitHub keeps. */
import { dependenciesClear } from "../../src/rules/dependencies-clear.ts";
import { expect, it } from "vitest";
import { problemsOf } from "./check-rule.ts";
import { testRule } from "./test-rule.ts";

const DONE = { owner: "acme", repository: "shop", number: 7, title: "Done", state: "closed" } as const;

testRule(dependenciesClear, {
  ready: [
    {
      name: "words that are marked",
      body: "Depends on #7 and acme/shop#8",
      blockedBy: [DONE, { ...DONE, number: 8 }],
    },
    { name: "itself", body: "## Pré-requisitos\n\n- #1" },
    { name: "words that a policy leaves alone", body: "Blocked by #7", options: { text: false } },
    { name: "words in code", body: "```\nBlocked by #7\n```" },
    { name: "words in a quotation", body: "> Blocked by #7" },
    { name: "words that deny it", body: "No longer blocked by #7." },
    { name: "a mere mention", body: "See #7, which blocks nothing." },
    { name: "nothing blocks it", body: "" },
    { name: "words alone block nothing", body: "This is blocked by nobody's opinion of #7." },
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
      body: "Text.\n\nBlocked by #7 and depends on acme/ledger#3.",
      says: ["The text says it waits for `#7` and `acme/ledger#3`, which are not marked as blocking it."],
      quote: "#7",
      line: 3,
    },
    {
      name: "words under a heading, in Portuguese",
      body: "## Pré-requisitos\n\n* #20\n* #20",
      says: ["The text says it waits for `#20`, which is not marked as blocking it."],
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
