/** A goal link in words, and the goals as a table that reads anywhere. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Alignment, GoalLink, GoalShare } from "../../src/model/goal.ts";
import { goalLine, goalTable } from "../../src/pages/goal-text.ts";
import { shareBar } from "../../src/pages/share-bar.ts";
import { goal } from "../rules/check-rule.ts";

const checkout = goal("G-1", "Checkout takes *less* than a minute", "2026-11-23");
const phone = goal("#12", "Pay by phone", null);

function line(rest: Partial<GoalLink>): string {
  const bare = { goal: null, via: null, quote: null, place: null, didYouMean: null, suggestion: null };
  return goalLine({ verdict: "none", detail: [], ...bare, ...rest });
}

const TITLE = String.raw`**G-1** Checkout takes \*less\* than a minute`;

describe("a link", () => {
  it.each([
    [
      "from the form",
      { verdict: "linked", goal: checkout, via: "form", quote: "G-1" },
      `${TITLE} (said in the form)`,
    ],
    [
      "from the text",
      { verdict: "linked", goal: checkout, via: "text", quote: "G-1" },
      `${TITLE} (said in the text)`,
    ],
    [
      "from a reference",
      { verdict: "linked", goal: phone, via: "reference", quote: "#12" },
      "**`#12`** Pay by phone (by the goal's issue `#12`)",
    ],
    [
      "from a label",
      { verdict: "linked", goal: checkout, via: "label", quote: "goal: @all" },
      `${TITLE} (by its label \`goal: @all\`)`,
    ],
    [
      "from a milestone",
      { verdict: "linked", goal: checkout, via: "milestone", quote: "Winter" },
      `${TITLE} (by its milestone \`Winter\`)`,
    ],
    [
      "from a field",
      { verdict: "linked", goal: checkout, via: "field", quote: "G-1 Checkout" },
      `${TITLE} (by its field \`G-1 Checkout\`)`,
    ],
    [
      "inherited",
      { verdict: "inherited", goal: checkout, via: "inherited", detail: ["#7"] },
      `${TITLE} (inherited from \`#7\`)`,
    ],
    [
      "ended",
      { verdict: "ended", goal: checkout, via: "text" },
      `${TITLE} (said in the text; it ended on 2026-11-23)`,
    ],
    [
      "done",
      { verdict: "closed", goal: { ...checkout, status: "done" }, via: "text" },
      `${TITLE} (said in the text; it is done)`,
    ],
    [
      "dropped",
      { verdict: "closed", goal: { ...checkout, status: "dropped" }, via: "inherited", detail: ["#7"] },
      `${TITLE} (inherited from \`#7\`; it was dropped)`,
    ],
    [
      "beside others",
      { verdict: "linked", goal: checkout, via: "text", detail: ["G-3", "G-4"] },
      `${TITLE} (said in the text; named beside it: \`G-3\`, \`G-4\`)`,
    ],
    [
      "conflicting",
      { verdict: "conflicting", via: "text", detail: ["G-1", "G-2"] },
      "more than one is named: `G-1`, `G-2`",
    ],
    ["unknown", { verdict: "unknown", via: "text", quote: "G-77" }, "`G-77` is not known"],
    [
      "unknown, yet like one",
      { verdict: "unknown", via: "text", quote: "G-77", didYouMean: "G-7" },
      "`G-77` is not known; did you mean `G-7`?",
    ],
    [
      "unknown to an issue above",
      { verdict: "unknown", via: "inherited", quote: "G-77", didYouMean: "G-7", detail: ["#7"] },
      "`G-77`, named by `#7`, which it is part of, is not known; did you mean `G-7`?",
    ],
    [
      "conflicting in an issue above",
      { verdict: "conflicting", via: "inherited", detail: ["G-1", "G-2"], from: "#7" },
      "more than one is named by `#7`, which it is part of: `G-1`, `G-2`",
    ],
    [
      "none, yet spoken of",
      { suggestion: { id: "OKR-5", title: "Pay $5", words: ["#15"] } },
      "none. Likely **OKR-5** `Pay $5`: the text speaks of `#15`. Say `Goal: OKR-5` in the text if so.",
    ],
    ["none", {}, "none"],
    [
      "words like no goal, with a suggestion",
      {
        verdict: "unknown",
        via: "text",
        quote: "happy people",
        suggestion: { id: "G-1", title: "Checkout", words: ["checkout", "address"] },
      },
      "`happy people` is not known. Likely **G-1** Checkout: both speak of `checkout`, `address`. Say `Goal: G-1` in the text if so.",
    ],
    [
      "none, with a suggestion",
      { suggestion: { id: "G-1", title: "Checkout", words: ["checkout", "`address`"] } },
      "none. Likely **G-1** Checkout: both speak of `checkout`, `'address'`. Say `Goal: G-1` in the text if so.",
    ],
  ] satisfies readonly (readonly [string, Partial<GoalLink>, string])[])("%s", (_name, link, told) => {
    expect(line(link)).toBe(told);
  });
});

it.each([
  [0, null, "··········"],
  [0.4, null, "████······"],
  [1, null, "██████████"],
  [0.4, 0.4, "████······"],
  [0.6, 0.4, "████▓▓····"],
  [0.2, 0.4, "██░░······"],
  [0, 0.3, "░░░·······"],
  [0.3, 0, "▓▓▓·······"],
  [0.01, null, "█·········"],
  [0.01, 0.02, "█·········"],
  [1, 1, "██████████"],
])("a share of %s against %s is %s", (share, target, bar) => {
  expect(shareBar(share, target)).toBe(bar);
});

it("a bar has ten cells, whatever it shows", () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(part, fc.option(part, { nil: null }), (share, target) => {
      expect(shareBar(share, target)).toMatch(/^█*(?:▓*|░*)·*$/);
      expect(shareBar(share, target)).toHaveLength(10);
    }),
  );
});

/** One of the two open issues serves it. */
function row(id: string, rest: Partial<GoalShare> = {}): GoalShare {
  const unread = { estimateShare: null, finished: null, finishedShare: null, target: null, drift: null };
  return { title: `Title of ${id}`, parent: null, items: 1, share: 0.5, ...unread, ...rest, id };
}

