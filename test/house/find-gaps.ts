/** What is missing where, when several lists must name the same things. */

/** A list that must name the same things as the others; `place` as a person would look it up. */
export interface Listing {
  readonly place: string;
  readonly names: readonly string[];
}

/**
 * One sentence for each thing that `first` names and another list does not, or the other way round:
 * "add `open-questions` to src/rules/index.ts". Order is not compared; a name given twice is a gap.
 */
export function findGaps(first: Listing, ...others: readonly Listing[]): readonly string[] {
  return [
    ...[first, ...others].flatMap(twice),
    ...others.flatMap((other) => [...absent(first, other), ...absent(other, first)]),
  ];
}

function absent(from: Listing, other: Listing): readonly string[] {
  return from.names
    .filter((name) => !other.names.includes(name))
    .map((name) => `add \`${name}\` to ${other.place}, or remove it from ${from.place}`);
}

function twice({ place, names }: Listing): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => `remove one \`${name}\` from ${place}`,
  );
}
