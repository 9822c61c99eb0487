/** Factors that a policy makes up for a scorecard or a formula of its own. */
import { MULTIPLIERS } from "./multipliers.ts";
import type { FactorOptions } from "./ladder/factor-options.ts";
import type { FactorSpec, ModelProblem } from "./score-model.ts";

/** Beyond it no result could be told exactly. */
export const ANY = [-1e9, 1e9] as const;

/** The range is the policy's; 0 to 10 where `problemsOfFactors` has a word to say about it. */
export function specOf(name: string, options: FactorOptions | undefined): FactorSpec {
  return {
    name,
    sentence: name,
    low: options?.low ?? 0,
    high: options?.high ?? 10,
    kind: options?.kind ?? "gain",
  };
}

export function problemsOfFactors(
  model: string,
  factors: Readonly<Record<string, FactorOptions>>,
): readonly ModelProblem[] {
  const entries = Object.entries(factors);
  if (entries.length === 0) {
    return [
      { path: ["factors"], message: `Missing factors: the model \`${model}\` takes those named here.` },
    ];
  }
  return entries.flatMap(([name, { low, high }]) => {
    const path = ["factors", name];
    if (MULTIPLIERS.includes(name)) {
      return [
        { path, message: `\`${name}\` is what the goal multiplies the score by: choose another name.` },
      ];
    }
    if (!NAME.test(name)) {
      return [
        {
          path,
          message: `\`${name}\` is no name for a factor, expected letters, digits and hyphens, such as \`time-criticality\`.`,
        },
      ];
    }
    return low === undefined || high === undefined
      ? [
          {
            path,
            message: `Missing \`low\` and \`high\`: the lowest and highest value \`${name}\` can take.`,
          },
        ]
      : [];
  });
}

const NAME = /^[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*$/;
