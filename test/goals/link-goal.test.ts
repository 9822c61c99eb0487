/** Which goal an issue names: where it may stand, what goes before what, and what is wrong with it. */
import { describe, expect, it } from "vitest";
import { type GoalBearer, linkGoal } from "../../src/goals/link-goal.ts";
import { readText } from "../../src/issue/read-text.ts";
import type { Goal } from "../../src/model/goal.ts";
import { field, goal, TODAY } from "../rules/check-rule.ts";

const goals: readonly Goal[] = [
  goal("G-1", "Checkout takes less than a minute", null, { label: "checkout", milestone: "Winter" }),
  goal("G-2", "Support answers within a day", TODAY),
  goal("G-3", "The shop speaks Portuguese", "2026-11-23", { label: "pt" }),
  goal("G-4", "Printed catalogue", null, { status: "dropped" }),
  goal("G-10", "Fewer returns", null),
];

const form = { file: "form.yml", name: "Form", title: null, labels: [], type: null };
const FIELDS = [
  field("Goal", { type: "dropdown", options: ["G-1 Checkout", "G-2 Support", "None of them"] }),
  field("Why"),
];

interface Written {
  readonly number?: number;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly milestone?: string | null;
}

function bearer({ number = 1, body = "", labels = [], milestone = null }: Written): GoalBearer {
  const text = readText(
    "A title",
    body,
    [{ ...form, fields: FIELDS }],
    goals.map(({ id }) => id),
  );
  return { number, labels, milestone, text };
}

/** `verdict id via “quote” line detail`, without what is not there. */
function told(written: Written, ...ancestors: readonly Written[]): string {
  const link = linkGoal(bearer(written), ancestors.map(bearer), goals, TODAY);
  const parts = [
    link.verdict,
    link.goal?.id,
    link.via,
    link.quote && `“${link.quote}”`,
    link.place && `line ${link.place.line}`,
    link.didYouMean && `→ ${link.didYouMean}`,
    link.detail.join("+"),
  ];
  return parts.filter((part) => part !== null && part !== undefined && part !== "").join(" ");
}

const answer = (words: string) => `### Goal\n\n${words}\n\n### Why\n\nBecause.`;

describe("an issue", () => {
  it.each([
    ["nothing", {}, "none"],
    ["text", { body: "Why.\n\nGoal: G-1" }, "linked G-1 text “G-1” line 3"],
    ["the one goal it speaks of", { body: "This is for G-1." }, "linked G-1 text “G-1” line 1"],
    [
      "a goal it speaks of beside its own",
      { body: "Goal: G-1\n\nNot about G-2." },
      "linked G-1 text “G-1” line 1",
    ],
    ["two goals it only speaks of", { body: "Somewhere between G-1 and G-2." }, "none"],
    ["text in lower case", { body: "Goal: g-1" }, "linked G-1 text “G-1” line 1"],
    ["an id that another begins with", { body: "Goal: G-10" }, "linked G-10 text “G-10” line 1"],
    ["form", { body: answer("G-2 Support") }, "linked G-2 form “G-2” line 3"],
    [
      "form, two choices",
      { body: answer("G-1 Checkout, G-2 Support") },
      "conflicting form “G-1” line 3 G-1+G-2",
    ],
    ["form, none of them", { body: answer("None of them") }, "none"],
    ["form, no response", { body: answer("_No response_") }, "none"],
    ["form, unknown", { body: answer("G-7") }, "unknown form “G-7” line 3 → G-1"],
    ["a goal's label, whatever its case", { labels: ["bug", "Checkout"] }, "linked G-1 label “Checkout”"],
    ["a label that says so", { labels: ["goal: G-2"] }, "linked G-2 label “goal: G-2”"],
    ["a label with a slash", { labels: ["Goal/g-2"] }, "linked G-2 label “Goal/g-2”"],
    ["a label of no goal", { labels: ["goal: fun"] }, "none"],
    ["milestone", { milestone: "winter" }, "linked G-1 milestone “winter”"],
    ["another milestone", { milestone: "Summer" }, "none"],
    ["unknown in the text", { body: "Goal: G-21" }, "unknown text “G-21” line 1 → G-1"],
    ["unknown, like none", { body: "Goal: OKR-2031-7" }, "unknown text “OKR-2031-7” line 1"],
    ["its last day", { body: "Goal: G-2" }, "linked G-2 text “G-2” line 1"],
    ["the day after its last", { body: "Goal: G-3" }, "ended G-3 text “G-3” line 1"],
    ["dropped", { body: "Goal: G-4" }, "closed G-4 text “G-4” line 1"],
    ["two in the text", { body: "Goal: G-1\nGoal: G-2" }, "conflicting text “G-1” line 1 G-1+G-2"],
    ["the same twice", { body: "Goal: G-1\n\nG-1 again" }, "linked G-1 text “G-1” line 1"],
    ["known beside unknown", { body: "Goal: G-77\n\nOKR: G-1" }, "linked G-1 text “G-1” line 3"],
    ["two labels", { labels: ["checkout", "pt"] }, "conflicting label “checkout” G-1+G-3"],
    ["in code", { body: "`G-1`" }, "none"],
  ])("by %s", (_name, written, link) => {
    expect(told(written)).toBe(link);
  });
});

it.each([
  ["form before text", { body: `${answer("G-1 Checkout")}\n\nGoal: G-2` }, "linked G-1 form “G-1” line 3"],
  ["text before label", { body: "Goal: G-2", labels: ["checkout"] }, "linked G-2 text “G-2” line 1"],
  ["label before milestone", { labels: ["pt"], milestone: "Winter" }, "ended G-3 label “pt”"],
  [
    "an unknown one hides what comes after",
    { body: "Goal: G-77", milestone: "Winter" },
    "unknown text “G-77” line 1 → G-1",
  ],
])("the first place decides: %s", (_name, written, link) => {
  expect(told(written)).toBe(link);
});

describe("what stands above", () => {
  const parent = { number: 7, body: "Goal: G-1" };

  it.each([
    ["the parent's", {}, [parent], "inherited G-1 inherited #7"],
    [
      "the grandparent's, where the parent has none",
      {},
      [{ number: 7 }, { number: 8, labels: ["checkout"] }],
      "inherited G-1 inherited #8",
    ],
    ["the nearest of several", {}, [parent, { number: 8, body: "Goal: G-2" }], "inherited G-1 inherited #7"],
    ["its own goes first", { body: "Goal: G-2" }, [parent], "linked G-2 text “G-2” line 1"],
    [
      "its own goes first, unknown as it is",
      { body: "Goal: G-77" },
      [parent],
      "unknown text “G-77” line 1 → G-1",
    ],
    ["an ended one", {}, [{ number: 7, body: "Goal: G-3" }], "ended G-3 inherited #7"],
    [
      "past a parent who names an unknown one",
      {},
      [
        { number: 7, body: "Goal: G-77" },
        { number: 8, milestone: "Winter" },
      ],
      "inherited G-1 inherited #8",
    ],
    ["nothing anywhere", {}, [{ number: 7 }, { number: 8 }], "none"],
  ])("%s", (_name, written, ancestors, link) => {
    expect(told(written, ...ancestors)).toBe(link);
  });
});

it("without goals nothing is linked", () => {
  expect(linkGoal(bearer({ labels: ["checkout"], milestone: "Winter" }), [], [], TODAY).verdict).toBe("none");
});
