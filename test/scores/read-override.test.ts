/** What people set in place of a score. */
import { describe, expect, it } from "vitest";
import type { FieldValues, Stamps } from "../../src/model/snapshot.ts";
import { readOverride } from "../../src/scores/read-override.ts";
import { scoreOptions } from "../../src/scores/score-options.ts";

const FIELDS = { override: "Override", overrideReason: "Why" };
const STAMPS: Stamps = { Override: { by: "lea", at: "2026-10-01T23:30:00Z", changed: false } };

function read(values: FieldValues, expire?: string, today = "2026-11-22", stamps = STAMPS) {
  const options = scoreOptions.parse(expire === undefined ? {} : { override: { expire } });
  return readOverride(FIELDS, values, stamps, options, today);
}

it.each([
  ["20", 20],
  [" 40.5 ", 40.5],
  ["-3", -3],
  ["3,5", 3.5],
  ["1,200", 1200],
])("the text %j is one", (written, value) => {
  expect(read({ Override: written })).toMatchObject({ value, by: "lea", on: "2026-10-01" });
});

it.each([
  [null],
  ["high"],
  [""],
  ["20 because of Acme"],
  ["20 %"],
  ["20k"],
  ["20-40"],
  ["20 40"],
  ["20\n40"],
  ["2026-01-31"],
  ["100.000"],
  [Number.NaN],
  [Infinity],
])("%j is no override", (value) => {
  expect(read({ Override: value })).toBeNull();
});

it.each([[20], [0], [-3], [0.5]])("%s is one, with who and when", (value) => {
  expect(read({ Override: value })).toEqual({
    value,
    by: "lea",
    on: "2026-10-01",
    changed: false,
    reason: null,
    reasonField: "Why",
    until: null,
    expired: false,
  });
});

it.each([
  ["A promise to a customer ", "A promise to a customer"],
  ["  ", null],
  [5, null],
  [null, null],
])("the reason %j is read as %j", (written, reason) => {
  expect(read({ Override: 3, Why: written })?.reason).toBe(reason);
});

describe("expiry", () => {
  it.each([
    ["2026-10-01", false],
    ["2026-10-31", false],
    ["2026-11-01", true],
  ])("on %s, 30 days after 1 October: expired is %s", (today, expired) => {
    expect(read({ Override: 3 }, "30 days", today)).toMatchObject({ value: 3, until: "2026-10-31", expired });
  });

  it("never comes where nobody knows when it was set", () => {
    expect(read({ Override: 3 }, "1 day", "2030-01-01", {})).toMatchObject({
      by: null,
      on: null,
      until: null,
      expired: false,
    });
  });
});

it("an account that is gone, and a value that was changed, are told", () => {
  const stamps = { Override: { by: null, at: "2026-10-01T00:00:00Z", changed: true } };
  expect(read({ Override: 3 }, undefined, "2026-11-22", stamps)).toMatchObject({ by: null, changed: true });
});

it("fields may be called anything, or not be there", () => {
  const fields = { override: "constructor", overrideReason: "toString" };
  expect(readOverride(fields, {}, {}, scoreOptions.parse({}), "2026-11-22")).toBeNull();
  const none = { override: null, overrideReason: null };
  expect(readOverride(none, { Override: 3 }, {}, scoreOptions.parse({}), "2026-11-22")).toBeNull();
});
