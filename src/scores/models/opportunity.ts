/**
 * Opportunity (Ulwick, “Turn Customer Input into Innovation”): what matters and is not met. A need that is met better
 * than it matters is no less an opportunity for that: hence the max.
 */
import type { ScoreModel } from "../score-model.ts";

export const opportunity: ScoreModel = {
  id: "opportunity",
  sentence: "How much an outcome matters to users, and by how much what they have falls short of it.",
  formula: "importance + max(importance − satisfaction, 0)",
  factors: [
    {
      name: "importance",
      sentence: "how much it matters, 1 to 10",
      low: 1,
      high: 10,
      kind: "gain",
      scale: [0, 10],
    },
    {
      name: "satisfaction",
      sentence: "how well it is met today, 1 to 10",
      low: 1,
      high: 10,
      kind: "cost",
      scale: [0, 10],
    },
  ],
  bands: { P0: 15, P1: 12, P2: 10, P3: 0 },
  compute: ({ importance = 0, satisfaction = 0 }) => importance + Math.max(importance - satisfaction, 0),
};
