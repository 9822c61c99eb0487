/**
 * Weighted scorecard: Σ wᵢ·norm(xᵢ) ÷ Σ wᵢ × 100, costs as 1 − norm. Each factor has the absolute scale `low` to `high`
 * of the policy: measured against the backlog's least and most instead, one new item would change every score.
 */
import type { FactorOptions } from "../ladder/factor-options.ts";
import { ANY, problemsOfFactors, specOf } from "../own-factors.ts";
import type { MadeModel, ModelOptions, ScoreModel } from "../score-model.ts";

export const scorecard: MadeModel = {
  id: "scorecard",
  sentence: "A weighted mean, 0 to 100, of where the team's own factors lie on their scales.",
  formula: "100 × Σ weight × (factor − low) ÷ (high − low) ÷ Σ weight",
  make,
  problems,
};

function make({ factors }: ModelOptions): ScoreModel {
  const entries = Object.entries(factors).map(([name, options]) => {
    const spec = { ...specOf(name, options), scale: ANY, capped: true };
    return { spec, weight: options.weight ?? 1 };
  });
  const weights = entries.reduce((sum, { weight }) => sum + weight, 0);
  const terms = entries.map(({ spec, weight }) => {
    const { name, low, high, kind } = spec;
    const distance = kind === "cost" ? `(${high} − ${name})` : low === 0 ? name : `(${name} − ${low})`;
    return `${weight} × ${distance} ÷ ${high - low}`;
  });
  return {
    id: scorecard.id,
    sentence: scorecard.sentence,
    formula: `100 × (${terms.join(" + ")}) ÷ ${weights}`,
    factors: entries.map(({ spec }) => spec),
    bands: { P0: 75, P1: 50, P2: 25, P3: 0 },
    compute: (values) =>
      (100 *
        entries.reduce((sum, { spec: { name, low, high, kind }, weight }) => {
          const value = values[name] ?? low;
          return sum + (weight * (kind === "cost" ? high - value : value - low)) / (high - low);
        }, 0)) /
      weights,
  };
}

function problems({ factors, formula }: ModelOptions) {
  const flat = Object.entries(factors).filter(([, { low, high }]) => low !== undefined && low === high);
  return [
    ...(formula === undefined
      ? []
      : [
          {
            path: ["formula"],
            message: "A scorecard has a formula of its own. For yours, say `model: custom`.",
          },
        ]),
    ...problemsOfFactors(scorecard.id, factors),
    ...flat.map(([name]) => ({
      path: ["factors", name],
      message: `The scale is empty: ${ends(factors[name])}.`,
    })),
  ];
}

function ends(options: FactorOptions | undefined): string {
  return `it begins and ends at ${options?.low}`;
}
