/** The whole agenda: within its minutes, complete, the same in any order, and fast. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareAgenda } from "../../src/agenda/prepare-agenda.ts";
import { QUESTIONS } from "../../src/agenda/ask-question.ts";
import { rules } from "../../src/rules/index.ts";
import { refine } from "../../src/refine/refine.ts";
import { item, policyOf as policyFrom, record, snapshot } from "../plan/build.ts";
import {
  AGENDA_POLICY,
  agendaOf,
  lastAgenda,
  blocker,
  entriesOf,
  NO_GOAL,
  NOW,
  PERIOD,
  placesIn,
  policyOf,
  READY_BODY,
  TODAY,
  type Told,
  UNREADY,
  MANY_TASKS,
} from "./build.ts";

it("stops when enough is ready: then only what cannot wait has room", () => {
  const issues: Told[] = [
    { number: 1, value: 90 },
    { number: 2, value: 80 },
    { number: 3, value: 3, body: UNREADY },
    { number: 4, value: 2, override: 30 },
    { number: 5, body: UNREADY },
  ];
  const policy = policyOf(`${AGENDA_POLICY}\nreadiness: { ahead: { iterations: 1, velocity: 2 } }\n`);
  const agenda = agendaOf(issues, { policy });
  expect(agenda.enough).toBe(true);
  expect(placesIn(agenda)).toEqual(["#5 intake", "[#3] not-ready", "#4 disagreements"]);
  const wanting = agendaOf(
    issues.map((one) => (one.number === 1 ? { ...one, body: UNREADY } : one)),
    { policy },
  );
  expect(wanting.enough).toBe(false);
  expect(agendaOf([{ number: 1, body: UNREADY }], { policy }).enough).toBe(false);
  expect(placesIn(wanting)).toContain("#3 not-ready");
});

it("every rule has a question", () => {
  expect(Object.keys(QUESTIONS).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
});

it("a policy without an agenda has none", () => {
  expect(() => agendaOf([{ number: 1 }], { policy: policyFrom("agenda: false") })).toThrow(RangeError);
});

const anyIssue = fc.record({
  body: fc.constantFrom(READY_BODY, "", "Please.", NO_GOAL, UNREADY, MANY_TASKS, "## Problem\n\nTBD"),
  title: fc.constantFrom("Remember the delivery address", "Bug"),
  votes: fc.nat(4),
  value: fc.option(fc.nat(13), { nil: undefined }),
  override: fc.option(fc.nat(40), { nil: undefined }),
  waits: fc.option(fc.integer({ min: 1, max: 25 }), { nil: undefined }),
  age: fc.integer({ min: 1, max: 28 }),
});

const anyBacklog = fc.array(anyIssue, { maxLength: 25 }).map((all) =>
  all.map(({ waits, value, override, age, ...rest }, index): Told => ({
    ...rest,
    number: index + 1,
    createdAt: `2026-0${1 + (index % 9)}-${String(age).padStart(2, "0")}T09:00:00Z`,
    ...(value === undefined ? {} : { value }),
    ...(override === undefined ? {} : { override }),
    blockedBy: waits === undefined || waits === index + 1 || waits > all.length ? [] : [blocker(waits)],
  })),
);

const anyCarried = fc.array(
  fc.record({
    issue: fc.integer({ min: 1, max: 25 }),
    carried: fc.nat(4),
    verdict: fc.constant("not ready" as const),
  }),
  { maxLength: 10 },
);

describe("whatever the backlog", () => {
  it("never goes over the minutes, tells everything once, and is the same in any order", () => {
    fc.assert(
      fc.property(
        anyBacklog,
        fc.integer({ min: 10, max: 240 }),
        anyCarried,
        fc.nat(),
        (told, minutes, entries, seed) => {
          const policy = policyOf(AGENDA_POLICY.replace("start:", `minutes: ${minutes}, start:`));
          const last = lastAgenda(entries);
          const agenda = agendaOf(told, { policy, before: last });
          const { sections, frame, planned } = agenda;
          const all = sections.flatMap((section) => [
            ...section.entries.map(({ assessment }) => assessment.issue.number),
            ...section.waiting,
            ...section.held,
          ]);
          expect(new Set(all).size).toBe(all.length);
          expect(frame).toBe(Math.min(10, Math.floor(minutes / 5)));
          expect(planned).toBe(entriesOf(agenda).reduce((sum, entry) => sum + entry.minutes, 0));
          expect(planned + frame).toBeLessThanOrEqual(minutes);
          const time = minutes - frame;
          const carried = entriesOf(agenda, "carried").reduce((sum, entry) => sum + entry.minutes, 0);
          expect(carried).toBeLessThanOrEqual(Math.max(5, time / 2));
          expect(entriesOf(agenda).every((entry) => entry.minutes >= 5 && entry.minutes <= 15)).toBe(true);
          expect(entriesOf(agenda).every(({ boxes }) => boxes.at(-1)?.act.kind === "talk")).toBe(true);
          expect(entriesOf(agenda).every(({ question }) => question.trim().length > 10)).toBe(true);
          for (const { entries: ordered } of sections) {
            const values = ordered.map(({ worth }) => worth.value);
            expect(values).toEqual(values.toSorted((a, b) => b - a));
          }
          const shuffled = told.toSorted(
            (a, b) => ((a.number * 7919 + seed) % 101) - ((b.number * 7919 + seed) % 101),
          );
          const other = agendaOf(shuffled, { policy, before: last });
          expect(JSON.stringify({ ...other, refinement: null })).toBe(
            JSON.stringify({ ...agenda, refinement: null }),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("every issue that is not ready is told, unless it waits for nothing but what is ready or told", () => {
    fc.assert(
      fc.property(anyBacklog, (told) => {
        const agenda = agendaOf(told);
        const all = new Set(
          agenda.sections.flatMap((section) => [
            ...section.entries.map(({ assessment }) => assessment.issue.number),
            ...section.waiting,
            ...section.held,
          ]),
        );
        const silent = agenda.refinement.assessments.filter(
          ({ verdict, issue }) => verdict === "not ready" && !all.has(issue.number),
        );
        for (const { findings } of silent) {
          const rulesMissing = findings.filter(({ level }) => level === "required").map(({ rule }) => rule);
          expect(new Set(rulesMissing)).toEqual(new Set(["dependencies-clear"]));
        }
      }),
      { numRuns: 40 },
    );
  });
});

it("5,000 issues are prepared in less than the time it takes to judge them", () => {
  const told = Array.from({ length: 5_000 }, (_none, index): Told => ({
    number: index + 1,
    body: [READY_BODY, UNREADY, NO_GOAL, "", MANY_TASKS][index % 5] ?? "",
    ...(index % 3 === 0 ? {} : { value: 1 + (index % 13) }),
    blockedBy: index % 7 === 0 && index > 0 ? [blocker(index)] : [],
  }));
  const policy = policyOf(AGENDA_POLICY);
  const whole = snapshot(
    told.map(({ number, value: _value, ...rest }) => record(number, rest)),
    {
      scope: "backlog",
      items: told.flatMap(({ number, value }) =>
        value === undefined ? [] : [item(number, { Value: value, Effort: 2 })],
      ),
      codeOwners: Array.from(
        { length: 500 },
        (_none, index) => `/src/part-${index}/ @acme/team-${index}`,
      ).join("\n"),
    },
  );
  const start = performance.now();
  const refinement = refine(whole, policy, TODAY);
  const judged = performance.now();
  const agenda = prepareAgenda({
    refinement,
    snapshot: whole,
    policy,
    today: TODAY,
    now: NOW,
    period: PERIOD,
    before: null,
  });
  const prepared = performance.now();
  expect(agenda.planned).toBeGreaterThan(30);
  expect(prepared - judged).toBeLessThan(judged - start);
  expect(prepared - judged).toBeLessThan(1_500);
});
