/** When a team refines, as a person writes it. */
import { expect, it } from "vitest";
import { cadenceFault, readCadence } from "../../src/policy/cadence.ts";

it.each([
  ["week on monday", { weeks: 1, weekday: 1, time: null, zone: "UTC", anchor: null }],
  ["1 week on tuesday", { weeks: 1, weekday: 2, time: null, zone: "UTC", anchor: null }],
  [
    "2 weeks on Tuesday at 10:00 Europe/Berlin",
    { weeks: 2, weekday: 2, time: "10:00", zone: "Europe/Berlin", anchor: null },
  ],
  ["  4 WEEKS  on sunday at 23:59  ", { weeks: 4, weekday: 0, time: "23:59", zone: "UTC", anchor: null }],
  [
    "3 weeks on saturday America/Argentina/Buenos_Aires",
    { weeks: 3, weekday: 6, time: null, zone: "America/Argentina/Buenos_Aires", anchor: null },
  ],
  [
    "1 week on friday at 09:30 Etc/GMT+3",
    { weeks: 1, weekday: 5, time: "09:30", zone: "Etc/GMT+3", anchor: null },
  ],
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

it.each([
  ["2 fortnights", "Expected a cadence such as `2 weeks on tuesday at 10:00 Europe/Lisbon`"],
  ["0 weeks on tuesday", "`0` weeks are no rhythm: write 1 to 99"],
  ["2 weeks on tues at 10:00", "`tues` is no day of the week: write `tuesday`"],
  ["week on someday", "`someday` is no day of the week: write `tuesday`"],
  [
    "1 week on monday and thursday at 10:00",
    "It names 2 days, `monday` and `thursday`, and a cadence has one: write the day of the meeting",
  ],
  [
    "2 weeks on tuesday at 9:00 Europe/Berlin",
    "`9:00` is no time: write `09:00`, hours from 00 to 23 with two digits",
  ],
  ["2 weeks on tuesday at 24:00", "`24:00` is no time: write `10:00`, hours from 00 to 23 with two digits"],
  ["2 weeks on tuesday at 10", "`10` is no time: write `10:00`, hours from 00 to 23 with two digits"],
  [
    "2 weeks on tuesday at 10:00 Europe/Atlantis",
    "`Europe/Atlantis` is no time zone: write one of the IANA list, such as `Europe/Lisbon` or `UTC`",
  ],
])("of %j says what is wrong", (text, fault) => {
  expect(readCadence(text)).toBeNull();
  expect(cadenceFault(text)).toBe(fault);
});
