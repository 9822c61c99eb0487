/** The figures of a backlog's health, worked out from what GitHub holds alone: another way than the product's. */
import type { Issue, State } from "../../src/sandbox/state.ts";

/** What people know and no text says. */
export interface Known {
  /** Rules waived, and issues called ready by a person. */
  readonly excused: ReadonlySet<number>;
  /** When the agenda before was opened; `null` before the first. */
  readonly since: string | null;
}

export interface Figures {
  readonly open: number;
  readonly readyAhead: number;
  readonly topReady: number;
  readonly topWithGoal: number;
  readonly topEstimated: number;
  readonly ageMedian: number;
  readonly age90: number;
  readonly inflow: number | null;
  readonly outflow: number | null;
}

/** Open work is looked at `AHEAD` from the top; finished work eight weeks back; an iteration has two. */
const AHEAD = 12;
const WEEKS = 8;
const DAY = 86_400_000;

export function figuresOf(state: State, today: string, { excused, since }: Known): Figures {
  const work = [...state.repository.issues.values()].filter(({ title }) => !isAgenda(title));
  const open = work.filter((issue) => issue.state === "OPEN");
  const scored = open
    .flatMap((issue) => {
      const score = scoreOf(state, issue);
      return score === null ? [] : [{ issue, score }];
    })
    .sort((a, b) => b.score - a.score);
  const top = scored.slice(0, AHEAD).map(({ issue }) => issue);
  const ready = (issue: Issue): boolean => excused.has(issue.number) || isReady(state, issue);
  const have = top.filter((issue) => ready(issue) && !issue.labels.some(({ name }) => name === "snoozed"));
  const first = Date.parse(today) - WEEKS * 7 * DAY;
  const did = work.filter(
    ({ closedAt, stateReason }) =>
      stateReason === "COMPLETED" && closedAt !== null && Date.parse(closedAt) >= first,
  );
  const ages = open
    .map(({ createdAt }) => (Date.parse(today) - Date.parse(createdAt.slice(0, 10))) / DAY)
    .sort((a, b) => a - b);
  const later = (at: string | null): boolean =>
    at !== null && since !== null && Date.parse(at) > Date.parse(since);
  return {
    open: open.length,
    readyAhead: rounded(pointsOf(state, have) / ((pointsOf(state, did) / WEEKS) * 2)),
    topReady: rounded(top.filter(ready).length / top.length),
    topWithGoal: rounded(top.filter((issue) => hasGoal(issue)).length / top.length),
    topEstimated: rounded(
      top.filter((issue) => onBoard(state, issue, "Effort") !== null).length / top.length,
    ),
    ageMedian: ages[Math.ceil(ages.length / 2) - 1] ?? 0,
    age90: ages[Math.ceil(ages.length * 0.9) - 1] ?? 0,
    inflow: since === null ? null : work.filter(({ createdAt }) => later(createdAt)).length,
    outflow: since === null ? null : work.filter(({ closedAt }) => later(closedAt)).length,
  };
}

export function isAgenda(title: string): boolean {
  return title.startsWith("Refinement agenda");
}

/** A goal, criteria, and no more than eight points unless it is split. */
function isReady(state: State, issue: Issue): boolean {
  const size = onBoard(state, issue, "Effort") ?? 0;
  return hasGoal(issue) && /^- A /m.test(issue.body) && (size <= 8 || issue.subIssues.length > 0);
}

function hasGoal(issue: Issue): boolean {
  return (
    /^Goal: G-\d/.test(issue.body) ||
    issue.labels.some(({ name }) => name.startsWith("goal: ")) ||
    (issue.parent !== null && hasGoal(issue.parent))
  );
}

/** What people set, else value for effort; a part is worth what it is a part of. */
function scoreOf(state: State, issue: Issue): number | null {
  const [value, effort] = [onBoard(state, issue, "Value"), onBoard(state, issue, "Effort")];
  const own =
    onBoard(state, issue, "Override") ?? (value === null || effort === null ? null : value / effort);
  const above = issue.parent === null ? null : scoreOf(state, issue.parent);
  return own === null || above === null ? (own ?? above) : Math.max(own, above);
}

/** What has no points counts as the mean of what has. */
function pointsOf(state: State, issues: readonly Issue[]): number {
  const points = issues.flatMap((issue) => onBoard(state, issue, "Effort") ?? []);
  return (points.reduce((sum, one) => sum + one, 0) / points.length) * issues.length;
}

function onBoard({ projects }: State, issue: Issue, name: string): number | null {
  const [project] = projects;
  const field = project?.fields.find((one) => one.name === name);
  const held = field === undefined ? undefined : project?.itemOf.get(issue)?.values.get(field.id)?.value;
  return typeof held === "number" ? held : null;
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
