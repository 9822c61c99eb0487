/** RICE: reach × impact × confidence ÷ effort (Intercom). */
import type { ScoreModel } from "../score-model.ts";

export const rice: ScoreModel = {
  id: "rice",
  sentence: "How many people gain how much, how sure we are of it, for each week of work.",
  formula: "reach × impact × confidence ÷ effort",
  factors: [
    { name: "reach", sentence: "people touched in a month", low: 0, high: 10_000, kind: "gain" },
    { name: "impact", sentence: "gain for each: 3, 2, 1, 0.5 or 0.25", low: 0.25, high: 3, kind: "gain" },
    {
      name: "confidence",
      sentence: "how sure we are, 50 % to 100 %",
      low: 0.5,
      high: 1,
      kind: "gain",
      percent: true,
      scale: [0, 1],
    },
    { name: "effort", sentence: "work in person-weeks", low: 0.5, high: 12, kind: "cost", unit: "weeks" },
  ],
  bands: { P0: 1000, P1: 300, P2: 50, P3: 0 },
  compute: ({ reach = 0, impact = 0, confidence = 0, effort = 1 }) => (reach * impact * confidence) / effort,
};
