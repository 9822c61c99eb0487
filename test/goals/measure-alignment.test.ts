/** Shares, drift, orphans, goals without work and goals that are over. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClosedItem, measureAlignment, type OpenItem } from "../../src/goals/measure-alignment.ts";
import type { Goal, GoalLink } from "../../src/model/goal.ts";
import { goal, TODAY } from "../rules/check-rule.ts";

const place = { file: "goals.yml", line: 7, column: 9 };
const goals: readonly Goal[] = [
  goal("G-1", "One", null, { target: 0.5 }),
  goal("G-1a", "A part of one", null, { parent: "G-1" }),
  goal("G-2", "Two", TODAY),
  goal("G-3", "Three", "2026-11-23", { target: 0.3, place }),
  goal("G-4", "Four", "2027-01-31", { status: "done" }),
  goal("G-5", "Five", null, { starts: "2027-01-01", target: 0.2 }),
];

function link(id: string | null, known: readonly Goal[] = goals): GoalLink {
  const found = known.find((candidate) => candidate.id === id) ?? null;
  const verdict = found === null ? "none" : "linked";
  const bare = { via: null, quote: null, place: null, didYouMean: null, detail: [], suggestion: null };
  return { ...bare, verdict, goal: found };
}

const LONG_AGO = "2026-01-05T09:00:00Z";

function open(...ids: readonly (string | null)[]): readonly OpenItem[] {
  return ids.map((id, index) => ({ number: index + 1, link: link(id), estimate: null, createdAt: LONG_AGO }));
}

function closed(id: string | null, closedAt: string, rest: Partial<ClosedItem> = {}): ClosedItem {
  const kept = { number: 100, estimate: null, createdAt: LONG_AGO, closedAs: "completed" } as const;
  return { ...kept, link: link(id), closedAt, ...rest };
}

/** One issue's event: nothing is known of finished work. */
function alone(items: readonly OpenItem[]) {
  return measureAlignment({ open: items, closed: null, weeks: null }, goals, TODAY);
}

function row(id: string, items: readonly OpenItem[], finished: readonly ClosedItem[]) {
  const { goals: rows } = measureAlignment({ open: items, closed: finished, weeks: 4 }, goals, TODAY);
  return rows.find((candidate) => candidate.id === id);
}

it("counts what each goal is served by, its parts' issues too, and names who serves none and whom nobody serves", () => {
  const alignment = alone(open("G-1", null, "G-1a", "G-3", "G-1"));
  expect(
    alignment.goals.map(({ id, parent, items, share, target }) => [id, parent, items, share, target]),
  ).toEqual([
    ["G-1", null, 3, 0.75, 0.5],
    ["G-1a", "G-1", 1, 0.25, null],
    ["G-2", null, 0, 0, null],
    // What has ended, or has not begun, should get nothing today.
    ["G-3", null, 1, 0.25, null],
    ["G-4", null, 0, 0, null],
    ["G-5", null, 0, 0, null],
  ]);
  expect(alignment).toMatchObject({ items: 5, served: 4, orphans: [2], starving: ["G-2"] });
});

it("says nothing of finished work that was not read", () => {
  const { goals: rows, weeks } = alone(open("G-1"));
  expect(weeks).toBeNull();
  expect(rows[0]).toMatchObject({ finished: null, finishedShare: null, drift: null });
});

