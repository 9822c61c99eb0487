/** The day it is in a zone, at the edges where it is not the day elsewhere. */
import { expect, it } from "vitest";
import { dayIn } from "../../src/policy/day-in.ts";

it.each([
  ["2026-11-24T00:00:00Z", "UTC", "2026-11-24"],
  ["2026-11-23T23:30:00Z", "Europe/Berlin", "2026-11-24"],
  ["2026-11-24T04:59:59Z", "America/New_York", "2026-11-23"],
  ["2026-11-24T05:00:00Z", "America/New_York", "2026-11-24"],
  // Berlin leaves summer time on 25 October 2026 at 01:00 UTC: midnight is at 22:00 UTC before, at 23:00 after.
  ["2026-10-24T21:59:59Z", "Europe/Berlin", "2026-10-24"],
  ["2026-10-24T22:00:00Z", "Europe/Berlin", "2026-10-25"],
  ["2026-10-25T22:30:00Z", "Europe/Berlin", "2026-10-25"],
  ["2026-10-25T23:00:00Z", "Europe/Berlin", "2026-10-26"],
  // And enters it on 29 March 2026.
  ["2026-03-28T22:59:59Z", "Europe/Berlin", "2026-03-28"],
  ["2026-03-28T23:00:00Z", "Europe/Berlin", "2026-03-29"],
  ["2026-03-29T22:00:00Z", "Europe/Berlin", "2026-03-30"],
  // São Paulo once skipped midnight itself.
  ["2018-11-04T02:59:59Z", "America/Sao_Paulo", "2018-11-03"],
  ["2018-11-04T03:00:00Z", "America/Sao_Paulo", "2018-11-04"],
  ["2026-12-31T10:00:00Z", "Pacific/Kiritimati", "2027-01-01"],
  ["2027-01-01T10:59:59Z", "Pacific/Pago_Pago", "2026-12-31"],
  ["2028-02-29T12:00:00Z", "Asia/Kathmandu", "2028-02-29"],
])("%s in %s is %s", (instant, zone, day) => {
  expect(dayIn(instant, zone)).toBe(day);
});
