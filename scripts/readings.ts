/** Findings on real issues that were read in full by a person, and whether they were right. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { JudgedIssue } from "./judge-real-issues.ts";

const READINGS = "test/rules/readings.json";

const READING = z.strictObject({
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

export type Reading = z.infer<typeof READING>;

/** In the order of the file: by rule, then round. */
export const readings: readonly Reading[] = z
  .array(READING)
  .parse(JSON.parse(readFileSync(READINGS, "utf8")));

/**
 * How right a rule is at a level: findings that were read, those of them that it still makes, and how many of these
 * are right. What is gone was mended, or belongs to an issue that is left alone.
 */
export function tally(
  rule: string,
  level: Reading["level"],
  issues: readonly JudgedIssue[],
): { readonly read: number; readonly found: number; readonly right: number } {
  const read = readings.filter((reading) => reading.rule === rule && reading.level === level);
  const found = read.filter((reading) => isFound(reading, issues));
  return { read: read.length, found: found.length, right: found.filter(({ right }) => right).length };
}

/** Whether the rule still finds that: at the line, which moves only with the rule, or anywhere in the issue. */
function isFound({ rule, level, id }: Reading, issues: readonly JudgedIssue[]): boolean {
  const issue = issues.find((candidate) => candidate.id === id);
  return (
    issue?.assessment.findings.some((finding) => finding.rule === rule && finding.level === level) === true
  );
}
