/** Every day belongs to exactly one meeting, every meeting to its day, and its agenda is due once, up to its beginning. */
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/calendar/day.ts";
import {
  isDue,
  leadStart,
  meetingAt,
  periodAt,
  periodBefore,
  periodNumber,
  periodOf,
  periodStart,
} from "../../src/policy/agenda-period.ts";
import { type Cadence, readCadence } from "../../src/policy/cadence.ts";
import { dayIn } from "../../src/policy/day-in.ts";

const DAY = 86_400_000;
const FIRST = Date.parse("2025-12-01T00:00:00Z");
/** Three years, leap day included. */
const days = Array.from({ length: 1200 }, (_, index) =>
  new Date(FIRST + index * DAY).toISOString().slice(0, 10),
);
const rhythms = [1, 2, 3, 4].flatMap((weeks) =>
  [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weeks, weekday, anchor: null })),
);

function cadence(text: string, anchor: string | null = null): Cadence {
  const read = readCadence(text);
  if (read === null) {
    throw new Error(text);
  }
  return { ...read, anchor };
}

it("covers a leap day", () => {
  expect(days).toContain("2028-02-29");
});

it.each(rhythms)("every $weeks weeks on weekday $weekday", (rhythm) => {
  const periods = new Map<string, string[]>();
  for (const day of days) {
    const period = periodOf(day, rhythm);
    periods.set(period, [...(periods.get(period) ?? []), day]);
  }
  const whole = [...periods].slice(1, -1);
  expect(whole.length).toBeGreaterThanOrEqual(Math.floor(days.length / (rhythm.weeks * 7)) - 1);
  for (const [index, [period, belonging]] of whole.entries()) {
    expect(new Date(`${period}T00:00:00Z`).getUTCDay()).toBe(rhythm.weekday);
    expect(belonging.length).toBe(rhythm.weeks * 7);
    expect(belonging[0]).toBe(periodStart(period, rhythm));
    expect(belonging.at(-1)).toBe(period);
    expect(periodOf(period, rhythm)).toBe(period);
    expect(periodNumber(period, rhythm) - periodNumber(whole[0]?.[0] ?? "", rhythm)).toBe(index);
    expect(periodBefore(period, rhythm)).toBe(whole[index - 1]?.[0] ?? periodBefore(period, rhythm));
  }
});

it.each([
  ["2026-11-24", 1, 2, null, "2026-11-24"],
  ["2026-11-25", 1, 2, null, "2026-12-01"],
  ["2026-12-30", 1, 2, null, "2027-01-05"],
  ["1970-01-01", 1, 4, null, "1970-01-01"],
  ["1970-01-02", 2, 4, null, "1970-01-15"],
  ["1969-12-30", 1, 4, null, "1970-01-01"],
  // Every two weeks counted from 1970 it is 24 November, from an anchor in the week between 1 December.
  ["2026-11-22", 2, 2, null, "2026-11-24"],
  ["2026-11-22", 2, 2, "2026-11-24", "2026-11-24"],
  ["2026-11-22", 2, 2, "2026-11-17", "2026-12-01"],
  // An anchor to come counts as well, and so does one long ago.
  ["2026-11-22", 3, 2, "2027-01-05", "2026-11-24"],
  ["2026-11-25", 3, 2, "2027-01-05", "2026-12-15"],
  ["2026-11-22", 2, 2, "2016-01-05", "2026-11-24"],
])("%s, every %s weeks on weekday %s, anchored to %s: %s", (today, weeks, weekday, anchor, period) => {
  expect(periodOf(today, { weeks, weekday, anchor })).toBe(period);
});

it("meetings are numbered from the anchor's", () => {
  const rhythm = cadence("2 weeks on tuesday", "2026-11-24");
  expect(periodNumber("2026-11-24", rhythm)).toBe(0);
  expect(periodNumber("2026-12-08", rhythm)).toBe(1);
  expect(periodNumber("2026-11-10", rhythm)).toBe(-1);
});

