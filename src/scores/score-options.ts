/** How a policy tells a score where its factors come from, and what becomes of it. */
import { z } from "zod";
import { duration } from "../calendar/duration.ts";
import { evidenceOptions, factorOptions, ladderOptions, NUMBERS } from "./ladder/factor-options.ts";
import { madeModels, models } from "./models/index.ts";

const MODEL_IDS = [...models, ...madeModels].map(({ id }) => id);

/** A multiplier that holds from some time before the goal ends. */
const deadlineStep = z.strictObject({
  within: duration.describe("From how long before the goal's last day."),
  times: z.number().min(1).max(100).describe("What the score is multiplied by."),
});

const overrideOptions = z.strictObject({
  expire: duration.optional().describe("How long an override holds; for ever where left out."),
});

export const scoreOptions = z.strictObject({
  model: z.enum(MODEL_IDS).default("value-effort").describe("The score model."),
  formula: z
    .string()
    .max(1000)
    .optional()
    .describe(
      "Of the model `custom`: the formula with the factors' names, such as `reach * impact / max(effort, 1)`.",
    ),
  factors: z
    .record(z.string(), factorOptions)
    .default({})
    .describe(
      "Where each factor of the model comes from. `scorecard` and `custom` take the factors named here.",
    ),
  ladder: ladderOptions,
  tickets: z
    .array(z.string().trim().min(3).max(200))
    .max(20)
    .default([])
    .describe(
      "Addresses of support tickets, where `*` stands for anything, such as `https://acme.example/tickets/*`.",
    ),
  evidence: evidenceOptions.prefault({}).describe("What the team knows, in files beside its issues."),
  "goal-weight": z
    .boolean()
    .default(true)
    .describe("Whether the weight of an issue's goal multiplies its score."),
  deadline: z
    .array(deadlineStep)
    .max(10)
    .default([])
    .describe(
      "How much the end of its goal's period raises an issue's score: the nearest step that has begun counts.",
    ),
  inherit: z
    .array(z.enum(["blocks", "sub-issue"]))
    .default(["blocks", "sub-issue"])
    .describe(
      "What an issue's score is raised to where its own is less: `blocks` the issues it blocks, `sub-issue` the issue it is part of.",
    ),
  incomplete: z
    .enum(["last", "low"])
    .default("last")
    .describe("Where an issue ranks while a factor is missing: `last`, or by the `low` end of its range."),
  tolerance: z
    .number()
    .min(0)
    .max(1)
    .default(0.1)
    .describe("Scores that differ by less than this share are told as tied; the order stays."),
  override: overrideOptions.prefault({}).describe("What people set in place of the score."),
  bands: NUMBERS.default({}).describe(
    "Band → lowest score of the band; the model's own bands where none are given.",
  ),
});

export type ScoreOptions = z.output<typeof scoreOptions>;
