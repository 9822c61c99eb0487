/** Assessments → the one list of changes, in the order in which they are applied. */
import { EMPTY_MEMORY } from "../memory/issue-memory.ts";
import type { Assessment, Refinement } from "../model/assessment.ts";
import type { Decided, Misread } from "../model/decision.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Thread } from "../model/thread.ts";
import { byRank } from "../pages/by-rank.ts";
import type { Links } from "../pages/links.ts";
import type { Policy } from "../policy/policy.ts";
import type { Memories } from "../refine/hold-memory.ts";
import { bandsOf } from "../scores/bands.ts";
import { modelOf } from "../scores/choose-model.ts";
import { missingFields } from "./missing-fields.ts";
import { joinPlans, NOTHING, type Plan } from "./plan.ts";
import type { AgendaRequest } from "./agenda-request.ts";
import { type AgendaPlan, NO_AGENDA, planAgenda } from "./plan-agenda.ts";
import { type CommentPlans, planComments } from "./plan-comment.ts";
import { type FieldSetting, planFields } from "./plan-fields.ts";
import { planIssueFields } from "./plan-issue-fields.ts";
import { planLabelEnds, planLabels, planNewLabels } from "./plan-labels.ts";
import { planReactions } from "./plan-reactions.ts";

export interface PlanRequest {
  readonly refinement: Refinement;
  readonly snapshot: Snapshot;
  readonly policy: Policy;
  /** What is to be remembered, by issue id. */
  readonly memories: Memories;
  readonly links: Links;
  /** ISO 8601 in UTC, and its day where the team is, `YYYY-MM-DD`. */
  readonly now: string;
  readonly today: string;
  /** Whether issues' labels, fields and comments follow. */
  readonly issues: boolean;
  readonly answered: Answered;
  /** `null` where the run is not about the agenda. */
  readonly agenda: Pick<AgendaRequest, "period" | "agenda" | "log"> | null;
}

/** What people had decided and was carried out before: it is acknowledged. */
export interface Answered {
  readonly misread: readonly Misread[];
  readonly decided: readonly Decided[];
  /** Issues that were closed by it, as they stood. */
  readonly gone: readonly Assessment[];
}

/** Nothing to change, nothing planned: planning again after applying gives an empty list. */
export function planChanges(request: PlanRequest): Plan {
  const { refinement, snapshot, policy, answered } = request;
  const bands = fallingBands(policy.score);
  const items = new Map(snapshot.items.map((item) => [item.issueId, item]));
  const threads = new Map(snapshot.threads.map((thread) => [thread.issueId, thread]));
  const assessments = byRank(refinement.assessments);
  const comments = commentsOf(assessments, request);
  const issues = request.issues
    ? assessments.map((assessment) =>
        planIssue(assessment, items.get(assessment.issue.id) ?? null, threads, request, bands),
      )
    : [];
  const agenda = planAgendaOf(request);
  const first = decidedInAgenda(answered, assessments);
  const plan = joinPlans([
    agenda.opened,
    // What an agenda decided is remembered before its log says that all of it is done.
    ...[...first].map((id) => comments.byIssue.get(id) ?? NOTHING),
    agenda.ended,
    {
      changes: [],
      notes: [...leftAsTheyAre(snapshot, policy), ...missingFields(snapshot, policy), ...comments.notes],
    },
    // An issue's changes stand together: its label, its comment, its fields.
    ...issues.flatMap((issue, index) => {
      const { id } = assessments[index]?.issue ?? { id: "" };
      const comment = first.has(id) ? undefined : comments.byIssue.get(id);
      return [issue.labels, comment ?? NOTHING, issue.fields];
    }),
    // What was closed by a decision is not among them, and gets its answer all the same.
    ...(request.issues
      ? answered.gone.flatMap(({ issue }) =>
          first.has(issue.id) ? [] : (comments.byIssue.get(issue.id) ?? []),
        )
      : [...comments.byIssue].flatMap(([id, one]) => (first.has(id) ? [] : [one]))),
    {
      changes: planReactions(
        answered,
        answered.decided,
        [...snapshot.issues, ...answered.gone.map(({ issue }) => issue)],
        // While something in an agenda waits, its comments are read again.
        (request.agenda?.log ?? null) === null ? [] : snapshot.agendas,
      ),
      notes: [],
    },
  ]);
  // A label has to be there before it is put on; the agenda must not wait behind a thousand fields.
  return {
    changes: [
      ...planNewLabels(plan.changes, snapshot.repository, policy.labels, snapshot.home),
      ...plan.changes,
    ],
    notes: plan.notes,
  };
}

/** Ids. */
function decidedInAgenda(
  { decided, gone }: Answered,
  assessments: readonly Assessment[],
): ReadonlySet<string> {
  const numbers = new Set(
    decided.flatMap(({ decision }) => (decision.in.kind === "agenda" ? [decision.issue] : [])),
  );
  return new Set(
    [...assessments, ...gone].flatMap(({ issue }) => (numbers.has(issue.number) ? [issue.id] : [])),
  );
}

function planAgendaOf({ agenda, snapshot, policy, refinement, now }: PlanRequest): AgendaPlan {
  return agenda === null || policy.agenda === null
    ? NO_AGENDA
    : planAgenda({ ...agenda, snapshot, settings: policy.agenda, refinement, now });
}

/** A run that is only about the agenda writes the comments of what the agenda decided; what was closed gets the answer alone. */
function commentsOf(assessments: readonly Assessment[], request: PlanRequest): CommentPlans {
  const { snapshot, policy, memories, links, now, today, answered } = request;
  const decided = new Set(answered.decided.map(({ decision }) => decision.issue));
  const world = { scope: snapshot.scope, threads: snapshot.threads, memories, policy, links, now, today };
  const open = assessments.filter(({ issue }) => request.issues || decided.has(issue.number));
  const told = planComments(open, world);
  const silent = { ...policy, comment: { ...policy.comment, written: false } };
  const closed = planComments(answered.gone, { ...world, policy: silent });
  return {
    byIssue: new Map([...told.byIssue, ...closed.byIssue]),
    notes: [...told.notes, ...closed.notes],
  };
}

interface IssuePlan {
  readonly labels: Plan;
  readonly fields: Plan;
}

function planIssue(
  assessment: Assessment,
  item: Snapshot["items"][number] | null,
  threads: ReadonlyMap<string, Thread>,
  { snapshot, policy, memories, today }: PlanRequest,
  bands: readonly string[],
): IssuePlan {
  const { id } = assessment.issue;
  const unread = lacksIssueFields(snapshot, policy) || snapshot.unread.includes(id);
  const keeps = snapshot.unreadable.length > 0;
  const common = { issueFields: policy.issueFields, goals: snapshot.goals, bands, unread, keeps };
  const thread = threads.get(id) ?? null;
  const memory = memories.get(id) ?? EMPTY_MEMORY;
  const labels = [
    ...planLabels(assessment, thread, memory, policy.labels),
    ...planLabelEnds(assessment, thread, memory, policy.labels, today),
  ];
  return {
    labels: { changes: labels, notes: [] },
    fields: joinPlans([
      policy.project === null
        ? NOTHING
        : planBoard(assessment, item, snapshot, { ...common, names: policy.project.fields }),
      snapshot.issueFields === null || policy.issueFields === null
        ? NOTHING
        : planIssueFields(assessment, snapshot.issueFields, { ...common, names: policy.issueFields }),
    ]),
  };
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
