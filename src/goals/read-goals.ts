/** `.github/goals.yml` → the register of goals, or every problem with line and column. */
import { isDay } from "../calendar/day.ts";
import { z } from "zod";
import type { Goal } from "../model/goal.ts";
import type { FileProblem } from "../model/place.ts";
import { checkShape } from "../yaml/check-shape.ts";
import { readYaml, type YamlFile } from "../yaml/read-yaml.ts";
import { checkRegister, type NamedGoal } from "./check-register.ts";
import { readPeriod } from "./goal-period.ts";

const DAY = z.string().refine(isDay, "Expected a day as `YYYY-MM-DD`");

const SHARE = z.union([
  z.number().min(0).max(1, "Expected a share from 0 to 1, or a text such as `40%`"),
  z
    .string()
    .regex(/^\d{1,6}(?:\.\d+)?\s*%$/, { error: "Expected a share such as `40%`", abort: true })
    .refine(
      (text) => Number.parseFloat(text) <= 100,
      "The target is above 100 %, which is more than the whole; expected a share such as `40%`",
    ),
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

const KEY_RESULT = z
  .strictObject({
    title: z.string().min(1),
    baseline: z.number().optional(),
    target: z.number().optional(),
    current: z.number().optional(),
  })
  .refine(({ baseline, target }) => baseline === undefined || baseline !== target, {
    path: ["target"],
    message: "The target is the baseline, so that there is nothing to reach",
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
  "non-goals": z.array(z.string().trim().min(1)).default([]),
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
  const goals = withParents(shaped.value?.goals.map((read, index) => toGoal(read, yaml, index)) ?? []);
  const named = shaped.value === null ? withParents(namesIn(yaml.value)) : goals;
  const problems = [...shaped.problems, ...checkRegister(yaml, named, goals)].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  );
  return problems.length > 0 ? { goals: [], problems } : { goals, problems: [] };
}

const NAMES = z.object({
  goals: z.array(
    z
      .object({ id: z.string().catch(""), parent: z.string().nullable().catch(null) })
      .catch({ id: "", parent: null }),
  ),
});

/** Ids and parents of a file that is broken elsewhere, so that all its problems are told at once. */
function namesIn(value: unknown): readonly NamedGoal[] {
  const read = NAMES.safeParse(value);
  return read.success ? read.data.goals : [];
}

/** Parents spelled as the goals they name, whatever their case. */
function withParents<Kind extends NamedGoal>(goals: readonly Kind[]): readonly Kind[] {
  const ids = new Map(goals.map(({ id }) => [id.toLowerCase(), id]));
  return goals.map((goal) =>
    goal.parent === null ? goal : { ...goal, parent: ids.get(goal.parent.toLowerCase()) ?? goal.parent },
  );
}

function toGoal(read: z.output<typeof GOAL>, yaml: YamlFile, index: number): Goal {
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
    nonGoals: read["non-goals"],
    issue: null,
    place: { file: yaml.file, ...yaml.locate(["goals", index, "id"]) },
  };
}
