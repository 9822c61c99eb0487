/** The Action's outputs. */
import type { Change, ChangeKind, Outcome } from "../model/change.ts";
import type { RunReport } from "./summary-page.ts";

/** Changes as the outputs count them; pins are only among all `changes`. */
const COUNTED: Readonly<Record<string, (change: Change) => boolean>> = {
  "comments-changed": ofKind(
    "comment-create",
    "comment-update",
    "comment-delete",
    "comment-minimise",
    "comment-restore",
  ),
  "reactions-added": ofKind("reaction-add"),
  "labels-changed": ofKind("label-create", "label-add", "label-remove"),
  "items-added": ofKind("item-add"),
  "fields-changed": ofKind("field-set", "issue-field-set"),
  "sub-issues-opened": ofKind("sub-issue-open"),
  // No person's decision closes an issue as completed: that is an agenda that has ended.
  "issues-closed": (change) => change.kind === "issue-close" && change.to !== "completed",
  "agendas-opened": ofKind("agenda-open"),
  "agendas-closed": (change) => change.kind === "issue-close" && change.to === "completed",
};

/** Paths of the files a run wrote; `null` where it wrote none. */
export interface OutputFiles {
  readonly report: string;
  /** Decisions of the agenda that was closed, in Markdown. */
  readonly decisions: string | null;
  /** The meeting of the agenda that was opened, for calendars. */
  readonly invitation: string | null;
}

/** Output name → value. In a dry run the counts are of what would change. `null` when there was nothing to do. */
export function outputsOf(done: RunReport | null, files: OutputFiles): Readonly<Record<string, string>> {
  const changes = done === null ? [] : effective(done);
  const verdicts = done?.refinement.assessments.map(({ verdict }) => verdict) ?? [];
  const counts = Object.entries(COUNTED).map(([name, isCounted]) => [
    name,
    String(changes.filter(isCounted).length),
  ]);
  const agendaUrl = (done === null ? null : openedAgenda(done)) ?? done?.agenda?.url ?? "";
  return {
    changes: String(changes.length),
    ...Object.fromEntries(counts),
    ready: String(verdicts.filter((verdict) => verdict !== "not ready").length),
    almost: String(verdicts.filter((verdict) => verdict === "almost").length),
    "not-ready": String(verdicts.filter((verdict) => verdict === "not ready").length),
    "agenda-number": /\/(\d+)$/.exec(agendaUrl)?.[1] ?? "",
    "agenda-url": agendaUrl,
    report: files.report,
    decisions: files.decisions ?? "",
    invitation: files.invitation ?? "",
  };
}

/** Address of the agenda this run opened; `null` where it opened none. */
export function openedAgenda({ outcomes }: RunReport): string | null {
  return (outcomes ?? []).find(isOpenedAgenda)?.url ?? null;
}

function ofKind(...kinds: readonly ChangeKind[]): (change: Change) => boolean {
  return ({ kind }) => kinds.includes(kind);
}

function effective({ changes, outcomes }: RunReport): RunReport["changes"] {
  return outcomes === null
    ? changes
    : outcomes.filter(({ result }) => result === "applied").map(({ change }) => change);
}

function isOpenedAgenda({ change, result }: Outcome): boolean {
  return change.kind === "agenda-open" && result === "applied";
}
