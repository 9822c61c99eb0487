/** A goal of the organisation, and what ties an issue to one. */
import type { FilePlace, Place } from "./place.ts";

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
  /** Multiplies the scores of issues that serve it; at least 0, 1 where not given. */
  readonly weight: number;
  /** Share of the work it should get, 0–1; `null` where none is set. */
  readonly target: number | null;
  readonly keyResults: readonly KeyResult[];
  readonly status: "active" | "done" | "dropped";
  readonly parent: string | null;
  /** A label or milestone that ties an issue to the goal. */
  readonly label: string | null;
  readonly milestone: string | null;
  /** What it is not about, in sentences. */
  readonly nonGoals: readonly string[];
  /** Number of the issue that is the goal; `null` for one of the register or a milestone. */
  readonly issue: number | null;
  /** Where the register names it; `null` for an issue or a milestone. */
  readonly place: FilePlace | null;
}

/** Where a link was found. `reference`: the number of the goal's issue. `field`: a project's or an issue's field that people write. */
export type GoalSource = "form" | "text" | "reference" | "label" | "milestone" | "field" | "inherited";

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
  /**
   * For `conflicting`: the ids named. Else, where it comes from an issue above (`via` is `inherited`): that issue's
   * number, as `#12`. Else the ids of others named in the same place that stand back: they have ended, or hold the goal
   * as a part.
   */
  readonly detail: readonly string[];
  /** For `conflicting` by an issue above: that issue's number, as `#12`. Not there otherwise. */
  readonly from?: string;
  /** For an issue that names none, or one that is like none: a goal its text is likely about. Never taken for a link. */
  readonly suggestion: GoalSuggestion | null;
}

/** A goal the text speaks of without saying that it serves it, or shares rare words with. */
export interface GoalSuggestion {
  readonly id: string;
  readonly title: string;
  /** The words, as the issue writes them; the goal's id or number alone where it is spoken of. */
  readonly words: readonly string[];
}

/** One goal's part of the work. Shares are 0–1 of the issues that serve any goal; the target is one of all open issues. */
export interface GoalShare {
  readonly id: string;
  readonly title: string;
  /** Id of the goal it is part of, whose row counts its issues too; `null` at the top. */
  readonly parent: string | null;
  /** Open issues that serve it or a part of it. */
  readonly items: number;
  readonly share: number;
  /** Of the estimates of open issues; `null` where none is estimated. */
  readonly estimateShare: number | null;
  /** Issues finished in the last weeks, and their share; `null` where finished work was not read. */
  readonly finished: number | null;
  readonly finishedShare: number | null;
  /** The share of all open issues it should get; `null` where none is set, or the goal does not run today. */
  readonly target: number | null;
  /** How far `share` has moved since the first day of the weeks looked at, −1 to 1; `null` where not known, or where fewer than 5 issues served a goal then. */
  readonly drift: number | null;
}

/** How the work spreads over the goals. */
export interface Alignment {
  /** In the order of the register. */
  readonly goals: readonly GoalShare[];
  /** Open issues, and those of them that serve a goal. */
  readonly items: number;
  readonly served: number;
  /** How many weeks of finished work were looked at; `null` where none was. */
  readonly weeks: number | null;
  /**
   * Part of all open issues that would have to move to another goal to meet the targets, 0 (as planned) to 1: half the
   * sum of differences. What the targets leave goes to the rest, which is goals without a target and issues without a
   * goal. `null` without targets or open issues.
   */
  readonly distance: number | null;
  /** Numbers of issues without a goal. */
  readonly orphans: readonly number[];
  /** Ids of active goals no open issue serves. */
  readonly starving: readonly string[];
  /**
   * Goals that ended or were closed, with the open issues that still name them; one whose period has ended though it is
   * still called active also without any.
   */
  readonly over: readonly {
    readonly id: string;
    readonly title: string;
    /** The last day of its period; `null` where it was closed without one. */
    readonly ended: string | null;
    readonly items: readonly number[];
    /** Where the register names it. */
    readonly place: FilePlace | null;
  }[];
}
