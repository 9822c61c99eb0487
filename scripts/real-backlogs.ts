/** The real backlogs of `../shared/corpus` as worlds: RetinaScan in 26 states of its life, HHS with its tree. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Goal } from "../src/model/goal.ts";
import type { Ancestor, IssueRecord } from "../src/model/issue.ts";
import { textsAlone, type World } from "../src/refine/world.ts";

const BACKLOGS = "../shared/corpus/backlogs";
const STATES = join(BACKLOGS, "RetinaScan/snapshots.json");
const BODIES = join(BACKLOGS, "RetinaScan/GitHub_API-Issues-fga-eps-mds-2026-1-RetinaScan-Doc-3.1.0.json");
const POINTS = join(BACKLOGS, "RetinaScan/zenhub_all_issues.json");
const TASKS = join(BACKLOGS, "HHS/etldb_test_01.json");

export const hasBacklogs = [STATES, BODIES, POINTS, TASKS].every((file) => existsSync(file));

const states = z.array(
  z.object({
    version: z.string(),
    committed: z.string(),
    issues: z.record(
      z.string(),
      z.object({
        state: z.enum(["open", "closed"]),
        title: z.string(),
        labels: z.array(z.string()),
        type: z.string().nullable(),
        milestone: z.string().nullable(),
        parent: z.number().nullable(),
        updated_at: z.string(),
        closed_at: z.string().nullable(),
      }),
    ),
  }),
);
type States = z.infer<typeof states>;

const bodies = z.array(
  z.object({
    number: z.number(),
    body: z.string().nullable(),
    created_at: z.string(),
    milestone: z.object({ title: z.string(), due_on: z.string().nullable() }).nullable(),
  }),
);

const points = z.array(z.object({ number: z.number(), story_points: z.number().nullable() }));

const tasks = z.array(
  z.object({
    issue_title: z.string(),
    issue_url: z.string(),
    issue_parent: z.string().nullable(),
    issue_points: z.number().nullable(),
    issue_is_closed: z.boolean(),
    issue_opened_at: z.string(),
    issue_closed_at: z.string().nullable(),
    epic_url: z.string().nullable(),
    deliverable_url: z.string().nullable(),
  }),
);

/** One state of a backlog. */
export interface BacklogState {
  readonly name: string;
  /** The day it was kept, `YYYY-MM-DD`. */
  readonly day: string;
  readonly world: World;
}

/** The field in which the estimates kept beside the issues stand. */
const ESTIMATE = "Estimate";

const BLANK: Omit<IssueRecord, "id" | "number" | "title" | "state" | "createdAt" | "updatedAt"> = {
  body: "",
  url: "",
  locked: false,
  author: null,
  own: false,
  closedAt: null,
  closedAs: null,
  editedAt: null,
  labels: [],
  type: null,
  assignees: [],
  milestone: null,
  ancestors: [],
  subIssues: { total: 0, completed: 0 },
  blockedBy: [],
  votes: 0,
  duplicates: [],
};

