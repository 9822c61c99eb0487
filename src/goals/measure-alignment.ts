/** How the work spreads over the goals: shares against targets, drift, orphans, goals without work, goals that are over. */
import type { Alignment, Goal, GoalLink, GoalShare } from "../model/goal.ts";
import type { IssueRecord } from "../model/issue.ts";
import { type GoalTree, goalsAbove, isOpenGoal, isRunning, treeOf } from "./goal-tree.ts";

export interface OpenItem {
  readonly number: number;
  readonly link: GoalLink;
  /** In the team's points; `null` where it is not estimated. */
  readonly estimate: number | null;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
}

export interface ClosedItem extends OpenItem {
  readonly closedAt: string;
  readonly closedAs: IssueRecord["closedAs"];
}

/** `closed` are those closed within the last `weeks`; both `null` where finished work was not read. */
export interface Work {
  readonly open: readonly OpenItem[];
  readonly closed: readonly ClosedItem[] | null;
  readonly weeks: number | null;
}

/**
 * A goal's row counts the issues of its parts too, so that the shares of the goals at the top add up to 1, as soon as
 * any issue serves a goal. `today` is `YYYY-MM-DD`. What stood open before is counted with today's links.
 */
export function measureAlignment(
  { open, closed, weeks }: Work,
  goals: readonly Goal[],
  today: string,
): Alignment {
  const tree = treeOf(goals);
  const past = closed === null || weeks === null ? null : { closed, first: daysBefore(today, weeks * 7) };
  const now = spread(open, tree);
  const sized = spread(open, tree, ({ estimate }) => Math.max(0, estimate ?? 0));
  const finished =
    past === null
      ? null
      : spread(
          past.closed.filter((item) => isFinished(item, past.first)),
          tree,
        );
  const then = past === null ? null : spread(openOn(past.first, open, past.closed), tree);
  const rows = goals.map((goal): GoalShare => ({
    id: goal.id,
    title: goal.title,
    parent: goalsAbove(goal, tree)[0]?.id ?? null,
    items: now.of(goal),
    share: now.share(goal) ?? 0,
    estimateShare: sized.share(goal),
    finished: finished?.of(goal) ?? null,
    finishedShare: finished?.share(goal) ?? null,
    target: isRunning(goal, today) ? goal.target : null,
    drift: then === null || then.whole < FEWEST ? null : drift(now.share(goal), then.share(goal)),
  }));
  return {
    goals: rows,
    items: open.length,
    served: now.whole,
    weeks: past === null ? null : weeks,
    distance: distance(rows, open.length),
    orphans: open.filter(({ link }) => link.goal === null).map(({ number }) => number),
    starving: goals.filter((goal) => isRunning(goal, today) && now.of(goal) === 0).map(({ id }) => id),
    over: overGoals(goals, open, today),
  };
}

/** Items that serve a goal, of which a share says something. */
const FEWEST = 5;

interface Spread {
  /** What all items that serve a goal count together. */
  readonly whole: number;
  readonly of: (goal: Goal) => number;
  /** 0–1; `null` where nothing counts. */
  readonly share: (goal: Goal) => number | null;
}

function spread(
  items: readonly OpenItem[],
  tree: GoalTree,
  count: (item: OpenItem) => number = () => 1,
): Spread {
  const own = new Map<Goal, number>();
  for (const item of items) {
    const { goal } = item.link;
    if (goal !== null) {
      own.set(goal, (own.get(goal) ?? 0) + count(item));
    }
  }
  const counts = new Map<string, number>();
  for (const [goal, counted] of own) {
    for (const { id } of [goal, ...goalsAbove(goal, tree)]) {
      counts.set(id, (counts.get(id) ?? 0) + counted);
    }
  }
  const whole = sum([...own.values()]);
  const of = ({ id }: Goal) => counts.get(id) ?? 0;
  return { whole, of, share: (goal) => (whole === 0 ? null : of(goal) / whole) };
}

/** Work given up is not finished. */
function isFinished({ closedAt, closedAs }: ClosedItem, first: string): boolean {
  return closedAt >= first && (closedAs === "completed" || closedAs === null);
}

/** What stood open when the first day of the weeks began. */
function openOn(
  first: string,
  open: readonly OpenItem[],
  closed: readonly ClosedItem[],
): readonly OpenItem[] {
  return [...open, ...closed.filter(({ closedAt }) => closedAt >= first)].filter(
    ({ createdAt }) => createdAt < first,
  );
}

function drift(now: number | null, then: number | null): number | null {
  return now === null || then === null ? null : now - then;
}

/** Rows with a target that are part of no other such: their targets add up, to more than 1 where too much is planned. */
export function outermostAims(
  rows: readonly GoalShare[],
): readonly { readonly row: GoalShare; readonly target: number }[] {
  const aimed = rows.flatMap((row) => (row.target === null ? [] : [{ row, target: row.target }]));
  const ids = new Set(aimed.map(({ row }) => row.id));
  const above = new Map(rows.map(({ id, parent }) => [id, parent]));
  return aimed.filter(({ row }) => !isPartOf(row, ids, above));
}

/**
 * Half the sum of differences: 0 is as planned, 1 is all work where none should be. Targets leave the rest to everything
 * else, so that goals nobody serves, or a goal that is done, change nothing. Targets of more than the whole are taken as
 * parts of their sum: more than all work cannot move.
 */
function distance(rows: readonly GoalShare[], all: number): number | null {
  const outermost = outermostAims(rows);
  if (outermost.length === 0 || all === 0) {
    return null;
  }
  const planned = sum(outermost.map(({ target }) => target));
  const parts = outermost.map(({ row, target }) => ({
    share: row.items / all,
    target: target / Math.max(1, planned),
  }));
  const rest = {
    share: 1 - sum(parts.map(({ share }) => share)),
    target: Math.max(0, 1 - planned),
  };
  return sum([...parts, rest].map(({ share, target }) => Math.abs(target - share))) / 2;
}

/** A part's share is in the share of its whole already. */
function isPartOf(
  { id, parent }: GoalShare,
  wholes: ReadonlySet<string>,
  above: ReadonlyMap<string, string | null>,
): boolean {
  const seen = new Set([id]);
  for (let next = parent; next !== null && !seen.has(next); next = above.get(next) ?? null) {
    if (wholes.has(next)) {
      return true;
    }
    seen.add(next);
  }
  return false;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function overGoals(goals: readonly Goal[], open: readonly OpenItem[], today: string): Alignment["over"] {
  const named = new Map<string, number[]>();
  for (const { link, number } of open) {
    if (link.goal !== null) {
      const numbers = named.get(link.goal.id) ?? [];
      numbers.push(number);
      named.set(link.goal.id, numbers);
    }
  }
  return goals.flatMap((goal) => {
    const items = named.get(goal.id) ?? [];
    if (isOpenGoal(goal, today) || (goal.status !== "active" && items.length === 0)) {
      return [];
    }
    const ended = goal.ends !== null && goal.ends < today ? goal.ends : null;
    return [{ id: goal.id, title: goal.title, ended, items, place: goal.place }];
  });
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
