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
  /** Something outside the text: a field, a label, an assignee, another issue. */
  | { readonly kind: "act"; readonly sentence: string };

/** What a rule returns: the finding before the policy gave it a level. */
export interface Problem {
  readonly message: string;
  /** The words it is about, as written; `null` when it is about something that is not there. */
  readonly quote: string | null;
  readonly place: Place | null;
  readonly edit: Edit;
}

export interface Finding extends Problem {
  readonly rule: string;
  readonly level: "required" | "advised";
  readonly stage: Stage;
}
