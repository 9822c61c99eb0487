/** The order of a backlog: by score, then age, then number; what cannot be scored comes last. */
import type { Score } from "../model/score.ts";

export interface Ranked {
  readonly number: number;
  readonly createdAt: string;
  readonly score: Pick<Score, "effective">;
}

/** Issue number → rank from 1. */
export function rankScores(items: readonly Ranked[]): ReadonlyMap<number, number> {
  const order = [...items].sort(
    (a, b) =>
      (b.score.effective ?? -Infinity) - (a.score.effective ?? -Infinity) ||
      compare(a.createdAt, b.createdAt) ||
      a.number - b.number,
  );
  return new Map(order.map(({ number }, index) => [number, index + 1]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
