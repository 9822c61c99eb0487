/**
 * Weighted scorecard: Σ wᵢ·norm(xᵢ) ÷ Σ wᵢ × 100, costs as 1 − norm. Each factor has the absolute scale `low` to `high`
 * of the policy: measured against the backlog's least and most instead, one new item would change every score.
 */
import type { FactorOptions } from "../ladder/factor-options.ts";
import { ANY, problemsOfFactors, specOf } from "../own-factors.ts";
import { cleanNumber } from "../quantise.ts";
import type { FactorSpec, MadeModel, ModelOptions, ScoreModel } from "../score-model.ts";

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
    return { spec, weight: options.weight ?? 1, span: cleanNumber(spec.high - spec.low) };
  });
  const weights = cleanNumber(entries.reduce((sum, { weight }) => sum + weight, 0));
  const terms = entries.map(({ spec, weight, span }) => `${weight} × ${distanceOf(spec)} ÷ ${span}`);
  return {
    id: scorecard.id,
    sentence: scorecard.sentence,
    formula: `100 × (${terms.join(" + ")}) ÷ ${weights}`,
    factors: entries.map(({ spec }) => spec),
    bands: { P0: 75, P1: 50, P2: 25, P3: 0 },
    compute: (values) =>
      (100 *
        entries.reduce((sum, { spec: { name, low, high, kind }, weight, span }) => {
          const value = values[name] ?? low;
          return sum + (weight * (kind === "cost" ? high - value : value - low)) / span;
        }, 0)) /
      weights,
  };
}

/** How far a value lies from the worse end of its scale, as a person would type it. */
function distanceOf({ name, low, high, kind }: FactorSpec): string {
  if (kind === "cost") {
    return `(${high} − ${name})`;
  }
  return low === 0 ? name : low < 0 ? `(${name} + ${-low})` : `(${name} − ${low})`;
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
