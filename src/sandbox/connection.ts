/** Pages of a list, cut as GitHub cuts them: opaque cursors, `first`/`last`, `after`/`before`. */
import { Refusal } from "./refusal.ts";

export interface PageArgs {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

export interface Connection<T> {
  readonly kind: "connection";
  readonly totalCount: number;
  readonly nodes: readonly T[];
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly startCursor: string | null;
    readonly endCursor: string | null;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
}

/** Where a node stands in a sorted list: compared part by part. */
export type Key = readonly (string | number)[];

/**
 * A page of `list`. With `keyOf` the list is sorted by those keys (`descending` or not) and cursors hold the key,
 * so a page follows on rightly when nodes before it went away; without, cursors hold the position.
 */
export function connect<T>(
  list: readonly T[],
  args: PageArgs,
  keyOf?: (node: T) => Key,
  descending = false,
): Connection<T> {
  const place = (cursor: string): { readonly before: number; readonly after: number } => {
    const key = readCursor(cursor);
    if (keyOf === undefined) {
      const position = Number(key[0]);
      return { before: position - 1, after: position };
    }
    const sign = descending ? -1 : 1;
    return {
      before: bisect(list, (node) => sign * compareKeys(keyOf(node), key) < 0),
      after: bisect(list, (node) => sign * compareKeys(keyOf(node), key) <= 0),
    };
  };
  let start = typeof args.after === "string" ? place(args.after).after : 0;
  let end = typeof args.before === "string" ? place(args.before).before : list.length;
  const from = start;
  const to = end;
  if (typeof args.first === "number") {
    end = Math.min(end, start + args.first);
  }
  if (typeof args.last === "number") {
    start = Math.max(start, end - args.last);
  }
  const nodes = start < end ? list.slice(start, end) : [];
  const cursors = nodes.map((node, index) =>
    writeCursor(keyOf === undefined ? [start + index + 1] : keyOf(node)),
  );
  return {
    kind: "connection",
    totalCount: list.length,
    nodes,
    edges: nodes.map((node, index) => ({ cursor: cursors[index] ?? "", node })),
    pageInfo: {
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
      hasNextPage: end < to || (typeof args.before === "string" && to < list.length),
      hasPreviousPage: start > from || (typeof args.after === "string" && from > 0),
    },
  };
}

export function compareKeys(a: Key, b: Key): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined || part === other) {
      continue;
    }
    if (typeof part === "number" && typeof other === "number") {
      return part - other;
    }
    return String(part) < String(other) ? -1 : 1;
  }
  return 0;
}

/** The first index where `isBefore` no longer holds. */
function bisect<T>(list: readonly T[], isBefore: (node: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list.slice(middle, middle + 1).every(isBefore)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function writeCursor(key: Key): string {
  return Buffer.from(`cursor:v2:${JSON.stringify(key)}`).toString("base64");
}

function readCursor(cursor: string): Key {
  const text = Buffer.from(cursor, "base64").toString();
  try {
    const key: unknown = text.startsWith("cursor:v2:") ? JSON.parse(text.slice(10)) : null;
    if (Array.isArray(key) && key.every((part) => typeof part === "string" || typeof part === "number")) {
      return key;
    }
  } catch {
    // An unreadable cursor is answered below, whatever is wrong with it.
  }
  throw new Refusal("INVALID_CURSOR_ARGUMENTS", `\`${cursor}\` does not appear to be a valid cursor.`);
}
