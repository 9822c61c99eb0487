/** A rule's word on one issue. */
import type { Place } from "./place.ts";

export type Level = "required" | "advised" | "off";

/** `intake`: the small bar at creation. `ready`: the full bar before work starts. */
export type Stage = "intake" | "ready";

export type Verdict = "ready" | "almost" | "not ready";

/** The smallest edit that would satisfy a rule; `sentence` says it to a person. */
export type Edit =
  | { readonly kind: "title"; readonly sentence: string; readonly title: string }
  | { readonly kind: "append"; readonly sentence: string; readonly text: string }
  | { readonly kind: "replace"; readonly sentence: string; readonly place: Place; readonly text: string }
  /** Sub-issues to make of it, by their titles. */
  | { readonly kind: "split"; readonly sentence: string; readonly parts: readonly string[] }
  /** Something outside the text: a field, a label, an assignee, another issue. */
  | { readonly kind: "act"; readonly sentence: string };

/** What a rule returns: the finding before the policy gave it a level. */
export interface Problem {
  readonly message: string;
  /** The words it is about, as written; `null` when it is about something that is not there. */
  readonly quote: string | null;
  readonly place: Place | null;
  readonly edit: Edit;
  /** `advised` where the rule is less sure of this than of its other findings: it then never holds a verdict back. */
  readonly atMost?: "advised";
  /** True where only the whole backlog shows it: no verdict counts it, so that an event and a sweep agree. */
  readonly ofBacklog?: true;
}

/** Why a rule is not asked of one issue for a while. */
export interface Waiver {
  readonly issue: number;
  readonly rule: string;
  /** Who waived it: a login. */
  readonly by: string;
  readonly because: string;
  /** The last day it holds, `YYYY-MM-DD`. */
  readonly until: string;
}

/** What would have been said without the waiver. */
export interface Waived {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

export interface Finding extends Problem {
  readonly rule: string;
  readonly level: "required" | "advised";
  readonly stage: Stage;
}
