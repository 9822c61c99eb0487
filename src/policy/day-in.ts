/** The day and the time it is somewhere, and the instant at which it is. */

const MINUTE = 60_000;
const DAY = 86_400_000;

/** `YYYY-MM-DD` of an instant (ISO 8601) in an IANA time zone. */
export function dayIn(instant: string, zone: string): string {
  return clockAt(Date.parse(instant), zone).slice(0, 10);
}

/**
 * The instant (ISO 8601 in UTC, whole minutes) at which clocks of a zone first show a day and a time (`HH:MM`). A time
 * that clocks leave out when they are put forward is the moment at which they are: 02:30 becomes 03:00. Of a time that
 * they show twice when they are put back, it is the first.
 */
export function instantIn(day: string, time: string, zone: string): string {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const before = offsetAt(shown - DAY, zone);
  const after = offsetAt(shown + DAY, zone);
  const [early, late] = [shown - Math.max(before, after), shown - Math.min(before, after)];
  const exact = [early, late].find((at) => at + offsetAt(at, zone) === shown);
  return `${new Date(exact ?? changeAfter(early, late, zone)).toISOString().slice(0, 19)}Z`;
}

/** The first whole minute by which clocks were changed, both ends as milliseconds; `late` where they were not. */
function changeAfter(early: number, late: number, zone: string): number {
  const before = offsetAt(early, zone);
  let at = early;
  while (at < late && offsetAt(at, zone) === before) {
    at += MINUTE;
  }
  return at;
}

/** Milliseconds by which clocks there are ahead of UTC. */
function offsetAt(instant: number, zone: string): number {
  const minute = Math.floor(instant / MINUTE) * MINUTE;
  return Date.parse(`${clockAt(minute, zone)}:00Z`) - minute;
}

/** `YYYY-MM-DDTHH:MM` as clocks there show it. */
function clockAt(instant: number, zone: string): string {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts["year"]}-${parts["month"]}-${parts["day"]}T${parts["hour"]}:${parts["minute"]}`;
}

// Making one takes a hundred times as long as asking it.
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = CLOCKS.get(zone);
  const clock =
    known ??
    new Intl.DateTimeFormat("en", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  CLOCKS.set(zone, clock);
  return clock;
}