describe("a meeting begins", () => {
  it.each([
    ["2026-11-24", "week on tuesday at 10:00 Europe/Berlin", "2026-11-24T09:00:00Z"],
    ["2026-07-07", "week on tuesday at 10:00 Europe/Berlin", "2026-07-07T08:00:00Z"],
    ["2026-11-24", "week on tuesday at 10:00 Asia/Kolkata", "2026-11-24T04:30:00Z"],
    ["2026-11-24", "week on tuesday at 10:00", "2026-11-24T10:00:00Z"],
    // With its day where no time is said.
    ["2026-11-24", "week on tuesday America/New_York", "2026-11-24T05:00:00Z"],
    // Clocks go from 02:00 to 03:00, and there is no 02:30.
    ["2026-03-29", "week on sunday at 02:30 Europe/Berlin", "2026-03-29T01:00:00Z"],
    ["2026-03-29", "week on sunday at 01:59 Europe/Berlin", "2026-03-29T00:59:00Z"],
    ["2026-03-29", "week on sunday at 03:00 Europe/Berlin", "2026-03-29T01:00:00Z"],
    // They show 02:30 twice: the first.
    ["2026-10-25", "week on sunday at 02:30 Europe/Berlin", "2026-10-25T00:30:00Z"],
    ["2026-10-25", "week on sunday at 03:00 Europe/Berlin", "2026-10-25T02:00:00Z"],
    ["2026-03-08", "week on sunday at 02:30 America/New_York", "2026-03-08T07:00:00Z"],
    // Half an hour's change on Lord Howe.
    ["2026-10-04", "week on sunday at 02:15 Australia/Lord_Howe", "2026-10-03T15:30:00Z"],
    ["2026-04-05", "week on sunday at 01:45 Australia/Lord_Howe", "2026-04-04T14:45:00Z"],
    ["2026-11-24", "week on tuesday at 00:00 Pacific/Kiritimati", "2026-11-23T10:00:00Z"],
    // Midnight itself was left out in São Paulo once.
    ["2018-11-04", "week on sunday America/Sao_Paulo", "2018-11-04T03:00:00Z"],
  ])("%s, %s: %s", (period, text, instant) => {
    expect(meetingAt(period, cadence(text))).toBe(instant);
  });
});

it("an agenda is due from the lead's first day until its meeting begins", () => {
  const settings = { cadence: cadence("2 weeks on tuesday at 10:00 Europe/Berlin"), lead: 3 };
  expect(leadStart("2026-11-24", settings.cadence, 3)).toBe("2026-11-21");
  const due = (instant: string) => [isDue(instant, settings), periodAt(instant, settings.cadence)];
  expect(due("2026-11-20T22:59:59Z")).toEqual([false, "2026-11-24"]);
  expect(due("2026-11-20T23:00:00Z")).toEqual([true, "2026-11-24"]);
  expect(due("2026-11-24T08:59:59Z")).toEqual([true, "2026-11-24"]);
  expect(due("2026-11-24T09:00:00Z")).toEqual([false, "2026-12-08"]);
});

const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "America/Sao_Paulo",
];
// A Sunday at half past two is where clocks change.
const TIMES = ["tuesday at 10:00", "sunday at 02:30", "monday"];

describe.each(ZONES)("three years of runs in %s", (zone) => {
  it.each([1, 2, 3].flatMap((weeks) => TIMES.map((time) => [weeks, time] as const)))(
    "every %s weeks on %s: each period is due once, without a gap, until its meeting begins",
    (weeks, time) => {
      const settings = { cadence: cadence(`${weeks} weeks on ${time} ${zone}`, null), lead: 3 };
      const windows = new Map<string, { first: number; last: number; runs: number }>();
      const step = 251 * 60_000;
      let order: string[] = [];
      for (let at = FIRST; at < FIRST + 1100 * DAY; at += step) {
        const instant = new Date(at).toISOString();
        if (isDue(instant, settings)) {
          const period = periodAt(instant, settings.cadence);
          const known = windows.get(period);
          windows.set(period, { first: known?.first ?? at, last: at, runs: (known?.runs ?? 0) + 1 });
          order = known === undefined ? [...order, period] : order;
        }
      }
      const whole = order.slice(1, -1);
      expect(whole.length).toBeGreaterThan(1100 / 7 / weeks - 4);
      for (const [index, period] of whole.entries()) {
        const { first, last, runs } = windows.get(period) ?? { first: 0, last: 0, runs: 0 };
        const begins =
          settings.cadence.time === null
            ? Date.parse(meetingAt(addDays(period, 1), settings.cadence))
            : Date.parse(meetingAt(period, settings.cadence));
        // Contiguous: as many runs as fit between the first and the last; up to the last run before it begins.
        expect(runs).toBe((last - first) / step + 1);
        expect(last).toBeLessThan(begins);
        expect(last).toBeGreaterThanOrEqual(begins - step);
        expect(dayIn(new Date(first).toISOString(), zone)).toBe(addDays(period, -3));
        expect(first - Date.parse(meetingAt(addDays(period, -3), { time: null, zone }))).toBeLessThan(step);
        // No period is skipped.
        expect(period).toBe(addDays(whole[0] ?? "", index * weeks * 7));
      }
    },
  );
});
