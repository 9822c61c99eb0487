/** Policies that would have every run undo the one before are refused, each with its place. */
import { expect, it } from "vitest";
import { readPolicy } from "../../src/policy/read-policy.ts";

const told = (text: string) =>
  readPolicy("p.yml", text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

it.each([
  [
    "two labels of one name",
    "labels: { ready: Done, not-ready: done }",
    "1:9 `labels`: The labels `ready` and `not-ready` have the same name.",
  ],
  [
    "one label for two things",
    "labels: { waived: Later, snoozed: later }",
    "1:9 `labels`: The labels `waived` and `snoozed` have the same name.",
  ],
  [
    "a snooze that no run could end",
    "exempt:\n  labels: [Snoozed]",
    "2:11 `exempt.labels`: The label `Snoozed` is put on and taken off by Plumbline and cannot decide anything: name another.",
  ],
  [
    "a readiness label that exempts",
    "exempt:\n  labels: [Ready]",
    "2:11 `exempt.labels`: The label `Ready` is put on and taken off by Plumbline and cannot decide anything: name another.",
  ],
  [
    "a readiness label that chooses the profile",
    "readiness:\n  profiles:\n    - { name: x, match: { labels: [needs refinement] } }",
    "3:35 `readiness.profiles.0.match.labels`: The label `needs refinement` is put on and taken off by Plumbline and cannot decide anything: name another.",
  ],
  [
    "a readiness label as a factor",
    "score:\n  factors:\n    value: { labels: { ready: 5 } }",
    "3:22 `score.factors.value.labels`: The label `ready` is put on and taken off by Plumbline and cannot decide anything: name another.",
  ],
  [
    "an agenda that looks ready",
    "agenda: { labels: [ready] }",
    "1:19 `agenda.labels`: The label `ready` is put on and taken off by Plumbline and cannot decide anything: name another.",
  ],
  [
    "people's field written over",
    "project: { owner: a, number: 1, fields: { score: override } }",
    "1:41 `project.fields.override`: The field `Override` is named twice: each needs a field of its own.",
  ],
  [
    "a factor that is the score itself",
    "project: { owner: a, number: 1 }\nscore:\n  factors:\n    value: { field: score }",
    "4:21 `score.factors.value.field`: The field `score` is written by Plumbline and cannot be a factor: name another.",
  ],
  [
    "a factor that is the explanation of the score",
    "project: { owner: a, number: 1, fields: { explanation: Why } }\nscore:\n  factors:\n    value: { override: why }",
    "4:24 `score.factors.value.override`: The field `why` is written by Plumbline and cannot be a factor: name another.",
  ],
  [
    "a goal that is read from where it is written",
    "project: { owner: a, number: 1 }\ngoals: { field: Goal }",
    "2:17 `goals.field`: The field `Goal` is written by Plumbline and cannot tell a goal: name another.",
  ],
  [
    "a factor that an issue field is written to",
    "issue-fields: { band: Priority }\nscore: { factors: { value: { field: priority } } }",
    "2:37 `score.factors.value.field`: The field `priority` is written by Plumbline and cannot be a factor: name another.",
  ],
  [
    "one issue field for two things",
    "issue-fields: { score: Score, explanation: score }",
    "1:44 `issue-fields.explanation`: The field `score` is named twice: each needs a field of its own.",
  ],
  [
    "one name for two things, on the project and on the issue",
    "project: { owner: a, number: 1 }\nissue-fields: { band: Override }",
    "2:23 `issue-fields.band`: The field `Override` is named twice: each needs a field of its own.",
  ],
  [
    "a readiness label that makes a goal",
    "goals: { issues: { labels: [ready] } }",
    "1:28 `goals.issues.labels`: The label `ready` is put on and taken off by Plumbline and cannot decide anything: name another.",
  ],
])("%s", (_name, text, problem) => {
  expect(told(text)).toEqual([problem]);
});

it("a policy whose parts keep out of each other's way has none", () => {
  expect(
    told(
      "project: { owner: a, number: 1 }\nissue-fields: { score: Score, override: Override }\nlabels: { ready: go }\nexempt: { labels: [wontfix] }\nscore: { factors: { value: { field: Value, labels: { big: 8 } } } }",
    ),
  ).toEqual([]);
});

it("what is wrong in one part hides nothing of what is wrong in another", () => {
  expect(
    told(
      "labels: { ready: x, not-ready: X }\nreadines: {}\nscore: { model: rice, factors: { reech: {} } }\nagenda: { minutes: 1 }",
    ),
  ).toEqual([
    "1:9 `labels`: The labels `ready` and `not-ready` have the same name.",
    "2:1 Unknown key `readines`. Did you mean `readiness`?",
    "3:34 `score.factors.reech`: The model `rice` has no factor `reech`. Did you mean `reach`?",
    expect.stringMatching(/^4:20 `agenda.minutes`: /),
  ]);
});

it.each([
  [
    "an anchor on another weekday",
    "agenda:\n  every: 2 weeks on tuesday\n  start: 2026-11-25",
    "3:10 `agenda.start`: `2026-11-25` is a Wednesday, and the team meets on a Tuesday: name the day of a meeting.",
  ],
  [
    "an anchor before 1970",
    "agenda: { every: week on thursday, start: 1969-12-31 }",
    "1:43 `agenda.start`: `1969-12-31` is a Wednesday, and the team meets on a Thursday: name the day of a meeting.",
  ],
  [
    "a lead as long as the period",
    "agenda: { every: week on tuesday, lead: 1 week }",
    "1:41 `agenda.lead`: 7 days before a meeting is not after the one before, 7 days earlier: name less.",
  ],
])("%s", (_name, text, problem) => {
  expect(told(text)).toEqual([problem]);
});

it("an anchor on the weekday of the meetings and a lead within the period are none", () => {
  expect(told("agenda: { every: 2 weeks on tuesday, start: 2026-11-24, lead: 13 days }")).toEqual([]);
});
