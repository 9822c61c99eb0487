/** Where a factor's value comes from, what goes before what, and the words that stand for numbers. */
import { describe, expect, it } from "vitest";
import { findFactor } from "../../src/scores/find-factor.ts";
import type { FactorSpec } from "../../src/scores/score-model.ts";
import { scoreOptions } from "../../src/scores/score-options.ts";
import { field } from "../rules/check-rule.ts";
import { evidence, type Evidence, type ScorePolicy } from "./build.ts";

const effort: FactorSpec = { name: "effort", sentence: "work", low: 1, high: 13, kind: "cost", points: true };
const value: FactorSpec = { name: "value", sentence: "worth", low: 1, high: 10, kind: "gain" };
const confidence: FactorSpec = {
  name: "confidence",
  sentence: "sure",
  low: 0.5,
  high: 1,
  kind: "gain",
  percent: true,
};

type Options = NonNullable<ScorePolicy["factors"]>[string];

function found(spec: FactorSpec, written: Options | undefined, from: Evidence): string {
  const options =
    written === undefined ? undefined : scoreOptions.parse({ factors: { x: written } }).factors["x"];
  const factor = findFactor(spec, options, evidence(from), from.fields ?? {});
  return `${factor.value} from ${factor.source}`;
}

const FORM = [field("Effort ", { id: "size" }), field("Why")];
const BODY = "### Effort \n\n5\n\n### Why\n\nBecause.\n\nEstimate: 8";
const ALL: Options = { field: "Points", answer: "size", labels: { "effort: high": 13 }, default: 2 };
const everywhere: Evidence = { form: FORM, body: BODY, labels: ["Effort: High"], fields: { Points: 3 } };

describe("the ladder", () => {
  it.each([
    ["a project field first", everywhere, "3 from field Points"],
    [
      "0 is a value, and cannot be",
      { ...everywhere, fields: { Points: 0 } },
      "null from field Points says 0, which cannot be",
    ],
    ["then the form's answer", { ...everywhere, fields: { Points: null } }, "5 from answer “Effort”"],
    ["an unreadable field is none", { ...everywhere, fields: { Points: "soon" } }, "5 from answer “Effort”"],
    [
      "then a label, whatever its case",
      { body: "Estimate: 8", labels: ["Effort: High"] },
      "13 from label effort: high",
    ],
    ["then the estimate in the text", { body: "Estimate: 8" }, "8 from estimate in the text"],
    ["then the default", {}, "2 from default"],
  ])("%s", (_name, from, told) => {
    expect(found(effort, ALL, from)).toBe(told);
  });

  it.each([
    ["an answer by its label", { answer: "Effort" }, "5 from answer “Effort”"],
    ["an answer by its id", { answer: "size" }, "5 from answer “Effort”"],
    ["an answer nobody gave", { answer: "Risk" }, "5 from estimate in the text"],
    ["nothing said", undefined, "5 from estimate in the text"],
  ])("%s", (_name, options, told) => {
    expect(found(effort, options, { form: FORM, body: BODY })).toBe(told);
  });

  it("the estimate is a cost, never a gain", () => {
    expect(found(value, {}, { body: "Estimate: 8" })).toBe("null from not given");
  });

  it.each([
    [{ field: "Points" }, "null from not given (field Points)"],
    [{ answer: "size" }, "null from not given (answer “size”)"],
    [{ field: "Points", answer: "size" }, "null from not given (field Points)"],
    [{}, "null from not given"],
  ])("says where to say it: %j", (options, told) => {
    expect(found(value, options, {})).toBe(told);
  });
});

it.each([
  [0.8, "0.8"],
  [80, "0.8"],
  ["80", "0.8"],
  ["80%", "0.8"],
  ["0.8", "0.8"],
  [1, "1"],
  [100, "1"],
])("confidence %j is %s", (written, read) => {
  expect(found(confidence, { field: "Sure" }, { fields: { Sure: written } })).toBe(`${read} from field Sure`);
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
  expect(
    found(value, { field: "Value", words: WORDS }, { fields: { Value: written } }).split(" ", 1)[0],
  ).toBe(read);
});

it("keeps the range of the model, or the policy's", () => {
  const options = scoreOptions.parse({ factors: { value: { low: 2 } } }).factors["value"];
  expect(findFactor(value, options, evidence({}), {})).toMatchObject({ low: 2, high: 10 });
});
