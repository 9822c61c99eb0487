/** The report of an issue's own run with that of the agenda it opened. */
import type { RunReport } from "../pages/summary-page.ts";

export function joinReports(issue: RunReport, agenda: RunReport): RunReport {
  const known = new Set(issue.problems.map((problem) => JSON.stringify(problem)));
  return {
    ...issue,
    prepared: agenda.prepared,
    log: agenda.log,
    agenda: agenda.agenda,
    decided: [...issue.decided, ...agenda.decided],
    changes: [...issue.changes, ...agenda.changes],
    outcomes:
      issue.outcomes === null || agenda.outcomes === null ? null : [...issue.outcomes, ...agenda.outcomes],
    notes: [...new Set([...issue.notes, ...agenda.notes])],
    problems: [...issue.problems, ...agenda.problems.filter((one) => !known.has(JSON.stringify(one)))],
    left: issue.left + agenda.left,
  };
}
