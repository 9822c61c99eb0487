/** Every day belongs to exactly one meeting, and every meeting's day to itself. */
import { expect, it } from "vitest";
import { periodOf, periodStart } from "../../src/policy/agenda-period.ts";

const DAY = 86_400_000;
const FIRST = Date.parse("2025-12-01T00:00:00Z");
/** Three years, leap day included. */
const days = Array.from({ length: 1200 }, (_, index) =>
  new Date(FIRST + index * DAY).toISOString().slice(0, 10),
);
const cadences = [1, 2, 3, 4].flatMap((weeks) =>
  [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weeks, weekday })),
);

it("covers a leap day", () => {
  expect(days).toContain("2028-02-29");
});

it.each(cadences)("every $weeks weeks on weekday $weekday", (cadence) => {
  const periods = new Map<string, string[]>();
  for (const day of days) {
    const period = periodOf(day, cadence);
    periods.set(period, [...(periods.get(period) ?? []), day]);
  }
  const whole = [...periods].slice(1, -1);
  expect(whole.length).toBeGreaterThanOrEqual(Math.floor(days.length / (cadence.weeks * 7)) - 1);
  for (const [period, belonging] of whole) {
    expect(new Date(`${period}T00:00:00Z`).getUTCDay()).toBe(cadence.weekday);
    expect(belonging.length).toBe(cadence.weeks * 7);
    expect(belonging[0]).toBe(periodStart(period, cadence));
    expect(belonging.at(-1)).toBe(period);
    expect(periodOf(period, cadence)).toBe(period);
  }
});

it.each([
  ["2026-11-24", 1, 2, "2026-11-24"],
  ["2026-11-25", 1, 2, "2026-12-01"],
  ["2026-12-30", 1, 2, "2027-01-05"],
  ["1970-01-01", 1, 4, "1970-01-01"],
  ["1970-01-02", 2, 4, "1970-01-15"],
  ["1969-12-30", 1, 4, "1970-01-01"],
])("%s, every %s weeks on weekday %s: %s", (today, weeks, weekday, period) => {
  expect(periodOf(today, { weeks, weekday })).toBe(period);
});
