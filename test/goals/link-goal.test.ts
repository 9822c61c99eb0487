/** Which goal an issue names: where it may stand, what goes before what, and what is wrong with it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goalNames } from "../../src/goals/find-goal.ts";
import type { GoalBearer, GoalFields } from "../../src/goals/find-namings.ts";
import { linkGoal } from "../../src/goals/link-goal.ts";
import { readText } from "../../src/issue/read-text.ts";
import type { Goal, GoalLink } from "../../src/model/goal.ts";
import { field, goal, TODAY } from "../rules/check-rule.ts";

const goals: readonly Goal[] = [
  goal("G-1", "Checkout takes less than a minute", null, { label: "checkout", milestone: "Winter" }),
  goal("G-2", "Support answers within a day", TODAY),
  goal("G-3", "The shop speaks Portuguese", "2026-11-23", { label: "pt" }),
  goal("G-4", "Printed catalogue", null, { status: "dropped" }),
  goal("G-10", "Fewer returns", null),
  goal("G-1a", "Fewer fields", null, { parent: "G-1", label: "fields" }),
  goal("#12", "Pay by phone", null, { issue: 12 }),
  goal("OKR-5", "Nobody waits", null, { issue: 15, parent: "#12" }),
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
  const text = readText("A title", body, [{ ...form, fields: FIELDS }], goalNames(goals));
  return { number, labels, milestone, text, url: `https://github.com/acme/shop/issues/${number}` };
}

/** `verdict id via “quote” line detail`, without what is not there. */
function told(written: Written, ...ancestors: readonly Written[]): string {
  return inWords(linkGoal(bearer(written), ancestors.map(bearer), goals, TODAY));
}

function inWords(link: GoalLink): string {
  const parts = [
    link.verdict,
    link.goal?.id,
    link.via,
    link.quote && `“${link.quote}”`,
    link.place && `line ${link.place.line}`,
    link.didYouMean && `→ ${link.didYouMean}`,
    link.detail.join("+"),
    link.from && `from ${link.from}`,
  ];
  return parts.filter((part) => part !== null && part !== undefined && part !== "").join(" ");
}

const answer = (words: string) => `### Goal\n\n${words}\n\n### Why\n\nBecause.`;

describe("an issue", () => {
  it.each([
    ["nothing", {}, "none"],
    ["text", { body: "Why.\n\nGoal: G-1" }, "linked G-1 text “G-1” line 3"],
    ["the one goal it only speaks of", { body: "Found while we worked on G-1." }, "none"],
    [
      "its label, whatever the text speaks of",
      { body: "Like what we did for G-2.", labels: ["pt", "checkout"] },
      "linked G-1 label “checkout” G-3",
    ],
    [
      "its milestone, whatever the text speaks of",
      { body: "See G-2.", milestone: "Winter" },
      "linked G-1 milestone “Winter”",
    ],
    ["a line with the goal alone", { body: "Why.\n\nHelps with: G-2" }, "linked G-2 text “G-2” line 3"],
    ["a line that sets apart", { body: "Conflicts with: G-2\nNot: G-1\nSee also: G-10" }, "none"],
    ["a line that goes on", { body: "Note: G-2 is late" }, "none"],
    [
      "text under the heading, where it denies another",
      { body: "## Goal\n\nNot part of G-2 but G-1." },
      "linked G-1 text “G-1” line 3",
    ],
    [
      "a denial under the heading",
      { body: "## Objetivo\n\nNão é sobre a G-2, ao contrário da #12." },
      "none",
    ],
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
    [
      "a label that says so, in blanks of its own",
      { labels: [" goal :  G-2 "] },
      "linked G-2 label “ goal :  G-2 ”",
    ],
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
    ["two labels", { labels: ["checkout", "goal: G-10"] }, "conflicting label “checkout” G-1+G-10"],
    ["a command", { body: "Why.\n\n/goal G-10" }, "linked G-10 text “G-10” line 3"],
    ["a command with a remark", { body: "/goal G-10 says Ana" }, "linked G-10 text “G-10” line 1"],
    ["a command with a title", { body: "/goal Fewer returns" }, "linked G-10 text “Fewer returns” line 1"],
    ["a command without anything", { body: "/goal" }, "none"],
    ["a command that names none", { body: "/goal G-99" }, "unknown text “G-99” line 1 → G-1"],
    ["being part of one", { body: "Part of G-10; unlike G-1." }, "linked G-10 text “G-10” line 1"],
    ["in code", { body: "`G-1`" }, "none"],
  ])("by %s", (_name, written, link) => {
    expect(told(written)).toBe(link);
  });
});