it("has no shares, no orphans and no distance without issues", () => {
  const { goals: rows, ...rest } = alone([]);
  expect(rows.map(({ share }) => share)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(rest).toMatchObject({ orphans: [], starving: ["G-1", "G-1a", "G-2"], distance: null });
});

describe("goals that are over", () => {
  it("are told with the open issues that name them, and where the register does", () => {
    expect(alone(open("G-3", "G-4", "G-3")).over).toEqual([
      { id: "G-3", title: "Three", ended: "2026-11-23", items: [1, 3], place },
      { id: "G-4", title: "Four", ended: null, items: [2], place: null },
    ]);
  });

  it("are told without issues only where they are still called active", () => {
    expect(alone([]).over.map(({ id, items }) => [id, items])).toEqual([["G-3", []]]);
  });

  it("are not, on their last day", () => {
    expect(alone(open("G-2")).over.map(({ id }) => id)).not.toContain("G-2");
  });
});

describe("shares by estimate", () => {
  it("weigh each issue with its points, what is not estimated with none", () => {
    const [first, second, third] = open("G-1", "G-2", "G-2");
    const sized = [
      { ...first, estimate: 8 },
      { ...second, estimate: 2 },
      { ...third, estimate: null },
    ] as readonly OpenItem[];
    const { goals: rows } = alone(sized);
    expect(rows.map(({ estimateShare }) => estimateShare)).toEqual([0.8, 0, 0.2, 0, 0, 0]);
  });

  it("are not known where no issue that serves a goal is estimated", () => {
    const sized = open("G-1", null).map((item) => ({
      ...item,
      estimate: item.link.goal === null ? 5 : null,
    }));
    expect(alone(sized).goals[0]?.estimateShare).toBeNull();
  });
});

describe("finished work", () => {
  // Four weeks before 2026-11-24.
  const FIRST = "2026-10-27T00:00:00Z";

  it("is what was completed since the first day of the weeks", () => {
    const done = [
      closed("G-1", FIRST),
      closed("G-1", "2026-10-26T23:59:59Z"),
      closed("G-1a", "2026-11-20T12:00:00Z", { closedAs: null }),
      closed("G-2", "2026-11-20T12:00:00Z"),
      closed("G-2", "2026-11-20T12:00:00Z", { closedAs: "not planned" }),
      closed("G-2", "2026-11-20T12:00:00Z", { closedAs: "duplicate" }),
      closed(null, "2026-11-20T12:00:00Z"),
    ];
    expect(row("G-1", [], done)).toMatchObject({ finished: 2, finishedShare: 2 / 3 });
    expect(row("G-2", [], done)).toMatchObject({ finished: 1, finishedShare: 1 / 3 });
  });

  it("has no share where nothing was finished for a goal", () => {
    expect(row("G-1", open("G-1"), [])).toMatchObject({ finished: 0, finishedShare: null });
  });
});

function since(id: string, createdAt: string): OpenItem {
  return { number: 50, link: link(id), estimate: null, createdAt };
}

describe("drift", () => {
  const three = ["G-1", "G-1", "G-1", "G-2", "G-2", "G-2"];

  it("is how far the share of open work has moved since", () => {
    // Then: three of each. Now: three of G-1 and six of G-2.
    const now = [
      ...open(...three),
      since("G-2", "2026-11-01T00:00:00Z"),
      since("G-2", "2026-10-27T00:00:00Z"),
      since("G-2", "2026-10-28T00:00:00Z"),
    ];
    expect(row("G-2", now, [])?.drift).toBeCloseTo(2 / 3 - 1 / 2, 10);
    expect(row("G-1", now, [])?.drift).toBeCloseTo(1 / 3 - 1 / 2, 10);
  });

  it("counts what was open then and is closed now, however it was closed", () => {
    const gone = closed("G-1", "2026-11-20T12:00:00Z", { closedAs: "not planned" });
    expect(row("G-1", open(...three), [gone])?.drift).toBeCloseTo(1 / 2 - 4 / 7, 10);
    const earlier = closed("G-1", "2026-10-20T12:00:00Z");
    expect(row("G-1", open(...three), [earlier])?.drift).toBe(0);
  });

  it("is not known where hardly any work for a goal was open then", () => {
    expect(row("G-1", [since("G-1", "2026-11-01T00:00:00Z")], [])?.drift).toBeNull();
    const later = since("G-2", "2026-11-01T00:00:00Z");
    expect(row("G-1", [...open(...three.slice(2)), later], [])?.drift).toBeNull();
    expect(row("G-1", [...open(...three.slice(1)), later], [])?.drift).not.toBeNull();
  });
});

function far(known: readonly Goal[], ...ids: readonly (string | null)[]): number | null {
  const items = ids.map((id, number) => ({
    number,
    link: link(id, known),
    estimate: null,
    createdAt: LONG_AGO,
  }));
  return measureAlignment({ open: items, closed: null, weeks: null }, known, TODAY).distance;
}

describe("the distance from the targets", () => {
  const plan = [
    goal("A", "A", null, { target: 0.6 }),
    goal("B", "B", null, { target: 0.4 }),
    goal("C", "C", null),
    goal("A1", "A1", null, { target: 0.1, parent: "A" }),
  ];

  it.each([
    ["0 as planned", ["A", "A", "A1", "B", "B"], 0],
    ["the share that serves the wrong goal", ["A", "B", "B", "B", "B"], 0.4],
    ["1 where nothing goes where it should", ["C", "C"], 1],
    ["what goes to goals without a target", ["A", "A", "A", "B", "C"], 0.2],
  ])("is %s", (_name, ids, distance) => {
    expect(far(plan, ...ids)).toBeCloseTo(distance, 10);
  });

  it("takes targets of more than the whole as parts of their sum", () => {
    const much = [goal("A", "A", null, { target: 1 }), goal("B", "B", null, { target: 1 })];
    expect(far(much, null, null)).toBe(1);
    expect(far(much, "A", "B")).toBe(0);
    expect(far(much, "A", "A")).toBeCloseTo(0.5, 10);
  });

  it("leaves goals without a target what the others do not ask for", () => {
    const half = [goal("A", "A", null, { target: 0.5 }), goal("C", "C", null)];
    expect(far(half, "A", "C")).toBe(0);
    expect(far(half, "A", "A", "A", "C")).toBeCloseTo(0.25, 10);
  });

  it("leaves issues without a goal what the targets do not ask for", () => {
    const lone = [goal("A", "A", null, { target: 0.4 })];
    expect(far(lone, "A", "A", null, null, null)).toBeCloseTo(0, 10);
    expect(far(lone, "A", "A")).toBeCloseTo(0.6, 10);
    expect(far(lone, null, null)).toBeCloseTo(0.4, 10);
  });

  it("does not change with goals nobody serves", () => {
    const lone = [goal("A", "A", null, { target: 0.4 })];
    const others = [
      goal("D", "D", null, { status: "done" }),
      goal("E", "E", "2020-01-01"),
      goal("F", "F", null),
      goal("A2", "A2", null, { parent: "A" }),
    ];
    for (const other of others) {
      expect(far([...lone, other], "A", null)).toBe(far(lone, "A", null));
    }
    expect(far(lone, "A", null)).toBeCloseTo(0.1, 10);
  });

  it("counts the target of a part where its whole has none", () => {
    const parts = [goal("A", "A", null), goal("A1", "A1", null, { parent: "A", target: 0.5 })];
    expect(far(parts, "A", "A")).toBeCloseTo(0.5, 10);
    expect(far(parts, "A", "A1")).toBe(0);
  });

  it("is not known without targets or open issues", () => {
    expect(far([goal("A", "A", null)], "A")).toBeNull();
    expect(far(plan)).toBeNull();
  });
});

it("the distance is a part of the issues, whatever the targets and the issues are", () => {
  const ids = ["A", "B", "C", null] as const;
  const any = fc.tuple(
    fc.nat(100),
    fc.nat(100),
    fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 20 }),
  );
  fc.assert(
    fc.property(any, ([a, b, served]) => {
      const known = [
        goal("A", "A", null, { target: a / 100 }),
        goal("B", "B", null, { target: b / 100 }),
        goal("C", "C", null),
      ];
      const distance = far(known, ...served) ?? Number.NaN;
      expect(distance).toBeGreaterThanOrEqual(0);
      expect(distance).toBeLessThanOrEqual(1);
      // Moving so many is enough: none of them is counted twice.
      const has = (id: string) => served.filter((one) => one === id).length / served.length;
      const all = Math.max(100, a + b);
      const missing = Math.max(0, a / all - has("A")) + Math.max(0, b / all - has("B"));
      const rest = Math.max(0, 1 - (a + b) / all - (1 - has("A") - has("B")));
      expect(distance).toBeCloseTo(missing + rest, 10);
    }),
  );
});

