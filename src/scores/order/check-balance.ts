/** MoSCoW: how much of the effort is called a must. */
import type { Balance } from "../../model/score.ts";
import type { ScoreModel } from "../score-model.ts";
import type { OrderItem } from "./order-item.ts";

/** At most three fifths of the effort, so that the rest can give way when work takes longer (DSDM). */
const LIMIT = 0.6;

interface Classed {
  /** The class as a number: that at which its band begins. */
  readonly value: number;
  readonly effort: number | null;
}

/**
 * By the class people gave, whatever is inherited or overridden. `null` for models other than `moscow`, and where
 * no item has both a class and an effort.
 */
export function checkBalance(
  items: readonly Pick<OrderItem, "score" | "estimate">[],
  model: ScoreModel,
): Balance | null {
  if (model.id !== "moscow") {
    return null;
  }
  const { Must: must = Infinity, Could: could = Infinity } = model.bands;
  const planned = items.flatMap(classOf).filter(({ value }) => value >= could);
  const estimated = planned.filter(({ effort }) => effort !== null);
  const all = effortOf(estimated);
  return all === 0
    ? null
    : {
        must: effortOf(estimated.filter(({ value }) => value >= must)) / all,
        limit: LIMIT,
        items: estimated.length,
        unestimated: planned.length - estimated.length,
      };
}

function classOf({ score, estimate = null }: Pick<OrderItem, "score" | "estimate">): readonly Classed[] {
  const value = score.factors.find(({ name }) => name === "class")?.value ?? null;
  return value === null ? [] : [{ value, effort: estimate }];
}

function effortOf(items: readonly Classed[]): number {
  return items.reduce((sum, { effort }) => sum + (effort ?? 0), 0);
}