describe("words after “Goal:”", () => {
  const title = "Checkout takes less than a minute";

  it.each([
    ["a title", `Why.\n\nGoal: ${title}`, `linked G-1 text “${title}” line 3`],
    [
      "a title in another case, marked, with a period",
      `- **Goal:** *${title.toUpperCase()}.*`,
      `linked G-1 text “${title.toUpperCase()}.” line 1`,
    ],
    ["a title under the heading", `## Goal\n\n${title}\n\nMore.`, `linked G-1 text “${title}” line 3`],
    ["a title in a heading", `## Goal: ${title}`, `linked G-1 text “${title}” line 1`],
    [
      "a title of a goal that has ended",
      "Goal: the shop speaks portuguese",
      "ended G-3 text “the shop speaks portuguese” line 1",
    ],
    ["prose under the heading", "## Goal\n\nTo make all things better for everybody.", "none"],
    ["a quotation", `> Goal: ${title}`, "none"],
    ["an en dash", "Goal: G–1", "linked G-1 text “G-1” line 1"],
    ["a dash that does not break", "Part of G‑10", "linked G-10 text “G-10” line 1"],
    ["a minus in a command", "/goal G−10", "linked G-10 text “G−10” line 1"],
    ["an unknown one with a dash", "Goal: G–7", "unknown text “G–7” line 1 → G-1"],
    ["a mistyped title", "Goal: Fewer retruns", "unknown text “Fewer retruns” line 1 → G-10"],
    [
      "part of a title",
      "Goal: takes less than a minute",
      "unknown text “takes less than a minute” line 1 → G-1",
    ],
    [
      "more than a title",
      "Goal: fewer returns for the whole year",
      "unknown text “fewer returns for the whole year” line 1 → G-10",
    ],
    ["what is like none", "Goal: happy people everywhere", "unknown text “happy people everywhere” line 1"],
    [
      "words with a mark of code",
      "Goal: happy `people everywhere",
      "unknown text “happy 'people everywhere” line 1",
    ],
    ...[
      "none",
      "TBD",
      "unknown",
      "-",
      "n/a",
      "N/A.",
      "I don't know yet",
      "I don’t know yet.",
      "?",
      "_No response_",
      "[which goal does it serve?]",
    ].map((words): [string, string, string] => [`filler: ${words}`, `Goal: ${words}`, "none"]),
    ["a denial", "Goal: not G-2", "none"],
    ["struck and another", "Goal: ~~G-1~~ G-2", "linked G-2 text “G-2” line 1"],
    ["struck with one tilde", "Goal: ~G-1~ G-2", "linked G-2 text “G-2” line 1"],
    ["struck and another with a remark", "Goal: ~~G-1~~ G-2, since Monday", "linked G-2 text “G-2” line 1"],
    ["struck and a title", `Goal: ~~G-2~~ ${title}`, `linked G-1 text “${title}” line 1`],
    ["struck and unknown", "Goal: ~~G-1~~ G-7", "unknown text “G-7” line 1 → G-1"],
    ["all struck", "Goal: ~~G-1~~\n\n~~Part of G-10~~", "none"],
    ["a struck issue", "Goal: ~~#12~~ #15", "linked OKR-5 reference “#15” line 1"],
    ["struck after another label", "Helps with: ~~G-1~~ G-2", "linked G-2 text “G-2” line 1"],
  ])("%s", (_name, body, link) => {
    expect(told({ body })).toBe(link);
  });

  it("stand exactly where they are told to", () => {
    const body = "Why.\n\n- **Goal:** ~~G-1~~ _happy people_\n";
    const { place } = linkGoal(bearer({ body }), [], goals, TODAY);
    expect(body.slice(place?.start, place?.end)).toBe("happy people");
    expect(place).toMatchObject({ line: 3, column: 22 });
  });

  it("a name goes before an id that is part of it", () => {
    const quarter = [...goals, goal("G-20", "Q4 revenue grows", null)];
    expect(linkGoal(bearer({ body: "Goal: Q4 revenue grows" }), [], quarter, TODAY).goal?.id).toBe("G-20");
  });

  it("that are like no goal's come after everything else, those like one before it", () => {
    const loose = "Goal: happy people everywhere";
    expect(told({ body: loose, labels: ["checkout"] })).toBe("linked G-1 label “checkout”");
    expect(told({ body: loose }, { number: 7, body: "Goal: G-1" })).toBe("inherited G-1 inherited #7");
    expect(told({ body: "Goal: Fewer retruns", labels: ["checkout"] })).toBe(
      "unknown text “Fewer retruns” line 1 → G-10",
    );
    expect(told({}, { number: 7, body: loose })).toBe("none");
  });

  it("say nothing where no goals are kept", () => {
    expect(linkGoal(bearer({ body: "Goal: happy people" }), [], [], TODAY).verdict).toBe("none");
  });
});

