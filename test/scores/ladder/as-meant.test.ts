/** What a number says of a factor that is a share, or that is in weeks. */
import { describe, expect, it } from "vitest";
import type { EvidenceRow } from "../../../src/model/evidence.ts";
import { field } from "../../rules/check-rule.ts";
import {
  confidence,
  effort,
  type FactorPolicy,
  find,
  inShort,
  row,
  type Told,
  value,
  weeks,
} from "./build.ts";

it.each([
  [0.8, "0.8"],
  [80, "0.8"],
  ["80", "0.8"],
  ["80%", "0.8"],
  ["0.8", "0.8"],
  [1, "1"],
  [100, "1"],
  [101, "null"],
  ["0.5 %", "0.005"],
  ["1.5 %", "0.015"],
  ["100 %", "1"],
  [2.5, "0.025"],
])("confidence %j is %s", (written, read) => {
  expect(String(find(confidence, { field: "Sure" }, { fields: { Sure: written } }).value)).toBe(read);
});

const NO_SHARE = "which is no share: expected 0 to 1, or percent such as 80";

it.each<[string, FactorPolicy, Told, string]>([
  ["percent above 100", { field: "Sure" }, { fields: { Sure: "140 %" } }, "the field Sure says “140 %”"],
  ["what is no percent either", { field: "Sure" }, { fields: { Sure: 1.4 } }, "the field Sure says 1.4"],
  ["nor as text", { field: "Sure" }, { fields: { Sure: "1.4" } }, "the field Sure says “1.4”"],
  ["2 is neither", { field: "Sure" }, { fields: { Sure: 2 } }, "the field Sure says 2"],
  ["a number above 100", { field: "Sure" }, { fields: { Sure: 140 } }, "the field Sure says 140"],
  ["a label", { labels: { sure: 1.5 } }, { labels: ["sure"] }, "the label sure says 1.5"],
  [
    "an answer",
    { answer: "Sure" },
    { form: [field("Sure")], body: "### Sure\n\n140 %" },
    "the answer “Sure” says “140 %”",
  ],
])("no share: %s", (_name, policy, by, told) => {
  expect(inShort(find(confidence, { ...policy, default: 0.5 }, by))).toBe(`null: ${told}, ${NO_SHARE}`);
});

it.each([
  [{ low: 50, high: 100 }, 0.5, 1],
  [{ low: 0.2 }, 0.2, 1],
  [{ high: 80 }, 0.5, 0.8],
])("the range of a share may be in percent: %j", (policy, low, high) => {
  expect(find(confidence, policy, {})).toMatchObject({ low, high });
});

it.each([
  [{ default: 80 }, {}, "0.8 from default"],
  [
    { labels: { sure: 80, unsure: 0.9 } },
    { labels: ["sure", "unsure"] },
    "0.9 from label unsure: more than sure",
  ],
  [{ field: "Sure", words: { High: 80 } }, { fields: { Sure: "High" } }, "0.8 from field Sure"],
])("a share that the policy gives may be in percent: %j", (policy, by, told) => {
  expect(inShort(find(confidence, policy, by))).toBe(told);
});

