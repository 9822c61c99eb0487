/** A priority score that a person can recompute. */

/** One number that goes into a score. */
export interface Factor {
  readonly name: string;
  /** `null` = not known; it is not 0. */
  readonly value: number | null;
  /** Where the value comes from, in words: "field Reach", "answer “Effort”", "label impact: high", "default". */
  readonly source: string;
  /** The lowest and highest value it can take. */
  readonly low: number;
  readonly high: number;
}

export interface Score {
  readonly model: string;
  /** The formula with names, such as `value ÷ effort`. */
  readonly formula: string;
  /** `null` while a factor is missing. Quantised to 2 decimals. */
  readonly value: number | null;
  /** The lowest and highest score the missing factors allow; both equal `value` when nothing is missing. */
  readonly low: number;
  readonly high: number;
  readonly factors: readonly Factor[];
  /** What people set in the override field, else `null`. */
  readonly override: number | null;
  /** `override` where there is one, else `value`. */
  readonly effective: number | null;
  /** The name of the band the effective score falls in; `null` while there is none. */
  readonly band: string | null;
}
