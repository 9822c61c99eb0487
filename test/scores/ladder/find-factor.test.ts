/** Where a factor's value comes from, what goes before what, and the words that stand for numbers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RUNGS } from "../../../src/scores/ladder/factor-options.ts";
import { field } from "../../rules/check-rule.ts";
import { ease, effort, type FactorPolicy, find, inShort, row, type Told, value } from "./build.ts";

const FORM = [field("Effort ", { id: "size" }), field("Why")];
const BODY = "### Effort \n\n5\n\n### Why\n\nBecause.\n\nEstimate: 8";
const ALL: FactorPolicy = {
  override: "Our effort",
  field: "Points",
  answer: "size",
  labels: { "effort: high": 13 },
  signal: "votes",
  default: 2,
};
/** From the highest place to the lowest: what stands in each, and what is told of it. */
const PLACES: readonly (readonly [string, Told, string])[] = [
  ["override", { fields: { "Our effort": 1 } }, "1 from override Our effort"],
  ["field", { fields: { Points: 3 } }, "3 from field Points"],
  ["answer", { form: FORM, body: BODY }, "5 from answer Effort"],
  ["label", { labels: ["Effort: High"] }, "13 from label effort: high"],
  ["text", { body: "Estimate: 8" }, "8 from text"],
  ["evidence", { rows: [row({ factor: "Effort", value: 4 })] }, "4 from evidence evidence.csv:2"],
  ["signal", { votes: 6 }, "6 from signal votes: counts 👍 only"],
  ["default", {}, "2 from default"],
];

/** An issue in which the places named, and no others, have a value. */
function standingIn(places: readonly string[]): Told {
  const held = PLACES.filter(([name]) => places.includes(name)).map(([, by]) => by);
  const [override, points] = ["override", "field"].map((name) => places.includes(name));
  return {
    ...Object.assign({}, ...held.toReversed()),
    fields: { ...(override === true ? { "Our effort": 1 } : {}), ...(points === true ? { Points: 3 } : {}) },
  };
}

describe("the ladder", () => {
  it.each(PLACES)("alone: %s", (place, by, expected) => {
    const none = place === "signal" ? "" : ": the signal votes counts 0";
    const below = place === "default" ? none : "";
    expect(inShort(find(effort, ALL, by))).toBe(`${expected}${below}`);
  });

  it.each(PLACES.map(([name, , expected], index) => [name, index, expected] as const))(
    "with everything below it, %s wins",
    (_name, index, expected) => {
      const names = PLACES.slice(index).map(([name]) => name);
      const by = standingIn(names);
      // A form's answer and an estimate stand in one body.
      const body = names.includes("answer") ? BODY : by.body;
      expect(inShort(find(effort, ALL, body === undefined ? by : { ...by, body }))).toContain(expected);
    },
  );

  it("gives the first place of the policy's order that has a value, whatever the order", () => {
    const orders = fc.shuffledSubarray([...RUNGS], { minLength: 1 });
    const filled = fc.subarray(["override", "field", "label", "text", "evidence", "signal"]);
    fc.assert(
      fc.property(orders, filled, (ladder, places) => {
        const factor = find(effort, ALL, standingIn(places), { ladder });
        const first = ["override", ...ladder].find((name) => name === "default" || places.includes(name));
        expect(factor.source?.kind).toBe(first);
        const expected = PLACES.find(([name]) => name === first)?.[2].split(" ")[0] ?? "null";
        expect(String(factor.value)).toBe(expected);
      }),
    );
  });

  it.each([
    ["an answer by its label", { answer: "Effort" }, "5 from answer Effort"],
    ["an answer by its id", { answer: "size" }, "5 from answer Effort"],
    ["an answer nobody gave", { answer: "Risk" }, "5 from text"],
    ["nothing said", {}, "5 from text"],
  ])("%s", (_name, options, expected) => {
    expect(inShort(find(effort, options, { form: FORM, body: BODY }))).toBe(expected);
  });

  it("the estimate is a size, never a gain", () => {
    expect(inShort(find(value, {}, { body: "Estimate: 8" }))).toBe("null: not given");
  });

  it.each([
    [{ field: "Points" }, "null: not given (field Points)"],
    [{ answer: "size" }, "null: not given (answer “size”)"],
    [{ field: "Points", answer: "size" }, "null: not given (field Points)"],
    [{ override: "Ours" }, "null: not given (field Ours)"],
    [{ labels: { high: 3, low: 1 } }, "null: not given (a label such as high)"],
    [{ evidence: "sum" as const }, "null: not given (evidence)"],
    [{}, "null: not given"],
  ])("says where to say it: %j", (options, expected) => {
    expect(inShort(find(value, options, {}))).toBe(expected);
  });

  it("names like those of an object's own making are no fields", () => {
    const policy = { override: "__proto__", field: "constructor", default: 3 };
    expect(inShort(find(value, policy, {}))).toBe("3 from default");
  });
});