describe("a label or milestone of several goals", () => {
  const shared = [
    goal("A-1", "One", "2026-12-31", { label: "x", milestone: "M" }),
    goal("A-2", "Two", null, { label: "X", milestone: "m" }),
    goal("A-3", "Two", null),
  ];

  it.each([
    [{ labels: ["x"] }, "conflicting label “x” A-1+A-2"],
    [{ milestone: "M" }, "conflicting milestone “M” A-1+A-2"],
    [{ labels: ["goal: two"] }, "conflicting label “goal: two” A-2+A-3"],
  ])("%j conflicts", (written, link) => {
    expect(inWords(linkGoal(bearer(written), [], shared, TODAY))).toBe(link);
  });

  it("is no conflict between a whole and its part", () => {
    const parts = shared.map((each) => (each.id === "A-2" ? { ...each, parent: "A-1" } : each));
    expect(inWords(linkGoal(bearer({ labels: ["x"] }), [], parts, TODAY))).toBe("linked A-2 label “x” A-1");
  });

  it("is that of the goal whose time it is", () => {
    const quarters = [
      goal("Q-3", "Third", "2026-09-30", { label: "x" }),
      goal("Q-4", "Fourth", "2026-12-31", { label: "x", starts: "2026-10-01" }),
      goal("Q-5", "Next", null, { label: "x", starts: "2027-01-01" }),
    ];
    const on = (day: string) => linkGoal(bearer({ labels: ["x"] }), [], quarters, day).goal?.id;
    expect([on("2026-09-30"), on("2026-10-01"), on("2027-01-01")]).toEqual(["Q-3", "Q-4", "Q-5"]);
  });
});

describe("of several in one place", () => {
  it.each([
    ["one that runs goes before one that ended", "Goal: G-3\nGoal: G-1", "linked G-1 text “G-1” line 2 G-3"],
    [
      "one that runs goes before one that was dropped",
      "Goal: G-4\nGoal: G-1",
      "linked G-1 text “G-1” line 2 G-4",
    ],
    ["an ended one named twice is one", "Goal: G-3\nGoal: G-3", "ended G-3 text “G-3” line 1"],
    ["two that are over conflict", "Goal: G-3\nGoal: G-4", "conflicting text “G-3” line 1 G-3+G-4"],
    ["a part goes before its whole", "Goal: G-1\nGoal: G-1a", "linked G-1a text “G-1a” line 2 G-1"],
    ["two parts conflict", "Goal: G-1a\nGoal: G-2\nGoal: G-1", "conflicting text “G-1a” line 1 G-1a+G-2"],
  ])("%s", (_name, body, link) => {
    expect(told({ body })).toBe(link);
  });
});

