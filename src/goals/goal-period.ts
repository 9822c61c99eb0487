/** Periods as people write them: `2026`, `2026-H2`, `2026-Q4`, `2026-11` → first and last day. */

export interface Days {
  readonly starts: string | null;
  readonly ends: string | null;
}

const PERIOD = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?$/i;

/** Days as `YYYY-MM-DD`, both inclusive; `null` when the text is no period. */
export function readPeriod(text: string): Days | null {
  const match = PERIOD.exec(text.trim());
  if (match === null) {
    return null;
  }
  const [, year, quarter, half, month] = match;
  if (quarter !== undefined) {
    return months(Number(year), Number(quarter) * 3 - 2, 3);
  }
  if (half !== undefined) {
    return months(Number(year), Number(half) * 6 - 5, 6);
  }
  return month === undefined ? months(Number(year), 1, 12) : months(Number(year), Number(month), 1);
}

function months(year: number, first: number, count: number): Days {
  return { starts: day(Date.UTC(year, first - 1, 1)), ends: day(Date.UTC(year, first - 1 + count, 0)) };
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
