/** What the order of a backlog is made of: issues with their own scores and with what they wait for. */
import type { Score } from "../../model/score.ts";

export interface OrderItem {
  readonly number: number;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** By its own factors: nothing inherited yet. */
  readonly score: Score;
  /** Numbers of the open issues of this repository that block it. */
  readonly blockedBy: readonly number[];
  /** Number of the issue it is a sub-issue of. */
  readonly parent: number | null;
  /** Its effort, in whatever unit the team estimates; `null` or left out where nobody has told. */
  readonly estimate?: number | null;
}
