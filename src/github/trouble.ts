/** What goes wrong between here and GitHub, sorted by what can be done about it. */
import type { GraphqlError } from "./graphql-error.ts";

export type Trouble =
  /** The token or the request itself was refused. */
  | { readonly kind: "refused"; readonly status: number; readonly message: string }
  /** A rate limit; `seconds` till trying again makes sense. */
  | { readonly kind: "limited"; readonly seconds: number }
  /** No answer, or none that can be read: what was asked may have been done. */
  | { readonly kind: "lost"; readonly message: string };

/** The wait where no header says how long [docs: rate limits for the GraphQL API]. */
const MINUTE = 60;

const LIMIT_WORDS = /rate limit|submitted too quickly|abuse detection/i;

/** A rate limit told with HTTP 200; `null` where the errors are of another kind. */
export function limitedFor(errors: readonly GraphqlError[], headers: Headers): Trouble | null {
  const limited = errors.some(({ type, message }) => type === "RATE_LIMITED" || LIMIT_WORDS.test(message));
  return limited ? { kind: "limited", seconds: secondsToWait(headers) } : null;
}

/** Sorts what a request threw. */
export function troubleOf(error: unknown, headers: Headers): Trouble {
  const message = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error);
  const status = typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 0;
  if (status === 429 || (status === 403 && (LIMIT_WORDS.test(message) || isExhausted(headers)))) {
    return { kind: "limited", seconds: secondsToWait(headers) };
  }
  return status >= 400 && status < 500 ? { kind: "refused", status, message } : { kind: "lost", message };
}

function isExhausted(headers: Headers): boolean {
  return headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0";
}

function secondsToWait(headers: Headers): number {
  const after = Number(headers.get("retry-after") ?? Number.NaN);
  if (Number.isFinite(after)) {
    return after;
  }
  const reset = Number(headers.get("x-ratelimit-reset") ?? Number.NaN);
  const now = Date.parse(headers.get("date") ?? "") / 1_000;
  const known =
    headers.get("x-ratelimit-remaining") === "0" && Number.isFinite(reset) && Number.isFinite(now);
  return known ? Math.max(1, Math.ceil(reset - now)) : MINUTE;
}
