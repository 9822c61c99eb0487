/** What a score model is: named factors and one formula. One file a model; the list is `index.ts`. */

export interface FactorSpec {
  readonly name: string;
  /** What it says, with its unit. */
  readonly sentence: string;
  /** The range it can take while nobody has said more. */
  readonly low: number;
  readonly high: number;
  /** `cost`: the larger, the lower the score. */
  readonly kind: "gain" | "cost";
  /** A share of 1: values above 1 are read as percent. */
  readonly percent?: boolean;
  /** In points: an estimate written in the text is one. */
  readonly points?: boolean;
  /** The lowest and highest value that can be meant; what lies outside is not scored. */
  readonly scale?: readonly [number, number];
}

export interface ScoreModel {
  readonly id: string;
  readonly sentence: string;
  /** With the factors' names, as a person would type it into a calculator. */
  readonly formula: string;
  readonly factors: readonly FactorSpec[];
  /** Lowest score of each band, highest band first. */
  readonly bands: Readonly<Record<string, number>>;
  /** Every factor is given, finite, and a cost is above 0. */
  readonly compute: (values: Readonly<Record<string, number>>) => number;
}