/** Registers with any parents, circles too, and issues of any of their goals. */
const worlds = fc
  .array(fc.option(fc.nat(7), { nil: null }), { minLength: 1, maxLength: 8 })
  .chain((parents) => {
    const known = parents.map((parent, index) =>
      // A parent of a lower number is no circle.
      goal(`G-${index}`, "t", null, { parent: parent !== null && parent < index ? `G-${parent}` : null }),
    );
    const item = fc.record({
      of: fc.option(fc.nat(parents.length - 1), { nil: null }),
      estimate: fc.option(fc.nat(13), { nil: null }),
      isClosed: fc.boolean(),
    });
    return fc.record({ known: fc.constant(known), items: fc.array(item, { maxLength: 30 }) });
  });

it("the shares of the goals at the top add up to 1, by count, by estimate and of finished work", () => {
  fc.assert(
    fc.property(worlds, ({ known, items }) => {
      const all = items.map(({ of, estimate, isClosed }, number) => ({
        ...closed(null, "2026-11-20T12:00:00Z", { number, estimate }),
        link: link(of === null ? null : `G-${of}`, known),
        isClosed,
      }));
      const live = all.filter(({ isClosed }) => !isClosed);
      const work = { open: live, closed: all.filter(({ isClosed }) => isClosed), weeks: 4 };
      const { goals: rows, served, orphans } = measureAlignment(work, known, TODAY);
      const top = rows.filter(({ parent }) => parent === null);
      const total = (share: "share" | "estimateShare" | "finishedShare") =>
        top.reduce((sum, shares) => sum + (shares[share] ?? 0), 0);
      expect(served + orphans.length).toBe(live.length);
      expect(top.reduce((sum, { items: count }) => sum + count, 0)).toBe(served);
      expect(total("share")).toBeCloseTo(served === 0 ? 0 : 1, 10);
      expect([0, 1]).toContain(Math.round(total("estimateShare") * 1e9) / 1e9);
      expect([0, 1]).toContain(Math.round(total("finishedShare") * 1e9) / 1e9);
      expect(top.reduce((sum, { drift }) => sum + (drift ?? 0), 0)).toBeCloseTo(0, 10);
    }),
  );
});
