/** Circles of issues that wait for one another, and blockers that people keep below what waits for them. */
import type { Matter } from "./matter.ts";
import type { Scene } from "./set-scene.ts";

export interface Knots {
  /** By the number of the one issue whose entry is about it. */
  readonly told: ReadonlyMap<number, Matter>;
  /** Numbers of all issues in circles. */
  readonly members: ReadonlySet<number>;
}

/** A circle is told by its highest ranked member. An inversion that the score has put right by itself needs nobody. */
export function findKnots({ refinement, byNumber }: Scene): Knots {
  const { cycles = [], inversions = [] } = refinement.ranking ?? {};
  const rankOf = (number: number): number => byNumber.get(number)?.rank ?? Infinity;
  const inverted = inversions
    .filter(({ raised }) => !raised)
    .map((inversion): [number, Matter] => [inversion.blocker, { kind: "inverted", inversion }]);
  const circles = cycles.flatMap((numbers): [number, Matter][] => {
    const [first] = numbers.toSorted((a, b) => rankOf(a) - rankOf(b) || a - b);
    return first === undefined ? [] : [[first, { kind: "circle", numbers }]];
  });
  return { told: new Map([...inverted, ...circles]), members: new Set(cycles.flat()) };
}
