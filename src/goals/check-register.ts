/** What is wrong between the goals of a register: ids given twice, circles of parents, shares over the whole. */
import type { Goal } from "../model/goal.ts";
import type { FileProblem } from "../model/place.ts";
import { didYouMean } from "../yaml/did-you-mean.ts";
import type { YamlFile } from "../yaml/read-yaml.ts";

export type NamedGoal = Pick<Goal, "id" | "parent">;

/** `named` are all goals of the file, `goals` those of a file whose shape is right: only they have shares. */
export function checkRegister(
  yaml: YamlFile,
  named: readonly NamedGoal[],
  goals: readonly Goal[],
): readonly FileProblem[] {
  return [
    ...repeatedIds(yaml, named),
    ...badParents(yaml, named),
    ...tooLargeParts(yaml, goals),
    ...tooLargeShares(yaml, goals),
  ];
}

function repeatedIds(yaml: YamlFile, goals: readonly NamedGoal[]): FileProblem[] {
  const seen = new Set<string>();
  return goals.flatMap((goal, index) => {
    const key = goal.id.toLowerCase();
    const repeated = key !== "" && seen.has(key);
    seen.add(key);
    return repeated
      ? [problem(yaml, ["goals", index, "id"], `The id \`${goal.id}\` is given to two goals.`)]
      : [];
  });
}

function badParents(yaml: YamlFile, goals: readonly NamedGoal[]): FileProblem[] {
  const parents = new Map(goals.map((goal) => [goal.id, goal.parent]));
  return goals.flatMap((goal, index) => {
    if (goal.parent === null) {
      return [];
    }
    const path = ["goals", index, "parent"];
    if (!parents.has(goal.parent)) {
      const others = [...parents.keys()].filter((id) => id !== goal.id);
      const near = didYouMean(goal.parent, others);
      const hint = near === null ? "." : `; did you mean \`${near}\`?`;
      return [problem(yaml, path, `The parent \`${goal.parent}\` is no goal of this file${hint}`)];
    }
    return leadsBack(goal.id, parents)
      ? [problem(yaml, path, `The goal \`${goal.id}\` is its own ancestor.`)]
      : [];
  });
}

function leadsBack(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  let above = parents.get(id) ?? null;
  for (let steps = 0; above !== null && steps <= parents.size; steps += 1) {
    if (above === id) {
      return true;
    }
    above = parents.get(above) ?? null;
  }
  return false;
}

/** A parent's share holds its children's. */
function tooLargeParts(yaml: YamlFile, goals: readonly Goal[]): FileProblem[] {
  return goals.flatMap((goal, index) => {
    const parts = percent(
      dayByDay(sharesBelow(goal.id, goals)).reduce((most, { share }) => Math.max(most, share), 0),
    );
    const own = goal.target === null ? null : percent(goal.target);
    return own !== null && parts > own
      ? [
          problem(
            yaml,
            ["goals", index, "target"],
            `The targets of the parts of \`${goal.id}\` add up to ${parts} %, which is more than its own ${own} %.`,
          ),
        ]
      : [];
  });
}

/**
 * The goals below one (`null`: below none) whose shares add up: those of a part without a share stand for it, and those
 * of one with a share are in it.
 */
function sharesBelow(id: string | null, goals: readonly Goal[]): readonly Goal[] {
  const shares: Goal[] = [];
  const seen = new Set<Goal>();
  const open = goals.filter(({ parent }) => parent === id);
  for (let goal = open.pop(); goal !== undefined; goal = open.pop()) {
    if (seen.has(goal)) {
      continue;
    }
    seen.add(goal);
    if (goal.target !== null && goal.status === "active") {
      shares.push(goal);
    } else {
      const { id: own } = goal;
      open.push(...goals.filter(({ parent }) => parent === own));
    }
  }
  return shares;
}

/** Of the whole: what stands below a goal that has a share is in it. */
function tooLargeShares(yaml: YamlFile, goals: readonly Goal[]): FileProblem[] {
  const days = dayByDay(sharesBelow(null, goals));
  const worst = days.reduce((most, day) => (day.share > most.share ? day : most), { day: null, share: 0 });
  const on = worst.day === null ? "" : ` of the goals that run on ${worst.day}`;
  return percent(worst.share) > 100
    ? [
        problem(
          yaml,
          ["goals"],
          `The targets${on} add up to ${percent(worst.share)} %, which is more than the whole.`,
        ),
      ]
    : [];
}

interface DayShare {
  /** `null`: before the first day any of them begins. */
  readonly day: string | null;
  readonly share: number;
}

/**
 * The sum of their targets on each day it may rise. Goals of different quarters share nothing, and what is done or
 * dropped gets no work: a register that keeps its past is right.
 */
function dayByDay(goals: readonly Goal[]): readonly DayShare[] {
  const active = goals.filter(({ status, target }) => status === "active" && target !== null);
  // As text: the first day a goal never had comes first.
  const days = [...new Set(active.map(({ starts }) => starts ?? ""))].sort();
  return days.map((day) => ({
    day: day === "" ? null : day,
    share: active
      .filter(({ starts, ends }) => (starts ?? "") <= day && (ends === null || ends >= day))
      .reduce((sum, { target }) => sum + (target ?? 0), 0),
  }));
}

function percent(share: number): number {
  return Math.round(share * 100);
}

function problem(yaml: YamlFile, path: readonly (string | number)[], message: string): FileProblem {
  return { file: yaml.file, ...yaml.locate(path), message };
}
