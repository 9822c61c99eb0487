/** How often people put a score of their own in place of the computed one. */
import type { Ranking } from "../../model/score.ts";
import { isHeld } from "./inherit-priority.ts";
import type { OrderItem } from "./order-item.ts";

export type OverrideCount = Pick<
  Ranking,
  "scored" | "overridden" | "overrideRate" | "expired" | "unexplained"
>;

/** Scored is what has a score, its own, inherited or of people; an end of a range is none. Only overrides that hold are counted as such. */
export function countOverrides(
  items: readonly { readonly number: number; readonly score: OverrideScore }[],
): OverrideCount {
  const scored = items.filter(({ score }) => score.computed !== null || isHeld(score)).length;
  const held = items.filter(({ score }) => isHeld(score));
  const expired = items.filter(({ score }) => score.override?.expired === true);
  const unexplained = held.filter(
    ({ score: { override } }) =>
      override !== null && override.reasonField !== null && (override.reason ?? "").trim() === "",
  );
  return {
    scored,
    overridden: held.length,
    overrideRate: scored === 0 ? 0 : held.length / scored,
    expired: numbersOf(expired),
    unexplained: numbersOf(unexplained),
  };
}

type OverrideScore = Pick<OrderItem["score"], "computed" | "override">;

function numbersOf(items: readonly { readonly number: number }[]): readonly number[] {
  return items.map(({ number }) => number).sort((a, b) => a - b);
}
