/** The day and the time it is somewhere. */

/** `YYYY-MM-DD` of an instant (ISO 8601) in an IANA time zone. */
export function dayIn(instant: string, zone: string): string {
  return parts(instant, zone, { year: "numeric", month: "2-digit", day: "2-digit" }, [
    "year",
    "month",
    "day",
  ]).join("-");
}

/** `HH:MM`, 24 hours. */
export function timeIn(instant: string, zone: string): string {
  return parts(instant, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, [
    "hour",
    "minute",
  ]).join(":");
}

function parts(
  instant: string,
  zone: string,
  asked: Intl.DateTimeFormatOptions,
  names: readonly Intl.DateTimeFormatPartTypes[],
): readonly string[] {
  const found = new Intl.DateTimeFormat("en", { timeZone: zone, ...asked }).formatToParts(new Date(instant));
  return names.map((name) => found.find(({ type }) => type === name)?.value ?? "");
}
