/** The order of a run: read, refine, plan, and either print or apply. The only place that knows of a dry run. */
import { measureBaseline } from "./baseline/measure-baseline.ts";
import type { GitHub } from "./github/port.ts";
import type { FileProblem } from "./model/place.ts";
import type { RunReport } from "./pages/summary-page.ts";
import { limitChanges } from "./plan/limit-changes.ts";
import { planChanges } from "./plan/plan-changes.ts";
import { periodAt } from "./policy/agenda-period.ts";
import { dayIn } from "./policy/day-in.ts";
import { readIssues } from "./refine/read-issues.ts";
import { refineRead } from "./refine/refine.ts";

export interface RunOptions {
  readonly owner: string;
  readonly name: string;
  /** Path of the policy on the default branch. */
  readonly policy: string;
  readonly issue: number | "all";
  /** Whether issues' labels, fields and comments follow. */
  readonly issues: boolean;
  /** Whether the period's agenda is opened. */
  readonly agenda: boolean;
  /** Whether the whole backlog is only measured: nothing is planned. */
  readonly baseline: boolean;
  readonly dryRun: boolean;
  /** Most changes in this run. */
  readonly maxChanges: number;
}

export type RunResult =
  | { readonly kind: "done"; readonly report: RunReport }
  | { readonly kind: "nothing"; readonly sentence: string }
  | { readonly kind: "broken"; readonly problems: readonly FileProblem[] };

/** Throws `Refusal` where something has to be set right first; nothing is written then. */
export async function run(options: RunOptions, github: GitHub): Promise<RunResult> {
  const reading = await github.read(options);
  if (reading.kind !== "read") {
    return reading;
  }
  const { policy, snapshot, now } = reading;
  const today = dayIn(now, policy.agenda?.cadence.zone ?? "UTC");
  const read = readIssues(snapshot, policy);
  const refinement = refineRead(read, snapshot, policy, today);
  const period = policy.agenda === null ? null : periodAt(now, policy.agenda.cadence);
  // Labels and fields on a whole backlog nobody has asked for would be a nuisance: without a policy it is only measured.
  const onlyMeasured = options.baseline || (policy.file === null && options.issue === "all");
  const baseline = onlyMeasured
    ? measureBaseline({ world: snapshot, policy, today, read, refinement })
    : null;
  const plan = planChanges({
    refinement,
    snapshot,
    policy,
    period,
    issues: options.issues && !onlyMeasured,
    agenda: options.agenda && !onlyMeasured,
  });
  const { changes, left } = limitChanges(plan.changes, options.maxChanges);
  const outcomes = options.dryRun ? null : await github.apply(changes, snapshot);
  return {
    kind: "done",
    report: {
      today,
      policy,
      policyFile: options.policy,
      refinement,
      changes,
      outcomes,
      notes: plan.notes,
      problems: snapshot.problems,
      agenda: snapshot.agendas.find((agenda) => agenda.period === period) ?? null,
      left,
      baseline,
    },
  };
}
