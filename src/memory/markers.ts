/** First lines by which Plumbline finds its own comments, agendas and sub-issues again. */
import { isDay } from "../calendar/day.ts";
import { hiddenJson } from "./hidden-json.ts";

/** Holds the issue's node id, so that a copy in another issue is nobody's comment. */
export function commentMarker(issueId: string): string {
  return `<!-- plumbline:comment issue=${issueId} -->`;
}

export function isOwnComment(body: string, issueId: string): boolean {
  return firstLine(body) === commentMarker(issueId);
}

/** Of the issue that is a period's agenda. The period is the day of its meeting, `YYYY-MM-DD`. */
export function agendaMarker(repositoryId: string, period: string): string {
  return ofPeriod("agenda", repositoryId, period);
}

/** Of the own comment by which another repository adds its part to a shared agenda. */
export function agendaPartMarker(repositoryId: string, period: string): string {
  return ofPeriod("agenda-part", repositoryId, period);
}

/** Of the own comment that holds the decision log of a closed agenda. */
export function agendaLogMarker(repositoryId: string, period: string): string {
  return ofPeriod("agenda-log", repositoryId, period);
}

/** Of the own comment that tells what changed since an agenda was opened. */
export function agendaNewsMarker(repositoryId: string, period: string): string {
  return ofPeriod("agenda-news", repositoryId, period);
}

/** Of a sub-issue made by a decision; `key` tells the parts of one issue apart. */
export function subIssueMarker(parentId: string, key: string): string {
  return `<!-- plumbline:sub-issue ${hiddenJson({ of: parentId, key })} -->`;
}

/** An agenda, or a part of one, by its first line. */
export interface PeriodHead {
  /** Id of the repository whose backlog it is about. */
  readonly about: string;
  /** `YYYY-MM-DD`. */
  readonly period: string;
}

/**
 * What an agenda's first line says, whichever repository it is about; `null` for any other text. Anybody can write such
 * a line: who wrote it is for the caller to know.
 */
export function agendaHead(body: string): PeriodHead | null {
  return headOf("agenda", body);
}

/** Likewise what the first line of a repository's part in a shared agenda says. */
export function agendaPartHead(body: string): PeriodHead | null {
  return headOf("agenda-part", body);
}

function headOf(kind: string, body: string): PeriodHead | null {
  const [, found, about = "", period = ""] =
    /^<!-- plumbline:([a-z-]+) repository=([\w+/=-]{1,200}) period=(\d{4}-\d{2}-\d{2}) -->$/.exec(
      firstLine(body),
    ) ?? [];
  return found === kind && isDay(period) ? { about, period } : null;
}

/** The period of an agenda about this repository, `null` for any other text. */
export function agendaPeriod(body: string, repositoryId: string): string | null {
  const head = agendaHead(body);
  return head?.about === repositoryId ? head.period : null;
}

/** Without what ends it: bodies edited on the web come back with CRLF. */
export function firstLine(body: string): string {
  return (body.split("\n", 1)[0] ?? "").trimEnd();
}

function ofPeriod(kind: string, repositoryId: string, period: string): string {
  return `<!-- plumbline:${kind} repository=${repositoryId} period=${period} -->`;
}
