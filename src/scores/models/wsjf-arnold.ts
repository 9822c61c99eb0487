/**
 * WSJF as Joshua Arnold's variant of it: time criticality multiplies what it makes urgent, instead of being added to it,
 * so that what has no value is never urgent. The relative columns are comparable only inside one session.
 */
import type { ScoreModel } from "../score-model.ts";

export const wsjfArnold: ScoreModel = {
  id: "wsjf-arnold",
  sentence: "Value and risk, multiplied by how fast they fade, for each unit of job size.",
  formula: "time-criticality × (value + risk-reduction) ÷ size",
  factors: [
    {
      name: "time-criticality",
      sentence: "how fast the value fades, 1 to 20",
      low: 1,
      high: 20,
      kind: "gain",
    },
    { name: "value", sentence: "value to users and business, 1 to 20", low: 1, high: 20, kind: "gain" },
    {
      name: "risk-reduction",
      sentence: "risk it takes away or door it opens, 1 to 20",
      low: 1,
      high: 20,
      kind: "gain",
    },
    { name: "size", sentence: "job size, 1 to 20", low: 1, high: 20, kind: "cost", points: true },
  ],
  bands: { P0: 50, P1: 20, P2: 5, P3: 0 },
  compute: (values) =>
    ((values["time-criticality"] ?? 0) * ((values["value"] ?? 0) + (values["risk-reduction"] ?? 0))) /
    (values["size"] ?? 1),
};
