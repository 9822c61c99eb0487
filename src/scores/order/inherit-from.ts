/** One issue's score with what it inherits. */
import type { Inherited, Score } from "../../model/score.ts";
import { finishScore } from "../score-issue.ts";
import type { ScoreModel } from "../score-model.ts";
import { quantiseUp } from "../quantise.ts";
import type { ScoreOptions } from "../score-options.ts";

/** An issue that one has to be done before, as it stands on the board. */
export interface StandingBlocked {
  readonly number: number;
  readonly via: Inherited["via"];
  readonly effective: number | null;
}

/** Where one issue was read alone: what it blocks is taken as it stands, and so needs no further look. */
export function inheritFrom(
  score: Score,
  blocked: readonly StandingBlocked[],
  model: ScoreModel,
  options: ScoreOptions,
): Score {
  const [highest = null] = blocked
    .flatMap(({ number, via, effective }): Inherited[] =>
      effective === null || !options.inherit.includes(via)
        ? []
        : [{ from: number, via, value: quantiseUp(effective) }],
    )
    .sort((a, b) => b.value - a.value || a.from - b.from || (a.via < b.via ? -1 : 1));
  return raiseScore(score, highest, model, options);
}

/** The score with `highest`, the highest of what it blocks, where that is more than the score by its own factors. */
export function raiseScore(
  score: Score,
  highest: Inherited | null,
  model: ScoreModel,
  options: ScoreOptions,
): Score {
  return finishScore(score, highest, options, model);
}
