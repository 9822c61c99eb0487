/** The Action's outputs. */
import type { ChangeKind, Outcome } from "../model/change.ts";
import type { RunReport } from "./summary-page.ts";

/** Kinds of changes as the outputs count them. */
const COUNTED: Readonly<Record<string, readonly ChangeKind[]>> = {
  "comments-changed": ["comment-create", "comment-update"],
  "labels-changed": ["label-create", "label-add", "label-remove"],
  "items-added": ["item-add"],
  "fields-changed": ["field-set", "issue-field-set"],
  "agendas-opened": ["agenda-open"],
};

/** Output name → value. In a dry run the counts are of what would change. `null` when there was nothing to do. */
export function outputsOf(done: RunReport | null, file: string): Readonly<Record<string, string>> {
  const changes = done === null ? [] : effective(done);
  const verdicts = done?.refinement.assessments.map(({ verdict }) => verdict) ?? [];
  const counts = Object.entries(COUNTED).map(([name, kinds]) => [
    name,
    String(changes.filter(({ kind }) => kinds.includes(kind)).length),
  ]);
  const agendaUrl = (done?.outcomes ?? []).find(isOpenedAgenda)?.url ?? done?.agenda?.url ?? "";
  return {
    changes: String(changes.length),
    ...Object.fromEntries(counts),
    ready: String(verdicts.filter((verdict) => verdict !== "not ready").length),
    almost: String(verdicts.filter((verdict) => verdict === "almost").length),
    "not-ready": String(verdicts.filter((verdict) => verdict === "not ready").length),
    "agenda-number": /\/(\d+)$/.exec(agendaUrl)?.[1] ?? "",
    "agenda-url": agendaUrl,
    report: file,
  };
}

function effective({ changes, outcomes }: RunReport): RunReport["changes"] {
  return outcomes === null
    ? changes
    : outcomes.filter(({ result }) => result === "applied").map(({ change }) => change);
}

function isOpenedAgenda({ change, result }: Outcome): boolean {
  return change.kind === "agenda-open" && result === "applied";
}
