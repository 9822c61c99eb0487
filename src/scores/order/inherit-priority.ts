/** Priority inheritance over a backlog: how much each issue matters to what has to wait for it. */
import type { Inherited, Score } from "../../model/score.ts";
import { quantiseUp } from "../quantise.ts";
import type { Links } from "./find-links.ts";
import type { OrderItem } from "./order-item.ts";

/**
 * For each issue that blocks one with a score: the highest of what it blocks, as that stands after inheriting itself; of
 * equals the one with the lowest number. An override that holds is passed on as it is, whatever lies behind it. The issues
 * of a circle without one all come to stand as high as the highest of them.
 */
export function inheritPriority(items: readonly OrderItem[], links: Links): ReadonlyMap<number, Inherited> {
  const levels = raiseLevels(items, links);
  const highest = new Map<number, Inherited>();
  for (const [blocker, blocks] of links) {
    for (const { number, via } of blocks) {
      const level = levels.get(number);
      // As it is inherited: what inherits in turn stands on the board with two decimals, and ties with what it has it from.
      const value = level === undefined ? -Infinity : quantiseUp(level);
      if (value > (highest.get(blocker)?.value ?? -Infinity)) {
        highest.set(blocker, { from: number, via, value });
      }
    }
  }
  return highest;
}

/** Where each issue stands in the end. Highest first: whoever is reached by one is raised to it, and no lower one can raise them further. */
function raiseLevels(items: readonly OrderItem[], links: Links): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  const held = new Set(items.filter(({ score }) => isHeld(score)).map(({ number }) => number));
  const blockers = turn(links);
  // The low end of an incomplete score stands on no board, where an issue's own event could read it: it raises nothing.
  const falling = items.flatMap(({ number, score }) => {
    const effective = isHeld(score) ? score.effective : score.computed;
    return effective === null ? [] : [{ number, effective }];
  });
  for (const { number, effective } of falling.sort((a, b) => b.effective - a.effective)) {
    const reached = levels.has(number) ? [] : [number];
    for (const at of reached) {
      if (!levels.has(at)) {
        levels.set(at, effective);
        for (const blocker of blockers.get(at) ?? []) {
          if (!held.has(blocker)) {
            reached.push(blocker);
          }
        }
      }
    }
  }
  return levels;
}

/** Number of a blocked issue → those that block it. */
function turn(links: Links): ReadonlyMap<number, readonly number[]> {
  const blockers = new Map<number, number[]>();
  for (const [blocker, blocks] of links) {
    for (const { number } of blocks) {
      const known = blockers.get(number);
      if (known === undefined) {
        blockers.set(number, [blocker]);
      } else {
        known.push(blocker);
      }
    }
  }
  return blockers;
}

/** Whether people keep it where it is. */
export function isHeld({ override }: Pick<Score, "override">): boolean {
  return override !== null && !override.expired;
}
