/** Numbers as people write them. */
import { expect, it } from "vitest";
import { readNumber } from "../../../src/scores/ladder/read-number.ts";

it.each([
  ["5", 5],
  [" 5 ", 5],
  ["0", 0],
  ["-3", -3],
  ["−3", -3],
  ["+3", 3],
  [".5", 0.5],
  ["5.", 5],
  ["007", 7],
  ["1200", 1200],
  // Either custom, where it can only be one.
  ["1,200", 1200],
  ["1,200,000", 1_200_000],
  ["1,200.50", 1200.5],
  ["1,200.125", 1200.125],
  ["1.000,50", 1000.5],
  ["1.200.000", 1_200_000],
  ["1.200.000,5", 1_200_000.5],
  ["12'000", 12_000],
  ["12’000.50", 12_000.5],
  ["1_000_000", 1_000_000],
  ["1 200 000,5", 1_200_000.5],
  ["1\u202F200", 1200],
  ["3,5", 3.5],
  ["0,25", 0.25],
  ["0,125", 0.125],
  ["0.125", 0.125],
  ["1234.567", 1234.567],
  ["12,3456", 12.3456],
  // Sizes.
  ["10k", 10_000],
  ["10 K", 10_000],
  ["2.5k", 2500],
  ["1.5M", 1_500_000],
  ["2 million", 2_000_000],
  ["5 thousand", 5000],
  ["1e3", 1000],
  ["1.5E6", 1_500_000],
  ["2e-2", 0.02],
  ["$500", 500],
  ["€ 5.000,50", 5000.5],
  ["$ 5000", 5000],
  ["€5.000", 5000],
  ["R$ 1.500", 1500],
  ["EUR 12.500", 12_500],
  ["-$500", -500],
  ["$-500", -500],
  ["€1,5", 1.5],
  ["8\nbecause it is large", 8],
  ["5\n- 3 of them are mine", 5],
  ["8: because", 8],
  ["5 (8 with tests)", 5],
  ["5, I think", 5],
])("%j is %s", (text, value) => {
  expect(readNumber(text)).toEqual({ value, unit: null });
});

it.each([
  ["80%", 0.8, "%"],
  ["80 %", 0.8, "%"],
  ["140 %", 1.4, "%"],
  ["0.5%", 0.005, "%"],
  ["1.1%", 0.011, "%"],
  ["80%.", 0.8, "%"],
  ["1 200 users", 1200, "users"],
  ["10k users", 10_000, "users"],
  ["1.5M€", 1_500_000, "€"],
  ["10 km", 10, "km"],
  ["5 Mb", 5, "Mb"],
  ["0.5 weeks", 0.5, "weeks"],
  ["6h", 6, "h"],
  ["3d", 3, "d"],
  ["5-point", 5, "point"],
  ["2 person-weeks", 2, "weeks"],
  ["3 working days", 3, "days"],
  ["1 person", 1, "person"],
  ["500 €", 500, "€"],
  ["5.000 €", 5000, "€"],
  ["5.000 EUR", 5000, "EUR"],
  ["5,000 €", 5000, "€"],
  ["1,5 €", 1.5, "€"],
  ["€5,000 per week", 5000, "per"],
  ["8 because it is large", 8, "because"],
  ["1e", 1, "e"],
  ["-2 days", -2, "days"],
])("%j is %s and %s", (text, value, unit) => {
  expect(readNumber(text)).toEqual({ value, unit });
});

it.each([
  ["~300", 300, null],
  ["≈ 40", 40, null],
  ["about 300 a month", 300, "a"],
  ["Around 1,200 users", 1200, "users"],
  ["approx. 80 %", 0.8, "%"],
  ["ca. 300", 300, null],
  ["ca.300", 300, null],
  ["~ €5.000", 5000, null],
])("%j is no exact number", (text, value, unit) => {
  expect(readNumber(text)).toEqual({ value, unit, about: true });
});

it.each([
  "",
  " ",
  "many",
  "about",
  "about five",
  "aboutness 5",
  "%",
  "-",
  "~",
  "_No response_",
  "five",
  "NaN",
  "Infinity",
  "9".repeat(400),
  "1e16",
  "1e400",
])("%j begins with no number a person can mean", (text) => {
  expect(readNumber(text)).toBeNull();
});

it.each([
  "1/2",
  "8 / 10",
  "1½",
  "5-8",
  "5 – 8",
  "5 to 8",
  "5 or 8",
  "2-3 weeks",
  "10%-20%",
  "10k-20k",
  "1,2,3",
  "1, 2, 3",
  "1,200,00",
  "1,200 300",
  "5 2",
  "100.000",
  "1.000",
  "12.345",
  "12.345 users",
  "€5,000–7,000",
  "5.000k €",
  "about 3 or 4",
  "1.5.2",
  "31.12.2026",
  "2026-01-31",
  "12:30",
  "2 x 3",
  "2*3",
  "1 week 2 days",
  "2d 4h",
  "5h30",
  "5m",
  "2 billion",
  "2bn",
])("%j may be read in more than one way, or is more than one number", (text) => {
  expect(readNumber(text)).toBeNull();
});

it("takes no longer for a long text than for a short one, times its length", () => {
  const started = performance.now();
  for (const text of ["1,", "1 ", "1.", "1'000", "a", " ", "9", "-"]) {
    readNumber(`1${text.repeat(100_000)}`);
  }
  expect(performance.now() - started).toBeLessThan(1000);
});