describe("the issue that is a goal", () => {
  it.each([
    ["said", "Goal: #12", "linked #12 reference “#12” line 1"],
    ["said by its number though it has an id", "Goal: #15", "linked OKR-5 reference “#15” line 1"],
    ["said by its id", "Goal: OKR-5", "linked OKR-5 text “OKR-5” line 1"],
    ["called the whole", "Part of #12, see #15.", "linked #12 reference “#12” line 1"],
    [
      "given by its address",
      "Part of https://github.com/acme/shop/issues/12",
      "linked #12 reference “#12” line 1",
    ],
    [
      "given by its address under the heading",
      "## Goal\n\nhttps://github.com/acme/shop/issues/15",
      "linked OKR-5 reference “#15” line 3",
    ],
    ["of another repository", "Part of other/shop#12", "none"],
    ["another repository's address", "Part of https://github.com/other/shop/issues/12", "none"],
    ["only spoken of", "See #12.", "none"],
    ["denied under the heading", "## Goal\n\nInstead of #12, G-1.", "linked G-1 text “G-1” line 3"],
    ["spoken of beside another", "See #12 and G-1.", "none"],
    ["what blocks it", "Blocked by #12", "none"],
    ["an issue that is none", "Goal: #77", "unknown reference “#77” line 1"],
    ["an issue spoken of under the heading", "## Goal\n\nTo mend #77.", "none"],
    ["said, whatever else is spoken of", "About G-1.\n\nGoal: #12", "linked #12 reference “#12” line 3"],
    ["a number that goes on", "Goal: #123", "unknown reference “#123” line 1"],
  ])("%s", (_name, body, link) => {
    expect(told({ body })).toBe(link);
  });

  it.each([
    ["right above", {}, [{ number: 12 }], "linked #12 reference “#12”"],
    ["right above goes before a label", { labels: ["pt"] }, [{ number: 15 }], "linked OKR-5 reference “#15”"],
    ["its own words go first", { body: "Goal: G-1" }, [{ number: 12 }], "linked G-1 text “G-1” line 1"],
    ["further up", {}, [{ number: 7 }, { number: 12 }], "inherited #12 inherited #12"],
    [
      "further up, it stands for itself",
      {},
      [{ number: 7 }, { number: 12, body: "Goal: G-1" }],
      "inherited #12 inherited #12",
    ],
  ])("%s", (_name, written, ancestors, link) => {
    expect(told(written, ...ancestors)).toBe(link);
  });
});

describe("of ids that begin alike", () => {
  const releases = [
    goal("v2", "Second", null),
    goal("v2.1", "Second and a bit", null),
    goal("v2.1.", "Odd", null),
  ];

  it.each([
    ["v2.1 Second", "linked v2.1 field “v2.1 Second”"],
    ["v2 Second", "linked v2 field “v2 Second”"],
    ["v2. Second", "linked v2 field “v2. Second”"],
    ["v2, v2.1", "conflicting field “v2, v2.1” v2+v2.1"],
    ["v2.1. Odd", "linked v2.1. field “v2.1. Odd”"],
    ["v2.7", "unknown field “v2.7” → v2.1"],
    ["v3.v2", "unknown field “v3.v2”"],
  ])("the longest at a place is meant: %s", (words, link) => {
    const fields = { name: "Goal", values: { Goal: words }, issueValues: {} };
    expect(inWords(linkGoal(bearer({}), [], releases, TODAY, fields))).toBe(link);
  });
});

function inField(value: string | number | null, inIssue: string | null = null): GoalFields {
  return {
    name: "Objective",
    values: { Objective: value, Goal: "G-10 Fewer returns" },
    issueValues: { Objective: inIssue },
  };
}

