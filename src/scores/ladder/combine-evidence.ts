/** Rows of evidence → one value, each row counting as much as its age lets it. */
import { type Look, scaleOf } from "./rung.ts";
import type { EvidenceRow } from "../../model/evidence.ts";
import { dayAt, dayNumber } from "../../calendar/day.ts";

export type Combining = "latest" | "sum" | "mean" | "max";

export interface CombineOptions {
  readonly how: Combining;
  /** In days; `null` for never. */
  readonly halfLife: number | null;
  readonly expires: number | null;
  /** The lowest value that can be meant: age takes nothing below it. */
  readonly lowest: number;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export interface CombinedEvidence {
  /** To 6 decimals; `null` where no row counts today. */
  readonly value: number | null;
  /** The row that is named for it: the highest of `max`, else the latest. */
  readonly row: EvidenceRow;
  /** The last day on which the value is what it is today; `null` where no day changes it. */
  readonly until: string | null;
  /** How the value was made, or why there is none; `null` where it stands as it was written. */
  readonly remark: string | null;
}

/** A row, and what it says on the day that is looked at. */
interface Aged {
  readonly row: EvidenceRow;
  readonly amount: number;
  readonly halvings: number;
}

/** Less than this is nothing, so that a row ends to change. */
const LEAST = 1e-6;
/** Days are looked at until the value changes; where so many change nothing, the last of them is told. */
const MOST_STEPS = 64;

/** How evidence of a factor ages: only a gain is halved, since less of a cost would raise the score. */
export function ageingOf({ spec, ageing, today }: Look): Omit<CombineOptions, "how"> {
  return {
    halfLife: spec.kind === "gain" ? (ageing["half-life"] ?? null) : null,
    expires: ageing.expires ?? null,
    lowest: scaleOf(spec)[0],
    today,
  };
}

/**
 * The rows of one issue and one factor. A row with a date counts from that day to the last day before it expires, and
 * half as much after each full half-life; one without a date counts for ever. `null` where there are no rows. The order
 * of the rows makes no difference.
 */
export function combineEvidence(
  rows: readonly EvidenceRow[],
  options: CombineOptions,
): CombinedEvidence | null {
  const sorted = [...rows].sort(inTime);
  const latest = sorted.at(-1);
  if (latest === undefined) {
    return null;
  }
  const today = dayNumber(options.today);
  const aged = sorted.flatMap((row) => ageOf(row, options, today) ?? []);
  const named = nameFor(aged, options.how);
  const until = lastDayAlike(sorted, options, today);
  if (named === undefined) {
    return { value: null, row: latest, until, remark: whyNone(latest, options, today) };
  }
  const future = sorted.filter(({ date }) => date !== null && dayNumber(date) > today);
  return {
    value: valueOf(aged, options),
    row: named.row,
    until,
    remark: remarkOn(aged, named, options, future),
  };
}

/** Rows without a date come first; those of one day in the order of the files. */
function inTime(a: EvidenceRow, b: EvidenceRow): number {
  return compare(a.date ?? "", b.date ?? "") || compare(a.file, b.file) || a.line - b.line;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `null` on a day on which it does not count. */
function ageOf(row: EvidenceRow, { halfLife, expires }: CombineOptions, day: number): Aged | null {
  if (row.date === null) {
    return { row, amount: row.value, halvings: 0 };
  }
  const age = day - dayNumber(row.date);
  if (age < 0 || (expires !== null && age > expires)) {
    return null;
  }
  const halvings = halfLife === null ? 0 : Math.floor(age / halfLife);
  const amount = row.value * 0.5 ** halvings;
  return { row, amount: halvings > 0 && Math.abs(amount) < LEAST ? 0 : amount, halvings };
}

/** The first day after `day` on which the row counts otherwise; infinity where there is none. */
function nextStep(row: EvidenceRow, options: CombineOptions, day: number): number {
  if (row.date === null) {
    return Number.POSITIVE_INFINITY;
  }
  const date = dayNumber(row.date);
  if (day < date) {
    return date;
  }
  const aged = ageOf(row, options, day);
  if (aged === null) {
    return Number.POSITIVE_INFINITY;
  }
  const { halfLife, expires } = options;
  const halved =
    halfLife === null || aged.amount === 0 ? Number.POSITIVE_INFINITY : date + (aged.halvings + 1) * halfLife;
  return Math.min(halved, expires === null ? Number.POSITIVE_INFINITY : date + expires + 1);
}

function valueOf(aged: readonly Aged[], { how, lowest }: CombineOptions): number | null {
  if (aged.length === 0) {
    return null;
  }
  const fresh = combine(
    aged.map(({ row }) => row.value),
    how,
  );
  // Age makes evidence weak, not impossible: an impact of 1 to 10 does not become 0.5.
  return rounded(Math.max(agedValue(aged, how), Math.min(fresh, lowest)));
}

function agedValue(aged: readonly Aged[], how: Combining): number {
  return combine(
    aged.map(({ amount }) => amount),
    how,
  );
}

/** To 6 decimals. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Of at least one number, the latest last. */
function combine(numbers: readonly number[], how: Combining): number {
  switch (how) {
    case "latest":
      return numbers.at(-1) ?? 0;
    case "sum":
      return total(numbers);
    case "mean":
      return total(numbers) / numbers.length;
    case "max":
      return numbers.reduce((highest, number) => Math.max(highest, number));
  }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function nameFor(aged: readonly Aged[], how: Combining): Aged | undefined {
  return how === "max"
    ? aged.reduce<Aged | undefined>(
        (highest, one) => (highest === undefined || one.amount >= highest.amount ? one : highest),
        undefined,
      )
    : aged.at(-1);
}

function lastDayAlike(rows: readonly EvidenceRow[], options: CombineOptions, today: number): string | null {
  const value = (day: number) =>
    valueOf(
      rows.flatMap((row) => ageOf(row, options, day) ?? []),
      options,
    );
  const now = value(today);
  let day = today;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = rows.reduce(
      (nearest, row) => Math.min(nearest, nextStep(row, options, day)),
      Number.POSITIVE_INFINITY,
    );
    if (next === Number.POSITIVE_INFINITY) {
      return null;
    }
    day = next;
    if (value(day) !== now) {
      break;
    }
  }
  return dayAt(day - 1);
}

function whyNone(latest: EvidenceRow, { expires }: CombineOptions, today: number): string {
  const date = dayNumber(latest.date ?? "");
  return date > today
    ? `counts from ${latest.date}`
    : `expired on ${dayAt(date + (expires ?? 0)) ?? "its last day"}`;
}

function remarkOn(
  aged: readonly Aged[],
  named: Aged,
  options: CombineOptions,
  future: readonly EvidenceRow[],
): string | null {
  const { how } = options;
  const made =
    aged.length > 1 && (how === "sum" || how === "mean") ? addedUp(aged, how) : pickedOf(aged, named, how);
  const value = valueOf(aged, options);
  const parts = [
    ...made,
    ...(aged.length > 1 && value !== rounded(agedValue(aged, how)) ? [`no less than ${value}`] : []),
    ...(future[0] === undefined ? [] : [`line ${future[0].line} counts from ${future[0].date}`]),
  ];
  return parts.length === 0 ? null : parts.join(", ");
}

/** More rows than this are counted, not named. */
const MOST_NAMED = 4;

/** More than stands in a cell of the ledger. */
const LONGEST = 160;

/** Each row with what it adds, the latest first: “line 20: 300 halved to 150 + line 7: 24.5”. */
function addedUp(aged: readonly Aged[], how: "sum" | "mean"): readonly string[] {
  const files = new Set(aged.map(({ row }) => row.file));
  const terms = aged.toReversed().map(({ row, amount, halvings }) => {
    const place = files.size > 1 ? `${row.file}:${row.line}` : `line ${row.line}`;
    const value = rounded(row.value);
    return `${place}: ${halvings === 0 ? value : `${value} halved to ${rounded(amount)}`}`;
  });
  const sum = terms.join(" + ");
  if (terms.length <= MOST_NAMED && sum.length <= LONGEST) {
    return [how === "sum" ? sum : `(${sum}) ÷ ${terms.length}`];
  }
  const old = aged.filter(({ halvings }) => halvings > 0).length;
  return [`the ${how} of ${terms.length} rows`, ...(old === 0 ? [] : [`${old} of them halved by age`])];
}

function pickedOf(aged: readonly Aged[], named: Aged, how: Combining): readonly string[] {
  const others = `${aged.length - 1} more row${aged.length === 2 ? "" : "s"}`;
  const times = named.halvings === 1 ? "once" : `${named.halvings} times`;
  return [
    ...(aged.length > 1 ? [`the ${how === "max" ? "highest" : how}, and ${others}`] : []),
    ...(named.halvings === 0 ? [] : [`${named.row.value} halved ${times} by age`]),
  ];
}
