/** Points and requests of each token, by the hour and by the minute, as GitHub's documentation gives them. */
import type { Rate } from "./context.ts";
import { isoSeconds } from "./state.ts";
import type { Viewer } from "./viewer.ts";

export type Resource = "graphql" | "core";

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Secondary limits. */
const POINTS_A_MINUTE = 2000;
const CREATED_A_MINUTE = 80;
const CREATED_AN_HOUR = 500;

interface Spent {
  readonly at: number;
  readonly amount: number;
}

interface Ledger {
  hour: { reset: number; used: number };
  readonly points: Spent[];
  readonly created: Spent[];
}

export interface Spending {
  readonly token: string;
  readonly kind: Viewer["kind"];
  readonly resource: Resource;
  /** Primary points. */
  readonly points: number;
  /** GraphQL: 5 with a mutation, else 1; REST: 5 for a write, else 1. */
  readonly secondary: number;
  /** Issues and comments this request would make. */
  readonly creates: number;
  readonly nodes: number;
  /** Milliseconds of the sandbox's clock. */
  readonly now: number;
}

export interface Verdict {
  readonly rate: Rate;
  /** Which limit is reached, if any; then nothing is spent. */
  readonly reached: "primary" | "secondary" | null;
}

export interface RateLimits {
  readonly ledgers: Map<string, Ledger>;
}

export function newRateLimits(): RateLimits {
  return { ledgers: new Map() };
}

/** A job's token has 1,000 an hour, a person's 5,000 (GitHub's documentation). */
export function limitOf(kind: Viewer["kind"]): number {
  return kind === "actions" ? 1000 : 5000;
}

export function spend(limits: RateLimits, spending: Spending): Verdict {
  const ledger = ledgerOf(limits, spending);
  const { now } = spending;
  const limit = limitOf(spending.kind);
  const isPrimary = ledger.hour.used + spending.points > limit;
  const isSecondary =
    sumSince(ledger.points, now - MINUTE) + spending.secondary > POINTS_A_MINUTE ||
    (spending.creates > 0 &&
      (sumSince(ledger.created, now - MINUTE) + spending.creates > CREATED_A_MINUTE ||
        sumSince(ledger.created, now - HOUR) + spending.creates > CREATED_AN_HOUR));
  const reached = isPrimary ? "primary" : isSecondary ? "secondary" : null;
  if (reached === null) {
    ledger.hour.used += spending.points;
    ledger.points.push({ at: now, amount: spending.secondary });
    if (spending.creates > 0) {
      ledger.created.push({ at: now, amount: spending.creates });
    }
  }
  return { rate: rateOf(ledger, limit, spending), reached };
}

/** What stands now, without spending. */
export function rateNow(
  limits: RateLimits,
  token: string,
  kind: Viewer["kind"],
  resource: Resource,
  now: number,
): Rate {
  const spending = { token, kind, resource, points: 0, secondary: 0, creates: 0, nodes: 0, now };
  return rateOf(ledgerOf(limits, spending), limitOf(kind), spending);
}

function ledgerOf(limits: RateLimits, { token, resource, now }: Spending): Ledger {
  const name = `${resource} ${token}`;
  const known = limits.ledgers.get(name) ?? { hour: { reset: now + HOUR, used: 0 }, points: [], created: [] };
  if (now >= known.hour.reset) {
    known.hour = { reset: now + HOUR, used: 0 };
  }
  drop(known.points, now - MINUTE);
  drop(known.created, now - HOUR);
  limits.ledgers.set(name, known);
  return known;
}

function drop(list: Spent[], before: number): void {
  const kept = list.findIndex((one) => one.at > before);
  list.splice(0, kept < 0 ? list.length : kept);
}

function sumSince(list: readonly Spent[], since: number): number {
  return list.reduce((sum, one) => sum + (one.at > since ? one.amount : 0), 0);
}

function rateOf(ledger: Ledger, limit: number, spending: Spending): Rate {
  return {
    limit,
    cost: spending.points,
    used: ledger.hour.used,
    remaining: Math.max(0, limit - ledger.hour.used),
    resetAt: isoSeconds(ledger.hour.reset),
    nodeCount: spending.nodes,
  };
}
