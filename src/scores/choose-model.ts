/** The policy's `score` → the model it scores by, and what is wrong with it. */
import { didYouMean } from "../yaml/did-you-mean.ts";
import { madeModels, models } from "./models/index.ts";
import type { ModelProblem, ScoreModel } from "./score-model.ts";
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

/** In the order of the policy's keys; empty where the model can work. Paths start below `score`. */
export function problemsOfModel(options: ScoreOptions): readonly ModelProblem[] {
  const model = modelOf(options);
  const made = madeModels.find(({ id }) => id === options.model);
  return [
    ...(made === undefined ? [...needlessFormula(options), ...unknownFactors(model, options)] : []),
    ...(made?.problems(options) ?? []),
    ...needlessKeys(options),
    ...emptyRanges(model, options),
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

/** A range that holds nothing, or a cost of 0, would give a range of scores that nobody can read. */
function emptyRanges(model: ScoreModel, options: ScoreOptions): ModelProblem[] {
  return model.factors.flatMap((spec) => {
    const low = options.factors[spec.name]?.low ?? spec.low;
    const high = options.factors[spec.name]?.high ?? spec.high;
    const free = spec.scale !== undefined && spec.scale[0] < 0;
    const possible = free || (spec.kind === "cost" ? low > 0 : low >= 0);
    if (possible && low <= high) {
      return [];
    }
    const wrong = possible
      ? `its lowest value ${low} is above its highest ${high}`
      : `its lowest value ${low} has to be ${spec.kind === "cost" ? "above 0" : "at least 0"}`;
    return [{ path: ["factors", spec.name], message: `The range is empty: ${wrong}.` }];
  });
}
