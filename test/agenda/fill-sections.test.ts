/** How the minutes of a meeting are shared out. */
import { expect, it } from "vitest";
import type { Agenda, SectionId } from "../../src/model/agenda.ts";
import { record } from "../plan/build.ts";
import {
  agendaOf,
  AGENDA_POLICY,
  entriesOf,
  lastAgenda,
  placesIn,
  policyOf,
  type Told,
  UNREADY,
} from "./build.ts";

function minutesOf(agenda: Agenda, id: SectionId): number {
  return entriesOf(agenda, id).reduce((sum, { minutes }) => sum + minutes, 0);
}

function some(count: number, from: number, rest: Omit<Told, "number">): readonly Told[] {
  return Array.from({ length: count }, (_none, index) => ({ ...rest, number: from + index }));
}

it("gives carried-over entries half of the time, intake a third, and all else what is left", () => {
  const told = [
    ...some(20, 100, { value: 3, body: UNREADY }),
    ...some(20, 200, { body: "" }),
    ...some(20, 300, { value: 9, body: UNREADY }),
  ];
  const last = lastAgenda(
    some(20, 100, {}).map(({ number }) => ({ issue: number, carried: 0, verdict: "not ready" })),
  );
  const agenda = agendaOf(told, { before: last });
  expect(agenda.frame).toBe(10);
  expect(minutesOf(agenda, "carried")).toBe(25);
  expect(minutesOf(agenda, "intake")).toBe(15);
  expect(minutesOf(agenda, "not-ready")).toBe(10);
});

it("gives what is left over to intake, and never to what was carried over", () => {
  const told = [...some(20, 100, { value: 3, body: UNREADY }), ...some(20, 200, { body: "" })];
  const last = lastAgenda(
    some(20, 100, {}).map(({ number }) => ({ issue: number, carried: 0, verdict: "not ready" })),
  );
  const agenda = agendaOf(told, { before: last });
  expect(minutesOf(agenda, "carried")).toBe(25);
  expect(minutesOf(agenda, "intake")).toBe(25);
});

it("a short meeting has room for one that was carried over, and none is asked for longer than the meeting", () => {
  const carried = lastAgenda([{ issue: 1, carried: 0, verdict: "not ready" }]);
  const short = policyOf(AGENDA_POLICY.replace("start:", "minutes: 10, start:"));
  const told: Told[] = [
    { number: 1, value: 3, body: UNREADY },
    { number: 2, value: 9, body: UNREADY },
  ];
  const agenda = agendaOf(told, { policy: short, before: carried });
  // Half of the eight minutes would be too few for any.
  expect(agenda.minutes - agenda.frame).toBe(8);
  expect(placesIn(agenda)).toEqual(["#1 carried", "(#2) not-ready"]);
  const empty: Told[] = [{ number: 1, value: 3, body: "", title: "Bug" }];
  const minutes = (policy: typeof short) => entriesOf(agendaOf(empty, { policy })).map((one) => one.minutes);
  expect(minutes(policyOf(AGENDA_POLICY))).toEqual([10]);
  expect(minutes(short)).toEqual([5]);
});

it("the most asked for come first into the intake, then the newest", () => {
  const told: Told[] = [
    { number: 1, body: "", createdAt: "2026-11-01T00:00:00Z" },
    { number: 2, body: "", createdAt: "2026-11-09T00:00:00Z" },
    { number: 3, body: "", votes: 5, createdAt: "2025-10-01T00:00:00Z" },
    { number: 4, body: "", createdAt: "2024-10-01T00:00:00Z" },
  ];
  expect(placesIn(agendaOf(told))).toEqual(["#3 intake", "#2 intake", "#1 intake", "#4 intake"]);
});

it("what does not fit makes room for a shorter one behind it", () => {
  const policy = policyOf(AGENDA_POLICY.replace("start:", "minutes: 15, start:"));
  const long = UNREADY.replace("Goal: G-1\n", "").replace(/^.*\n/, "TBD\n");
  const told: Told[] = [
    { number: 1, value: 9, body: UNREADY },
    { number: 2, value: 8, body: long, title: "Bug" },
    { number: 3, value: 7, body: UNREADY },
  ];
  const agenda = agendaOf(told, { policy });
  expect(agenda.minutes - agenda.frame).toBe(12);
  expect(agenda.planned).toBe(10);
});

