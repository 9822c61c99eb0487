/** An issue with all that was judged of it. */
import type { Finding, Stage, Verdict } from "./finding.ts";
import type { Alignment, GoalLink } from "./goal.ts";
import type { Issue } from "./issue.ts";
import type { Score } from "./score.ts";

export interface Assessment {
  readonly issue: Issue;
  readonly profile: string;
  /** `intake` while the small bar at creation is not passed, then `ready`. */
  readonly stage: Stage;
  readonly verdict: Verdict;
  /** Required first, intake before ready, then in the order of the rules. */
  readonly findings: readonly Finding[];
  readonly goal: GoalLink;
  readonly score: Score;
  /** Place among all assessed issues, from 1; `null` when only one issue was read. */
  readonly rank: number | null;
}

/** The whole judgement: every issue read but the exempt ones, in the order they were read. */
export interface Refinement {
  readonly assessments: readonly Assessment[];
  readonly alignment: Alignment;
  /** Numbers of the issues the policy leaves alone. */
  readonly exempt: readonly number[];
}
