/** An issue with all that was judged of it. */
import type { Finding, Stage, Verdict, Waived } from "./finding.ts";
import type { Alignment, GoalLink } from "./goal.ts";
import type { Issue } from "./issue.ts";
import type { Ranking, Score, Standing } from "./score.ts";

export interface Assessment {
  readonly issue: Issue;
  readonly profile: string;
  /** Why this profile: "the label `bug`", "it has steps to reproduce". `null` for the default. */
  readonly profileReason: string | null;
  /** The bar asked of it now: `ready` once it has passed the small bar and is among the issues next in line, `intake` before. The verdict is of both. */
  readonly stage: Stage;
  readonly verdict: Verdict;
  /** Required first, intake before ready, then in the order of the rules. */
  readonly findings: readonly Finding[];
  /** Findings that a person set aside; the verdict is without them. */
  readonly waived: readonly Waived[];
  readonly goal: GoalLink;
  readonly score: Score;
  /** Place among all assessed issues, from 1; `null` when only one issue was read, or it is archived on the project. */
  readonly rank: number | null;
  /** Its place with what it depends on; `null` as the rank. */
  readonly standing: Standing | null;
  /** Put off: until a day (`YYYY-MM-DD`) and by whom, `null` where only the label tells. `null` where it is not. */
  readonly snooze: { readonly until: string | null; readonly by: string | null } | null;
  /** A person called it ready whatever is missing, with the day; `null` where nobody did. */
  readonly declared: { readonly by: string; readonly on: string } | null;
}

/** The whole judgement: every issue read but the exempt ones, in the order they were read. */
export interface Refinement {
  readonly assessments: readonly Assessment[];
  readonly alignment: Alignment;
  /** `null` when only one issue was read. */
  readonly ranking: Ranking | null;
  /** Numbers of the issues the policy leaves alone. */
  readonly exempt: readonly number[];
}
