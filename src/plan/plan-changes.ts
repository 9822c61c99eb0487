/** Assessments → the one list of changes, in the order in which they are applied. */
import type { Assessment, Refinement } from "../model/assessment.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { joinPlans, NOTHING, type Plan } from "./plan.ts";
import { planAgenda } from "./plan-agenda.ts";
import { planComment } from "./plan-comment.ts";
import { planFields } from "./plan-fields.ts";
import { planLabels, planNewLabels } from "./plan-labels.ts";

export interface PlanRequest {
  readonly refinement: Refinement;
  readonly snapshot: Snapshot;
  readonly policy: Policy;
  /** Day of the next meeting, `YYYY-MM-DD`; `null` where the policy has no agenda. */
  readonly period: string | null;
  /** Whether issues' labels, fields and comments follow. */
  readonly issues: boolean;
  /** Whether the period's agenda is opened. */
  readonly agenda: boolean;
}

/** Nothing to change, nothing planned: planning again after applying gives an empty list. */
export function planChanges(request: PlanRequest): Plan {
  const { refinement, snapshot, policy, period } = request;
  const agenda =
    request.agenda && policy.agenda !== null && period !== null
      ? planAgenda(refinement, snapshot, policy.agenda, period)
      : NOTHING;
  const items = new Map(snapshot.items.map((item) => [item.issueId, item]));
  const issues = request.issues
    ? byRank(refinement.assessments).map((assessment) =>
        planIssue(assessment, items.get(assessment.issue.id) ?? null, request),
      )
    : [];
  const plan = joinPlans([agenda, { changes: [], notes: missingFactors(request) }, ...issues]);
  // A label has to be there before it is put on; the agenda must not wait behind a thousand fields.
  return {
    changes: [...planNewLabels(plan.changes, snapshot.repository, policy.labels), ...plan.changes],
    notes: plan.notes,
  };
}

function planIssue(
  assessment: Assessment,
  item: Snapshot["items"][number] | null,
  { snapshot, policy }: PlanRequest,
): Plan {
  return joinPlans([
    { changes: planLabels(assessment, policy.labels), notes: [] },
    // A comment belongs to an issue's own event: a sweep that comments would notify everybody at once.
    snapshot.scope === "issue" ? planComment(assessment, snapshot.comments, policy) : NOTHING,
    planBoard(assessment, item, { snapshot, policy }),
  ]);
}

function planBoard(
  assessment: Assessment,
  item: Snapshot["items"][number] | null,
  { snapshot: { project, scope, goals }, policy }: Pick<PlanRequest, "snapshot" | "policy">,
): Plan {
  if (project === null || policy.project === null) {
    return NOTHING;
  }
  // Who archives an item knows it: only its own event says that the fields do not follow.
  if (item?.archived === true && scope === "backlog") {
    return NOTHING;
  }
  // It may be archived, and adding it would fail at its fields on every sweep; its own event can tell.
  if (item === null && !project.listsArchived) {
    return NOTHING;
  }
  return planFields(assessment, project, item, policy.project, goals);
}

/** Factors' fields the project does not have: their values would be missing for ever, and nobody would know why. */
function missingFactors({ snapshot: { project }, policy }: PlanRequest): readonly string[] {
  return Object.entries(policy.score.factors)
    .filter(
      ([, { field }]) =>
        project !== null && field !== undefined && !project.fields.some(({ name }) => name === field),
    )
    .map(
      ([factor, { field = "" }]) =>
        `Project ${project?.owner}/${project?.number} has no field \`${field}\`: create it, or name another in the policy under \`score.factors.${factor}.field\`.`,
    );
}

function byRank(assessments: readonly Assessment[]): readonly Assessment[] {
  return assessments.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}
