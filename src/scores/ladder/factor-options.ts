/** How a policy tells where one factor comes from, and how evidence counts. */
import { z } from "zod";
import type { EvidenceKind } from "../../model/evidence.ts";
import { duration } from "../../calendar/duration.ts";

export const NUMBERS = z.record(z.string(), z.number());

/** What Plumbline can count by itself. */
const SIGNALS = ["votes", "reporters", "duplicates", "tickets", "age", "confidence"] as const;
export type Signal = (typeof SIGNALS)[number];

/** The rungs of the ladder, in the order they are climbed down where the policy says nothing; `override` is always first. */
export const RUNGS = ["field", "answer", "label", "text", "evidence", "signal", "default"] as const;
export type Rung = (typeof RUNGS)[number];

/** From the weakest to the strongest. */
export const KINDS: readonly [EvidenceKind, ...EvidenceKind[]] = [
  "anecdote",
  "request",
  "survey",
  "analytics",
  "experiment",
];

export const factorOptions = z.strictObject({
  override: z
    .string()
    .optional()
    .describe("Name of a field that people write and that goes before all else."),
  field: z
    .string()
    .optional()
    .describe("Name of a field that holds the value: the project's, or the organisation's issue field."),
  answer: z.string().optional().describe("Id or label of a form field that holds the value."),
  labels: NUMBERS.default({}).describe("Label → value, such as `impact: high` → 3."),
  words: NUMBERS.default({}).describe("Word of an answer or field → value, such as `High` → 3."),
  evidence: z
    .enum(["latest", "sum", "mean", "max"])
    .optional()
    .describe(
      "How the rows of the evidence files that name this factor become one value; `latest` where left out.",
    ),
  signal: z
    .enum(SIGNALS)
    .optional()
    .describe(
      "What is counted: `votes` (👍), `reporters` (people who reported it or a duplicate), `duplicates`, `tickets` (links to support tickets), `age` (whole months), `confidence` (of the strongest kind of evidence).",
    ),
  default: z.number().optional().describe("The value where nothing else gives one."),
  low: z.number().optional().describe("The lowest value it can take while it is missing."),
  high: z.number().optional().describe("The highest value it can take while it is missing."),
  kind: z
    .enum(["gain", "cost"])
    .optional()
    .describe("Of a factor of your own: `cost` where more of it lowers the score; `gain` where left out."),
  weight: z
    .number()
    .positive()
    .max(1e6)
    .optional()
    .describe("Of a factor of a scorecard: how much it counts; 1 where left out."),
});

export type FactorOptions = z.output<typeof factorOptions>;

export const ladderOptions = z
  .array(z.enum(RUNGS))
  .min(1)
  .default([...RUNGS])
  .describe("Where factors are looked for, first to last; a place that is left out is not looked at.");

export const evidenceOptions = z.strictObject({
  files: z
    .array(z.string().trim().min(1).max(200))
    .max(10)
    .default([])
    .describe(
      "Paths of evidence files in the repository: CSV, JSON or YAML with the columns issue, factor, value, and if known kind, date and by.",
    ),
  "half-life": duration
    .optional()
    .describe(
      "After each full length of this time, dated evidence of a gain counts half; never where left out.",
    ),
  expires: duration
    .optional()
    .describe("Dated evidence older than this does not count; all does where left out."),
  confidence: z
    .partialRecord(z.enum(KINDS), z.number().min(0).max(1))
    .default({})
    .describe(
      "Confidence that follows from the kind of evidence, 0 to 1; 0.2, 0.4, 0.6, 0.8 and 1 from anecdote to experiment where left out.",
    ),
});

export type EvidenceOptions = z.output<typeof evidenceOptions>;
