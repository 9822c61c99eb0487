/** The title tells the period, and is read back to the letter. */
import { expect, it } from "vitest";
import { agendaTitle, titledPeriod } from "../../src/pages/agenda-title.ts";

it("every day of three years is read back", () => {
  for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2029, 0, 1); day += 86_400_000) {
    const period = new Date(day).toISOString().slice(0, 10);
    expect(titledPeriod(agendaTitle(period))).toBe(period);
  }
});

it.each([
  "Refinement agenda",
  "Refinement agenda · soon",
  "Refinement agenda · Monday 24 November 2026",
  "Refinement agenda · Tuesday 24 November 2026, moved",
  "Tuesday 24 November 2026",
  "",
])("%j is no title of ours", (title) => {
  expect(titledPeriod(title)).toBeNull();
});

it.each([
  ["2026-11-24", "Refinement agenda · Tuesday 24 November 2026"],
  ["2028-02-29", "Refinement agenda · Tuesday 29 February 2028"],
])("%s: %s", (period, title) => {
  expect(agendaTitle(period)).toBe(title);
});