it.each([
  [weeks, "3 days", "0.6 from field F: “3 days” is 0.6 weeks"],
  [weeks, "1 day", "0.2 from field F: “1 day” is 0.2 weeks"],
  [weeks, "1.1 days", "0.22 from field F: “1.1 days” is 0.22 weeks"],
  [weeks, "2 weeks", "2 from field F"],
  [weeks, "2 Person-Weeks", "2 from field F"],
  [weeks, "2w", "2 from field F"],
  [weeks, "6h", "0.15 from field F: “6h” is 0.15 weeks"],
  [weeks, "3 working days", "0.6 from field F: “3 working days” is 0.6 weeks"],
  [weeks, "1.5 months", "6 from field F: “1.5 months” is 6 weeks"],
  [weeks, "3", "3 from field F"],
  [weeks, "2 sprints", "2 from field F: “2 sprints” counts as 2"],
  [weeks, "5 points", "5 from field F: “5 points” counts as 5"],
  [weeks, "0 days", "null: the field F says “0 days”, which cannot be"],
  [weeks, "2-3 days", "null: the field F says “2-3 days”, which is no number and no word of the policy"],
  [effort, "5 points", "5 from field F"],
  [effort, "5 pts", "5 from field F"],
  [effort, "3 days", "3 from field F: “3 days” counts as 3"],
  [effort, "50 %", "0.5 from field F: “50 %” counts as 0.5"],
  [value, "1 200 users", "1200 from field F"],
  [value, "500 €", "500 from field F"],
  [value, "5.000 €", "5000 from field F"],
  [value, "€5,000 per week", "5000 from field F: “€5,000 per week” counts as 5000"],
  [value, "about 300 a month", "300 from field F: “about 300 a month” counts as 300"],
  [value, "~300", "300 from field F: “~300” counts as 300"],
  [value, "ca. 300 users", "300 from field F: “ca. 300 users” counts as 300"],
  [weeks, "about 3 days", "0.6 from field F: “about 3 days” is 0.6 weeks"],
  [confidence, "~80 %", "0.8 from field F: “~80 %” counts as 0.8"],
  [value, "8 worth", "8 from field F"],
  [value, "8 because it is large", "8 from field F: “8 because it is large” counts as 8"],
  [confidence, "80 points", "0.8 from field F"],
  [confidence, "80 per cent", "0.8 from field F: “80 per cent” counts as 0.8"],
])("a unit that follows: %#", (spec, written, told) => {
  expect(inShort(find(spec, { field: "F" }, { fields: { F: written } }))).toBe(told);
});

it("of several choices with units the highest is told by its own", () => {
  const form = [field("Time", { type: "dropdown", options: ["6 days", "1 week"], multiple: true })];
  expect(inShort(find(weeks, { answer: "Time" }, { form, body: "### Time\n\n6 days, 1 week" }))).toBe(
    "1.2 from answer Time: the highest of 2 choices, “6 days” is 1.2 weeks",
  );
});

function sure(given: Partial<EvidenceRow>): EvidenceRow {
  return row({ factor: "confidence", ...given });
}

describe("evidence of a share", () => {
  const OF = { evidence: "sum" } as const;
  it.each<[string, FactorPolicy, Told["rows"], string]>([
    [
      "is divided once",
      OF,
      [sure({ value: 80 }), sure({ value: 70, line: 3 })],
      `null: the evidence evidence.csv:3 says 1.5, ${NO_SHARE}`,
    ],
    ["as percent", OF, [sure({ value: 80 })], "0.8 from evidence evidence.csv:2"],
    [
      "above 100 % is passed over",
      { evidence: "mean" },
      [sure({ value: 2.5, unit: "%" }), sure({ value: 0.4, line: 3 })],
      `0.4 from evidence evidence.csv:3: evidence.csv:2 says “250 %”, ${NO_SHARE}`,
    ],
    [
      "alone is none",
      { ...OF, default: 0.3 },
      [sure({ value: 1.4 })],
      `0.3 from default: the evidence evidence.csv:2 says 1.4, ${NO_SHARE}`,
    ],
  ])("%s", (_name, policy, rows = [], told) => {
    expect(inShort(find(confidence, policy, { rows }))).toBe(told);
  });

  it("halved by its age would look like a share", () => {
    const rows = [sure({ value: 1.4, date: "2026-01-01" })];
    const found = find(confidence, {}, { rows }, { evidence: { "half-life": "26 weeks" } });
    expect(inShort(found)).toBe(`null: the evidence evidence.csv:2 says 1.4, ${NO_SHARE}`);
  });

  it("units count there too", () => {
    const rows = [row({ factor: "effort", value: 3, unit: "days" })];
    expect(inShort(find(weeks, {}, { rows }))).toBe(
      "0.6 from evidence evidence.csv:2: “3 days” is 0.6 weeks",
    );
  });
});
