/** When a team refines: `2 weeks on tuesday at 10:00 Europe/Lisbon`. */
import { asCode } from "../issue/as-code.ts";

export interface Cadence {
  readonly weeks: number;
  /** 0 = Sunday … 6 = Saturday, as `Date.getUTCDay` counts. */
  readonly weekday: number;
  /** `HH:MM`, 24 hours; `null` where none is said. */
  readonly time: string | null;
  /** IANA name. */
  readonly zone: string;
  /** Day of any one meeting, `YYYY-MM-DD`, from which every few weeks are counted; `null`: from 1970. */
  readonly anchor: string | null;
}

/** By their numbers. */
export const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

const CADENCE = /^(?:(\d{1,2})\s+)?weeks?\s+on\s+(\w+)(?:\s+at\s+(\S+))?(?:\s+([\w+/-]+))?$/i;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** `null` when the text is no cadence. */
export function readCadence(text: string): Cadence | null {
  const match = CADENCE.exec(text.trim());
  const [, weeks, day, time, zone = "UTC"] = match ?? [];
  const weekday = DAYS.indexOf(day?.toLowerCase() ?? "");
  const count = weeks === undefined ? 1 : Number(weeks);
  const isTime = time === undefined || TIME.test(time);
  if (match === null || weekday === -1 || count < 1 || !isTime || !isZone(zone)) {
    return null;
  }
  return { weeks: count, weekday, time: time ?? null, zone, anchor: null };
}

const EXAMPLE = "`2 weeks on tuesday at 10:00 Europe/Lisbon`";

/** What is wrong with a text that is no cadence, and what to write: one sentence without its full stop. */
export function cadenceFault(text: string): string {
  const expected = `Expected a cadence such as ${EXAMPLE}`;
  const [, weeks, rest] = /^(?:(\d+)\s+)?weeks?\s+on\s+(.+)$/i.exec(text.trim()) ?? [];
  if (rest === undefined) {
    return expected;
  }
  if (weeks !== undefined && (Number(weeks) < 1 || Number(weeks) > 99)) {
    return `${asCode(weeks)} weeks are no rhythm: write 1 to 99`;
  }
  const named = rest.match(DAY_NAMES)?.map((day) => day.toLowerCase()) ?? [];
  if (named.length > 1) {
    return `It names ${named.length} days, ${named.map((day) => `\`${day}\``).join(" and ")}, and a cadence has one: write the day of the meeting`;
  }
  const [day = ""] = rest.split(/\s/);
  if (!DAYS.includes(day.toLowerCase())) {
    return `${asCode(day)} is no day of the week: write ${dayLike(day)}`;
  }
  const [, time] = /\sat\s+(\S+)/i.exec(rest) ?? [];
  if (time !== undefined && !TIME.test(time)) {
    return timeFault(time);
  }
  const [, zone] = /^\S+(?:\s+at\s+\S+)?\s+(\S+)$/i.exec(rest) ?? [];
  return zone === undefined || isZone(zone)
    ? expected
    : `${asCode(zone)} is no time zone: write one of the IANA list, such as \`Europe/Lisbon\` or \`UTC\``;
}

const DAY_NAMES = new RegExp(`\\b(?:${DAYS.join("|")})\\b`, "gi");

function dayLike(word: string): string {
  const day = DAYS.find((one) => word.length > 1 && one.startsWith(word.toLowerCase().slice(0, 3)));
  return `\`${day ?? "tuesday"}\``;
}

function timeFault(time: string): string {
  const [, hours, minutes = "00"] = /^(\d{1,2})(?:[:.h](\d{2}))?$/.exec(time) ?? [];
  const full = `${hours?.padStart(2, "0")}:${minutes}`;
  return `${asCode(time)} is no time: write \`${TIME.test(full) ? full : "10:00"}\`, hours from 00 to 23 with two digits`;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
