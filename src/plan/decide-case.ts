/** One decision with all that is known of the issue it is about, and what can be said to it. */
import type { Assessment } from "../model/assessment.ts";
import type { Change, ChangeTarget } from "../model/change.ts";
import type { Act, ActKind, Decision } from "../model/decision.ts";
import type { IssueMemory } from "../model/memory.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Thread } from "../model/thread.ts";
import type { Policy } from "../policy/policy.ts";

export type ActOf<Kind extends ActKind> = Extract<Act, { readonly kind: Kind }>;

export interface DecisionCase {
  readonly decision: Decision;
  readonly assessment: Assessment;
  /** `null` where it was not read. */
  readonly thread: Thread | null;
  readonly memory: IssueMemory;
  readonly snapshot: Snapshot;
  readonly policy: Policy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What was decided of the same thing before and is still to be handled: a run that was cut off may have set it. */
  readonly earlier: readonly Act[];
  /** Numbers of the issues that earlier decisions of this run close. */
  readonly closing: ReadonlySet<number>;
}

/** `change` without changes: what is decided is kept in the memory of the one comment alone. */
export type Answer =
  | { readonly kind: "change"; readonly changes: readonly Change[]; readonly sentence: string }
  | { readonly kind: "already" | "overtaken" | "refused" | "unknown"; readonly sentence: string };

export function already(sentence: string): Answer {
  return { kind: "already", sentence };
}

/** Something else was set by hand or decided since. */
export function overtaken(sentence: string): Answer {
  return { kind: "overtaken", sentence };
}

export function refused(sentence: string): Answer {
  return { kind: "refused", sentence };
}

export function change(changes: readonly Change[], sentence: string): Answer {
  return { kind: "change", changes, sentence };
}

export function targetOf({ assessment: { issue } }: DecisionCase): ChangeTarget {
  return { id: issue.id, number: issue.number };
}

/** Why a change is made that a person decided. */
export function becauseOf({ by, in: where }: Decision): string {
  return `${by ?? "somebody"} decided it in ${where.kind === "comment" ? "a comment" : "the agenda"}`;
}
