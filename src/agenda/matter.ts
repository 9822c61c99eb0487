/** What there is to decide about an issue, and in which section of the agenda that belongs. */
import type { SectionId } from "../model/agenda.ts";
import type { Finding } from "../model/finding.ts";
import type { Goal } from "../model/goal.ts";
import type { IssueName } from "../model/issue.ts";
import type { Inversion } from "../model/score.ts";
import type { Assessment } from "../model/assessment.ts";

/** Days are `YYYY-MM-DD`. */
export type Matter =
  /** Not understood, or nobody scored it. */
  | { readonly kind: "intake" }
  | { readonly kind: "not-ready" }
  | { readonly kind: "too-big" }
  | { readonly kind: "dispute" }
  /** Issues that wait for one another, in the order of blocking. */
  | { readonly kind: "circle"; readonly numbers: readonly number[] }
  | { readonly kind: "inverted"; readonly inversion: Inversion }
  | { readonly kind: "blocked"; readonly blockers: readonly IssueName[] }
  /** Put off until a day that has come; `null` where its label was taken off. */
  | { readonly kind: "returned"; readonly until: string | null }
  | { readonly kind: "aged"; readonly edited: string }
  /** `late`: how many open issues of the goal will not be done by its end; `done`: when this one would be. */
  | { readonly kind: "deadline"; readonly goal: Goal; readonly late: number; readonly done: string }
  | { readonly kind: "waiver"; readonly rules: readonly string[]; readonly until: string }
  /** It waited for an issue that was given up. */
  | { readonly kind: "abandoned"; readonly number: number };

/** What people or data do not agree about. */
export type Dispute =
  | { readonly kind: "goals"; readonly goals: readonly string[] }
  | { readonly kind: "override"; readonly value: number; readonly computed: string }
  | {
      readonly kind: "expired";
      readonly value: number;
      readonly until: string | null;
      readonly computed: string;
    }
  /** Incomplete: with one more factor known it might stand as high as `first`. */
  | { readonly kind: "range"; readonly factor: string; readonly first: number }
  | { readonly kind: "raised"; readonly own: number; readonly value: number; readonly from: number };

export interface Candidate {
  readonly assessment: Assessment;
  readonly matter: Matter;
  readonly disputes: readonly Dispute[];
  /** What is required and missing; nobody is told twice about one place. */
  readonly missing: readonly Finding[];
  /** How often it was left undecided. */
  readonly carried: number;
}

const SECTION_OF: Readonly<Record<Matter["kind"], SectionId>> = {
  intake: "intake",
  "not-ready": "not-ready",
  "too-big": "too-big",
  dispute: "disagreements",
  circle: "blocked",
  inverted: "blocked",
  blocked: "blocked",
  returned: "back",
  aged: "back",
  deadline: "risks",
  waiver: "risks",
  abandoned: "risks",
};

/** Undecided so often, an issue is to be settled one way or another. */
const MUST_SETTLE = 2;
/** Matters of an issue that is not ready; a dispute or a risk is no reason to give the issue up. */
const SETTLED: ReadonlySet<Matter["kind"]> = new Set(["intake", "not-ready", "too-big", "blocked"]);

/** Whether it was left undecided too often: then it is split, looked into first, declined, or what is missing is waived. */
export function mustSettle({ matter, carried }: Pick<Candidate, "matter" | "carried">): boolean {
  return carried >= MUST_SETTLE && SETTLED.has(matter.kind);
}

export function sectionOf({ matter, carried }: Pick<Candidate, "matter" | "carried">): SectionId {
  return carried > 0 ? "carried" : SECTION_OF[matter.kind];
}
