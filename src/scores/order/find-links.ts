/** Which issues have to be done before which. */
import type { Inherited } from "../../model/score.ts";
import type { OrderItem } from "./order-item.ts";

/** An issue that another has to be done before. */
export interface Blocked {
  readonly number: number;
  readonly via: Inherited["via"];
}

/** Number of a blocker → what it blocks, lowest number first. */
export type Links = ReadonlyMap<number, readonly Blocked[]>;

/**
 * Only the kinds in `inherit` count. A sub-issue blocks the issue it is part of; where it also blocks it outright, that
 * is said. What is not among `items` is not blocked and blocks nothing, and nothing blocks itself.
 */
export function findLinks(items: readonly OrderItem[], inherit: readonly Inherited["via"][]): Links {
  const links = new Map<number, Map<number, Inherited["via"]>>();
  const present = new Set(items.map(({ number }) => number));
  const link = (blocker: number, blocked: number, via: Inherited["via"]) => {
    if (blocker !== blocked && present.has(blocker) && present.has(blocked)) {
      const blocks = links.get(blocker) ?? new Map<number, Inherited["via"]>();
      links.set(blocker, blocks.set(blocked, blocks.get(blocked) === "blocks" ? "blocks" : via));
    }
  };
  for (const { number, blockedBy, parent } of items) {
    if (inherit.includes("blocks")) {
      for (const blocker of blockedBy) {
        link(blocker, number, "blocks");
      }
    }
    if (inherit.includes("sub-issue") && parent !== null) {
      link(number, parent, "sub-issue");
    }
  }
  return new Map(
    [...links].map(([blocker, blocks]) => [
      blocker,
      [...blocks].map(([number, via]): Blocked => ({ number, via })).sort((a, b) => a.number - b.number),
    ]),
  );
}
