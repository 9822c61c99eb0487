/** Goals of the register, of issues and of milestones → one list, each with an id of its own and a parent that is in it. */
import type { Goal } from "../model/goal.ts";
import type { FileProblem } from "../model/place.ts";
import { didYouMean } from "../yaml/did-you-mean.ts";
import { isSameName } from "./find-goal.ts";
import { goalsAbove, treeOf } from "./goal-tree.ts";
import type { Goals } from "./read-goal-issues.ts";
import { findTooLargeParts, percent, sumOfTargets } from "./sum-targets.ts";

/**
 * The register's first, then issues, then milestones. An id that is given already makes way for a goal's number. A
 * milestone that a goal of the register names is that goal. A parent that is not known, or leads back, is left out. Targets that are more
 * than the whole together are told and stay.
 */
export function mergeGoals(
  register: readonly Goal[],
  issues: readonly Goal[],
  milestones: readonly Goal[],
): Goals {
  const problems: FileProblem[] = [];
  const taken = new Map<string, Goal>();
  const kept = [
    ...register.map((goal) => withDate(goal, milestones)),
    ...issues,
    ...unnamed(milestones, register),
  ];
  const goals = kept.flatMap((goal): readonly Goal[] => {
    const first = taken.get(goal.id.toLowerCase());
    const id = first === undefined ? goal.id : numberOf(goal);
    if (first !== undefined) {
      problems.push(repeated(goal, first, id));
    }
    if (id === null || taken.has(id.toLowerCase())) {
      return [];
    }
    taken.set(id.toLowerCase(), goal);
    return [{ ...goal, id }];
  });
  return withParents(goals, problems);
}

/** A milestone's last day ends a goal that says no period. */
function withDate(goal: Goal, milestones: readonly Goal[]): Goal {
  const same = milestones.find(({ milestone }) => isSameName(milestone, goal.milestone));
  return same !== undefined && goal.starts === null && goal.ends === null
    ? { ...goal, ends: same.ends }
    : goal;
}

function unnamed(milestones: readonly Goal[], register: readonly Goal[]): readonly Goal[] {
  return milestones.filter(
    ({ milestone }) => !register.some((goal) => isSameName(goal.milestone, milestone)),
  );
}

/** The name nobody else can have; `null` for a goal of the register or a milestone that says its own. */
function numberOf({ issue }: Goal): string | null {
  return issue === null ? null : `#${issue}`;
}

function repeated(goal: Goal, first: Goal, id: string | null): FileProblem {
  const instead = id === null ? "this one is left out: give it another" : `it is called \`${id}\` instead`;
  return {
    file: whereIs(goal),
    line: 1,
    column: 1,
    message: `The id \`${goal.id}\` is given to two goals, first by \`${whereIs(first)}\`; ${instead}.`,
  };
}

function whereIs({ place, issue, milestone, id }: Goal): string {
  return place?.file ?? (issue === null ? (milestone ?? id) : `#${issue}`);
}

function withParents(goals: readonly Goal[], problems: readonly FileProblem[]): Goals {
  const tree = treeOf(goals);
  const named = goals.map((goal) => ({ ...goal, parent: parentIn(goal, tree) }));
  const unknown = goals.flatMap((goal, index) =>
    // A number may be any issue's: only an id says that a goal is meant.
    goal.parent !== null && !goal.parent.startsWith("#") && named[index]?.parent === null
      ? [problem(goal, `The parent \`${goal.parent}\` is no goal${nearest(goal.parent, goal, goals)}`)]
      : [],
  );
  const above = treeOf(named);
  const circles = new Set(
    named.filter((goal) => (goalsAbove(goal, above).at(-1) ?? goal).parent === goal.id),
  );
  const merged = named.map((goal) => (circles.has(goal) ? { ...goal, parent: null } : goal));
  return {
    goals: merged,
    problems: [
      ...problems,
      ...unknown,
      ...[...circles].map((goal) => problem(goal, `The goal \`${goal.id}\` is its own ancestor.`)),
      ...findTooLargeParts(merged).map(({ goal, message }) => problem(goal, message)),
      ...tooLargeShares(merged),
    ],
  };
}

const MOST_NAMED = 6;

/** Of goals of several places; those of the register alone never are. Told of the last, which made it too much. */
function tooLargeShares(goals: readonly Goal[]): readonly FileProblem[] {
  const { share, goals: summed } = sumOfTargets(goals);
  const ordered = goals.filter((goal) => summed.includes(goal));
  const last = ordered.at(-1);
  if (last === undefined || percent(share) <= 100) {
    return [];
  }
  const parts = ordered.map(({ id, target }) => `\`${id}\` ${percent(target ?? 0)} %`);
  const rest = parts.length - MOST_NAMED;
  const told = [...parts.slice(0, MOST_NAMED), ...(rest > 0 ? [`${rest} more`] : [])].join(", ");
  return [
    problem(
      last,
      `The targets of goals that run at once add up to ${percent(share)} %, which is more than the whole: ${told}.`,
    ),
  ];
}

/** The end of the sentence. A number is nearer to no other number. */
function nearest(words: string, goal: Goal, goals: readonly Goal[]): string {
  const ids = goals.map(({ id }) => id).filter((id) => id !== goal.id && !id.startsWith("#"));
  const near = didYouMean(words, ids);
  return near === null ? "." : `; did you mean \`${near}\`?`;
}

function parentIn({ parent }: Goal, { byId, byIssue }: ReturnType<typeof treeOf>): string | null {
  if (parent === null) {
    return null;
  }
  const found =
    byId.get(parent.toLowerCase()) ??
    (parent.startsWith("#") ? byIssue.get(Number(parent.slice(1))) : undefined);
  return found?.id ?? null;
}

function problem(goal: Goal, message: string): FileProblem {
  return { ...(goal.place ?? { file: whereIs(goal), line: 1, column: 1 }), message };
}
