/** The shape of an act as it is kept in a box: whatever else stands there is no act. */
import { z } from "zod";
import { isDay } from "../calendar/day.ts";
import type { Act } from "../model/decision.ts";

export const day = z.string().refine(isDay, "Expected a day, YYYY-MM-DD");

/** Number of an issue. */
export const issueNumber = z.int().min(1).max(2_147_483_647);

const name = z.string().min(1).max(200);
const because = z.string().max(500);
const value = z.number().min(-1e15).max(1e15);

export const actShape: z.ZodType<Act> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("goal"), goal: name.nullable() }),
  z.strictObject({ kind: z.literal("factor"), factor: name, value: value.nullable() }),
  z.strictObject({ kind: z.literal("override"), value: value.nullable(), because: because.nullable() }),
  z.strictObject({ kind: z.literal("waive"), rule: name, until: day, because }),
  z.strictObject({ kind: z.literal("snooze"), until: day.nullable() }),
  z.strictObject({ kind: z.literal("split") }),
  z.strictObject({ kind: z.literal("duplicate"), of: issueNumber }),
  z.strictObject({ kind: z.literal("ready") }),
  z.strictObject({ kind: z.literal("recheck") }),
  z.strictObject({ kind: z.literal("help") }),
  z.strictObject({ kind: z.literal("decline") }),
  z.strictObject({ kind: z.literal("spike") }),
  z.strictObject({ kind: z.literal("talk") }),
]);