describe("what cannot be, or cannot be read", () => {
  it.each<[string, FactorPolicy, Told, string]>([
    ["a cost of 0", ALL, { fields: { Points: 0 } }, "null: the field Points says 0, which cannot be"],
    [
      "a cost of 0, whatever stands below",
      ALL,
      { fields: { Points: 0 }, body: "Estimate: 8" },
      "null: the field Points says 0, which cannot be",
    ],
    ["less than nothing", ALL, { fields: { Points: -2 } }, "null: the field Points says -2, which cannot be"],
    [
      "beyond what counts",
      ALL,
      { fields: { Points: 1e12 } },
      "null: the field Points says 1000000000000, which cannot be",
    ],
    [
      "no end",
      ALL,
      { fields: { Points: Number.POSITIVE_INFINITY } },
      "null: the field Points says Infinity, which cannot be",
    ],
    [
      "words, whatever stands below",
      ALL,
      { fields: { Points: "soon" }, form: FORM, body: BODY },
      "null: the field Points says “soon”, which is no number and no word of the policy",
    ],
    [
      "words of an answer, whatever stands below",
      { answer: "Why", signal: "votes", default: 2 },
      { form: FORM, body: BODY, votes: 6 },
      "null: the answer “Why” says “Because. Estimate: 8”, which is no number and no word of the policy",
    ],
    [
      "words, and nobody else knows",
      { field: "Points" },
      { fields: { Points: "big" } },
      "null: the field Points says “big”, which is no number and no word of the policy",
    ],
    [
      "a day is no number",
      { field: "Points" },
      { fields: { Points: "2026-01-31" } },
      "null: the field Points says “2026-01-31”, which is no number and no word of the policy",
    ],
    ["not a number", { field: "Points", default: 2 }, { fields: { Points: Number.NaN } }, "null"],
    [
      "a blank field is an empty one",
      { field: "Points", default: 2 },
      { fields: { Points: " " } },
      "2 from default",
    ],
    ["a default", { default: 0 }, {}, "null: the policy's default says 0, which cannot be"],
    [
      "a label",
      { labels: { tiny: 0 } },
      { labels: ["tiny"] },
      "null: the label tiny says 0, which cannot be",
    ],
  ])("%s", (_name, policy, by, expected) => {
    const { value: read, source, by: who, on } = find(effort, policy, by);
    const short = inShort(find(effort, policy, by));
    expect(short.replace(/: the field Points says “NaN”.*/, "")).toBe(expected);
    expect(read === null ? [source, who, on] : [null, null, null]).toEqual([null, null, null]);
  });

  it.each([
    "unknown",
    "Unknown yet.",
    "n/a",
    "N/A",
    "-",
    "—",
    "?",
    "???",
    "TBD",
    "tbd.",
    "I don't know yet",
    "We don’t know",
    "don't know",
    "no idea",
    "not estimated yet",
    "None",
    "_No response_",
  ])("who says that nobody knows has said nothing: %j", (words) => {
    const policy = { field: "Points", answer: "size", default: 2 };
    expect(inShort(find(effort, policy, { fields: { Points: words } }))).toBe("2 from default");
    const body = `### Effort \n\n${words}\n\n### Why\n\nBecause.`;
    expect(inShort(find(effort, policy, { form: FORM, body }))).toBe("2 from default");
    expect(inShort(find(effort, { field: "Points" }, { fields: { Points: words } }))).toBe(
      "null: not given (field Points)",
    );
  });

  it("unless the policy has a number for that word", () => {
    const policy = { field: "Points", words: { unknown: 13 }, default: 2 };
    expect(inShort(find(effort, policy, { fields: { Points: "Unknown" } }))).toBe("13 from field Points");
  });

  it.each(["unknown, 5 or 8", "we know", "nothing much", "a lot"])(
    "what else is said ends it: %j",
    (words) => {
      expect(inShort(find(effort, { field: "Points", default: 2 }, { fields: { Points: words } }))).toBe(
        `null: the field Points says “${words}”, which is no number and no word of the policy`,
      );
    },
  );

  it("a long answer is quoted by its beginning", () => {
    const body = `### Effort \n\nNobody knows, ${"and nobody asked ".repeat(20)}\n\n### Why\n\nBecause.`;
    const { remark } = find(effort, { answer: "size" }, { form: FORM, body });
    expect(remark).toMatch(/^the answer “Effort” says “Nobody knows, and nobody asked and nobod…”,/);
  });

  it.each([
    [0.5, "null: the field Ease says 0.5, which cannot be"],
    [1, "1 from field Ease"],
    [10, "10 from field Ease"],
    [10.5, "null: the field Ease says 10.5, which cannot be"],
  ])("the model's scale: %s", (written, expected) => {
    expect(inShort(find(ease, { field: "Ease" }, { fields: { Ease: written } }))).toBe(expected);
  });
});

