/** Findings on real issues that were read in full by a person, and whether they were right. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const READINGS = "test/rules/readings.json";

const reading = z.strictObject({
  rule: z.string(),
  /** 1 for the first ten; 2 for ten others after the rule was mended. */
  round: z.number().int().min(1),
  /** The corpus's own name for the issue. */
  id: z.string(),
  /** Line of the finding; `null` where it is about the whole or about something that is not there. */
  line: z.number().int().nullable(),
  level: z.enum(["required", "advised"]),
  right: z.boolean(),
  /** For a wrong one: why, in our words. */
  why: z.string().optional(),
});

export type Reading = z.infer<typeof reading>;

/** In the order of the file: by rule, then round. */
export const readings: readonly Reading[] = z
  .array(reading)
  .parse(JSON.parse(readFileSync(READINGS, "utf8")));
