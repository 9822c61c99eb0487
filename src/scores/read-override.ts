/** What people set in place of a score, and whether it still holds. */
import type { Override } from "../model/score.ts";
import type { FieldValue, FieldValues, Stamps } from "../model/snapshot.ts";
import { addDays } from "../calendar/day.ts";
import { readNumber } from "./ladder/read-number.ts";
import type { ScoreOptions } from "./score-options.ts";

/** Names of the fields that people write; `null` where the policy names none. */
export interface OverrideFields {
  readonly override: string | null;
  readonly overrideReason: string | null;
}

/**
 * `null` where the field is empty or holds no number; the text of a text field is one where it says nothing else. It expires the policy's length of time after the day it was last
 * set; one whose day GitHub does not tell never does. `values` are the project's or the issue's own fields; `today` is
 * `YYYY-MM-DD`.
 */
export function readOverride(
  fields: OverrideFields,
  values: FieldValues,
  stamps: Stamps,
  options: ScoreOptions,
  today: string,
): Override | null {
  const value = fields.override === null ? null : numberIn(own(values, fields.override));
  if (fields.override === null || value === null || !Number.isFinite(value)) {
    return null;
  }
  const stamp = own(stamps, fields.override);
  const on = stamp?.at.slice(0, 10) ?? null;
  const { expire } = options.override;
  const until = on === null || expire === undefined ? null : addDays(on, expire);
  const written = fields.overrideReason === null ? null : own(values, fields.overrideReason);
  const reason = typeof written === "string" ? written.trim() : "";
  return {
    value,
    by: stamp?.by ?? null,
    on,
    changed: stamp?.changed ?? false,
    reason: reason === "" ? null : reason,
    reasonField: fields.overrideReason,
    until,
    expired: until !== null && today > until,
  };
}

function numberIn(written: FieldValue): number | null {
  if (typeof written !== "string") {
    return written;
  }
  return BARE.test(written.trim()) ? (readNumber(written)?.value ?? null) : null;
}

/** Digits with what may stand between them, and no word. */
const BARE = /^[+−-]?[\d.,'’_ ]+$/;

/** Field names are people's words, and one may be `constructor`. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}
