/** The meeting for calendars: UTC, the same bytes for the same run, nobody's words live. */
import { expect, it } from "vitest";
import { invitationFile } from "../../src/pages/invitation.ts";
import { NOW, ordinary } from "./agenda-build.ts";

const SETTING = {
  repository: { id: "R_1", owner: "acme", name: "shop" },
  url: "https://github.com/acme/shop/issues/91",
  now: NOW,
};

/** Lines with what was folded put together again. */
function lines(file: string): readonly string[] {
  return file.replaceAll("\r\n ", "").split("\r\n");
}

it("has a time in UTC and its length", () => {
  expect(lines(invitationFile(ordinary(), SETTING))).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Plumbline//Refinement agenda//EN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    "UID:plumbline-R_1-2026-11-24",
    "SEQUENCE:0",
    "DTSTAMP:20261122T090000Z",
    "DTSTART:20261124T090000Z",
    "DTEND:20261124T100000Z",
    "SUMMARY:Refinement: acme/shop",
    String.raw`DESCRIPTION:3 entries\, 20 of 60 minutes planned.\nhttps://github.com/acme/shop/issues/91`,
    "URL;VALUE=URI:https://github.com/acme/shop/issues/91",
    "END:VEVENT",
    "END:VCALENDAR",
    // RFC 5545, 3.1: every line ends with CRLF, the last one too.
    "",
  ]);
});

it.each([
  ["2026-07-07", "Europe/Berlin", "DTSTART:20260707T080000Z", "DTEND:20260707T090000Z"],
  ["2026-11-24", "Asia/Kolkata", "DTSTART:20261124T043000Z", "DTEND:20261124T053000Z"],
])("on %s in %s", (period, zone, begins, ends) => {
  const file = invitationFile({ ...ordinary(), period, zone }, SETTING);
  expect(lines(file)).toEqual(expect.arrayContaining([begins, ends]));
});

it("is a whole day where no time is said, wherever the run is", () => {
  const file = lines(invitationFile({ ...ordinary(), time: null, zone: "America/New_York" }, SETTING));
  expect(file).toContain("DTSTART;VALUE=DATE:20261124");
  expect(file.some((line) => line.startsWith("DTEND"))).toBe(false);
});

it("has lines of at most 75 octets", () => {
  const long = { ...SETTING, repository: { ...SETTING.repository, name: "ä".repeat(90) } };
  const file = invitationFile(ordinary(), long);
  expect(Math.max(...file.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
});
