/** A goal an issue is likely about: only by words of its own, never a guess, never a link. */
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExportedIssues } from "../../src/github/read-exported-issues.ts";
import { linkGoal } from "../../src/goals/link-goal.ts";
import { readGoalIssues } from "../../src/goals/read-goal-issues.ts";
import { readGoalWords, suggestGoal } from "../../src/goals/suggest-goal.ts";
import { readText } from "../../src/issue/read-text.ts";
import type { Goal } from "../../src/model/goal.ts";
import { goal, TODAY } from "../rules/check-rule.ts";

const results = (...titles: readonly string[]) => ({
  keyResults: titles.map((title) => ({ title, baseline: null, target: null, current: null })),
});
const goals: readonly Goal[] = [
  goal("G-1", "Checkout takes less than a minute", null, {
    why: "Customers type their address again and again.",
    ...results("Delivery addresses are remembered", "OAuth2 for partners"),
  }),
  goal("G-2", "Support answers within a day", null, { why: "Customers wait for a reply." }),
  goal("G-3", "Printed catalogue of ceramics", "2026-11-23"),
  goal("G-4", "Ship ceramics abroad", null, { status: "dropped" }),
];

function written(title: string, body = "") {
  return { title, text: readText(title, body, [], []) };
}

function suggested(title: string, body = ""): string | null {
  const found = suggestGoal(written(title, body), readGoalWords(goals, TODAY));
  return found === null ? null : `${found.id}: ${found.words.join(", ")}`;
}

describe("suggests by words of one goal", () => {
  it.each([
    [
      "in title and text, as they are written",
      "Remember the ADDRESS",
      "At the checkout it is lost.",
      "G-1: ADDRESS, checkout",
    ],
    ["whatever their number", "Addresses at checkout", "", "G-1: Addresses, checkout"],
    ["of key results", "Remembered delivery", "", "G-1: Remembered, delivery"],
    ["each once", "Delivery address", "The address of the delivery.", "G-1: Delivery, address"],
    ["a name that says as much as two", "Sign in with OAuth2", "", "G-1: OAuth2"],
    [
      "at most five",
      "Checkout in a minute",
      "type address remembered delivery partners",
      "G-1: Checkout, minute, type, address, remembered",
    ],
  ])("%s", (_name, title, body, told) => {
    expect(suggested(title, body)).toBe(told);
  });
});

describe("suggests the one goal the text speaks of", () => {
  const known = [...goals, goal("OKR-5", "Pay by phone", null, { issue: 12 })];
  const names = ["G-1", "G-2", "G-3", "G-4", "OKR-5", "#12"];
  const of = (body: string, title = "A title") => {
    const text = readText(title, body, [], names);
    const found = suggestGoal({ title, text }, readGoalWords(known, TODAY));
    return found === null ? null : `${found.id}: ${found.words.join(", ")}`;
  };

  it.each([
    ["by its id", "This is g-1 if anything is.", "G-1: G-1"],
    ["by the number of its issue", "See #12.", "OKR-5: #12"],
    ["beside one that has ended", "After G-3 comes G-2.", "G-2: G-2"],
    ["beside one that is denied", "It is about G-1. It conflicts with G-2.", "G-1: G-1"],
    ["in a sentence after a denial", "Nobody reads this, do not worry. Came up in G-1.", "G-1: G-1"],
  ])("%s", (_name, body, told) => {
    expect(of(body)).toBe(told);
  });

  it.each([
    ["This is not part of G-2."],
    ["This isn't about\nG-2."],
    ["It conflicts with G-2"],
    ["It is blocked by G-2"],
    ["Blocked by #12"],
    ["Unlike G-2, it is small."],
    ["We do this instead of G-2."],
    ["It is done like what we did for G-2."],
    ["G-2 is out of scope."],
    ["Isto não faz parte da G-2."],
    ["Ao contrário da G-2."],
    ["Somewhere between G-1 and G-2."],
    ["Came up in G-3."],
    ["It is for G-1. Really, G-1 does not need it."],
  ])("but not of %j", (body) => {
    expect(of(body)).toBeNull();
  });

  it("never one the text sets itself apart from, whatever words they share", () => {
    const title = "Remember the delivery address";
    expect(of("", title)).toBe("G-1: delivery, address");
    expect(of("Not for G-1.", title)).toBeNull();
  });
});

