/** A priority score that a person can recompute. */

/** The places a factor's value can come from. */
export type SourceKind =
  | "override"
  | "field"
  | "answer"
  | "label"
  | "text"
  | "evidence"
  | "signal"
  | "default"
  | "goal";

/** Where a value was found. */
export interface FactorSource {
  readonly kind: SourceKind;
  /** The field's, answer's, label's or signal's name, `file:line` of evidence, the goal's id; empty for the text and a default. */
  readonly name: string;
}

/** One number that goes into a score: a line of its ledger. */
export interface Factor {
  readonly name: string;
  /** `null` = not known; it is not 0. */
  readonly value: number | null;
  /** `null` where nothing gives one. */
  readonly source: FactorSource | null;
  /** Login of whoever set the value; `null` where GitHub does not tell. */
  readonly by: string | null;
  /** The day it was set, `YYYY-MM-DD`; `null` where GitHub does not tell. */
  readonly on: string | null;
  /** The last day on which it counts as it does now, by a date that is named; `null` where no day changes it. */
  readonly until: string | null;
  /** In words: how it was made of what was found, why what was found cannot be, or where to give it. */
  readonly remark: string | null;
  /** The lowest and highest value it can take. */
  readonly low: number;
  readonly high: number;
}

/** What people set in place of the score. */
export interface Override {
  readonly value: number;
  /** Login of whoever set it first; `null` where GitHub does not tell. */
  readonly by: string | null;
  /** The day it was last set, `YYYY-MM-DD`. */
  readonly on: string | null;
  /** Whether it has been changed since it was first set, so that `by` may not be who changed it. */
  readonly changed: boolean;
  readonly reason: string | null;
  /** The field the policy keeps reasons in; `null` where it names none: then none is asked for. */
  readonly reasonField: string | null;
  /** The last day it holds, `YYYY-MM-DD`; `null` where the policy lets none expire. */
  readonly until: string | null;
  /** An expired override counts no more, and is told. */
  readonly expired: boolean;
}

/** The score of an issue that this one has to be done before. */
export interface Inherited {
  readonly from: number;
  readonly via: "blocks" | "sub-issue";
  readonly value: number;
}

export interface Score {
  readonly model: string;
  /** The formula with names, such as `value ÷ effort`. */
  readonly formula: string;
  /** By its own factors; `null` while one is missing or the formula has no result. Quantised to 2 decimals. */
  readonly value: number | null;
  /** The lowest and highest score the missing factors allow; both `value` when nothing is missing, `null` where none can be told. */
  readonly low: number | null;
  readonly high: number | null;
  readonly factors: readonly Factor[];
  /** Why there is no result though no factor is missing: "division by zero"; else `null`. */
  readonly problem: string | null;
  /** The missing factor that would narrow the range most, else `null`. */
  readonly settledBy: string | null;
  /** Where an issue that it blocks scores more; else `null`. */
  readonly inherited: Inherited | null;
  /** What the program writes: `value`, or what is inherited where that is more. */
  readonly computed: number | null;
  readonly override: Override | null;
  /** What ranks: an override that holds, else `computed`, else the lower bound where the policy ranks by it. */
  readonly effective: number | null;
  /** The name of the band the effective score falls in; `null` while there is none. */
  readonly band: string | null;
}

/** How much one factor moves an issue in the order. */
export interface Sensitivity {
  readonly factor: string;
  /** Half or twice what it is, within its range: what would cost the issue most ranks. */
  readonly value: number;
  /** Where the issue would stand then. */
  readonly rank: number;
}

/** An issue's place in the order of the whole backlog. */
export interface Standing {
  /** From 1. */
  readonly rank: number;
  /**
   * First and last rank of those whose order the uncertainty does not support; both `rank` where it stands alone. Of an
   * incomplete score: from the rank its high end would give it to its own.
   */
  readonly tied: { readonly first: number; readonly last: number };
  /** `null` where no single factor costs it a rank. */
  readonly sensitivity: Sensitivity | null;
}

/** A blocker whose own score is below what it blocks. */
export interface Inversion {
  readonly blocker: number;
  readonly blocked: number;
  /** The blocker's own score, `null` where incomplete, or the override that holds it; and what it is, or would be, raised to. */
  readonly from: number | null;
  readonly to: number;
  /** Whether it counts: an override of the blocker keeps it where people put it. */
  readonly raised: boolean;
}

/** MoSCoW: share of the effort that is called a must. */
export interface Balance {
  /** 0–1 of the effort of all items with a class and an estimate, those that will not be done left out. */
  readonly must: number;
  readonly limit: number;
  readonly items: number;
  /** Items with a class and no estimate: their effort is not known. */
  readonly unestimated: number;
}

/** What shows only over the whole backlog. */
export interface Ranking {
  readonly scored: number;
  readonly overridden: number;
  /** Of the scored ones, 0–1. */
  readonly overrideRate: number;
  /** Numbers of issues whose override expired, and of those whose override has no reason though the policy keeps reasons. */
  readonly expired: readonly number[];
  readonly unexplained: readonly number[];
  readonly inversions: readonly Inversion[];
  /** Circles of issues that block one another, each in the order of blocking from its lowest number. */
  readonly cycles: readonly (readonly number[])[];
  readonly balance: Balance | null;
}
