/** An agenda's meeting as a file for calendars (RFC 5545). */
import ical, { ICalCalendarMethod } from "ical-generator";
import type { Agenda } from "../model/agenda.ts";
import type { Repository } from "../model/snapshot.ts";
import { meetingAt } from "../policy/agenda-period.ts";

export interface InvitationSetting {
  readonly repository: Pick<Repository, "id" | "owner" | "name">;
  /** Address of the agenda's issue. */
  readonly url: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

const MINUTE = 60_000;

/** Times in UTC; a day as a whole where the policy says no time. Nobody is invited by it: who wants it keeps it. */
export function invitationFile(
  { period, time, zone, minutes, planned, sections }: Omit<Agenda, "refinement">,
  { repository, url, now }: InvitationSetting,
): string {
  const calendar = ical({
    prodId: { company: "Plumbline", product: "Refinement agenda", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
  });
  const entries = sections.reduce((sum, { entries: all }) => sum + all.length, 0);
  const begins = Date.parse(time === null ? `${period}T00:00:00Z` : meetingAt(period, { time, zone }));
  calendar.createEvent({
    id: `plumbline-${repository.id}-${period}`,
    stamp: new Date(now),
    start: new Date(begins),
    ...(time === null ? { allDay: true } : { end: new Date(begins + minutes * MINUTE) }),
    summary: `Refinement: ${repository.owner}/${repository.name}`,
    // No words of issues: a calendar makes addresses live.
    description: `${entries === 1 ? "One entry" : `${entries} entries`}, ${planned} of ${minutes} minutes planned.\n${url}`,
    url,
  });
  // Every line of the format ends with one, the last one too.
  return `${calendar.toString().trimEnd()}\r\n`;
}
