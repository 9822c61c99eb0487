/** Scores of issues that say no more than a test needs: each factor is a field of the project of the same name. */
import fc from "fast-check";
import type { z } from "zod";
import { readText } from "../../src/issue/read-text.ts";
import type { Goal, GoalLink } from "../../src/model/goal.ts";
import type { Override, Score } from "../../src/model/score.ts";
import type { FieldValues } from "../../src/model/snapshot.ts";
import { modelOf } from "../../src/scores/choose-model.ts";
import type { FactorEvidence } from "../../src/scores/factor-evidence.ts";
import { models } from "../../src/scores/models/index.ts";
import { scoreIssue } from "../../src/scores/score-issue.ts";
import type { FactorSpec } from "../../src/scores/score-model.ts";
import { scoreOptions } from "../../src/scores/score-options.ts";

export type ScorePolicy = z.input<typeof scoreOptions>;

export interface Written {
  readonly fields?: FieldValues;
  readonly goal?: GoalLink;
  readonly override?: number | Partial<Override> | null;
  readonly today?: string;
}

const TODAY = "2026-11-22";

function evidence(fields: FieldValues): FactorEvidence {
  return {
    issue: {
      number: 1,
      author: "ann",
      createdAt: "2026-01-01T00:00:00Z",
      votes: 0,
      labels: [],
      duplicates: [],
      text: readText("A title", "", []),
    },
    values: fields,
    stamps: {},
    issueValues: {},
    rows: [],
  };
}

export function score(policy: ScorePolicy, written: Written): Score {
  const options = scoreOptions.parse(policy);
  const { fields = {}, goal = NO_GOAL, override = null, today = TODAY } = written;
  return scoreIssue(modelOf(options), options, evidence(fields), goal, overrideOf(override), today);
}

function overrideOf(written: number | Partial<Override> | null): Override | null {
  const set = typeof written === "number" ? { value: written } : written;
  return set === null
    ? null
    : {
        value: 0,
        by: null,
        on: null,
        changed: false,
        reason: null,
        reasonField: "Why",
        until: null,
        expired: false,
        ...set,
      };
}

export const NO_GOAL: GoalLink = {
  verdict: "none",
  goal: null,
  via: null,
  quote: null,
  place: null,
  didYouMean: null,
  detail: [],
  suggestion: null,
};

export function serving(goal: Partial<Goal>, verdict: GoalLink["verdict"] = "linked"): GoalLink {
  return {
    ...NO_GOAL,
    verdict,
    via: "text",
    goal: {
      id: "G-1",
      title: "A goal",
      why: null,
      owner: null,
      starts: null,
      ends: null,
      weight: 1,
      target: null,
      keyResults: [],
      status: "active",
      parent: null,
      label: null,
      milestone: null,
      nonGoals: [],
      issue: null,
      place: null,
      ...goal,
    },
  };
}

/** A policy in which each factor of the model is a project field of its name. */
export function byFields(model: string): ScorePolicy {
  const names = models.find(({ id }) => id === model)?.factors.map(({ name }) => name) ?? [];
  return { model, factors: Object.fromEntries(names.map((name) => [name, { field: name }])) };
}

type Factors = NonNullable<ScorePolicy["factors"]>;

const OWN: Factors = {
  reach: { field: "reach", low: 0, high: 1000 },
  "time-criticality": { field: "time-criticality", low: -5, high: 5 },
  effort: { field: "effort", low: 0.5, high: 13, kind: "cost" },
};

const WEIGHED: Factors = {
  ...OWN,
  "time-criticality": { ...OWN["time-criticality"], weight: 2.5 },
  effort: { ...OWN["effort"], weight: 3 },
};

/** Whose differences and sums binary fractions do not hold. */
const FRACTIONS: Factors = {
  x: { field: "x", low: 0.1, high: 0.4, weight: 0.1 },
  y: { field: "y", low: -5, high: 1.1, weight: 0.2 },
  z: { field: "z", low: -0.3, high: -0.1, kind: "cost", weight: 0.7 },
};

function custom(formula: string): ScorePolicy {
  return { model: "custom", formula, factors: OWN };
}

/** Every model, those of a policy's own factors by example. All rise with a gain and fall with a cost. */
export const policies: readonly (readonly [string, ScorePolicy])[] = [
  ...models.map(({ id }) => [id, byFields(id)] as const),
  ["scorecard", { model: "scorecard", factors: WEIGHED }],
  ["scorecard of fractions", { model: "scorecard", factors: FRACTIONS }],
  ["custom sum", custom("reach / 10 + 3 * time_criticality - effort")],
  ["custom quotient", custom("(reach + (time_criticality + 5) * 2) / max(effort, 1)")],
  [
    "custom choice",
    custom("(reach >= 500 && !(effort > 8) ? 2 : 1) * sqrt(reach) + pow(2, time_criticality) - ln(effort)"),
  ],
  ["custom signs", custom("round(100 × reach ÷ (1 + effort)) − abs(time_criticality − 5)")],
];

export function specsOf(policy: ScorePolicy): readonly FactorSpec[] {
  return modelOf(scoreOptions.parse(policy)).factors;
}

/** Values within each factor's range, `null` for a missing one where `missing` allows it. */
export function valuesOf(policy: ScorePolicy, missing: boolean): fc.Arbitrary<Record<string, number | null>> {
  const entries = specsOf(policy).map(({ name, low, high }) => {
    const any = fc.double({ min: low, max: high, noNaN: true });
    const [least, most] = [Math.ceil(low), Math.floor(high)];
    const value = least > most ? any : fc.oneof(any, fc.integer({ min: least, max: most }));
    return [name, missing ? fc.option(value) : value];
  });
  return fc.record(Object.fromEntries(entries));
}
