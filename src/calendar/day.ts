/** Days of the calendar, `YYYY-MM-DD`, and how far they lie apart. */

const DAY = 86_400_000;
/** 9999-12-31: what lies beyond is no day that anybody names. */
const LAST = 2_932_896;

/** Whether a text is a day of the calendar, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayAt(dayNumber(text)) === text;
}

/** The day of an instant or day (ISO 8601 in UTC), counted from 1970-01-01 as 0; NaN where it is neither. */
export function dayNumber(text: string): number {
  return Math.floor(Date.parse(text) / DAY);
}

/** The day with a number; `null` beyond the years 0 to 9999. */
export function dayAt(number: number): string | null {
  const time = Number.isNaN(number) || number > LAST ? Number.NaN : number * DAY;
  const text = Number.isNaN(time) ? "" : new Date(time).toISOString();
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : null;
}

/** Both days as `YYYY-MM-DD`, `count` may be negative; at most `9999-12-31`. */
export function addDays(day: string, count: number): string {
  return dayAt(Math.min(dayNumber(day) + count, LAST)) ?? day;
}
