/** ICE: impact × confidence × ease, each from 1 to 10; the product, not the mean (the two rank differently). */
import type { ScoreModel } from "../score-model.ts";

export const ice: ScoreModel = {
  id: "ice",
  sentence: "Impact, confidence and ease from 1 to 10, multiplied.",
  formula: "impact × confidence × ease",
  factors: [
    { name: "impact", sentence: "gain, 1 to 10", low: 1, high: 10, kind: "gain", scale: [1, 10] },
    {
      name: "confidence",
      sentence: "how sure we are, 1 to 10",
      low: 1,
      high: 10,
      kind: "gain",
      scale: [1, 10],
    },
    { name: "ease", sentence: "how easy it is, 1 to 10", low: 1, high: 10, kind: "gain", scale: [1, 10] },
  ],
  bands: { P0: 500, P1: 250, P2: 80, P3: 0 },
  compute: ({ impact = 0, confidence = 0, ease = 0 }) => impact * confidence * ease,
};
