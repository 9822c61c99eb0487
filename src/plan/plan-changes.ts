/** Assessments → the one list of changes, in the order in which they are applied. */
import type { Assessment, Refinement } from "../model/assessment.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { byRank } from "../pages/by-rank.ts";
import { bandsOf } from "../scores/bands.ts";
import { modelOf } from "../scores/choose-model.ts";
import { missingFields } from "./missing-fields.ts";
import { joinPlans, NOTHING, type Plan } from "./plan.ts";
import { planAgenda } from "./plan-agenda.ts";
import { planComment } from "./plan-comment.ts";
import { type FieldSetting, planFields } from "./plan-fields.ts";
import { planIssueFields } from "./plan-issue-fields.ts";
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
  const bands = fallingBands(policy.score);
  const items = new Map(snapshot.items.map((item) => [item.issueId, item]));
  const issues = request.issues
    ? byRank(refinement.assessments).map((assessment) =>
        planIssue(assessment, items.get(assessment.issue.id) ?? null, request, bands),
      )
    : [];
  const plan = joinPlans([
    agenda,
    {
      changes: [],
      notes: [...leftAsTheyAre(snapshot, policy), ...missingFields(snapshot, policy)],
    },
    ...issues,
  ]);
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
  bands: readonly string[],
): Plan {
  const unread = lacksIssueFields(snapshot, policy) || snapshot.unread.includes(assessment.issue.id);
  const keeps = snapshot.unreadable.length > 0;
  const common = { issueFields: policy.issueFields, goals: snapshot.goals, bands, unread, keeps };
  return joinPlans([
    { changes: planLabels(assessment, policy.labels), notes: [] },
    // A comment belongs to an issue's own event: a sweep that comments would notify everybody at once.
    snapshot.scope === "issue" ? planComment(assessment, snapshot.comments, policy) : NOTHING,
    policy.project === null
      ? NOTHING
      : planBoard(assessment, item, snapshot, { ...common, names: policy.project.fields }),
    snapshot.issueFields === null || policy.issueFields === null
      ? NOTHING
      : planIssueFields(assessment, snapshot.issueFields, { ...common, names: policy.issueFields }),
  ]);
}

function planBoard(
  assessment: Assessment,
  item: Snapshot["items"][number] | null,
  { project, scope }: Snapshot,
  setting: FieldSetting,
): Plan {
  if (project === null) {
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
  return planFields(assessment, project, item, setting);
}

/** People's overrides may stand in them: no score is certain without. */
function lacksIssueFields({ issueFields, unreadable }: Snapshot, policy: Policy): boolean {
  return policy.issueFields !== null && issueFields === null && unreadable.length > 0;
}

/** An input that could not be read is no reason to empty a whole board. */
function leftAsTheyAre(snapshot: Snapshot, policy: Policy): readonly string[] {
  const { unreadable, unread } = snapshot;
  const names = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(unreadable);
  const left = lacksIssueFields(snapshot, policy)
    ? "What scores and goals decide is left as it stands in the fields."
    : "No field is emptied for that.";
  return [
    ...(unreadable.length > 0 ? [`Not to be read: ${names}. ${left}`] : []),
    ...(unreadable.length === 0 && unread.length > 0
      ? [
          `GitHub did not give all that was asked of ${unread.length === 1 ? "one issue" : `${unread.length} issues`}: what scores and goals decide is left as it stands in their fields.`,
        ]
      : []),
  ];
}

/** Names of the bands, highest first. */
function fallingBands(score: Policy["score"]): readonly string[] {
  const bands = Object.entries(bandsOf(modelOf(score), score));
  return bands.toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}
