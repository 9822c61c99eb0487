/** Rows of evidence as one value: how they are combined, how they age, and on which day that changes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EvidenceRow } from "../../../src/model/evidence.ts";
import { combineEvidence, type CombineOptions } from "../../../src/scores/ladder/combine-evidence.ts";
import { dayAt, dayNumber } from "../../../src/calendar/day.ts";
import { confidence, ease, effort, find, inShort, row, value } from "./build.ts";

const ROWS = [
  row({ line: 2, value: 3, date: "2026-01-01", by: "ann" }),
  row({ line: 3, value: 8, date: "2026-03-01", by: "bea" }),
  row({ line: 4, value: 4.5, date: "2026-06-01", by: "cid" }),
  row({ line: 5, value: 1 }),
];

it.each([
  ["latest", "4.5 from evidence evidence.csv:4: the latest, and 3 more rows"],
  ["sum", "16.5 from evidence evidence.csv:4: line 4: 4.5 + line 3: 8 + line 2: 3 + line 5: 1"],
  ["mean", "4.125 from evidence evidence.csv:4: (line 4: 4.5 + line 3: 8 + line 2: 3 + line 5: 1) ÷ 4"],
  ["max", "8 from evidence evidence.csv:3: the highest, and 3 more rows"],
  [undefined, "4.5 from evidence evidence.csv:4: the latest, and 3 more rows"],
] as const)("%s", (how, expected) => {
  const policy = how === undefined ? {} : { evidence: how };
  expect(inShort(find(value, policy, { rows: ROWS }))).toBe(expected);
});

describe("what was added up is told row by row", () => {
  const evidence = { "half-life": "100 days" };
  const old = row({ line: 20, value: 300, date: "2026-07-01" });

  it("with what age took", () => {
    const rows = [old, row({ line: 7, value: 24.5 })];
    const told = (how: "sum" | "mean") => find(value, { evidence: how }, { rows }, { evidence }).remark;
    expect(told("sum")).toBe("line 20: 300 halved to 150 + line 7: 24.5");
    expect(told("mean")).toBe("(line 20: 300 halved to 150 + line 7: 24.5) ÷ 2");
  });

  it("with the file where there are several", () => {
    const rows = [old, row({ file: "b.csv", line: 7, value: 24.5 })];
    expect(find(value, { evidence: "sum" }, { rows }, { evidence }).remark).toBe(
      "evidence.csv:20: 300 halved to 150 + b.csv:7: 24.5",
    );
  });

  it("with the end of the scale, where age would take it below", () => {
    const rows = [1, 2].map((line) => row({ line, factor: "ease", value: 1, date: "2026-07-01" }));
    expect(inShort(find(ease, { evidence: "mean" }, { rows }, { evidence }))).toBe(
      "1 from evidence evidence.csv:2: (line 2: 1 halved to 0.5 + line 1: 1 halved to 0.5) ÷ 2, no less than 1",
    );
  });

  it("and of more than four rows they are counted", () => {
    const rows = [...ROWS, old];
    expect(find(value, { evidence: "sum" }, { rows }, { evidence }).remark).toBe(
      "the sum of 5 rows, 4 of them halved by age",
    );
  });
});

it("who and when are those of the row that is named", () => {
  expect(find(value, { evidence: "max" }, { rows: ROWS })).toMatchObject({ by: "bea", on: "2026-03-01" });
  expect(find(value, {}, { rows: [row()] })).toMatchObject({ by: null, on: null, until: null, remark: null });
});

it("of two rows of one day the later in the file is the latest", () => {
  const rows = [
    row({ line: 3, value: 2, date: "2026-01-01" }),
    row({ line: 2, value: 5, date: "2026-01-01" }),
  ];
  expect(find(value, {}, { rows }).value).toBe(2);
});

it("sums carry no noise of their own", () => {
  const rows = [row({ value: 0.1 }), row({ value: 0.2, line: 3 })];
  expect(find(value, { evidence: "sum" }, { rows }).value).toBe(0.3);
});

it("shares are read row by row", () => {
  const rows = [row({ factor: "confidence", value: 80 }), row({ factor: "confidence", value: 0.9, line: 3 })];
  expect(find(confidence, { evidence: "mean" }, { rows }).value).toBe(0.85);
});

it.each(["value", "Value", " VALUE "])("the factor's name as people write it: %j", (factor) => {
  expect(find(value, {}, { rows: [row({ factor })] }).value).toBe(8);
});

it("a factor of two words is named with a space too", () => {
  const spec = { ...value, name: "time-criticality" };
  expect(find(spec, {}, { rows: [row({ factor: "Time criticality" })] }).value).toBe(8);
});

it("rows about other factors change nothing", () => {
  const others = ROWS.map((one) => ({ ...one, factor: "reach" }));
  const alone = find(value, { evidence: "sum" }, { rows: ROWS });
  expect(find(value, { evidence: "sum" }, { rows: [...others, ...ROWS, ...others] })).toEqual(alone);
});

describe("age", () => {
  const evidence = { "half-life": "30 days", expires: "100 days" };
  const rows = [row({ value: 8, date: "2026-01-01" })];

  it.each([
    ["2025-12-31", "null: the evidence evidence.csv:2 counts from 2026-01-01", "2025-12-31"],
    ["2026-01-01", "8 from evidence evidence.csv:2", "2026-01-30"],
    ["2026-01-30", "8 from evidence evidence.csv:2", "2026-01-30"],
    ["2026-01-31", "4 from evidence evidence.csv:2: 8 halved once by age", "2026-03-01"],
    ["2026-03-02", "2 from evidence evidence.csv:2: 8 halved 2 times by age", "2026-03-31"],
    ["2026-04-11", "1 from evidence evidence.csv:2: 8 halved 3 times by age", "2026-04-11"],
    ["2026-04-12", "null: the evidence evidence.csv:2 expired on 2026-04-11", null],
  ])("on %s: %s, until %s", (today, expected, until) => {
    const factor = find(value, {}, { rows }, { evidence }, today);
    expect(inShort(factor)).toBe(expected);
    expect(factor.until).toBe(until);
  });

  it("a cost does not shrink by age, and expires", () => {
    const size = [row({ factor: "effort", value: 8, date: "2026-01-01" })];
    expect(find(effort, {}, { rows: size }, { evidence }, "2026-04-01")).toMatchObject({
      value: 8,
      until: "2026-04-11",
    });
    expect(find(effort, {}, { rows: size }, { evidence }, "2026-04-12").value).toBeNull();
  });

  it("what has no date does not age", () => {
    expect(find(value, {}, { rows: [row()] }, { evidence }, "2036-01-01")).toMatchObject({
      value: 8,
      until: null,
    });
  });

  it("takes no value below the factor's scale, and then changes it no more", () => {
    const easy = [row({ factor: "ease", value: 3, date: "2026-01-01" })];
    const options = { evidence: { "half-life": "30 days" } };
    expect(find(ease, {}, { rows: easy }, options, "2026-02-01")).toMatchObject({ value: 1.5 });
    expect(find(ease, {}, { rows: easy }, options, "2026-06-01")).toMatchObject({ value: 1, until: null });
  });

  it("evidence of a day to come is told, and a lower place counts until then", () => {
    const later = [row({ value: 8, date: "2026-12-01" })];
    const factor = find(value, { default: 2 }, { rows: later }, { evidence });
    expect(inShort(factor)).toBe("2 from default: the evidence evidence.csv:2 counts from 2026-12-01");
    expect(factor.until).toBe("2026-11-30");
    const both = find(value, {}, { rows: [...later, row({ value: 3, line: 3 })] }, { evidence });
    expect(inShort(both)).toBe("3 from evidence evidence.csv:3: line 2 counts from 2026-12-01");
  });

  it("no day is named beyond the year 9999", () => {
    const last = [row({ date: "9999-12-01" })];
    expect(
      find(value, {}, { rows: last }, { evidence: { "half-life": "9999 years" } }, "9999-12-02").until,
    ).toBeNull();
  });
});

const START = dayNumber("2026-01-01");
const anyRow = fc
  .record({
    value: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 1e6, noNaN: true })),
    date: fc.option(fc.integer({ min: -200, max: 200 }).map((day) => dayAt(START + day))),
  })
  .map((given) => row(given));
const anyRows = fc
  .array(anyRow, { minLength: 1, maxLength: 6 })
  .map((rows) => rows.map((one, index): EvidenceRow => ({ ...one, line: index + 2 })));
const anyWay = fc.record({
  how: fc.constantFrom("latest", "sum", "mean", "max"),
  halfLife: fc.option(fc.integer({ min: 20, max: 300 })),
  expires: fc.option(fc.integer({ min: 20, max: 600 })),
  lowest: fc.constantFrom(0, 1),
});

function on(rows: readonly EvidenceRow[], way: Omit<CombineOptions, "today">, day: number) {
  return combineEvidence(rows, { ...way, today: dayAt(START + day) ?? "" });
}

it("the order of rows makes no difference", () => {
  fc.assert(
    fc.property(anyRows, anyWay, fc.nat(700), fc.nat(), (rows, way, day, seed) => {
      const turned = rows.map((_, index) => rows[(index + seed) % rows.length] ?? row());
      expect(on(turned, way, day)).toEqual(on(rows, way, day));
      expect(on(rows.toReversed(), way, day)).toEqual(on(rows, way, day));
    }),
  );
});

it("a half-life never raises a value", () => {
  fc.assert(
    fc.property(anyRows, anyWay, fc.nat(700), (rows, way, day) => {
      const now = on(rows, way, day)?.value ?? null;
      const ageless = on(rows, { ...way, halfLife: null }, day)?.value ?? null;
      expect(now === null).toBe(ageless === null);
      expect(now ?? 0).toBeLessThanOrEqual(ageless ?? 0);
    }),
  );
});

it("day by day over two years, a value changes on the day after the one named, and on no other", () => {
  fc.assert(
    fc.property(anyRows, anyWay, (rows, way) => {
      let before = on(rows, way, 0);
      for (let day = 1; day <= 730; day += 1) {
        const now = on(rows, way, day);
        const named = before?.until === dayAt(START + day - 1);
        expect(now?.value !== before?.value, `day ${day}`).toBe(named);
        before = now;
      }
    }),
    { numRuns: 40 },
  );
});

function rowsOf(count: number): readonly EvidenceRow[] {
  return Array.from({ length: count }, (_, index) =>
    row({ line: index, value: index % 7, date: "2020-01-01" }),
  );
}

function timeOf(count: number): number {
  const rows = rowsOf(count);
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    combineEvidence(rows, { how: "max", halfLife: 1, expires: null, lowest: 0, today: "2020-01-02" });
    return performance.now() - start;
  });
  return Math.min(...times);
}

it("a score of rows takes time in proportion to their number", () => {
  timeOf(5000);
  expect(timeOf(20_000)).toBeLessThan(timeOf(5000) * 12 + 5);
});
