/** What Plumbline counts by itself. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Duplicate } from "../../../src/model/issue.ts";
import { confidence, ease, effort, find, inShort, row, type Told, value } from "./build.ts";

function duplicate(author: string | null, votes = 0): Duplicate {
  return { number: 20, author, votes };
}

it.each<[string, Told, string]>([
  ["none", {}, "0 from signal votes: counts 👍 only"],
  ["its own", { votes: 4 }, "4 from signal votes: counts 👍 only"],
  [
    "with those of duplicates",
    { votes: 4, duplicates: [duplicate("bea", 3), duplicate("cid", 2)] },
    "9 from signal votes: counts 👍 only, 5 of them on duplicates",
  ],
])("votes: %s", (_name, by, expected) => {
  expect(inShort(find(value, { signal: "votes" }, by))).toBe(expected);
});

it.each<[string, Told, number]>([
  ["the author", {}, 1],
  [
    "each person once, whatever the case",
    { duplicates: [duplicate("Bea"), duplicate("bea"), duplicate("ANN")] },
    2,
  ],
  ["accounts that are gone as one", { author: null, duplicates: [duplicate(null), duplicate("bea")] }, 2],
])("reporters: %s", (_name, by, count) => {
  expect(find(value, { signal: "reporters" }, by).value).toBe(count);
});

it("duplicates are counted, by one person too", () => {
  const duplicates = [duplicate("bea"), duplicate("bea")];
  expect(inShort(find(value, { signal: "duplicates" }, { duplicates }))).toBe("2 from signal duplicates");
});

describe("tickets", () => {
  const tickets = ["https://acme.example/tickets/*", "https://*.desk.example/*/case-*"];

  it.each([
    ["none", "No links.", 0],
    [
      "a bare link and a named one",
      "https://acme.example/tickets/1 and [two](https://acme.example/tickets/2)",
      2,
    ],
    [
      "the same twice",
      "https://acme.example/tickets/1 https://ACME.example/tickets/1/ https://acme.example/tickets/1#c",
      1,
    ],
    ["another address", "https://acme.example/docs/1 http://acme.example/tickets/1", 0],
    ["the second pattern", "https://eu.desk.example/a/b/case-9", 1],
    ["a picture is no ticket", "![shot](https://acme.example/tickets/1.png)", 0],
    ["nor is a link in code", "`https://acme.example/tickets/1`", 0],
  ])("%s", (_name, body, count) => {
    expect(find(value, { signal: "tickets" }, { body }, { tickets }).value).toBe(count);
  });

  it("a policy that names no addresses counts none, and says so", () => {
    const body = "https://acme.example/tickets/1";
    expect(inShort(find(value, { signal: "tickets" }, { body }))).toBe(
      "null: the policy names no addresses of tickets",
    );
  });
});

it.each([
  ["2026-01-15T10:00:00Z", "2026-01-15", 0, "2026-02-14"],
  ["2026-01-15T23:59:59Z", "2026-02-14", 0, "2026-02-14"],
  ["2026-01-15T23:59:59Z", "2026-02-15", 1, "2026-03-14"],
  ["2026-01-31T10:00:00Z", "2026-02-27", 0, "2026-02-27"],
  ["2026-01-31T10:00:00Z", "2026-02-28", 1, "2026-03-30"],
  ["2024-01-31T10:00:00Z", "2024-02-28", 0, "2024-02-28"],
  ["2024-02-29T10:00:00Z", "2025-02-28", 12, "2025-03-28"],
  ["2025-12-31T10:00:00Z", "2026-01-01", 0, "2026-01-30"],
  ["2020-01-15T10:00:00Z", "2026-11-22", 82, "2026-12-14"],
  ["2026-11-23T10:00:00Z", "2026-11-22", 0, "2026-12-22"],
])("created %s, on %s it is %i months old until %s", (createdAt, today, months, until) => {
  expect(find(value, { signal: "age" }, { createdAt }, {}, today)).toMatchObject({ value: months, until });
});

it("an age changes on the day after its last one, and on no other", () => {
  const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2026-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.nat(1000), (created, days) => {
      const on = (after: number) => {
        const today = new Date(created.getTime() + after * 86_400_000).toISOString().slice(0, 10);
        return { today, ...find(value, { signal: "age" }, { createdAt: created.toISOString() }, {}, today) };
      };
      const [now, next] = [on(days), on(days + 1)];
      expect(next.value !== now.value).toBe(now.until === now.today);
      expect((now.until ?? "") >= now.today).toBe(true);
    }),
  );
});

