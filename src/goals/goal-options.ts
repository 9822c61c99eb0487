/** How a policy tells where goals are kept and how work is tied to them. */
import { z } from "zod";

const NAMES = z.array(z.string().trim().min(1)).default([]);

const goalSettings = z.strictObject({
  file: z
    .string()
    .optional()
    .describe("Path of the register of goals; `.github/goals.yml`, if it is there, where left out."),
  issues: z
    .strictObject({
      types: NAMES.describe("Issue types."),
      labels: NAMES.describe("Labels."),
    })
    .optional()
    .describe("Issues that are goals themselves: one match is enough."),
  milestones: z.boolean().default(false).describe("Whether each milestone is a goal."),
  field: z
    .string()
    .optional()
    .describe(
      "Field in which people name an issue's goal: the project's, or the organisation's issue field.",
    ),
  weeks: z
    .number()
    .int()
    .min(1)
    .max(52)
    .default(8)
    .describe("How many weeks of finished work are compared with the goals' targets."),
});

/** A path alone is the register's. */
export const goalOptions = z
  .union([z.string().transform((file) => goalSettings.parse({ file })), goalSettings])
  .prefault({});

export type GoalOptions = z.output<typeof goalOptions>;
