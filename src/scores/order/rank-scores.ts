/** The order of a backlog: by score, then age, then number; what cannot be scored comes last. */
import type { Score } from "../../model/score.ts";

export interface Ranked {
  readonly number: number;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly score: Pick<Score, "effective">;
}

/** The first of them has rank 1. */
export function rankScores<Item extends Ranked>(items: readonly Item[]): readonly Item[] {
  return [...items].sort(compareRanked);
}

/** Below 0 where `a` comes before `b`. */
export function compareRanked(a: Ranked, b: Ranked): number {
  return (
    compareScores(a.score.effective, b.score.effective) ||
    compareTexts(a.createdAt, b.createdAt) ||
    a.number - b.number
  );
}

function compareScores(a: number | null, b: number | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : b - a;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