describe("a field", () => {
  it.each([
    ["an id, whatever the case", inField("g-1"), "linked G-1 field “g-1”"],
    [
      "id and title",
      inField("G-1 Checkout takes less than a minute"),
      "linked G-1 field “G-1 Checkout takes less than a minute”",
    ],
    ["a title", inField("fewer returns"), "linked G-10 field “fewer returns”"],
    ["the issue's own", inField(null, "G-2"), "linked G-2 field “G-2”"],
    ["each another: the project's goes first", inField("G-1", "G-2"), "linked G-1 field “G-1”"],
    ["a blank on the project", inField(" ", "G-2"), "linked G-2 field “G-2”"],
    ["another spelling than the policy's", { ...inField("G-1"), name: "objective" }, "none"],
    ["a name every object has", { ...inField("G-1"), name: "constructor" }, "none"],
    ["one that has ended", inField("G-3"), "ended G-3 field “G-3”"],
    ["a mistyped title", inField("Fewer retruns"), "unknown field “Fewer retruns” → G-10"],
    ["nothing", inField(null), "none"],
    ["blank", inField("  "), "none"],
    ["another field than the policy's", { ...inField("G-1"), name: "Other" }, "none"],
    ["no field in the policy", { ...inField("G-1"), name: null }, "none"],
  ])("with %s", (_name, fields, link) => {
    expect(inWords(linkGoal(bearer({}), [], goals, TODAY, fields))).toBe(link);
  });

  it("comes after what the issue itself says, and before what stands above", () => {
    const parent = bearer({ number: 7, body: "Goal: G-2" });
    expect(inWords(linkGoal(bearer({ milestone: "Winter" }), [parent], goals, TODAY, inField("G-10")))).toBe(
      "linked G-1 milestone “Winter”",
    );
    expect(inWords(linkGoal(bearer({}), [parent], goals, TODAY, inField("G-10")))).toBe(
      "linked G-10 field “G-10”",
    );
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
      "an unknown one, and no further",
      {},
      [
        { number: 7, body: "Goal: G-77" },
        { number: 8, milestone: "Winter" },
      ],
      "unknown inherited “G-77” → G-1 #7",
    ],
    [
      "several, and no further",
      {},
      [
        { number: 7, body: "Goal: G-1\nGoal: G-2" },
        { number: 8, milestone: "Winter" },
      ],
      "conflicting inherited G-1+G-2 from #7",
    ],
    ["before what the text only speaks of", { body: "See G-2." }, [parent], "inherited G-1 inherited #7"],
    ["not what a parent only speaks of", {}, [{ number: 7, body: "See G-2." }], "none"],
    ["nothing anywhere", {}, [{ number: 7 }, { number: 8 }], "none"],
  ])("%s", (_name, written, ancestors, link) => {
    expect(told(written, ...ancestors)).toBe(link);
  });
});

it.each([
  ["Why.\n\n/goal  G-99 says Ana", "G-99"],
  ["/goal Fewer returns", "Fewer returns"],
  ["Why.\n\nGoal: G-99", "G-99"],
  ["Goal: #77", "#77"],
])("what names a goal stands where it is said to: %j", (body, words) => {
  const { place, quote } = linkGoal(bearer({ body }), [], goals, TODAY);
  expect([body.slice(place?.start, place?.end), quote]).toEqual([words, words]);
  expect(body.split("\n")[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1)).toMatch(words);
});

it("does not depend on the order of goals, nor on goals nobody names", () => {
  const bodies = [
    "Goal: G-1",
    "Goal: G-3\nGoal: G-1",
    "Goal: G-1\nGoal: G-1a",
    "See #12.",
    "Goal: G-1\nGoal: G-2",
    "",
  ];
  const others = [goal("X-1", "Unrelated", null), goal("X-2", "Neither", TODAY, { parent: "X-1" })];
  const any = fc.tuple(
    fc.constantFrom(...bodies),
    fc.shuffledSubarray([...goals, ...others], { minLength: goals.length + 2 }),
  );
  fc.assert(
    fc.property(any, ([body, shuffled]) => {
      const link = linkGoal(bearer({ body }), [bearer({ number: 15 })], shuffled, TODAY);
      expect(link).toEqual(linkGoal(bearer({ body }), [bearer({ number: 15 })], goals, TODAY));
    }),
  );
});

it("without goals nothing is linked", () => {
  expect(linkGoal(bearer({ labels: ["checkout"], milestone: "Winter" }), [], [], TODAY).verdict).toBe("none");
});
