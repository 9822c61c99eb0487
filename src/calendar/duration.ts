/** Lengths of time as people write them into a policy: `26 weeks`, `90 days`, `1 year`. */
import { z } from "zod";

const DURATION = /^(\d{1,4})\s*(day|week|month|year)s?$/i;
/** A month and a year by their usual length: what is counted from them falls on a day that can be named. */
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };

/** → days, at least 1. */
export const duration = z
  .string()
  .refine((text) => readDuration(text) !== null, "Expected a length of time such as `26 weeks` or `90 days`")
  .transform((text) => readDuration(text) ?? 0);

/** Days, at least 1; `null` when the text is no length of time. */
export function readDuration(text: string): number | null {
  const [, count, unit = ""] = DURATION.exec(text.trim()) ?? [];
  const days = Number(count ?? 0) * (DAYS[unit.toLowerCase()] ?? 0);
  return days > 0 ? days : null;
}

const SHORT = /^(\d{1,4})\s*(minute|hour|day)s?$/i;
const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1_440 };

/** `30 minutes`, `2 hours`, `1 day` → minutes, also none. */
export const shortDuration = z
  .string()
  .refine((text) => SHORT.test(text.trim()), "Expected a length of time such as `30 minutes` or `2 hours`")
  .transform((text) => {
    const [, count, unit = ""] = SHORT.exec(text.trim()) ?? [];
    return Number(count ?? 0) * (MINUTES[unit.toLowerCase()] ?? 0);
  });
