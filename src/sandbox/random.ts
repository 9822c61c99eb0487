/** Numbers that look random and are the same for the same seed, on every machine. */

export interface Random {
  /** 0 ≤ n < 1. */
  next(): number;
  /** An integer, both ends included. */
  between(low: number, high: number): number;
  /** True in `share` of the cases, 0–1. */
  chance(share: number): boolean;
  /** Throws a RangeError for an empty list. */
  pick<T>(list: readonly T[]): T;
}

/** mulberry32: 32-bit integer arithmetic only. */
export function newRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (list) => {
      const one = list[between(0, list.length - 1)];
      if (one === undefined) {
        throw new RangeError("There is nothing to pick from.");
      }
      return one;
    },
  };
}
