/** What is wrong between the goals of a register: ids, labels and milestones given twice, circles of parents, shares over the whole. */
import type { Goal } from "../model/goal.ts";
import type { FileProblem } from "../model/place.ts";
import { didYouMean } from "../yaml/did-you-mean.ts";
import type { YamlFile } from "../yaml/read-yaml.ts";
import { isSameName } from "./find-goal.ts";
import { findTooLargeParts, percent, sumOfTargets } from "./sum-targets.ts";

export type NamedGoal = Pick<Goal, "id" | "parent">;

/** `named` are all goals of the file, `goals` those of a file whose shape is right: only they have shares, labels and milestones. */
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
    ...sharedMarks(yaml, goals),
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
  return findTooLargeParts(goals).map(({ index, message }) =>
    problem(yaml, ["goals", index, "target"], message),
  );
}

/** Of the whole: what stands below a goal that has a share is in it. */
function tooLargeShares(yaml: YamlFile, goals: readonly Goal[]): FileProblem[] {
  const worst = sumOfTargets(goals);
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

const MARKS = ["label", "milestone"] as const;

/** A label or milestone says of an issue which goal it serves: of goals that run at once it can be only one's. */
function sharedMarks(yaml: YamlFile, goals: readonly Goal[]): FileProblem[] {
  return MARKS.flatMap((mark) =>
    goals.flatMap((goal, index) => {
      const first = goals
        .slice(0, index)
        .find((other) => isSameName(other[mark], goal[mark]) && meet(other, goal));
      return first === undefined
        ? []
        : [
            problem(
              yaml,
              ["goals", index, mark],
              `The ${mark} \`${goal[mark]}\` is given to two goals that run at once, first to \`${first.id}\`.`,
            ),
          ];
    }),
  );
}

/** Whether they run on any day together: one quarter's goal may pass its label on to the next's. */
function meet(a: Goal, b: Goal): boolean {
  const open = a.status === "active" && b.status === "active";
  return open && begins(a, b.ends) && begins(b, a.ends);
}

function begins({ starts }: Goal, until: string | null): boolean {
  return starts === null || until === null || starts <= until;
}

function problem(yaml: YamlFile, path: readonly (string | number)[], message: string): FileProblem {
  return { file: yaml.file, ...yaml.locate(path), message };
}
