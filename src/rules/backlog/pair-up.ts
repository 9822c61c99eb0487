/** Pairs of issues worth comparing: those that share rare words, found without comparing all with all. */
import type { Wordings } from "./read-wordings.ts";

/** What an issue is looked up by: its rarest words, and pairs of the rarest of its title. */
const RAREST = 12;
const RAREST_OF_TITLE = 4;
/** Words (or pairs of them) that more issues share tell of a subject, not of a duplicate. */
const MOST_USES = 30;
/** Rare words two issues must share. */
const SHARED = 2;

/** Positions in the list of issues, the lower one first; each pair once. */
export function pairUp(wordings: Wordings): readonly (readonly [number, number])[] {
  const byWord = indexOf(wordings.of.map(({ all }) => rarest(all, RAREST, MOST_USES, wordings)));
  const byTitle = indexOf(
    wordings.of.map(({ title }) => couples(rarest(title, RAREST_OF_TITLE, Infinity, wordings))),
  );
  const pairs: [number, number][] = [];
  for (let one = 0; one < wordings.of.length; one += 1) {
    const shared = new Map<number, number>();
    count(byWord, one, shared, 1);
    count(byTitle, one, shared, SHARED);
    for (const [other, hits] of shared) {
      if (hits >= SHARED) {
        pairs.push([one, other]);
      }
    }
  }
  return pairs;
}

interface Index {
  readonly keys: readonly (readonly number[])[];
  readonly places: ReadonlyMap<number, readonly number[]>;
}

function indexOf(keys: readonly (readonly number[])[]): Index {
  const places = new Map<number, number[]>();
  for (const [place, own] of keys.entries()) {
    for (const key of own) {
      const known = places.get(key);
      if (known === undefined) {
        places.set(key, [place]);
      } else {
        known.push(place);
      }
    }
  }
  return { keys, places };
}

function count({ keys, places }: Index, one: number, shared: Map<number, number>, hits: number): void {
  for (const key of keys[one] ?? []) {
    const others = places.get(key) ?? [];
    for (const other of others.length > MOST_USES ? [] : others) {
      if (other > one) {
        shared.set(other, (shared.get(other) ?? 0) + hits);
      }
    }
  }
}

/** Of the words others use too; by the word itself where equally rare, so that no order of the issues matters. */
function rarest(
  ids: Int32Array,
  most: number,
  mostUses: number,
  { uses, words }: Wordings,
): readonly number[] {
  const used = Array.from(ids.filter((id) => (uses[id] ?? 0) > 1 && (uses[id] ?? 0) <= mostUses));
  return used
    .sort((a, b) => (uses[a] ?? 0) - (uses[b] ?? 0) || ((words[a] ?? "") < (words[b] ?? "") ? -1 : 1))
    .slice(0, most);
}

/** A key for each two of the words; a word that stands alone is its own. */
function couples(ids: readonly number[]): readonly number[] {
  const own = [...ids].sort((a, b) => a - b);
  const [alone] = own;
  return own.length === 1 && alone !== undefined
    ? [keyOf(alone, alone)]
    : own.flatMap((a, index) => own.slice(index + 1).map((b) => keyOf(a, b)));
}

function keyOf(a: number, b: number): number {
  return a * 0x400_0000 + b;
}
