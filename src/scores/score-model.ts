/** What a score model is: named factors and one formula. One file a model; the list is `models/index.ts`. */
import type { FactorOptions } from "./ladder/factor-options.ts";

export interface FactorSpec {
  readonly name: string;
  /** What it says, with its unit. */
  readonly sentence: string;
  /** The range it can take while nobody has said more. */
  readonly low: number;
  readonly high: number;
  /** `cost`: the larger, the lower the score. */
  readonly kind: "gain" | "cost";
  /** A share of 1: values above 2 are read as percent; between 1 and 2 nothing can be meant. */
  readonly percent?: boolean;
  /** In weeks of work: hours, days and months that are written with their unit are turned into them. */
  readonly unit?: "weeks";
  /** In points: an estimate written in the text is one. */
  readonly points?: boolean;
  /** The lowest and highest value that can be meant; what lies outside is not scored. */
  readonly scale?: readonly [number, number];
  /** A value beyond `low` and `high` counts as the nearer of the two. */
  readonly capped?: boolean;
  /** Words that stand for numbers where the policy gives none of its own, in lower case. */
  readonly words?: Readonly<Record<string, number>>;
}

export interface ScoreModel {
  readonly id: string;
  readonly sentence: string;
  /** With the factors' names, as a person would type it into a calculator. */
  readonly formula: string;
  readonly factors: readonly FactorSpec[];
  /** Lowest score of each band, highest band first. */
  readonly bands: Readonly<Record<string, number>>;
  /** The score is a class: it orders, and multiplying it means nothing. */
  readonly ordinal?: boolean;
  /** The score need not rise or fall all the way with a factor: it may be highest in the middle of its range. */
  readonly bends?: boolean;
  /** Every factor is given and finite; a result that is not finite is none. */
  readonly compute: (values: FactorNumbers) => number;
  /** Why `compute` has no finite result, where the model knows. */
  readonly explain?: (values: FactorNumbers) => string | null;
  /** What a formula of the team's divides by, in its order; `null` for a divisor without a result. */
  readonly divisors?: (values: FactorNumbers) => readonly (number | null)[];
}

/** By the factor's name. */
export type FactorNumbers = Readonly<Record<string, number>>;

/** Something in the policy's `score` that the model cannot work with; the path starts below `score`. */
export interface ModelProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A model that the policy's own factors make. */
export interface MadeModel {
  readonly id: string;
  readonly sentence: string;
  /** The shape of its formula, for the docs. */
  readonly formula: string;
  /** Never throws: what is wrong is told by `problems`. */
  readonly make: (options: ModelOptions) => ScoreModel;
  readonly problems: (options: ModelOptions) => readonly ModelProblem[];
}

/** What a policy says that makes a model. */
export interface ModelOptions {
  readonly formula?: string | undefined;
  readonly factors: Readonly<Record<string, FactorOptions>>;
}
