/** Which refinement meeting a day belongs to: the next one, on the day itself included. */
import type { Cadence } from "./cadence.ts";
import { dayIn, timeIn } from "./day-in.ts";

const DAY = 86_400_000;

/** The period an instant (ISO 8601) belongs to; a meeting that has begun belongs to the past. */
export function periodAt(instant: string, cadence: Cadence): string {
  const today = dayIn(instant, cadence.zone);
  const begun =
    periodOf(today, cadence) === today &&
    cadence.time !== null &&
    timeIn(instant, cadence.zone) >= cadence.time;
  return periodOf(begun ? dayAfter(today) : today, cadence);
}

/** Day of the next meeting, which names the period: `YYYY-MM-DD`. `today` likewise. */
export function periodOf(today: string, { weeks, weekday }: Pick<Cadence, "weeks" | "weekday">): string {
  const first = firstMeeting(weekday);
  const step = weeks * 7 * DAY;
  const since = Date.parse(`${today}T00:00:00Z`) - first;
  return new Date(first + Math.ceil(since / step) * step).toISOString().slice(0, 10);
}

/** First day of the period that ends with the meeting: the day after the meeting before. */
export function periodStart(period: string, { weeks }: Pick<Cadence, "weeks">): string {
  return new Date(Date.parse(`${period}T00:00:00Z`) - (weeks * 7 - 1) * DAY).toISOString().slice(0, 10);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}

/** The first such weekday of 1970: meetings every few weeks are counted from there, so that the rhythm never slips. */
function firstMeeting(weekday: number): number {
  const thursday = 4;
  return ((weekday - thursday + 7) % 7) * DAY;
}
