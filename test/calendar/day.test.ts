/** Days of the calendar. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, dayAt, dayNumber, isDay } from "../../src/calendar/day.ts";

it.each(["2026-01-31", "2024-02-29", "0001-01-01", "9999-12-31", "1969-12-31"])("%s is a day", (text) => {
  expect(isDay(text)).toBe(true);
});

it.each([
  "2026-02-29",
  "2026-13-01",
  "2026-1-5",
  "26-01-05",
  "2026-01-05T10:00:00Z",
  "+010000-01-01",
  "soon",
  "",
])("%j is none", (text) => {
  expect(isDay(text)).toBe(false);
});

it("days are counted from 1970, and an instant falls on its day", () => {
  expect(dayNumber("1970-01-01")).toBe(0);
  expect(dayNumber("1970-01-02T23:59:59Z")).toBe(1);
  expect(dayNumber("1969-12-31T23:59:59Z")).toBe(-1);
  expect(dayNumber("soon")).toBeNaN();
});

it("a number is read back as its day, and none beyond the year 9999", () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_932_896 }), (day) => dayNumber(dayAt(day) ?? "") === day),
  );
  expect(dayAt(2_932_897)).toBeNull();
  expect(dayAt(-1_000_000)).toBeNull();
  expect(dayAt(1e300)).toBeNull();
  expect(dayAt(Number.NaN)).toBeNull();
  expect(dayAt(Number.POSITIVE_INFINITY)).toBeNull();
});

it.each([
  ["2026-11-22", 9, "2026-12-01"],
  ["2026-03-01", -1, "2026-02-28"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2026-11-22", 3_649_635, "9999-12-31"],
])("%s and %i days is %s", (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected);
});
