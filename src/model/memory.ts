/** What runs remember, kept in their own comments and agendas: a hint that is validated, never a permission. */
import type { Verdict } from "./finding.ts";

/** A line of an issue's decision log. */
export interface LoggedDecision {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly by: string | null;
  /** What was done, in one line; strangers' words in backticks. */
  readonly what: string;
  /** When the words were written, ISO 8601; missing from lines of old. */
  readonly at?: string | undefined;
  /** Number of the agenda it was decided in; a decision on the issue itself has none. */
  readonly agenda?: number | undefined;
  /** What a label holds of it: once the label is off, what the comment answered of it is over. */
  readonly holds?: "waive" | "snooze" | "ready" | undefined;
}

/** What the one comment on an issue remembers. */
export interface IssueMemory {
  /** The last comment whose commands were handled: its id, and when it was written (ISO 8601). `null` before the first. */
  readonly handled: { readonly comment: string; readonly at: string } | null;
  /** Hold while the issue bears the label for waived issues. */
  readonly waivers: readonly {
    readonly rule: string;
    readonly by: string;
    readonly because: string;
    /** The last day it holds, `YYYY-MM-DD`. */
    readonly until: string;
  }[];
  /** Holds while the issue bears the label for snoozed issues. `until` is the day it comes back, `YYYY-MM-DD`. */
  readonly snooze: { readonly until: string; readonly by: string } | null;
  /** A person called it ready: holds while the issue bears the label for ready issues. */
  readonly declared: { readonly by: string; readonly on: string } | null;
  /** Newest last, at most 20. */
  readonly log: readonly LoggedDecision[];
  /** What the last comment with commands is told: one line each, strangers' words in backticks. */
  readonly answers: readonly string[];
  /** Whether all commands are listed in the comment. */
  readonly help: boolean;
  /** Whether the comment asked a person for something now: a sweep writes only where that becomes true. */
  readonly asks: boolean;
  /** Whether it was among the issues next in line when it was last written: the issue's own event cannot tell. */
  readonly next: boolean;
}

/** Figures of a backlog on one day; `null` where not known. Shares are 0–1. */
export interface HealthPoint {
  /** Day of the meeting, `YYYY-MM-DD`. */
  readonly period: string;
  /** Open issues. */
  readonly open: number;
  /** Work that is ready, in iterations: ready issues (or their points) ÷ what is finished in an iteration. */
  readonly readyAhead: number | null;
  /** Of the issues next in line, the share that is ready, has a goal, is estimated. */
  readonly topReady: number | null;
  readonly topWithGoal: number | null;
  readonly topEstimated: number | null;
  /** Days since open issues were opened: the middle one, and what nine of ten are open no longer than. */
  readonly ageMedian: number | null;
  readonly age90: number | null;
  /** Issues opened and closed since the meeting before. */
  readonly inflow: number | null;
  readonly outflow: number | null;
  /** Of what the agenda before asked to decide, the share that was decided or became ready. */
  readonly yield: number | null;
}

/** It was back from being put off; its goal ends before it can be done, told of one issue of several. */
export type RememberedMatter = "returned" | "deadline";

/** What an agenda remembers for the next one. */
export interface AgendaMemory {
  /** When it was written, ISO 8601. */
  readonly at: string;
  /** What it asks to decide; `carried`: how often it was left undecided before. */
  readonly entries: readonly {
    readonly issue: number;
    readonly carried: number;
    readonly verdict: Verdict;
    /** What it asked, where the issue does not show that by itself later on. */
    readonly matter?: RememberedMatter | undefined;
  }[];
  /** The issues next in line as they stood, by rank. */
  readonly top: readonly { readonly issue: number; readonly verdict: Verdict }[];
  /** Oldest first, this one last; at most 8. */
  readonly health: readonly HealthPoint[];
}
