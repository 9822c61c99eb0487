/** The policy's `score` → the model it scores by, and what is wrong with it. */
import { didYouMean } from "../yaml/did-you-mean.ts";
import { asShare } from "./ladder/as-meant.ts";
import { expectedOf, scaleOf } from "./ladder/rung.ts";
import { madeModels, models } from "./models/index.ts";
import { problemsOfOptions } from "./problems-of-options.ts";
import type { FactorSpec, ModelProblem, ScoreModel } from "./score-model.ts";
import type { ScoreOptions } from "./score-options.ts";

/** Called once a run. Throws a RangeError for a model that does not exist: the policy's schema refuses it before. */
export function modelOf(options: ScoreOptions): ScoreModel {
  const model =
    models.find(({ id }) => id === options.model) ??
    madeModels.find(({ id }) => id === options.model)?.make(options);
  if (model === undefined) {
    throw new RangeError(`There is no score model \`${options.model}\`.`);
  }
  return model;
}

/** Empty where the model can work, and nothing that is asked of it is in vain. Paths start below `score`. */
export function problemsOfModel(options: ScoreOptions): readonly ModelProblem[] {
  const model = modelOf(options);
  const made = madeModels.find(({ id }) => id === options.model);
  return [
    ...(made === undefined ? [...needlessFormula(options), ...unknownFactors(model, options)] : []),
    ...(made?.problems(options) ?? []),
    ...needlessKeys(options),
    ...model.factors.flatMap((spec) => wrongNumbers(spec, options.factors[spec.name] ?? {})),
    ...problemsOfOptions(options),
  ];
}

function needlessFormula({ model, formula }: ScoreOptions): ModelProblem[] {
  return formula === undefined
    ? []
    : [
        {
          path: ["formula"],
          message: `The model \`${model}\` has a formula of its own. For yours, say \`model: custom\`.`,
        },
      ];
}

/** What a factor's options say that this model does not ask. */
function needlessKeys({ model, factors }: ScoreOptions): ModelProblem[] {
  return Object.entries(factors).flatMap(([name, { weight, kind }]) => [
    ...(weight === undefined || model === "scorecard"
      ? []
      : [
          {
            path: ["factors", name, "weight"],
            message: `The model \`${model}\` does not weigh its factors; a \`scorecard\` does.`,
          },
        ]),
    ...(kind === undefined || madeModels.some(({ id }) => id === model)
      ? []
      : [
          {
            path: ["factors", name, "kind"],
            message: `The model \`${model}\` knows what is a cost: leave \`kind\` out.`,
          },
        ]),
  ]);
}

function unknownFactors(model: ScoreModel, options: ScoreOptions): ModelProblem[] {
  const names = model.factors.map(({ name }) => name);
  return Object.keys(options.factors)
    .filter((name) => !names.includes(name))
    .map((name) => {
      const near = didYouMean(name, names);
      const hint =
        near === null
          ? `It has ${names.map((known) => `\`${known}\``).join(", ")}.`
          : `Did you mean \`${near}\`?`;
      return {
        path: ["factors", name],
        message: `The model \`${model.id}\` has no factor \`${name}\`. ${hint}`,
      };
    });
}

/** Numbers of a factor that no issue may have either, and a range that holds nothing. */
function wrongNumbers(
  spec: FactorSpec,
  own: Partial<Record<"low" | "high" | "default", number | undefined>>,
) {
  const [lowest, highest] = scaleOf(spec);
  const wrong = (["low", "high", "default"] as const).flatMap((key): ModelProblem[] => {
    const written = own[key];
    const value = asShare(written ?? lowest, spec);
    return written === undefined || (value >= lowest && value <= highest)
      ? []
      : [
          {
            path: ["factors", spec.name, key],
            message: `Unexpected value ${written}, expected ${expectedOf(spec)}.`,
          },
        ];
  });
  const low = own.low ?? spec.low;
  const high = own.high ?? spec.high;
  return wrong.length > 0 || asShare(low, spec) <= asShare(high, spec)
    ? wrong
    : [
        {
          path: ["factors", spec.name],
          message: `The range is empty: its lowest value ${low} is above its highest ${high}.`,
        },
      ];
}
