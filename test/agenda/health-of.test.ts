/** Figures of a backlog, recomputed by hand. */
import { describe, expect, it } from "vitest";
import type { HealthPoint } from "../../src/model/memory.ts";
import { record } from "../plan/build.ts";
import {
  agendaOf,
  AGENDA_POLICY,
  lastAgenda,
  NO_GOAL,
  policyOf,
  READY_BODY,
  type Told,
  UNREADY,
} from "./build.ts";

const done = (number: number, rest = {}) =>
  record(number, {
    state: "closed",
    closedAt: "2026-11-11T09:00:00Z",
    closedAs: "completed",
    createdAt: "2026-01-01T09:00:00Z",
    ...rest,
  });

function pointOf(told: readonly Told[], asked: Parameters<typeof agendaOf>[1] = {}): HealthPoint {
  const point = agendaOf(told, asked).health.at(-1);
  if (point === undefined) {
    throw new Error("An agenda has figures.");
  }
  return point;
}

const COUNTED = READY_BODY.replace("Estimate: 3\n", "");

function sized(number: number, effort: number) {
  return {
    id: `PVTI_${number}`,
    issueId: `I_${number}`,
    archived: false,
    values: { Effort: effort },
    stamps: {},
  };
}

describe("ready ahead", () => {
  const closed = [1, 2, 3, 4].map((number) => done(100 + number, { body: COUNTED }));

  it("is what is ready over what an iteration finishes: 3 ÷ (4 in 8 weeks × 2)", () => {
    const told = [1, 2, 3].map((number): Told => ({ number, body: COUNTED }));
    expect(pointOf([...told, { number: 4, body: UNREADY }], { read: { closed } }).readyAhead).toBe(3);
  });

  it("is in points where they are known: (5 + 3) ÷ (4 × 2 in 8 weeks × 2)", () => {
    const told: Told[] = [
      { number: 1, body: READY_BODY.replace("Estimate: 3", "Estimate: 5") },
      { number: 2, body: READY_BODY },
      { number: 4, body: UNREADY },
    ];
    const pointed = [1, 2, 3, 4].map((number) =>
      done(100 + number, { body: READY_BODY.replace("Estimate: 3", "Estimate: 2") }),
    );
    expect(pointOf(told, { read: { closed: pointed } }).readyAhead).toBe(4);
    // Half of the finished ones have points: the others count as their mean.
    const mixed = pointed.map((one, index) => (index < 2 ? one : { ...one, body: COUNTED }));
    expect(pointOf(told, { read: { closed: mixed } }).readyAhead).toBe(4);
    // A quarter: issues are counted.
    const few = pointed.map((one, index) => (index < 1 ? one : { ...one, body: COUNTED }));
    expect(pointOf(told, { read: { closed: few } }).readyAhead).toBe(2);
  });

  it("counts issues where sizes are no points: 2 ÷ (2 in 8 weeks × 2)", () => {
    const policy = policyOf(
      AGENDA_POLICY.replace(
        /score:[^]*?agenda/,
        "score: { model: rice, factors: { effort: { field: Effort } } }\nagenda",
      ),
    );
    const read = {
      closed: closed.slice(0, 2),
      items: [sized(1, 9), sized(2, 9), sized(101, 1), sized(102, 1)],
    };
    const told: Told[] = [
      { number: 1, body: COUNTED },
      { number: 2, body: COUNTED },
    ];
    expect(pointOf(told, { policy, read }).readyAhead).toBe(4);
  });

  it("is not known where nothing was finished, or only given up", () => {
    expect(pointOf([{ number: 1 }]).readyAhead).toBeNull();
    expect(
      pointOf([{ number: 1 }], { read: { closed: [done(7, { closedAs: "not planned" })] } }).readyAhead,
    ).toBeNull();
    expect(
      pointOf([{ number: 1 }], { read: { closed: [done(7, { labels: ["invalid"] })] } }).readyAhead,
    ).toBeNull();
  });

  it("of a young repository counts the weeks there were: 1 ÷ (2 in 2 weeks × 2)", () => {
    const young = { createdAt: "2026-11-10T09:00:00Z", body: COUNTED };
    const read = { closed: [done(7, young), done(8, young)] };
    expect(
      pointOf([{ number: 1, body: COUNTED, createdAt: "2026-11-12T09:00:00Z" }], { read }).readyAhead,
    ).toBe(0.5);
  });

  it("leaves out what is ready at the far end, behind the line", () => {
    const policy = policyOf(`${AGENDA_POLICY}\nreadiness: { ahead: { iterations: 1, velocity: 2 } }\n`);
    const line: Told[] = [
      { number: 1, value: 9, body: COUNTED },
      { number: 2, value: 8, body: UNREADY },
    ];
    const far = Array.from({ length: 9 }, (_none, index): Told => ({
      number: 10 + index,
      value: 1,
      body: COUNTED,
    }));
    expect(pointOf([...line, ...far], { policy, read: { closed } })).toMatchObject({
      readyAhead: 1,
      topReady: 0.5,
    });
    // Nobody scored them: there is no telling which come first but by demand, and the line is as long.
    const unscored = far.map(({ number, body }): Told => ({ number, body: body ?? "" }));
    expect(pointOf(unscored, { policy, read: { closed } }).readyAhead).toBe(2);
  });

  it("leaves out what is put off", () => {
    const told: Told[] = [
      { number: 1, body: COUNTED },
      { number: 2, body: COUNTED, labels: ["snoozed"] },
    ];
    expect(pointOf(told, { read: { closed } }).readyAhead).toBe(1);
  });
});

