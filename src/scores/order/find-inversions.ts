/** Blockers that would stand below what has to wait for them. */
import type { Inherited, Inversion } from "../../model/score.ts";
import { quantiseUp } from "../quantise.ts";
import { isHeld } from "./inherit-priority.ts";
import type { OrderItem } from "./order-item.ts";

/**
 * One at most for each blocker: against the highest of what it blocks; lowest number first. An override that holds is
 * where a blocker stands, and not raised.
 */
export function findInversions(
  items: readonly OrderItem[],
  highest: ReadonlyMap<number, Inherited>,
): readonly Inversion[] {
  return items
    .flatMap(({ number, score }): Inversion[] => {
      const above = highest.get(number);
      if (above === undefined || above.value <= (score.effective ?? -Infinity)) {
        return [];
      }
      const raised = !isHeld(score);
      return [
        {
          blocker: number,
          blocked: above.from,
          from: raised ? score.value : score.effective,
          to: quantiseUp(above.value),
          raised,
        },
      ];
    })
    .sort((a, b) => a.blocker - b.blocker);
}
