/** The issues a run over the whole backlog has to look at more closely before it writes: who put the label on, is there a comment. */
import { dayNumber } from "../calendar/day.ts";
import { EMPTY_MEMORY } from "../memory/issue-memory.ts";
import type { Assessment, Refinement } from "../model/assessment.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { asksNow } from "../pages/comment-headline.ts";
import type { Policy } from "../policy/policy.ts";
import type { Memories } from "../refine/hold-memory.ts";
import { NEW_DAYS } from "./plan-comment.ts";
import { planLabels } from "./plan-labels.ts";

/**
 * Ids, in the order of the refinement; none of those whose thread is known. `today` is `YYYY-MM-DD` where the team is.
 */
export function chooseLooks(
  { assessments }: Pick<Refinement, "assessments">,
  { threads, repository }: Pick<Snapshot, "threads" | "repository">,
  memories: Memories,
  policy: Policy,
  today: string,
): readonly string[] {
  const known = new Set(threads.map(({ issueId }) => issueId));
  const labels = new Set(repository.labels.map(({ name }) => name.toLowerCase()));
  return assessments
    .filter(({ issue }) => !known.has(issue.id))
    .filter(
      (assessment) =>
        mayFightPerson(assessment, { memories, policy, labels }) || mayNeedPerson(assessment, policy, today),
    )
    .map(({ issue }) => issue.id);
}

interface LabelWorld {
  readonly memories: Memories;
  readonly policy: Policy;
  /** Names of the repository's labels, in lower case. */
  readonly labels: ReadonlySet<string>;
}

/** A label that the repository does not have was not taken off by anybody. */
function mayFightPerson(assessment: Assessment, { memories, policy, labels }: LabelWorld): boolean {
  const memory = memories.get(assessment.issue.id) ?? EMPTY_MEMORY;
  return planLabels(assessment, null, memory, policy.labels).some(
    (change) => change.kind !== "label-add" || labels.has(change.to.toLowerCase()),
  );
}

/** Whether its comment says so already, only the thread tells. */
function mayNeedPerson(assessment: Assessment, { comment }: Policy, today: string): boolean {
  if (!comment.written || comment.sweep === 0 || !asksNow(assessment)) {
    return false;
  }
  // The day of its creation is that of another zone.
  const isNew = dayNumber(today) - dayNumber(assessment.issue.createdAt) <= NEW_DAYS + 1;
  return isNew || assessment.stage === "ready";
}