function read<Shape>(file: string, shape: z.ZodType<Shape>): Shape {
  return shape.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** RetinaScan, oldest first. Texts and estimates are those of its last state: no older ones were kept. */
export function retinaScan(goals: "epics" | "milestones"): readonly BacklogState[] {
  const known = new Map(read(BODIES, bodies).map((issue) => [issue.number, issue]));
  const sizes = new Map(read(POINTS, points).map((issue) => [issue.number, issue.story_points]));
  return read(STATES, states).map(({ version, committed, issues }) => {
    const records = Object.keys(issues).map((key) => recordOf(Number(key), issues, known));
    return {
      name: version,
      day: committed.slice(0, 10),
      world: worldOf(records, goals === "epics" ? epics(issues) : milestones(known), sizes),
    };
  });
}

type Known = ReadonlyMap<number, z.infer<typeof bodies>[number]>;
type StateIssues = States[number]["issues"];

function recordOf(number: number, issues: StateIssues, known: Known): IssueRecord {
  const issue = issues[number];
  if (issue === undefined) {
    throw new Error(`There is no issue #${number}.`);
  }
  const { state, title, labels, type, milestone } = issue;
  return {
    ...BLANK,
    number,
    state,
    title,
    labels,
    type,
    milestone,
    id: `I_${number}`,
    body: known.get(number)?.body ?? "",
    createdAt: known.get(number)?.created_at ?? issue.updated_at,
    updatedAt: issue.updated_at,
    closedAt: issue.closed_at,
    closedAs: state === "closed" ? "completed" : null,
    ancestors: above(issue.parent, issues, known),
  };
}

function above(parent: number | null, issues: StateIssues, known: Known): readonly Ancestor[] {
  const issue = parent === null ? undefined : issues[parent];
  if (parent === null || issue === undefined) {
    return [];
  }
  const { title, labels, milestone } = issue;
  const body = known.get(parent)?.body ?? "";
  return [
    { number: parent, title, labels, milestone, body, url: "", editedAt: null },
    ...above(issue.parent, issues, known),
  ];
}

/** What has parts and is itself a part of a release: the team's own epics. */
function epics(issues: StateIssues): readonly Goal[] {
  return Object.entries(issues)
    .filter(([, { type }]) => type === null)
    .map(([key, issue]) => ({ number: Number(key), issue }))
    .filter(({ number }) => number <= LAST_EPIC)
    .map(({ number, issue }) =>
      goalOf(`#${number}`, {
        title: issue.title,
        issue: number,
        status: issue.state === "open" ? "active" : "done",
      }),
    );
}

/** Issues 1 to 5 are the epics the team began with. */
const LAST_EPIC = 5;

function milestones(known: Known): readonly Goal[] {
  const named = new Map(
    [...known.values()].flatMap(({ milestone }) =>
      milestone === null ? [] : [[milestone.title, milestone.due_on]],
    ),
  );
  return [...named]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, due]) =>
      goalOf(`M${Number.parseInt(title, 10)}`, { title, milestone: title, ends: due?.slice(0, 10) ?? null }),
    );
}

function goalOf(id: string, rest: Partial<Goal>): Goal {
  return {
    title: id,
    why: null,
    owner: null,
    starts: null,
    ends: null,
    weight: 1,
    target: null,
    keyResults: [],
    status: "active",
    parent: null,
    label: null,
    milestone: null,
    nonGoals: [],
    issue: null,
    place: null,
    ...rest,
    id,
  };
}

function worldOf(
  records: readonly IssueRecord[],
  goals: readonly Goal[],
  sizes: ReadonlyMap<number, number | null>,
): World {
  const work = records.filter(({ number }) => !goals.some(({ issue }) => issue === number));
  const open = work.filter(({ state }) => state === "open");
  return textsAlone({
    scope: "backlog",
    openIssues: open.length,
    forms: [],
    goals,
    issues: open,
    closed: work.filter(({ state }) => state === "closed"),
    items: work.map(({ id, number }) => ({
      id: `P_${number}`,
      issueId: id,
      archived: false,
      values: { [ESTIMATE]: sizes.get(number) ?? null },
      stamps: {},
    })),
  });
}

/** HHS: its goals are the deliverables that its epics are parts of. */
export function hhs(): BacklogState {
  const rows = read(TASKS, tasks);
  const numbers = new Map(rows.map((row) => [numberOf(row.issue_url), row]));
  const deliverables = [...new Set(rows.flatMap(({ deliverable_url: url }) => url ?? []))].map(numberOf);
  const records = [...numbers].map(([number, row]): IssueRecord => {
    const chain = [row.issue_parent, row.epic_url, row.deliverable_url].flatMap((url) => url ?? []);
    return {
      ...BLANK,
      id: `I_${number}`,
      number,
      title: row.issue_title,
      state: row.issue_is_closed ? "closed" : "open",
      createdAt: `${row.issue_opened_at}T00:00:00Z`,
      updatedAt: `${row.issue_opened_at}T00:00:00Z`,
      closedAt: row.issue_closed_at === null ? null : `${row.issue_closed_at}T00:00:00Z`,
      closedAs: row.issue_is_closed ? "completed" : null,
      ancestors: [...new Set(chain.map(numberOf))].map((parent) => ({
        number: parent,
        title: "",
        body: "",
        labels: [],
        milestone: null,
        url: "",
        editedAt: null,
      })),
    };
  });
  const sizes = new Map([...numbers].map(([number, { issue_points: size }]) => [number, size]));
  const goals = deliverables.sort((a, b) => a - b).map((issue) => goalOf(`#${issue}`, { issue }));
  return { name: "HHS", day: "2024-11-18", world: worldOf(records, goals, sizes) };
}

function numberOf(url: string): number {
  return Number(url.split("/").at(-1));
}
