/** What a policy says of the refinement agenda. */
import { z } from "zod";
import { isDay } from "../calendar/day.ts";
import { readDuration } from "../calendar/duration.ts";
import { cadenceFault, readCadence } from "./cadence.ts";

const NAMES = z.array(z.string().trim().min(1)).default([]);
/** GitHub allows 50 characters. */
const LABEL = z.string().trim().min(1).max(50);
const LOGINS = z.array(z.string().trim().min(1).max(39)).max(50);

const cadence = z.string().superRefine((text, context) => {
  if (readCadence(text) === null) {
    context.addIssue({ code: "custom", message: cadenceFault(text) });
  }
});

/** Days before the meeting, at least 1. */
const lead = z
  .string()
  .refine(
    (text) => readDuration(text) !== null,
    "Expected how long before the meeting, at least `1 day`, such as `3 days`",
  )
  .transform((text) => readDuration(text) ?? 0);

const SHARE = /^(\d{1,2}(?:\.\d+)?)\s*%$/;

const minutes = z.union([
  z.number().int().min(10).max(240),
  z.string().regex(SHARE, "Expected minutes such as `60`, or a share of the working time such as `5%`"),
]);

const peopleSchema = z.strictObject({
  role: z.string().trim().min(1).max(50).describe("Such as design, security or support."),
  logins: LOGINS.default([]).describe("Who speaks for it; shown, never mentioned."),
  labels: NAMES.describe("Labels of issues it is needed for."),
  rules: NAMES.describe("Rules it is needed for, when something is missing."),
});

export const agendaSchema = z.strictObject({
  every: cadence
    .default("1 week on tuesday")
    .describe("How often the team refines, on which day, when and where."),
  start: z
    .string()
    .refine(isDay, "Expected a day such as `2026-11-24`")
    .optional()
    .describe("Day of any one meeting, from which every few weeks are counted; it need not be the first."),
  lead: lead
    .prefault("3 days")
    .describe("How long before the meeting the agenda is opened, at the earliest."),
  minutes: minutes
    .default(60)
    .describe(
      "Length of the meeting, or a share of the working time between two, of 40 hours a week, such as `5%`.",
    ),
  labels: z.array(LABEL).default(["refinement"]).describe("Labels of the agenda issue."),
  repository: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, "Expected a repository such as `acme/planning`")
    .optional()
    .describe(
      "Repository in which the team keeps its agendas, where it has several; this one where left out. The token has to reach it.",
    ),
  pin: z.boolean().default(false).describe("Whether the agenda is pinned."),
  facilitators: LOGINS.default([]).describe("Who facilitates, in turn: the agenda is assigned to them."),
  empty: z
    .enum(["say", "leave-out"])
    .default("leave-out")
    .describe("Whether a section without entries says so in a line, or is left out."),
  people: z.array(peopleSchema).max(50).default([]).describe("Who should be there for what."),
  digest: z
    .enum(["off", "fold", "mention"])
    .default("fold")
    .describe(
      "What owners of goals read in a minute: folded into the agenda, with a mention of each owner, or not at all.",
    ),
});

/** Minutes of one meeting; of a share, of 40 hours a week, within the limits of `minutes`. */
export function minutesOf(written: z.output<typeof minutes>, weeks: number): number {
  if (typeof written === "number") {
    return written;
  }
  const share = Number(SHARE.exec(written)?.[1] ?? 0) / 100;
  return Math.min(240, Math.max(10, Math.round((share * weeks * 40 * 60) / 5) * 5));
}
