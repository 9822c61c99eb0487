/** A place in a range of scores → the highest or lowest place that smaller and smaller steps from it lead to. */

/** One score the missing factors allow, with the place of each in its range, 0 to 1. */
export interface Guess {
  readonly value: number;
  readonly places: readonly number[];
}

/** Smaller ones change no score that people can tell apart. */
const LEAST_STEP = 1e-7;

/**
 * Steps along one factor after the other, half as long once none leads further; so it finds what is best around the start,
 * not what is best of all. A place without a result is none to go to. Takes time in proportion to the number of factors.
 */
export function climbRange(
  start: Guess,
  guess: (places: readonly number[]) => Guess,
  direction: "up" | "down",
  firstStep: number,
): Guess {
  const isBetter = (one: Guess, other: Guess) =>
    direction === "up" ? one.value > other.value : one.value < other.value;
  let best = start;
  for (let step = firstStep; step > LEAST_STEP; step /= 2) {
    for (const index of best.places.keys()) {
      for (const move of [-step, step]) {
        const next = guess(
          best.places.map((place, other) =>
            other === index ? Math.min(Math.max(place + move, 0), 1) : place,
          ),
        );
        best = isBetter(next, best) ? next : best;
      }
    }
  }
  return best;
}
