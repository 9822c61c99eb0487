/** WSJF as in SAFe: (value + time criticality + risk reduction) ÷ job size, on the scale 1 2 3 5 8 13 20. */
import type { ScoreModel } from "../score-model.ts";

export const wsjf: ScoreModel = {
  id: "wsjf",
  sentence: "Cost of delay for each unit of job size.",
  formula: "(value + time-criticality + risk-reduction) ÷ size",
  factors: [
    { name: "value", sentence: "value to users and business, 1 to 20", low: 1, high: 20, kind: "gain" },
    {
      name: "time-criticality",
      sentence: "how fast the value fades, 1 to 20",
      low: 1,
      high: 20,
      kind: "gain",
    },
    {
      name: "risk-reduction",
      sentence: "risk it takes away or door it opens, 1 to 20",
      low: 1,
      high: 20,
      kind: "gain",
    },
    { name: "size", sentence: "job size, 1 to 20", low: 1, high: 20, kind: "cost", points: true },
  ],
  bands: { P0: 10, P1: 5, P2: 2, P3: 0 },
  compute: (values) =>
    ((values["value"] ?? 0) + (values["time-criticality"] ?? 0) + (values["risk-reduction"] ?? 0)) /
    (values["size"] ?? 1),
};