function table(goals: readonly GoalShare[], rest: Partial<Alignment> = {}): string {
  const bare = { items: 2, served: 2, weeks: null, distance: null, orphans: [], starving: [], over: [] };
  return goalTable({ ...bare, ...rest, goals });
}

describe("the table", () => {
  it("of one issue's event tells open issues and shares", () => {
    expect(table([row("G-1"), row("G-2")])).toBe(
      [
        "| goal | open issues | share |",
        "|---|---|---|",
        "| G-1 Title of G-1 | 1 | `█████·····` 50 % |",
        "| G-2 Title of G-2 | 1 | `█████·····` 50 % |",
        "",
        "<sub>`█` share of all open issues</sub>",
      ].join("\n"),
    );
  });

  it("of a sweep tells targets, drift, estimates and finished work in five columns", () => {
    const goals = [
      row("G-1", { target: 0.4, drift: 0.05, estimateShare: 0.7, finished: 3, finishedShare: 0.75 }),
      row("G-2", { target: 0.6, drift: -0.05, estimateShare: 0.3, finished: 1, finishedShare: 0.25 }),
      row("G-3", { share: 0, items: 0, drift: 0.004, estimateShare: 0, finished: 0, finishedShare: null }),
    ];
    expect(table(goals, { weeks: 8, distance: 0.1, starving: ["G-3"] })).toBe(
      [
        "| goal | open issues | share | by estimate | finished in 8 weeks |",
        "|---|---|---|---|---|",
        "| G-1 Title of G-1 | 1 | `████▓·····` 50 % of 40 % ↗ 5 | 70 % | 3 (75 %) |",
        "| G-2 Title of G-2 | 1 | `█████░····` 50 % of 60 % ↘ 5 | 30 % | 1 (25 %) |",
        "| G-3 Title of G-3 | 0 | `··········` 0 % | 0 % | 0 |",
        "",
        "<sub>`█` share of all open issues · `▓` more than the target · `░` less · ↗ ↘ percent points since 8 weeks ago</sub>",
        "",
        "To meet the targets, 10 % of all open issues would have to move to another goal; those without one count as the rest.",
        "",
        "No open issue serves `G-3`.",
      ].join("\n"),
    );
  });

  it("says where the targets are more than the whole, and never moves more than all", () => {
    const goals = [
      row("G-1", { target: 0.8 }),
      row("G-2", { target: 0.6 }),
      row("G-2a", { target: 0.6, parent: "G-2" }),
    ];
    const lead =
      "The targets add up to 140 %, which is more than the whole, and cannot all be met; taken as parts of it,";
    expect(table(goals, { distance: 0.07 })).toContain(
      `\n${lead} 7 % of all open issues would have to move to another goal.`,
    );
    expect(table(goals, { distance: 0 })).toContain(`\n${lead} the work spreads as planned.`);
    expect(table(goals, { distance: 1.2 })).toContain("taken as parts of it, 100 % of all open issues");
    expect(table(goals.slice(1), { distance: 1.2 })).toContain(
      "To meet the targets, 100 % of all open issues",
    );
  });

  it("sets the share of all open issues beside the target, so that with those without a goal it is the whole", () => {
    const goals = [row("G-1", { items: 2, share: 1, target: 0.4 })];
    const rest = { items: 5, orphans: [3, 4, 5], distance: 0, weeks: 1 };
    expect(table(goals, rest).split("\n").slice(0, 8)).toEqual([
      "| goal | open issues | share | finished in 1 week |",
      "|---|---|---|---|",
      "| G-1 Title of G-1 | 2 | `████······` 40 % of 40 % | – |",
      "| no goal | 3 | `██████····` 60 % | – |",
      "",
      "<sub>`█` share of all open issues · `▓` more than the target · `░` less · all else of the work that serves a goal</sub>",
      "",
      "The work spreads as planned.",
    ]);
  });

  it("puts parts below their wholes, whatever the order of the register", () => {
    const goals = [
      row("G-1a", { parent: "G-1" }),
      row("G-2"),
      row("G-1aa", { parent: "G-1a" }),
      row("G-1"),
      row("G-9", { parent: "gone" }),
    ];
    const names = table(goals)
      .split("\n")
      .slice(2, 7)
      .map((text) => text.split(" | ")[0]);
    expect(names).toEqual([
      "| G-2 Title of G-2",
      "| G-1 Title of G-1",
      "| ↳ G-1a Title of G-1a",
      "| ↳ ↳ G-1aa Title of G-1aa",
      "| G-9 Title of G-9",
    ]);
  });

  it("names what serves no goal, what starves and what is over", () => {
    const place = { file: ".github/goals.yml", line: 7, column: 9 };
    const page = table([row("G-1")], {
      items: 3,
      orphans: [4],
      starving: ["G-1", "G-2"],
      over: [
        { id: "G-3", title: "Three", ended: "2026-11-23", items: [5, 6], place },
        { id: "G-4", title: "Four", ended: null, items: [7], place: null },
        { id: "G-5", title: "Five", ended: "2026-09-30", items: [], place },
      ],
    });
    expect(page.split("\n\n").slice(2)).toEqual([
      "1 of 3 issues serves no goal: `#4`.",
      "No open issue serves `G-1`, `G-2`.",
      "Goals that are over:",
      [
        "- G-3 Three ended on 2026-11-23 (`.github/goals.yml:7`) and is still named by `#5`, `#6`.",
        "- G-4 Four is closed and is still named by `#7`.",
        "- G-5 Five ended on 2026-09-30 (`.github/goals.yml:7`) and is still called active, though no open issue names it.",
      ].join("\n"),
    ]);
  });

  it("counts what is over or has not begun and has no work, and shows it while anything is to be told", () => {
    const idle = { items: 0, share: 0, finished: 0, finishedShare: 0, drift: 0 };
    const goals = [
      row("G-1"),
      row("G-2", idle),
      row("G-3", { ...idle, finished: 1, finishedShare: 0.5 }),
      row("G-4", { ...idle, drift: -0.3 }),
      row("G-5", { ...idle, target: 0.2 }),
      row("G-6", idle),
      row("G-7", idle),
    ];
    const page = table(goals, { weeks: 4, starving: ["G-6"] });
    expect(page.match(/^\| G-\d/gm)).toEqual(["| G-1", "| G-3", "| G-4", "| G-5", "| G-6"]);
    expect(page).toContain("\n\n2 goals without work, over or not begun.\n");
    expect(table([row("G-2", idle)], { weeks: 4 })).toBe("1 goal without work, over or not begun.");
  });

  it("counts what it leaves out", () => {
    const many = Array.from({ length: 45 }, (_, index) => index);
    const page = table(
      many.map((index) => row(`G-${index}`)),
      {
        orphans: many,
        starving: many.map((index) => `G-${index}`),
        over: many.map((index) => ({
          id: `G-${index}`,
          title: "t",
          ended: null,
          items: [index],
          place: null,
        })),
      },
    );
    expect(page).toContain("\n\nand 15 more goals.\n");
    expect(page.match(/and 25 more\./g)).toHaveLength(2);
    expect(page).toContain("\n- and 35 more");
    expect(page.match(/^\| G-/gm)).toHaveLength(30);
  });

  it("says so where there are none", () => {
    expect(table([])).toBe("No goals are kept yet.");
  });

  it("leaves nobody's words live", () => {
    const page = table([row("G-1", { title: "@all | see #7 <b>" }), row("#12")], {
      over: [{ id: "G-1", title: "@all", ended: null, items: [3], place: null }],
    });
    const bare = page.replaceAll(/`[^`]*`/g, "");
    expect(bare).not.toMatch(/@|#\d|<b>/);
    expect(
      page
        .split("\n")
        .slice(0, 4)
        .map((text) => text.split(" | ").length),
    ).toEqual([3, 1, 3, 3]);
  });
});
