/** Which refinement meeting an instant belongs to: the next one that has not begun; and when its agenda is due. */
import { addDays, dayNumber } from "../calendar/day.ts";
import type { Cadence } from "./cadence.ts";
import { dayIn, instantIn } from "./day-in.ts";

type Rhythm = Pick<Cadence, "weeks" | "weekday" | "anchor">;

/** The period an instant (ISO 8601) belongs to; a meeting that has begun belongs to the past. */
export function periodAt(instant: string, cadence: Cadence): string {
  const today = dayIn(instant, cadence.zone);
  const period = periodOf(today, cadence);
  const begun =
    period === today &&
    cadence.time !== null &&
    Date.parse(instant) >= Date.parse(meetingAt(period, cadence));
  return begun ? periodOf(addDays(today, 1), cadence) : period;
}

/** Day of the next meeting, which names the period: `YYYY-MM-DD`. `today` likewise. */
export function periodOf(today: string, rhythm: Rhythm): string {
  const since = dayNumber(today) - firstMeeting(rhythm);
  const step = lengthOf(rhythm);
  return addDays(today, Math.ceil(since / step) * step - since);
}

/** The meeting before. */
export function periodBefore(period: string, rhythm: Rhythm): string {
  return addDays(period, -lengthOf(rhythm));
}

/** First day of the period that ends with the meeting: the day after the meeting before. */
export function periodStart(period: string, rhythm: Rhythm): string {
  return addDays(periodBefore(period, rhythm), 1);
}

/** How many meetings there were since the anchor's, 0 for that one; below 0 before it. */
export function periodNumber(period: string, rhythm: Rhythm): number {
  return Math.floor((dayNumber(period) - firstMeeting(rhythm)) / lengthOf(rhythm));
}

/** When the meeting begins, ISO 8601 in UTC; with its day where no time is said. */
export function meetingAt(period: string, { time, zone }: Pick<Cadence, "time" | "zone">): string {
  return instantIn(period, time ?? "00:00", zone);
}

/** First day on which the period's agenda is due; `lead` in days. */
export function leadStart(period: string, rhythm: Rhythm, lead: number): string {
  const start = addDays(period, -lead);
  // A lead as long as the period would reach into the one before, which `find-clashes.ts` refuses.
  const first = periodStart(period, rhythm);
  return start < first ? first : start;
}

/** Whether the agenda of the instant's period is due: from the lead's first day until the meeting begins. */
export function isDue(
  instant: string,
  { cadence, lead }: { readonly cadence: Cadence; readonly lead: number },
): boolean {
  return dayIn(instant, cadence.zone) >= leadStart(periodAt(instant, cadence), cadence, lead);
}

function lengthOf({ weeks }: Rhythm): number {
  return weeks * 7;
}

/** Number of the day that meetings every few weeks are counted from, so that the rhythm never slips. */
function firstMeeting({ weekday, anchor }: Rhythm): number {
  const thursday = 4;
  // Without an anchor the first such weekday of 1970, whose first day was a Thursday.
  return anchor === null ? (weekday - thursday + 7) % 7 : dayNumber(anchor);
}
