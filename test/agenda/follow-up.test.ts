/** What became of the agenda before: decided, carried over, moved. */
import { readAgendaMemory, writeAgendaMemory } from "../../src/memory/agenda-memory.ts";
import { EMPTY_MEMORY } from "../../src/memory/issue-memory.ts";
import type { IssueMemory, LoggedDecision } from "../../src/model/memory.ts";
import { describe, expect, it } from "vitest";
import { record } from "../plan/build.ts";
import {
  agendaOf,
  lastAgenda,
  decided,
  entriesOf,
  NOW,
  PERIOD,
  placesIn,
  type Told,
  UNREADY,
  MANY_TASKS,
  blocker,
  READY_BODY,
} from "./build.ts";

function logged(on: string, rest: Partial<LoggedDecision> = {}): IssueMemory {
  return { ...EMPTY_MEMORY, log: [{ on, by: "ben", what: "Set its goal to `G-1`.", ...rest }] };
}

const event = (added: boolean, at: string) => ({ label: "snoozed", added, by: "ben", own: !added, at });

describe("what was left undecided", () => {
  const issues: Told[] = [
    { number: 1, value: 8, body: UNREADY },
    { number: 2, value: 7, body: UNREADY },
    { number: 3, value: 6 },
    { number: 4, value: 5, body: UNREADY },
  ];
  const asked = [1, 2, 3, 4, 5].map((issue) => ({
    issue,
    carried: issue === 1 ? 1 : 0,
    verdict: "not ready" as const,
  }));

  it("is carried over with its count, and counts against the yield", () => {
    const decisions = [decided(2), decided(4, { result: "refused" })];
    const agenda = agendaOf(issues, { before: lastAgenda(asked, decisions) });
    expect(placesIn(agenda)).toEqual(["#1 carried", "#4 carried", "#2 not-ready"]);
    expect(entriesOf(agenda).map(({ carried }) => carried)).toEqual([2, 1, 0]);
    // 2 was decided, 3 became ready, 5 is closed or gone.
    expect(agenda.since?.undecided).toBe(2);
    expect(agenda.health.at(-1)?.yield).toBe(0.6);
    expect(agenda.memory.entries).toEqual([
      { issue: 1, carried: 2, verdict: "not ready" },
      { issue: 4, carried: 1, verdict: "not ready" },
      { issue: 2, carried: 0, verdict: "not ready" },
    ]);
  });

  it("asks for a decision after two meetings, and says what each box does", () => {
    const agenda = agendaOf([{ ...issues[0], number: 1, body: MANY_TASKS.replace(/- \[ \] A .*\n/g, "") }], {
      before: lastAgenda([{ issue: 1, carried: 1, verdict: "not ready" }]),
    });
    const [entry] = entriesOf(agenda, "carried");
    expect(entry?.question).toBe(
      "It was left undecided twice. Do we split it, look into it first, decline it or waive what is missing?",
    );
    expect(entry?.boxes.map(({ act }) => act)).toMatchObject([
      { kind: "split" },
      { kind: "spike" },
      { kind: "decline" },
      {
        kind: "waive",
        rule: "acceptance-criteria",
        until: "2026-12-22",
        because: "decided in the refinement of 2026-11-24",
      },
      { kind: "snooze", until: "2026-12-22" },
      { kind: "talk" },
    ]);
    expect(entry?.boxes.map(({ words }) => words)).toContain(
      "Waive `acceptance-criteria` until 2026-12-22, “decided in the refinement of 2026-11-24”",
    );
  });

  it("is decided where it became ready, though something else about it is not; an order to look again decides nothing", () => {
    const told: Told[] = [
      { number: 1, value: 8, override: 90 },
      { number: 2, value: 7, body: UNREADY },
    ];
    const entries = [1, 2].map((issue) => ({ issue, carried: 0, verdict: "not ready" as const }));
    const last = lastAgenda(entries, [decided(2, {}, { kind: "recheck" })]);
    expect(placesIn(agendaOf(told, { before: last }))).toEqual(["#2 carried", "#1 disagreements"]);
  });

  it("is decided where something was decided on the issue itself since", () => {
    const memories = new Map([
      ["I_1", logged("2026-11-12")],
      ["I_2", logged("2026-11-08")],
    ]);
    const agenda = agendaOf(issues, { before: lastAgenda(asked.slice(0, 2)), memories });
    expect(placesIn(agenda)).toEqual(["#2 carried", "#1 not-ready", "#4 not-ready"]);
    expect(agenda.health.at(-1)?.yield).toBe(0.5);
  });

  it("is not decided by what the agenda before last decided, nor by what was before the last one opened", () => {
    const told = Array.from({ length: 7 }, (_none, index): Told => ({
      number: index + 1,
      value: 9 - index,
      body: UNREADY,
    }));
    // Opened on 9 November at 08:00 by the run that carried out the agenda before it.
    const last = lastAgenda(
      told.map(({ number: issue }) => ({ issue, carried: 0, verdict: "not ready" as const })),
      [decided(1)],
    );
    const memories = new Map([
      ["I_2", logged("2026-11-09", { agenda: 80, at: "2026-10-27T10:00:00Z" })],
      ["I_3", logged("2026-11-16", { agenda: 80, at: "2026-11-09T09:00:00Z" })],
      ["I_4", logged("2026-11-09", { at: "2026-11-09T07:59:00Z" })],
      ["I_5", logged("2026-11-09")],
    ]);
    const agenda = agendaOf(told, { before: last, memories });
    expect(agenda.since?.undecided).toBe(6);
    expect(agenda.health.at(-1)?.yield).toBe(0.14);
    const later = new Map([["I_2", logged("2026-11-09", { at: "2026-11-09T08:01:00Z" })]]);
    expect(agendaOf(told, { before: last, memories: later }).since?.undecided).toBe(5);
  });

  it("that was ready when it was asked is carried over until it is decided or the matter is gone", () => {
    const threads = [
      {
        issueId: "I_1",
        comments: [],
        labels: [event(true, "2026-10-01T08:00:00Z"), event(false, "2026-11-15T08:00:00Z")],
        subIssues: [],
        reopenedAt: null,
      },
    ];
    const told: Told[] = [
      { number: 1, value: 8 },
      { number: 2, value: 7, override: 90 },
      { number: 3, value: 6, blockedBy: [blocker(70, { state: "closed" })] },
    ];
    const closed = [
      record(70, { state: "closed", closedAt: "2026-11-11T09:00:00Z", closedAs: "not planned" }),
    ];
    const read = { threads, closed };
    const first = agendaOf(told, { read });
    expect(placesIn(first).toSorted()).toEqual(["#1 back", "#2 disagreements", "#3 risks"]);
    expect(first.memory.entries.map(({ verdict }) => verdict)).toEqual(["ready", "ready", "ready"]);
    const then = { period: "2026-12-08", today: "2026-12-07", read };
    const before = { period: PERIOD, memory: first.memory, decided: [] };
    const second = agendaOf(told, { ...then, before });
    expect(placesIn(second).toSorted()).toEqual(["#1 carried", "#2 carried", "#3 carried"]);
    expect(second.health.at(-1)?.yield).toBe(0);
    const memory = readAgendaMemory(writeAgendaMemory(second.memory), "2027-01-01T00:00:00Z");
    const third = { ...then, period: "2026-12-22", today: "2026-12-21" };
    expect(
      agendaOf(told, { ...third, before: { ...before, memory } }).memory.entries.map(
        ({ carried }) => carried,
      ),
    ).toEqual([2, 2, 2]);
    const all = [1, 2, 3].map((issue) => decided(issue));
    const done = agendaOf(told, { ...third, before: { ...before, memory, decided: all } });
    expect(done.health.at(-1)?.yield).toBe(1);
    expect(entriesOf(done, "carried")).toEqual([]);
    // The matter itself is gone: the override was taken back, and nothing waits for what was given up.
    const gone = agendaOf([told[0]!, { number: 2, value: 7 }, { number: 3, value: 6 }], { ...then, before });
    expect(placesIn(gone)).toEqual(["#1 carried"]);
    expect(gone.health.at(-1)?.yield).toBe(0.67);
  });

  it("of a goal that ends too soon stays with the issue that was asked, though another comes first by now", () => {
    const body = READY_BODY.replace("Goal: G-1", "Goal: G-2");
    const told = Array.from({ length: 12 }, (_none, index): Told => ({
      number: index + 1,
      value: 12 - index,
      effort: 1,
      body,
    }));
    const closed = Array.from({ length: 8 }, (_none, index) =>
      record(100 + index, {
        state: "closed",
        closedAt: "2026-11-11T09:00:00Z",
        closedAs: "completed",
        createdAt: "2026-01-01T09:00:00Z",
      }),
    );
    const first = agendaOf(told, { read: { closed } });
    expect(placesIn(first)).toEqual(["#6 risks"]);
    const before = { period: PERIOD, memory: first.memory, decided: [] };
    const second = agendaOf(told, { before, read: { closed }, period: "2026-12-08", today: "2026-12-01" });
    expect(placesIn(second)).toEqual(["#6 carried"]);
    expect(second.health.at(-1)?.yield).toBe(0);
  });

  it("keeps its count where it finds no room", () => {
    const many = Array.from({ length: 20 }, (_none, index): Told => ({
      number: index + 1,
      value: 30 - index,
      body: UNREADY,
    }));
    const all = many.map(({ number }) => ({ issue: number, carried: 0, verdict: "not ready" as const }));
    const agenda = agendaOf(many, { before: lastAgenda(all) });
    const room = entriesOf(agenda, "carried").length;
    expect(room).toBe(5);
    expect(agenda.memory.entries.map(({ carried }) => carried)).toEqual([
      ...Array.from({ length: 5 }, () => 1),
      ...Array.from({ length: 15 }, () => 0),
    ]);
    const next = agendaOf(many, { before: { ...lastAgenda([]), memory: agenda.memory } });
    // What was asked again is undecided a second time, and takes longer; what had no room still once.
    expect(
      entriesOf(next, "carried").map(({ assessment, carried }) => [assessment.issue.number, carried]),
    ).toEqual([
      [1, 2],
      [2, 2],
      [6, 1],
    ]);
  });

  it("remembers eight figures and no more", () => {
    const {
      health: [point],
    } = agendaOf(issues);
    const past = Array.from({ length: 12 }, (_none, index) => ({
      ...point!,
      period: `2026-0${1 + (index % 9)}-0${index < 9 ? 1 : 2}`,
    })).toSorted((a, b) => a.period.localeCompare(b.period));
    const last = lastAgenda([]);
    const agenda = agendaOf(issues, {
      before: {
        ...last,
        memory: { at: NOW, entries: [], top: [], health: [...past, { ...point!, open: 99 }] },
      },
    });
    expect(agenda.health.map(({ period }) => period)).toEqual([
      ...past.slice(-7).map(({ period }) => period),
      PERIOD,
    ]);
    expect(agenda.memory.health).toEqual(agenda.health);
    expect(agenda.health.at(-1)?.open).toBe(4);
  });
});

