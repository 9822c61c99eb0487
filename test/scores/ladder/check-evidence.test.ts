/** Evidence about what the score does not know. */
import { expect, it } from "vitest";
import { modelOf } from "../../../src/scores/choose-model.ts";
import { checkEvidence } from "../../../src/scores/ladder/check-evidence.ts";
import { scoreOptions } from "../../../src/scores/score-options.ts";
import { row } from "./build.ts";

const WSJF = modelOf(scoreOptions.parse({ model: "wsjf" }));
const ROWS = [
  row({ factor: "Time criticality" }),
  row({ factor: "valeu", line: 3, kind: "survey" }),
  row({ factor: "Valeu", line: 4 }),
  row({ factor: "reach", line: 5, kind: "survey" }),
];

it("is told once for each name, with the factor that is likely meant", () => {
  expect(checkEvidence(ROWS, WSJF, {})).toEqual([
    {
      file: "evidence.csv",
      line: 3,
      column: 1,
      message: "The model `wsjf` has no factor `valeu`. Did you mean `value`?",
    },
    {
      file: "evidence.csv",
      line: 5,
      column: 1,
      message:
        "The model `wsjf` has no factor `reach`. It has `value`, `time-criticality`, `risk-reduction`, `size`.",
    },
  ]);
});

it("a row that says how sure it is counts for a confidence, whatever it is about", () => {
  const told = checkEvidence(ROWS, WSJF, { value: { signal: "confidence" } });
  expect(told.map(({ line }) => line)).toEqual([4]);
});
