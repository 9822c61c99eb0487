/** How a policy tells a score where its factors come from. */
import { z } from "zod";
import { models } from "./index.ts";

const NUMBERS = z.record(z.string(), z.number());

const FACTOR_OPTIONS = z.strictObject({
  field: z.string().optional().describe("Name of a project field that holds the value."),
  answer: z.string().optional().describe("Id or label of a form field that holds the value."),
  labels: NUMBERS.default({}).describe("Label → value, such as `impact: high` → 3."),
  words: NUMBERS.default({}).describe("Word of an answer or field → value, such as `High` → 3."),
  default: z.number().optional().describe("The value where nothing else gives one."),
  low: z.number().optional().describe("The lowest value it can take while it is missing."),
  high: z.number().optional().describe("The highest value it can take while it is missing."),
});

const MODEL_IDS = models.map(({ id }) => id);

export const scoreOptions = z.strictObject({
  model: z.enum(MODEL_IDS).default("value-effort").describe("The score model."),
  factors: z
    .record(z.string(), FACTOR_OPTIONS)
    .default({})
    .describe(
      "Where each factor of the model comes from: project field, form answer, label, default, in this order.",
    ),
  bands: NUMBERS.default({}).describe(
    "Band → lowest score of the band; the model's own bands where none are given.",
  ),
});

export type ScoreOptions = z.output<typeof scoreOptions>;
export type FactorOptions = z.output<typeof FACTOR_OPTIONS>;
