/** When a team refines: `2 weeks on tuesday at 10:00 Europe/Lisbon`. */

export interface Cadence {
  readonly weeks: number;
  /** 0 = Sunday … 6 = Saturday, as `Date.getUTCDay` counts. */
  readonly weekday: number;
  /** `HH:MM`, 24 hours; `null` where none is said. */
  readonly time: string | null;
  /** IANA name. */
  readonly zone: string;
}

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

const CADENCE =
  /^(?:(\d{1,2})\s+)?weeks?\s+on\s+(\w+)(?:\s+at\s+([01]\d|2[0-3]):([0-5]\d))?(?:\s+([\w+/-]+))?$/i;

/** `null` when the text is no cadence. */
export function readCadence(text: string): Cadence | null {
  const match = CADENCE.exec(text.trim());
  const [, weeks, day, hours, minutes, zone = "UTC"] = match ?? [];
  const weekday = DAYS.indexOf(day?.toLowerCase() ?? "");
  const count = weeks === undefined ? 1 : Number(weeks);
  if (match === null || weekday === -1 || count < 1 || !isZone(zone)) {
    return null;
  }
  return { weeks: count, weekday, time: hours === undefined ? null : `${hours}:${minutes}`, zone };
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
