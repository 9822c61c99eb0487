/** First lines by which Plumbline finds its own comment and its own agendas again. */

/** Holds the issue's node id, so that a copy in another issue is nobody's comment. */
export function commentMarker(issueId: string): string {
  return `<!-- plumbline:comment issue=${issueId} -->`;
}

export function agendaMarker(repositoryId: string, period: string): string {
  return `<!-- plumbline:agenda repository=${repositoryId} period=${period} -->`;
}

export function isOwnComment(body: string, issueId: string): boolean {
  return firstLine(body) === commentMarker(issueId);
}

/** The period (`YYYY-MM-DD`) of an agenda of this repository, `null` for any other text. */
export function agendaPeriod(body: string, repositoryId: string): string | null {
  const period = /period=(\d{4}-\d{2}-\d{2}) -->$/.exec(firstLine(body))?.[1] ?? null;
  return period !== null && firstLine(body) === agendaMarker(repositoryId, period) ? period : null;
}

function firstLine(body: string): string {
  return (body.split("\n", 1)[0] ?? "").trimEnd();
}
