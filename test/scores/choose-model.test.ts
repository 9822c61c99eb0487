/** What is wrong with a policy's score, before any issue is scored. */
import { describe, expect, it } from "vitest";
import { modelOf, problemsOfModel } from "../../src/scores/choose-model.ts";
import { scoreOptions } from "../../src/scores/score-options.ts";
import { policies, type ScorePolicy } from "./build.ts";

function problems(policy: ScorePolicy): readonly string[] {
  return problemsOfModel(scoreOptions.parse(policy)).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );
}

const RANGE = { low: 0, high: 10 };
const OWN = { reach: RANGE, "time-criticality": RANGE };

it.each(policies)("%s is right", (_name, policy) => {
  expect(problems(policy)).toEqual([]);
});

describe("models with factors of their own", () => {
  it.each([
    [
      { factors: { valeu: {} } },
      ["factors.valeu: The model `value-effort` has no factor `valeu`. Did you mean `value`?"],
    ],
    [
      { model: "cd3", factors: { impact: {} } },
      ["factors.impact: The model `cd3` has no factor `impact`. It has `cost-of-delay`, `duration`."],
    ],
    [
      { factors: { effort: { low: 0 } } },
      ["factors.effort.low: Unexpected value 0, expected a number above 0, at most a billion."],
    ],
    [
      { factors: { value: { low: -1 } } },
      ["factors.value.low: Unexpected value -1, expected at least 0, at most a billion."],
    ],
    [
      { factors: { value: { high: 1e10 } } },
      ["factors.value.high: Unexpected value 10000000000, expected at least 0, at most a billion."],
    ],
    [
      { factors: { effort: { default: 0 }, value: { default: 0 } } },
      ["factors.effort.default: Unexpected value 0, expected a number above 0, at most a billion."],
    ],
    [
      { model: "ice", factors: { ease: { default: 11, low: 0, high: 12 } } },
      ["low: Unexpected value 0", "high: Unexpected value 12", "default: Unexpected value 11"].map(
        (wrong) => `factors.ease.${wrong}, expected 1 to 10.`,
      ),
    ],
    [{ model: "rice", factors: { confidence: { low: 50, high: 100, default: 80 } } }, []],
    [{ model: "rice", factors: { confidence: { low: 0, high: 1, default: 0.8 } } }, []],
    [
      { model: "rice", factors: { confidence: { high: 140, default: 1.4 } } },
      [
        "factors.confidence.high: Unexpected value 140, expected 0 to 1, or percent such as 80.",
        "factors.confidence.default: Unexpected value 1.4, expected 0 to 1, or percent such as 80.",
      ],
    ],
    [
      { model: "rice", factors: { confidence: { low: 90, high: 0.8 } } },
      ["factors.confidence: The range is empty: its lowest value 90 is above its highest 0.8."],
    ],
    [{ model: "scorecard", factors: { debt: { low: -5, high: 5, default: -9 } } }, []],
    [
      { factors: { value: { low: 20 } } },
      ["factors.value: The range is empty: its lowest value 20 is above its highest 10."],
    ],
    [
      { factors: { value: { weight: 2 } } },
      ["factors.value.weight: The model `value-effort` does not weigh its factors; a `scorecard` does."],
    ],
    [
      { factors: { value: { kind: "cost" } } },
      ["factors.value.kind: The model `value-effort` knows what is a cost: leave `kind` out."],
    ],
    [
      { model: "rice", formula: "reach * 2" },
      ["formula: The model `rice` has a formula of its own. For yours, say `model: custom`."],
    ],
  ] as const)("%j", (policy, told) => {
    expect(problems(policy)).toEqual(told);
  });
});

describe("scorecard", () => {
  it.each([
    [{}, ["factors: Missing factors: the model `scorecard` takes those named here."]],
    [
      { factors: { fit: {} } },
      ["factors.fit: Missing `low` and `high`: the lowest and highest value `fit` can take."],
    ],
    [
      { factors: { fit: { low: 5, high: 5 } } },
      ["factors.fit: The scale is empty: it begins and ends at 5."],
    ],
    [
      { factors: { fit: { low: 6, high: 5 } } },
      ["factors.fit: The range is empty: its lowest value 6 is above its highest 5."],
    ],
    [
      { factors: { fit: RANGE }, formula: "fit" },
      ["formula: A scorecard has a formula of its own. For yours, say `model: custom`."],
    ],
    [{ factors: { fit: { low: -5, high: 5, kind: "cost" } } }, []],
  ] as const)("%j", (policy, told) => {
    expect(problems({ model: "scorecard", ...policy })).toEqual(told);
  });
});

describe("custom", () => {
  it.each([
    [{ factors: OWN }, ["formula: Missing formula, write one such as `reach * impact / max(effort, 1)`."]],
    [
      { factors: OWN, formula: " " },
      ["formula: Missing formula, write one such as `reach * impact / max(effort, 1)`."],
    ],
    [
      { factors: OWN, formula: "reach * time_criticalty" },
      [
        "formula: Unknown factor `time_criticalty` at column 9, after `reach *`. Did you mean `time_criticality`?",
      ],
    ],
    [
      { factors: OWN, formula: "reach > 3 ? 'high' : 'low'" },
      [
        "formula: Unexpected text at column 13, after `reach > 3 ?`: a formula is made of numbers and returns one.",
      ],
    ],
    [
      { factors: OWN, formula: "reach * 2" },
      ["factors.time-criticality: The formula does not use `time-criticality`. Take it out, or use it."],
    ],
    [{ factors: OWN, formula: "reach - time_criticality" }, []],
    [
      { factors: { "goal-weight": RANGE }, formula: "goal_weight" },
      ["factors.goal-weight: `goal-weight` is what the goal multiplies the score by: choose another name."],
    ],
    [
      { factors: { "my reach": RANGE, a: RANGE }, formula: "a" },
      [
        "factors.my reach: `my reach` is no name for a factor, expected letters, digits and hyphens, such as `time-criticality`.",
        "factors.my reach: The formula does not use `my reach`. Take it out, or use it.",
      ],
    ],
    [
      { factors: { "a-b": RANGE, a_b: RANGE }, formula: "a_b" },
      ["factors.a_b: In a formula `a_b` and `a-b` are written the same: choose another name."],
    ],
    [{ factors: {}, formula: "2" }, ["factors: Missing factors: the model `custom` takes those named here."]],
  ] as const)("%j", (policy, told) => {
    expect(problems({ model: "custom", ...policy })).toEqual(told);
  });
});

it("a broken policy still makes a model: it is refused elsewhere", () => {
  for (const model of ["custom", "scorecard"]) {
    const made = modelOf(scoreOptions.parse({ model, formula: "((", factors: { a: {} } }));
    expect(made.factors).toMatchObject([{ name: "a", low: 0, high: 10 }]);
  }
});
