/** Value ÷ effort, the least a team has to agree on. */
import type { ScoreModel } from "../score-model.ts";

export const valueEffort: ScoreModel = {
  id: "value-effort",
  sentence: "Value for each point of effort.",
  formula: "value ÷ effort",
  factors: [
    { name: "value", sentence: "value, 1 to 10", low: 1, high: 10, kind: "gain" },
    { name: "effort", sentence: "effort in points, 1 to 13", low: 1, high: 13, kind: "cost", points: true },
  ],
  bands: { P0: 5, P1: 2, P2: 1, P3: 0 },
  compute: ({ value = 0, effort = 1 }) => value / effort,
};
