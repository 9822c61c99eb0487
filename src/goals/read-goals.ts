/** `.github/goals.yml` → the register of goals, or every problem with line and column. */
import { z } from "zod";
import type { Goal } from "../model/goal.ts";
import type { FileProblem } from "../model/place.ts";
import { checkShape } from "../yaml/check-shape.ts";
import { readYaml, type YamlFile } from "../yaml/read-yaml.ts";
import { isDay, readPeriod } from "./goal-period.ts";

const DAY = z.string().refine(isDay, "Expected a day as `YYYY-MM-DD`");

const SHARE = z.union([
  z.number().min(0).max(1, "Expected a share from 0 to 1, or a text such as `40%`"),
  z.string().regex(/^(?:100|\d{1,2}(?:\.\d+)?)\s*%$/, "Expected a share such as `40%`"),
]);

const PERIOD = z.union([
  z.number().int().min(1970).max(9999),
  z
    .string()
    .refine(
      (text) => readPeriod(text) !== null,
      "Expected a period such as `2026-Q4`, `2026-H2`, `2026-11` or `2026`",
    ),
  z
    .strictObject({ starts: DAY.optional(), ends: DAY.optional() })
    .refine(
      ({ starts, ends }) => starts === undefined || ends === undefined || starts <= ends,
      "The period ends before it starts",
    ),
]);

const KEY_RESULT = z.strictObject({
  title: z.string().min(1),
  baseline: z.number().optional(),
  target: z.number().optional(),
  current: z.number().optional(),
});

const GOAL = z.strictObject({
  id: z.string().regex(/^[\w.-]{1,40}$/, "Expected an id of letters, digits, `-`, `_` or `.`, such as `G-1`"),
  title: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .transform((title) => title.replace(/\s+/g, " ")),
  why: z.string().optional(),
  owner: z.string().optional(),
  period: PERIOD.optional(),
  weight: z.number().min(0).default(1),
  target: SHARE.optional(),
  "key-results": z.array(KEY_RESULT).default([]),
  status: z.enum(["active", "done", "dropped"]).default("active"),
  parent: z.string().optional(),
  label: z.string().optional(),
  milestone: z.string().optional(),
});

const GOALS = z.strictObject({
  goals: z
    .array(GOAL)
    .nullish()
    .transform((goals) => goals ?? []),
});

/** Goals in the order of the file; none when there is a problem. Ids are unique whatever their case. */
export function readGoals(
  file: string,
  text: string,
): { readonly goals: readonly Goal[]; readonly problems: readonly FileProblem[] } {
  const yaml = readYaml(file, text);
  const shaped = checkShape(yaml, GOALS);
  const goals = shaped.value?.goals.map(toGoal) ?? [];
  const named = shaped.value === null ? namesIn(yaml.value) : goals;
  const problems = [
    ...shaped.problems,
    ...repeatedIds(yaml, named),
    ...badParents(yaml, named),
    ...tooLargeShares(yaml, goals),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
  return problems.length > 0 ? { goals: [], problems } : { goals, problems: [] };
}

type Named = Pick<Goal, "id" | "parent">;

const NAMES = z.object({
  goals: z.array(
    z
      .object({ id: z.string().catch(""), parent: z.string().nullable().catch(null) })
      .catch({ id: "", parent: null }),
  ),
});

/** Ids and parents of a file that is broken elsewhere, so that all its problems are told at once. */
function namesIn(value: unknown): readonly Named[] {
  const read = NAMES.safeParse(value);
  return read.success ? read.data.goals : [];
}

function toGoal(read: z.output<typeof GOAL>): Goal {
  const { period } = read;
  const days = typeof period === "object" ? period : period === undefined ? {} : readPeriod(String(period));
  return {
    id: read.id,
    title: read.title,
    why: read.why ?? null,
    owner: read.owner?.replace(/^@/, "") ?? null,
    starts: days?.starts ?? null,
    ends: days?.ends ?? null,
    weight: read.weight,
    target: typeof read.target === "string" ? Number.parseFloat(read.target) / 100 : (read.target ?? null),
    keyResults: read["key-results"].map((result) => ({
      title: result.title,
      baseline: result.baseline ?? null,
      target: result.target ?? null,
      current: result.current ?? null,
    })),
    status: read.status,
    parent: read.parent ?? null,
    label: read.label ?? null,
    milestone: read.milestone ?? null,
  };
}

function repeatedIds(yaml: YamlFile, goals: readonly Named[]): FileProblem[] {
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

function badParents(yaml: YamlFile, goals: readonly Named[]): FileProblem[] {
  const parents = new Map(goals.map((goal) => [goal.id, goal.parent]));
  return goals.flatMap((goal, index) => {
    if (goal.parent === null) {
      return [];
    }
    const path = ["goals", index, "parent"];
    if (!parents.has(goal.parent)) {
      return [problem(yaml, path, `The parent \`${goal.parent}\` is no goal of this file.`)];
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

function tooLargeShares(yaml: YamlFile, goals: readonly Goal[]): FileProblem[] {
  // A parent's share holds its children's, so only the top level adds up to the whole.
  const total = goals
    .filter((goal) => goal.parent === null)
    .reduce((sum, goal) => sum + (goal.target ?? 0), 0);
  const percent = Math.round(total * 100);
  return percent > 100
    ? [problem(yaml, ["goals"], `The targets add up to ${percent} %, which is more than the whole.`)]
    : [];
}

function problem(yaml: YamlFile, path: readonly (string | number)[], message: string): FileProblem {
  return { file: yaml.file, ...yaml.locate(path), message };
}