it("tells what happened since", () => {
  const issues: Told[] = [
    { number: 1, value: 8, createdAt: "2026-01-01T09:00:00Z", editedAt: "2026-11-20T09:00:00Z" },
    { number: 2, value: 7, createdAt: "2026-11-20T09:00:00Z" },
  ];
  const closed = [
    record(7, {
      state: "closed",
      closedAt: "2026-11-11T09:00:00Z",
      closedAs: "completed",
      createdAt: "2026-11-10T09:00:00Z",
    }),
    record(8, {
      state: "closed",
      closedAt: "2026-11-12T09:00:00Z",
      closedAs: "not planned",
      createdAt: "2026-01-01T09:00:00Z",
    }),
    record(9, { state: "closed", closedAt: "2026-11-20T09:00:00Z", closedAs: "completed", own: true }),
    record(6, {
      state: "closed",
      closedAt: "2026-11-01T09:00:00Z",
      closedAs: "completed",
      createdAt: "2026-01-01T09:00:00Z",
    }),
  ];
  const last = lastAgenda(
    [
      { issue: 1, carried: 0, verdict: "not ready" },
      { issue: 2, carried: 0, verdict: "ready" },
    ],
    [decided(1)],
  );
  const agendas = [
    {
      id: "I_9",
      number: 9,
      url: "https://github.com/acme/shop/issues/9",
      period: "2026-11-10",
      state: "closed" as const,
      createdAt: "2026-11-07T08:00:00Z",
      about: "R_1",
      body: "",
      editedBy: null,
      editedAt: null,
      pinned: false,
    },
  ];
  const { since, health } = agendaOf(issues, { before: last, read: { closed, agendas } });
  expect(since).toEqual({
    period: "2026-11-10",
    done: [
      { number: 7, title: "Remember the delivery address", url: "https://github.com/acme/shop/issues/7" },
    ],
    added: [2, 7],
    moved: [{ issue: 1, from: "not ready", to: "ready" }],
    decided: last.decided,
    undecided: 0,
  });
  expect(health.at(-1)).toMatchObject({ inflow: 2, outflow: 2, yield: 1 });
});
