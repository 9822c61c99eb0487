/** Days of the calendar, counted on or back. */
const DAY = 86_400_000;

/** Both days as `YYYY-MM-DD`; `count` may be negative. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}