describe("suggests nothing", () => {
  it.each([
    ["for one word", "Checkout", ""],
    ["for words in the text alone", "Something else", "The delivery address at the checkout."],
    [
      "for words in the text alone, beside another goal's in the title",
      "Answers at the desk",
      "Delivery address, remembered for partners.",
    ],
    ["for words that two goals use", "Customers and customers", "customers"],
    ["where another goal has nearly as many", "Checkout address", "Support answers."],
    ["for common words", "It takes less than a day again", "within a day, less than that"],
    ["for a goal that has ended or was dropped", "Ceramics catalogue printed", "ship ceramics abroad"],
    ["for words in code", "Checkout", "```\naddress delivery minute\n```"],
    ["for words in an address", "Checkout", "https://example.com/address/delivery"],
    ["for nothing", "", ""],
  ])("%s", (_name, title, body) => {
    expect(suggested(title, body)).toBeNull();
  });

  it("without goals", () => {
    expect(suggestGoal(written("Checkout address"), readGoalWords([], TODAY))).toBeNull();
  });
});

it("does not depend on the order of goals, and never becomes a link", () => {
  const words = [
    "checkout",
    "address",
    "delivery",
    "support",
    "answers",
    "reply",
    "ceramics",
    "OAuth2",
    "customers",
  ];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((some) => some.join(" "));
  const shuffled = fc.shuffledSubarray([...goals], { minLength: goals.length });
  fc.assert(
    fc.property(text, text, shuffled, (title, body, other) => {
      const issue = written(title, body);
      const found = suggestGoal(issue, readGoalWords(other, TODAY));
      expect(found).toEqual(suggestGoal(issue, readGoalWords(goals, TODAY)));
      const link = linkGoal({ number: 1, labels: [], milestone: null, text: issue.text }, [], goals, TODAY);
      expect([link.verdict, link.goal, link.suggestion]).toEqual(["none", null, null]);
      if (found !== null) {
        const all = `${title} ${body}`;
        expect(found.words.filter((word) => !all.includes(word))).toEqual([]);
      }
    }),
  );
});

const BACKLOG =
  "../shared/corpus/backlogs/RetinaScan/GitHub_API-Issues-fga-eps-mds-2026-1-RetinaScan-Doc-3.1.0.json";
if (!existsSync(BACKLOG)) {
  console.warn("Skipped: ../shared/corpus is not here.");
}

it.skipIf(!existsSync(BACKLOG))(
  "is right about a real backlog whose epics are goals, their sub-issues' parents hidden",
  () => {
    const EPICS = new Set([1, 2, 3, 4, 5]);
    const { records } = readExportedIssues(readFileSync(BACKLOG, "utf8"));
    const read = records.map((record) => ({ record, text: readText(record.title, record.body, [], []) }));
    const epics = read
      .filter(({ record }) => EPICS.has(record.number))
      .map(({ record, text }) => ({ record: { ...record, state: "open" as const }, text }));
    const words = readGoalWords(readGoalIssues(epics).goals, TODAY);
    // Releases stand above the epics and say nothing.
    const work = read.filter(({ record }) => !EPICS.has(record.number) && record.body !== "");
    const told = work.flatMap(({ record, text }) => {
      const suggestion = suggestGoal({ title: record.title, text }, words);
      const parent = record.ancestors.find(({ number }) => EPICS.has(number));
      const truth = parent === undefined ? null : `#${parent.number}`;
      return suggestion === null ? [] : [{ of: record.number, is: suggestion.id, truth }];
    });
    const right = told.filter(({ is, truth }) => is === truth);
    expect(right.length).toBeGreaterThanOrEqual(8);
    expect(right.length / told.length, JSON.stringify(told)).toBeGreaterThanOrEqual(0.7);
  },
);
