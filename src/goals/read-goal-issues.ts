/** Issues that are goals → goals: what each says of itself, and what cannot be read of it. */
import type { Goal } from "../model/goal.ts";
import type { IssueRecord, IssueText } from "../model/issue.ts";
import type { FileProblem } from "../model/place.ts";
import { keyResultsOf, nonGoalsOf, saidInIssue, whyOf } from "./read-said.ts";
import { termsOf } from "./read-terms.ts";

export interface GoalText {
  readonly record: IssueRecord;
  readonly text: IssueText;
}

/** `dueOn`: ISO 8601 or `YYYY-MM-DD`; `null` where the milestone has no date. */
export interface DueMilestone {
  readonly title: string;
  readonly dueOn: string | null;
}

export interface Goals {
  readonly goals: readonly Goal[];
  /** They stop nothing: what cannot be read is left out. */
  readonly problems: readonly FileProblem[];
}

/**
 * In the order given. An id is the one an issue says of itself, else its number, as `#12`; the owner the one it says,
 * else its first assignee, else its author. The parent is the one it says, else the nearest goal above it in the
 * sub-issue tree, by number: `mergeGoals` gives it its id. A milestone's date ends a goal that says no period.
 */
export function readGoalIssues(issues: readonly GoalText[], milestones: readonly DueMilestone[] = []): Goals {
  const numbers = new Set(issues.map(({ record }) => record.number));
  const due = new Map(milestones.map(({ title, dueOn }) => [title, dueOn?.slice(0, 10) ?? null]));
  const read = issues.map((issue) => readGoalIssue(issue, numbers, due));
  return { goals: read.map(({ goal }) => goal), problems: read.flatMap(({ problems }) => problems) };
}

function readGoalIssue(
  { record, text }: GoalText,
  numbers: ReadonlySet<number>,
  due: ReadonlyMap<string, string | null>,
): { readonly goal: Goal; readonly problems: readonly FileProblem[] } {
  const name = `#${record.number}`;
  const { terms, problems } = termsOf(saidInIssue(text), name);
  const above = record.ancestors.find(({ number }) => numbers.has(number));
  // A number that is no goal's says nothing; an id may be the register's.
  const isOther = terms.parent?.startsWith("#") === true && !numbers.has(Number(terms.parent.slice(1)));
  const named = isOther ? null : terms.parent;
  const date = record.milestone === null ? null : (due.get(record.milestone) ?? null);
  const goal: Goal = {
    id: terms.id ?? name,
    title: record.title.replace(/\s+/g, " ").trim(),
    why: whyOf(text),
    owner: terms.owner ?? record.assignees[0] ?? record.author,
    starts: terms.days?.starts ?? null,
    ends: terms.days === null ? date : terms.days.ends,
    weight: terms.weight ?? 1,
    target: terms.target,
    keyResults: keyResultsOf(text),
    status: statusOf(record),
    parent: named ?? (above === undefined ? null : `#${above.number}`),
    label: null,
    milestone: null,
    nonGoals: nonGoalsOf(text),
    issue: record.number,
    place: null,
  };
  return { goal, problems };
}

function statusOf({ state, closedAs }: IssueRecord): Goal["status"] {
  if (state === "open") {
    return "active";
  }
  return closedAs === "completed" || closedAs === null ? "done" : "dropped";
}
