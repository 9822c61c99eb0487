/** CD3, cost of delay divided by duration (Reinertsen, “The Principles of Product Development Flow”): both by the week. */
import type { ScoreModel } from "../score-model.ts";

export const cd3: ScoreModel = {
  id: "cd3",
  sentence: "What a week of waiting costs, for each week the work takes.",
  formula: "cost-of-delay ÷ duration",
  factors: [
    {
      name: "cost-of-delay",
      sentence: "what is lost for each week it is not there, in money or points",
      low: 0,
      high: 10_000,
      kind: "gain",
    },
    {
      name: "duration",
      sentence: "weeks from start to release",
      low: 0.5,
      high: 12,
      kind: "cost",
      unit: "weeks",
    },
  ],
  bands: { P0: 5000, P1: 1000, P2: 200, P3: 0 },
  compute: (values) => (values["cost-of-delay"] ?? 0) / (values["duration"] ?? 1),
};