describe("who and when", () => {
  const stamps = { Points: { by: "bea", at: "2026-03-04T23:30:00Z", changed: false } };
  const policy = { field: "Points" };

  it("by the stamp of the project's field", () => {
    expect(find(effort, policy, { fields: { Points: 3 }, stamps })).toMatchObject({
      by: "bea",
      on: "2026-03-04",
    });
  });

  it("nobody is named for a value that was changed since", () => {
    const changed = { Points: { ...stamps.Points, changed: true } };
    expect(find(effort, policy, { fields: { Points: 3 }, stamps: changed })).toMatchObject({
      by: null,
      on: "2026-03-04",
    });
  });

  it("the organisation's issue field where the project has none, of which nobody tells", () => {
    expect(find(effort, policy, { issueFields: { Points: 4 }, stamps })).toMatchObject({
      value: 4,
      source: { kind: "field", name: "Points" },
      by: null,
      on: null,
    });
    expect(find(effort, policy, { fields: { Points: 3 }, issueFields: { Points: 4 } }).value).toBe(3);
  });

  it.each([
    ["2026-01-15T10:00:00Z", "ann", "2026-01-15"],
    ["2026-02-01T10:00:00Z", null, null],
    [null, null, null],
    [undefined, null, null],
  ])("an answer is its author's while the text, last edited %s, was never edited", (editedAt, by, on) => {
    const written = { form: FORM, body: BODY, ...(editedAt === undefined ? {} : { editedAt }) };
    expect(find(effort, { answer: "size" }, written)).toMatchObject({ value: 5, by, on });
  });
});

const WORDS = { High: 8, "High risk": 2, Low: 1, "3": 30 };

it.each([
  ["High", "8"],
  ["high", "8"],
  ["High: everybody is touched", "8"],
  ["High risk", "2"],
  ["Highest", "null"],
  ["Lowering costs", "null"],
  ["low", "1"],
  ["3", "30"],
  ["35", "35"],
  ["7", "7"],
])("the words of the policy: %j is %s", (written, read) => {
  expect(String(find(value, { field: "Value", words: WORDS }, { fields: { Value: written } }).value)).toBe(
    read,
  );
});

it.each([
  [{}, "should have", "3"],
  [{}, "5", "5"],
  [{ Want: 7 }, "want", "7"],
  [{ Want: 7 }, "should have", "null"],
])("a model's own words count where the policy has none: %j, %j is %s", (words, written, read) => {
  const spec = { ...value, words: { should: 3 } };
  expect(String(find(spec, { field: "Value", words }, { fields: { Value: written } }).value)).toBe(read);
});

it.each([
  [["low"], "1 from label Low"],
  [["LOW", "high"], "8 from label High: more than Low"],
  [["low", "high", "mid"], "8 from label High: more than Mid, Low"],
  [["lowest"], "null: not given (a label such as Low)"],
])("labels %j: %s", (labels, expected) => {
  expect(inShort(find(value, { labels: { Low: 1, Mid: 4, High: 8 } }, { labels }))).toBe(expected);
});

it("of several choices the highest counts, and is told", () => {
  const form = [field("Gain", { type: "dropdown", options: ["Low", "High", "None"], multiple: true })];
  const policy = { answer: "Gain", words: { Low: 1, High: 8 } };
  const by = { form, body: "### Gain\n\nLow, High" };
  expect(inShort(find(value, policy, by))).toBe("8 from answer Gain: the highest of 2 choices");
  expect(inShort(find(value, policy, { form, body: "### Gain\n\nLow, None" }))).toBe("1 from answer Gain");
});

it("keeps the range of the model, or the policy's", () => {
  expect(find(value, { low: 2 }, {})).toMatchObject({ low: 2, high: 10 });
});
