/** Factors that are counted: votes, reporters, duplicates, tickets, age, and confidence by the kind of evidence. */
import { fitsPattern } from "../../issue/fits-pattern.ts";
import type { EvidenceKind, EvidenceRow } from "../../model/evidence.ts";
import { dayAt, dayNumber } from "../../calendar/day.ts";
import { ageingOf, combineEvidence } from "./combine-evidence.ts";
import type { EvidenceOptions, Signal } from "./factor-options.ts";
import { type Look, said, type Said, scaleOf } from "./rung.ts";

/** Counts of which 0 says only that nobody spoke up yet. */
const COUNTED: ReadonlySet<Signal> = new Set(["votes", "tickets", "duplicates"]);

/** A count of 0 gives way to a lower place, and where the factor has no 0 it is no value: nobody meant it. */
export function inSignal(look: Look): Said | null {
  const signal = look.options.signal;
  if (signal === undefined) {
    return null;
  }
  const counted = COUNT[signal](look);
  const [low] = scaleOf(look.spec);
  if (counted === null || counted.value !== 0) {
    return counted;
  }
  if (low > 0) {
    return { ...counted, value: null, remark: countsNothing(signal) };
  }
  return COUNTED.has(signal) ? { ...counted, search: "yields" } : counted;
}

/** Told where a lower place decides instead. */
export function countsNothing(signal: string): string {
  return `the signal ${signal} counts 0`;
}

const COUNT: Readonly<Record<Signal, (look: Look) => Said | null>> = {
  votes: countVotes,
  reporters: countReporters,
  duplicates: ({ evidence: { issue } }) => said("signal", "duplicates", issue.duplicates.length),
  tickets: countTickets,
  age: countMonths,
  confidence: confidenceOf,
};

/** Confidence by the kind of evidence where the policy says nothing. */
const CONFIDENCE: Readonly<Record<EvidenceKind, number>> = {
  anecdote: 0.2,
  request: 0.4,
  survey: 0.6,
  analytics: 0.8,
  experiment: 1,
};

/** People who like an issue are not all whom it touches, so the ledger says what was counted. */
function countVotes({ evidence: { issue } }: Look): Said {
  const elsewhere = issue.duplicates.reduce((sum, { votes }) => sum + votes, 0);
  const remark = elsewhere === 0 ? "counts 👍 only" : `counts 👍 only, ${elsewhere} of them on duplicates`;
  return said("signal", "votes", issue.votes + elsewhere, remark);
}

/** Accounts that are gone count as one person together. */
function countReporters({ evidence: { issue } }: Look): Said {
  const logins = [issue.author, ...issue.duplicates.map(({ author }) => author)];
  const people = new Set(logins.map((login) => login?.toLowerCase() ?? null));
  return said("signal", "reporters", people.size);
}

/** Addresses that differ only in case, a closing `/` or what follows `#` are one ticket. */
function countTickets({ tickets, evidence: { issue } }: Look): Said {
  if (tickets.length === 0) {
    return said("signal", "tickets", null, "the policy names no addresses of tickets");
  }
  const patterns = tickets.map((pattern) => pattern.toLowerCase());
  const links = issue.text.evidence
    .filter(({ kind }) => kind === "link" || kind === "attachment")
    .map(({ target }) => target.toLowerCase())
    .filter((target) => patterns.some((pattern) => fitsPattern(target, pattern)))
    .map((target) => target.replace(/#.*$/s, "").replace(/\/$/, ""));
  return said("signal", "tickets", new Set(links).size);
}

/** A month is over on the day of the same number, or on the last of a month that is too short for it. */
function countMonths({ evidence: { issue }, today }: Look): Said {
  const created = issue.createdAt.slice(0, 10);
  const [year = 0, month = 0] = created.split("-").map(Number);
  const [thisYear = 0, thisMonth = 0] = today.split("-").map(Number);
  const begun = (thisYear - year) * 12 + thisMonth - month;
  const months = Math.max(0, monthsAfter(created, begun) > dayNumber(today) ? begun - 1 : begun);
  return { ...said("signal", "age", months), until: dayAt(monthsAfter(created, months + 1) - 1) };
}

function monthsAfter(start: string, months: number): number {
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + months, Math.min(day, last)) / 86_400_000;
}

/**
 * Of the strongest row of the issue, whatever factor it is about. A share of 1, and where the factor's range ends above
 * 1 that share of it: an experiment is 10 of 10.
 */
function confidenceOf(look: Look): Said | null {
  const { spec, ageing, evidence } = look;
  const whole = spec.percent === true ? 1 : Math.max(1, spec.high);
  const kinds = evidence.rows.flatMap((row): EvidenceRow[] =>
    row.kind === null ? [] : [{ ...row, value: confidenceIn(row.kind, ageing) * whole }],
  );
  const combined = combineEvidence(kinds, { how: "max", ...ageingOf(look) });
  if (combined === null) {
    return null;
  }
  const { value, row, until, remark } = combined;
  const place = `${row.file}:${row.line}`;
  return value === null
    ? { ...said("signal", "confidence", null, `the evidence ${place} ${remark}`), until }
    : {
        ...said(
          "signal",
          "confidence",
          value,
          `${row.kind} (${place})${remark === null ? "" : `, ${remark}`}`,
        ),
        by: row.by,
        on: row.date,
        until,
      };
}

function confidenceIn(kind: EvidenceKind, { confidence }: EvidenceOptions): number {
  return confidence[kind] ?? CONFIDENCE[kind];
}
