/** When a team refines, as a person writes it. */
import { expect, it } from "vitest";
import { readCadence } from "../../src/policy/cadence.ts";

it.each([
  ["week on monday", { weeks: 1, weekday: 1, time: null, zone: "UTC" }],
  ["1 week on tuesday", { weeks: 1, weekday: 2, time: null, zone: "UTC" }],
  [
    "2 weeks on Tuesday at 10:00 Europe/Berlin",
    { weeks: 2, weekday: 2, time: "10:00", zone: "Europe/Berlin" },
  ],
  ["  4 WEEKS  on sunday at 23:59  ", { weeks: 4, weekday: 0, time: "23:59", zone: "UTC" }],
  [
    "3 weeks on saturday America/Argentina/Buenos_Aires",
    { weeks: 3, weekday: 6, time: null, zone: "America/Argentina/Buenos_Aires" },
  ],
  ["1 week on friday at 09:30 Etc/GMT+3", { weeks: 1, weekday: 5, time: "09:30", zone: "Etc/GMT+3" }],
])("%s", (text, cadence) => {
  expect(readCadence(text)).toEqual(cadence);
});

it.each([
  "",
  "tuesday",
  "every week on tuesday",
  "0 weeks on tuesday",
  "100 weeks on tuesday",
  "2 weeks on tues",
  "2 weeks on tuesday at 24:00",
  "2 weeks on tuesday at 9:00",
  "2 weeks on tuesday at 10:60",
  "2 weeks on tuesday at 10:00 Europe/Atlantis",
  "2 weeks on tuesday\nat 10:00 x y",
  "2 months on tuesday",
])("no cadence: %j", (text) => {
  expect(readCadence(text)).toBeNull();
});
