/** What an owner of a goal reads, and who facilitates. */
import { expect, it } from "vitest";
import { chooseFacilitator } from "../../src/agenda/choose-facilitator.ts";
import { addDays } from "../../src/calendar/day.ts";
import { readCadence } from "../../src/policy/cadence.ts";
import { record } from "../plan/build.ts";
import { goal } from "../rules/check-rule.ts";
import {
  agendaOf,
  AGENDA_POLICY,
  blocker,
  lastAgenda,
  policyOf,
  READY_BODY,
  type Told,
  UNREADY,
} from "./build.ts";

const OF_SUPPORT = READY_BODY.replace("Goal: G-1", "Goal: G-2");

it("tells share, finished work, what is next, stuck and to decide, in at most six lines a goal", () => {
  const told: Told[] = [
    { number: 1, value: 90 },
    { number: 2, value: 80, body: UNREADY },
    { number: 3, value: 70, blockedBy: [blocker(2)] },
    { number: 4, value: 2, body: OF_SUPPORT.replace(/- \[ \].*\n- \[ \].*/, "TBD") },
  ];
  const closed = [1, 2, 3, 4, 5, 6, 7, 8].map((number) =>
    record(100 + number, {
      state: "closed",
      closedAt: "2026-11-11T09:00:00Z",
      closedAs: "completed",
      createdAt: "2026-01-01T09:00:00Z",
    }),
  );
  const { digests } = agendaOf(told, {
    read: { closed },
    before: lastAgenda([{ issue: 2, carried: 0, verdict: "not ready" }]),
  });
  expect(digests).toEqual([
    {
      goal: "G-1",
      title: "Checkout takes less than a minute",
      owner: null,
      lines: [
        "Three open issues, 75 % of all. The target is 60 %.",
        "Finished in the last eight weeks: eight issues.",
        "Next and ready: `#1` `Remember the delivery address`.",
        "Stuck: `#2` (undecided once) and `#3` (waits for `#2`).",
        "To be decided in this meeting: `#2` and `#3`.",
      ],
    },
    {
      goal: "G-2",
      title: "Support answers within a day",
      owner: null,
      lines: [
        "One open issue, 25 % of all.",
        "Finished in the last eight weeks: nothing.",
        "Next, but nothing of it ready: `#4` `Remember the delivery address`.",
        "To be decided in this meeting: `#4`.",
        "It ends on 2026-12-31.",
      ],
    },
  ]);
  expect(digests.every(({ lines }) => lines.length <= 6)).toBe(true);
});

it("counts the issues of a goal's parts", () => {
  const goals = [
    goal("G-0", "More people come back", null),
    goal("G-1", "A faster checkout", null, { parent: "G-0" }),
  ];
  const { digests } = agendaOf(
    [
      { number: 1, value: 3 },
      { number: 2, value: 2 },
    ],
    { read: { goals } },
  );
  expect(digests.map(({ goal: id, lines }) => [id, lines[2]])).toEqual([
    ["G-0", "Next and ready: `#1` `Remember the delivery address` and `#2` `Remember the delivery address`."],
    ["G-1", "Next and ready: `#1` `Remember the delivery address` and `#2` `Remember the delivery address`."],
  ]);
});

it("tells what comes too late", () => {
  const told = [1, 2, 3].map((number): Told => ({ number, value: 10 - number, body: OF_SUPPORT }));
  const closed = [
    record(101, {
      state: "closed",
      closedAt: "2026-11-11T09:00:00Z",
      closedAs: "completed",
      createdAt: "2026-01-01T09:00:00Z",
    }),
  ];
  expect(agendaOf(told, { read: { closed } }).digests[1]?.lines.at(-1)).toBe(
    "It ends on 2026-12-31; at the pace of the last weeks three open issues of it will not be done by then.",
  );
});

it("what waits for what is ready and comes first is not stuck", () => {
  const stuck = [READY_BODY, UNREADY].map((body) => {
    const waiting: Told = { number: 1, value: 8, blockedBy: [blocker(2)] };
    const { digests } = agendaOf([waiting, { number: 2, value: 9, body }]);
    return digests.flatMap(({ lines }) => lines.filter((line) => line.startsWith("Stuck")));
  });
  expect(stuck).toEqual([[], ["Stuck: `#1` (waits for `#2`)."]]);
});

it("says so where nothing serves a goal, and is left out where the policy wants none", () => {
  const { digests } = agendaOf([{ number: 1, value: 3 }]);
  expect(digests[1]?.lines[0]).toBe("No open issue serves it.");
  const policy = policyOf(AGENDA_POLICY.replace("start:", "digest: off, start:"));
  expect(agendaOf([{ number: 1, value: 3 }], { policy }).digests).toEqual([]);
});

it("facilitators take turns, period by period, before and after the anchor", () => {
  const read = readCadence("3 weeks on tuesday at 10:00 Europe/Berlin");
  if (read === null) {
    throw new Error("A cadence.");
  }
  const facilitators = ["ana", "ben", "cleo"];
  for (const anchor of ["2026-11-24", null]) {
    const cadence = { ...read, anchor };
    const turns = Array.from({ length: 9 }, (_none, index) =>
      chooseFacilitator(addDays("2026-11-24", (index - 4) * 21), { facilitators, cadence }),
    );
    const first = facilitators.indexOf(turns[0] ?? "");
    expect(turns).toEqual(turns.map((_none, index) => facilitators[(first + index) % 3]));
  }
  expect(chooseFacilitator("2026-11-24", { facilitators, cadence: { ...read, anchor: "2026-11-24" } })).toBe(
    "ana",
  );
  expect(
    chooseFacilitator("2026-11-24", { facilitators: [], cadence: { ...read, anchor: null } }),
  ).toBeNull();
});