describe("confidence by the kind of evidence", () => {
  const policy = { signal: "confidence" } as const;
  const rows = [
    row({ kind: "request", line: 2 }),
    row({ kind: "analytics", line: 3, factor: "reach", by: "bea", date: "2026-05-01" }),
    row({ kind: null, line: 4 }),
  ];

  it("is that of the strongest row, whatever it is about", () => {
    expect(find(confidence, policy, { rows })).toMatchObject({
      value: 0.8,
      source: { kind: "signal", name: "confidence" },
      by: "bea",
      on: "2026-05-01",
      until: null,
      remark: "analytics (evidence.csv:3), the highest, and 1 more row",
    });
  });

  it("is the policy's where it says so", () => {
    const evidence = { confidence: { request: 0.95 } };
    expect(find(confidence, policy, { rows }, { evidence }).value).toBe(0.95);
  });

  it("ages, so that a fresh request is worth more than an old experiment", () => {
    const evidence = { "half-life": "100 days" };
    const old = [
      row({ kind: "experiment", date: "2026-01-01" }),
      row({ kind: "request", date: "2026-11-20", line: 3 }),
    ];
    expect(find(confidence, policy, { rows: old }, { evidence }).value).toBe(0.4);
    expect(find(confidence, policy, { rows: old.slice(0, 1) }, { evidence })).toMatchObject({
      value: 0.125,
      until: "2027-02-04",
    });
  });

  it("of evidence that expired there is none, and it is told", () => {
    const evidence = { expires: "10 days" };
    const old = [row({ kind: "survey", date: "2026-11-01" })];
    expect(inShort(find(confidence, { ...policy, default: 50 }, { rows: old }, { evidence }))).toBe(
      "0.5 from default: the evidence evidence.csv:2 expired on 2026-11-11",
    );
  });

  it("without a row that names its kind there is none", () => {
    expect(inShort(find(confidence, policy, { rows: [row()] }))).toBe("null: not given");
  });

  it("is a share of a factor's range that ends above 1", () => {
    expect(find(ease, policy, { rows }).value).toBe(8);
  });
});

it("a count of 0 where the factor has none gives way to what is lower", () => {
  expect(inShort(find(effort, { signal: "duplicates", default: 3 }, {}))).toBe(
    "3 from default: the signal duplicates counts 0",
  );
});

describe("a count of 0 where the factor may be 0", () => {
  const tickets = ["https://acme.example/tickets/*"];

  it.each(["votes", "tickets", "duplicates"] as const)(
    "%s gives way to a lower place that has a value",
    (signal) => {
      expect(inShort(find(value, { signal, default: 3 }, {}, { tickets }))).toBe(
        `3 from default: the signal ${signal} counts 0`,
      );
      const ladder = ["signal", "field"] as const;
      expect(
        inShort(find(value, { signal, field: "V" }, { fields: { V: 7 } }, { tickets, ladder: [...ladder] })),
      ).toBe(`7 from field V: the signal ${signal} counts 0`);
    },
  );

  it.each(["votes", "tickets", "duplicates"] as const)(
    "%s is 0 where nothing lower has a value",
    (signal) => {
      const ladder = ["signal", "field"] as const;
      const given = { tickets, ladder: [...ladder] };
      expect(find(value, { signal }, {}, { tickets })).toMatchObject({ value: 0, source: { name: signal } });
      expect(find(value, { signal, field: "V" }, { fields: { V: "?" } }, given)).toMatchObject({ value: 0 });
    },
  );

  it("what somebody meant below it, and nobody can read, is not 0", () => {
    const ladder = ["signal", "field"] as const;
    const policy = { signal: "votes", field: "V" } as const;
    expect(find(value, policy, { fields: { V: "big" } }, { ladder: [...ladder] }).value).toBeNull();
  });

  it("an age of 0 is one", () => {
    const by = { createdAt: "2026-11-20T10:00:00Z" };
    expect(find(value, { signal: "age", default: 3 }, by)).toMatchObject({ value: 0 });
  });
});

it("a count beyond the factor's scale cannot be", () => {
  expect(inShort(find(ease, { signal: "votes" }, { votes: 40 }))).toBe(
    "null: the signal votes says 40, which cannot be",
  );
});