it("shares are of what is next in line", () => {
  const told: Told[] = [
    { number: 1, value: 9 },
    { number: 2, value: 8, body: NO_GOAL },
    { number: 3, value: 7, body: UNREADY },
    { number: 4, value: 6 },
    { number: 5, value: 0.5, body: "" },
    { number: 6, body: "" },
  ];
  const policy = policyOf(`${AGENDA_POLICY}\nreadiness: { ahead: { iterations: 1, velocity: 4 } }\n`);
  expect(pointOf(told, { policy })).toMatchObject({
    open: 6,
    topReady: 0.5,
    topWithGoal: 0.75,
    topEstimated: 1,
  });
  expect(pointOf([{ number: 1 }, { number: 2 }])).toMatchObject({
    topReady: null,
    topWithGoal: null,
    topEstimated: null,
  });
});

it("ages are by nearest rank", () => {
  const told = Array.from({ length: 10 }, (_none, index): Told => ({
    number: index + 1,
    createdAt: `2026-11-${String(14 + index).padStart(2, "0")}T12:00:00Z`,
  }));
  expect(pointOf(told)).toMatchObject({ ageMedian: 5, age90: 9 });
});

it("inflow and outflow are since the agenda before, else since its day, as far as was read; of the first agenda unknown", () => {
  const told: Told[] = [
    { number: 1, createdAt: "2026-11-09T08:00:01Z" },
    // What the run that wrote the agenda before had opened itself was told in it.
    { number: 2, createdAt: "2026-11-09T08:00:00Z" },
  ];
  const closed = [
    done(7),
    done(8, { closedAt: "2026-11-09T07:00:00Z" }),
    done(9, { closedAs: "not planned" }),
  ];
  expect(pointOf(told, { before: lastAgenda([]), read: { closed } })).toMatchObject({
    inflow: 1,
    outflow: 2,
  });
  const unread = { period: "2026-11-10", memory: null, decided: [] };
  expect(pointOf(told, { before: unread, read: { closed } })).toMatchObject({ inflow: 0, outflow: 2 });
  expect(pointOf(told, { read: { closed } })).toMatchObject({ inflow: null, outflow: null });
  const old = { period: "2026-08-04", memory: null, decided: [] };
  expect(pointOf(told, { before: old, read: { closed } })).toMatchObject({
    inflow: null,
    outflow: null,
    yield: null,
  });
});
