/** RANK: the scores of a whole backlog → each with what it inherits, its place, and what shows only over all. */
import type { Inherited, Ranking, Score, Standing } from "../../model/score.ts";
import type { ScoreModel } from "../score-model.ts";
import type { ScoreOptions } from "../score-options.ts";
import { checkBalance } from "./check-balance.ts";
import { countOverrides } from "./count-overrides.ts";
import { findCycles } from "./find-cycles.ts";
import { findInversions } from "./find-inversions.ts";
import { findLinks } from "./find-links.ts";
import { findTies } from "./find-ties.ts";
import { raiseScore } from "./inherit-from.ts";
import { inheritPriority } from "./inherit-priority.ts";
import { measureSensitivity } from "./measure-sensitivity.ts";
import type { OrderItem } from "./order-item.ts";
import { rankScores } from "./rank-scores.ts";

/** Nobody asks what would move an issue that is far down. */
const MOST_MEASURED = 100;

export interface Order {
  /** Both by issue number, in the order of the ranks. */
  readonly scores: ReadonlyMap<number, Score>;
  readonly standings: ReadonlyMap<number, Standing>;
  readonly ranking: Ranking;
}

/** `items` are the scored issues of one repository, each once, in any order: the result is the same. */
export function orderBacklog(items: readonly OrderItem[], model: ScoreModel, options: ScoreOptions): Order {
  const links = findLinks(items, options.inherit);
  const highest = inheritPriority(items, links);
  const ordered = rankScores(
    items.map((item) => ({
      ...item,
      score: raiseScore(item.score, highest.get(item.number) ?? null, model, options),
    })),
  );
  return {
    scores: new Map(ordered.map(({ number, score }) => [number, score])),
    standings: standingsOf(ordered, highest, model, options),
    ranking: {
      ...countOverrides(ordered),
      inversions: findInversions(items, highest),
      cycles: findCycles(links),
      balance: checkBalance(ordered, model),
    },
  };
}

function standingsOf(
  ordered: readonly OrderItem[],
  highest: ReadonlyMap<number, Inherited>,
  model: ScoreModel,
  options: ScoreOptions,
): ReadonlyMap<number, Standing> {
  const ties = findTies(
    ordered.map(({ score }) => score),
    options.tolerance,
  );
  return new Map(
    ordered.map(({ number }, index): [number, Standing] => {
      const rank = index + 1;
      const sensitivity =
        rank > MOST_MEASURED
          ? null
          : measureSensitivity(ordered, index, highest.get(number) ?? null, model, options);
      return [number, { rank, tied: ties[index] ?? { first: rank, last: rank }, sensitivity }];
    }),
  );
}
