/** A day to come, as people write it after `until` or `for`: `2026-12-31`, `2 weeks`. */
import { addDays, isDay } from "../calendar/day.ts";
import { readDuration } from "../calendar/duration.ts";

/** Days ahead that a decision may reach. */
const FURTHEST = 366;

export type UntilRead =
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "past" | "too far" | "unread" };

/** `YYYY-MM-DD`, from the day it was `written` to a year ahead. `written` likewise. */
export function readUntil(words: string, written: string): UntilRead {
  const said = words
    .trim()
    .replace(/[.,;!]$/, "")
    .replace(/^(?:until|for|in)\s+/i, "");
  const days = readDuration(said.replace(/^an?\s/i, "1 "));
  const day = days === null ? (isDay(said) ? said : null) : addDays(written, days);
  if (day === null) {
    return { kind: "unread" };
  }
  if (day < written) {
    return { kind: "past" };
  }
  return day > addDays(written, FURTHEST) ? { kind: "too far" } : { kind: "day", day };
}
