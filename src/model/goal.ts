/** A goal of the organisation, and what ties an issue to one. */
import type { Place } from "./place.ts";

export interface KeyResult {
  readonly title: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly current: number | null;
}

export interface Goal {
  readonly id: string;
  readonly title: string;
  readonly why: string | null;
  readonly owner: string | null;
  /** First and last day, `YYYY-MM-DD`; `null` where the goal is open-ended on that side. */
  readonly starts: string | null;
  readonly ends: string | null;
  /** Multiplies nothing by itself; at least 0, 1 where not given. */
  readonly weight: number;
  /** Share of the work it should get, 0–1; `null` where none is set. */
  readonly target: number | null;
  readonly keyResults: readonly KeyResult[];
  readonly status: "active" | "done" | "dropped";
  readonly parent: string | null;
  /** A label or milestone that ties an issue to the goal. */
  readonly label: string | null;
  readonly milestone: string | null;
}

/** Where a link was found. */
export type GoalSource = "form" | "text" | "label" | "milestone" | "inherited";

export type GoalVerdict = "linked" | "inherited" | "unknown" | "ended" | "closed" | "conflicting" | "none";

/** What an issue says of its goal. */
export interface GoalLink {
  readonly verdict: GoalVerdict;
  /** The goal, when exactly one known goal is named. */
  readonly goal: Goal | null;
  readonly via: GoalSource | null;
  /** The words that name it, as written; `null` when nothing does. */
  readonly quote: string | null;
  readonly place: Place | null;
  /** For `unknown`: the id of the known goal it most looks like. */
  readonly didYouMean: string | null;
  /** For `conflicting`: the ids named. For `inherited`: the number of the issue it comes from, as `#12`. */
  readonly detail: readonly string[];
}

/** How the work spreads over the goals. Shares are 0–1. */
export interface Alignment {
  readonly goals: readonly {
    readonly id: string;
    readonly title: string;
    readonly items: number;
    readonly share: number;
    readonly target: number | null;
  }[];
  readonly items: number;
  /** Numbers of issues without a goal. */
  readonly orphans: readonly number[];
  /** Ids of active goals no open issue serves. */
  readonly starving: readonly string[];
}
