/** MoSCoW (DSDM): must, should, could or will not; numbers only so that they have an order. */
import type { ScoreModel } from "../score-model.ts";

/** How people write the classes, in lower case. */
const WORDS = {
  must: 3,
  "must have": 3,
  should: 2,
  "should have": 2,
  could: 1,
  "could have": 1,
  "won't": 0,
  "won't have": 0,
  "won’t": 0,
  "won’t have": 0,
  wont: 0,
  "will not": 0,
};

export const moscow: ScoreModel = {
  id: "moscow",
  sentence:
    "Must, should, could or won't; weights of goals do not count, since a class cannot be multiplied.",
  formula: "class",
  factors: [
    {
      name: "class",
      sentence: "must (3), should (2), could (1) or won't (0)",
      low: 0,
      high: 3,
      kind: "gain",
      scale: [0, 3],
      words: WORDS,
    },
  ],
  bands: { Must: 3, Should: 2, Could: 1, "Won't": 0 },
  ordinal: true,
  compute: (values) => values["class"] ?? 0,
};
