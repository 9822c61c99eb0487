/** A formula of the team's own, over factors of its own. */
import { compileFormula, type Formula, identifierOf } from "../formula/compile-formula.ts";
import { ANY, problemsOfFactors, specOf } from "../own-factors.ts";
import type { MadeModel, ModelOptions, ModelProblem, ScoreModel } from "../score-model.ts";

export const custom: MadeModel = {
  id: "custom",
  sentence: "The team's own formula over its own factors.",
  formula: "the policy's `formula`",
  make,
  problems,
};

function make({ formula = "", factors }: ModelOptions): ScoreModel {
  const names = Object.keys(factors);
  const compiled = compileFormula(formula, names);
  const run: Formula["run"] =
    compiled.formula?.run ?? (() => ({ value: null, problem: compiled.problem ?? "there is no formula" }));
  return {
    id: custom.id,
    sentence: custom.sentence,
    formula: formula.replace(/\s+/g, " ").trim(),
    factors: names.map((name) => ({ ...specOf(name, factors[name]), scale: ANY })),
    bands: {},
    bends: true,
    compute: (values) => run(values).value ?? Number.NaN,
    explain: (values) => run(values).problem,
    divisors: (values) => compiled.formula?.divisors(values) ?? [],
  };
}

function problems({ formula, factors }: ModelOptions): readonly ModelProblem[] {
  const ofFactors = problemsOfFactors(custom.id, factors);
  if (formula === undefined || formula.trim() === "") {
    return [
      { path: ["formula"], message: "Missing formula, write one such as `reach * impact / max(effort, 1)`." },
      ...ofFactors,
    ];
  }
  const names = Object.keys(factors);
  const compiled = compileFormula(formula, names);
  if (compiled.formula === null) {
    return [{ path: ["formula"], message: compiled.problem }, ...ofFactors];
  }
  const { used } = compiled.formula;
  const twins = names.flatMap((name, index) => {
    const other = names.slice(0, index).find((before) => identifierOf(before) === identifierOf(name));
    return other === undefined ? [] : [{ name, other }];
  });
  const unused = names.filter((name) => !used.includes(name) && !twins.some((twin) => twin.name === name));
  return [
    ...ofFactors,
    ...twins.map(({ name, other }) => ({
      path: ["factors", name],
      message: `In a formula \`${name}\` and \`${other}\` are written the same: choose another name.`,
    })),
    ...unused.map((name) => ({
      path: ["factors", name],
      message: `The formula does not use \`${name}\`. Take it out, or use it.`,
    })),
  ];
}