it("is enough where as much as the team finishes is ready at the top of the line, not at its far end", () => {
  const closed = Array.from({ length: 4 }, (_none, index) =>
    record(900 + index, {
      state: "closed",
      closedAt: "2026-11-11T09:00:00Z",
      closedAs: "completed",
      createdAt: "2026-01-01T09:00:00Z",
    }),
  );
  // Four in eight weeks are one in an iteration of two weeks: the first two of the line have to be ready.
  const read = { closed };
  const [lacking, first, second]: readonly Told[] = [
    { number: 50, value: 90, body: UNREADY },
    { number: 1, value: 80 },
    { number: 2, value: 70 },
  ];
  const far = Array.from({ length: 8 }, (_none, index): Told => ({ number: 10 + index, value: 3 }));
  const last: Told = { number: 60, value: 1, body: UNREADY };
  expect(agendaOf([lacking!, first!, second!, ...far], { read })).toMatchObject({ enough: false, wanted: 2 });
  expect(agendaOf([first!, second!, last], { read })).toMatchObject({ enough: true, wanted: 2 });
  expect(agendaOf([first!, last], { read }).enough).toBe(false);
  expect(agendaOf([first!], { read }).enough).toBe(false);
  // What is put off is passed over, and takes nobody's place.
  expect(agendaOf([{ ...lacking!, labels: ["snoozed"] }, first!, second!, last], { read }).enough).toBe(true);
  // Nothing was finished: then as much as the policy says, ten in each of two iterations.
  expect(agendaOf([first!, second!, last])).toMatchObject({ enough: false, wanted: 20 });
  const many = Array.from({ length: 20 }, (_none, index): Told => ({ number: 100 + index, value: 90 }));
  expect(agendaOf([...many, last])).toMatchObject({ enough: true, wanted: 20 });
  // A team that finishes more than the policy says is asked for no more than the line.
  const fast = policyOf(`${AGENDA_POLICY}\nreadiness: { ahead: { iterations: 1, velocity: 1 } }\n`);
  expect(agendaOf([first!, last], { read, policy: fast })).toMatchObject({ enough: true, wanted: 1 });
});

it("tells what waits because enough is ready from what finds no room", () => {
  const policy = policyOf(
    `${AGENDA_POLICY.replace("start:", "minutes: 30, start:")}\nreadiness: { ahead: { iterations: 1, velocity: 1 } }\n`,
  );
  const told: Told[] = [
    { number: 1, value: 90 },
    { number: 2, value: 3, body: UNREADY },
    ...some(6, 10, { value: 2, override: 30 }),
    ...some(3, 20, { body: "" }),
  ];
  const agenda = agendaOf(told, { policy });
  expect(agenda.enough).toBe(true);
  const places = placesIn(agenda);
  expect(places).toContain("[#2] not-ready");
  // The disagreements that stand next in line fill the time: there is no room for more, of them or of the intake.
  expect(places.filter((place) => place.startsWith("(")).length).toBeGreaterThan(0);
  const idle = placesIn(agendaOf([...told.slice(0, 2), ...some(3, 20, { body: "" })], { policy }));
  expect(idle.filter((place) => place.endsWith("] intake"))).toHaveLength(2);
  expect(idle.some((place) => place.startsWith("("))).toBe(false);
});

it("disagreements make an entry worth more: a score that may stand higher, one raised by what waits for it", () => {
  const half = UNREADY.replace("Estimate: 3\n", "");
  const both = {
    items: [
      { id: "PVTI_1", issueId: "I_1", archived: false, values: { Value: 5 }, stamps: {} },
      { id: "PVTI_2", issueId: "I_2", archived: false, values: { Value: 5, Effort: 2 }, stamps: {} },
    ],
  };
  const entries = entriesOf(
    agendaOf(
      [
        { number: 1, body: half },
        { number: 2, body: half },
      ],
      { read: both },
    ),
  );
  const unsure = entries.find(({ assessment }) => assessment.issue.number === 1);
  expect(unsure?.worth.disagreement).toBe(1.5);
  expect(unsure?.reason).toContain("its score is not certain");
  const raised = entriesOf(
    agendaOf([
      { number: 1, value: 2, body: UNREADY },
      {
        number: 2,
        value: 90,
        blockedBy: [{ owner: "acme", repository: "shop", number: 1, title: "", state: "open" }],
      },
    ]),
  ).find(({ assessment }) => assessment.issue.number === 1);
  expect(raised?.worth.disagreement).toBe(1.5);
  expect(raised?.reason).toContain("raised by what waits for it");
});
