/** What deciding is worth: the example of the documentation, and its laws. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Candidate } from "../../src/agenda/matter.ts";
import { type Scene, setScene } from "../../src/agenda/set-scene.ts";
import { weighWorth } from "../../src/agenda/weigh-worth.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Finding } from "../../src/model/finding.ts";
import { item, record, refined, snapshot } from "../plan/build.ts";
import { AGENDA_POLICY, NOW, PERIOD, policyOf, TODAY } from "./build.ts";

const policy = policyOf(AGENDA_POLICY);
const whole = snapshot(
  Array.from({ length: 40 }, (_none, index) => record(index + 1)),
  {
    scope: "backlog",
    items: Array.from({ length: 40 }, (_none, index) => item(index + 1, { Value: 80 - index, Effort: 1 })),
  },
);
const refinement = refined(whole, policy);
const scene = setScene({
  refinement,
  snapshot: whole,
  policy,
  today: TODAY,
  now: NOW,
  period: PERIOD,
  before: null,
});

function finding(rule: string): Finding {
  return {
    rule,
    level: "required",
    stage: "ready",
    message: "Missing.",
    quote: null,
    place: null,
    edit: { kind: "act", sentence: "Add it." },
  };
}

const RULES = ["title", "described", "goal-link", "acceptance-criteria", "dependencies-clear", "readable"];

interface Made {
  readonly rank: number;
  readonly missing: number;
  readonly disputes: number;
  readonly carried: number;
  readonly createdAt?: string;
}

function candidate({ rank, missing, disputes, carried, createdAt = NOW }: Made): Candidate {
  const found = refinement.assessments.find((one) => one.rank === rank);
  if (found === undefined) {
    throw new Error(`Nobody has rank ${rank}.`);
  }
  const assessment: Assessment = { ...found, issue: { ...found.issue, createdAt } };
  return {
    assessment,
    matter: { kind: "not-ready" },
    disputes: Array.from(
      { length: disputes },
      () => ({ kind: "range", factor: "effort", first: 1 }) as const,
    ),
    missing: RULES.slice(0, missing).map(finding),
    carried,
  };
}

function worth(made: Made, of: Scene = scene): number {
  return weighWorth(candidate(made), of).value;
}

it("the worked example of docs/agenda.md", () => {
  const made = { rank: 3, missing: 2, disputes: 1, carried: 2, createdAt: "2026-05-25T09:00:00Z" };
  const { rank, unreadiness, disagreement, age, value } = weighWorth(candidate(made), scene);
  // 9 rules are required by the default policy, whose line is 20 issues long; 183 days lie between.
  expect([rank, unreadiness, age].map((part) => part.toFixed(3))).toEqual(["0.905", "0.273", "2.501"]);
  expect(disagreement).toBe(1.5);
  expect(value.toFixed(3)).toBe("0.926");
  const page = readFileSync("docs/agenda.md", "utf8");
  expect(page).toContain("0.905 × 0.273 × 1.5 × 2.501 = 0.926");
});

it("is 1 for the first rank and a half for the last that is next in line", () => {
  const none = { missing: 0, disputes: 0, carried: 0 };
  expect(weighWorth(candidate({ ...none, rank: 1 }), scene).rank).toBe(1);
  expect(weighWorth(candidate({ ...none, rank: 20 }), scene).rank).toBe(0.5);
  const short = { ...scene, policy: { ...policy, ahead: 0.5 } };
  expect(weighWorth(candidate({ ...none, rank: 1 }), short).rank).toBe(1);
  expect(weighWorth(candidate({ ...none, rank: 2 }), short).rank).toBe(0.5);
});

function opened(ago: number): string {
  return new Date(Date.parse(NOW) - ago * 86_400_000).toISOString();
}

const anyMade = fc.record({
  rank: fc.integer({ min: 1, max: 39 }),
  missing: fc.integer({ min: 0, max: 5 }),
  disputes: fc.integer({ min: 0, max: 5 }),
  carried: fc.integer({ min: 0, max: 5 }),
  days: fc.integer({ min: 0, max: 400 }),
});

it("grows with what is missing, disputes, age and carrying over, falls with the rank, and stays within bounds", () => {
  fc.assert(
    fc.property(anyMade, ({ days, ...made }) => {
      const one = { ...made, createdAt: opened(days) };
      const value = worth(one);
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThanOrEqual(12);
      expect(worth({ ...one, rank: made.rank + 1 })).toBeLessThan(value);
      expect(worth({ ...one, missing: made.missing + 1 })).toBeGreaterThan(value);
      expect(worth({ ...one, disputes: made.disputes + 1 })).toBeGreaterThanOrEqual(value);
      expect(worth({ ...one, carried: made.carried + 1 })).toBeGreaterThanOrEqual(value);
      expect(worth({ ...one, createdAt: opened(days + 30) })).toBeGreaterThanOrEqual(value);
    }),
  );
});
