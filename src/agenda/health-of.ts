/** Figures of a backlog on the day of its agenda. */
import { addDays, dayNumber } from "../calendar/day.ts";
import type { Assessment } from "../model/assessment.ts";
import type { HealthPoint } from "../model/memory.ts";
import { isNext, isUnready } from "../refine/is-next.ts";
import type { FollowUp } from "./follow-up.ts";
import { closedWork } from "./list-finished.ts";
import { type Estimates, listEstimates } from "./list-estimates.ts";
import { isSince, lineOf, type Scene } from "./set-scene.ts";

/** Of ready and of finished work, the share that has points from which on they are counted instead of issues. */
const POINTED = 1 / 2;

export function healthOf(
  scene: Scene,
  { asked, undecided }: Pick<FollowUp, "asked" | "undecided">,
): HealthPoint {
  const { refinement, period, today } = scene;
  const { assessments } = refinement;
  const estimates = listEstimates(scene);
  const top = assessments.filter((one) => isNext(one, scene));
  const ages = assessments
    .map(({ issue }) => Math.max(0, dayNumber(today) - dayNumber(issue.createdAt)))
    .sort((a, b) => a - b);
  return {
    period,
    open: assessments.length,
    readyAhead: readyAheadOf(scene, estimates),
    topReady: shareOf(top, (one) => !isUnready(one)),
    topWithGoal: shareOf(top, ({ goal }) => goal.verdict === "linked" || goal.verdict === "inherited"),
    topEstimated: shareOf(top, ({ issue }) => estimates.has(issue.number)),
    ageMedian: percentile(ages, 0.5),
    age90: percentile(ages, 0.9),
    ...flowOf(scene),
    yield: asked === null || undecided === null || asked === 0 ? null : share(asked - undecided, asked),
  };
}

/** Two decimals: it is kept in a text that people read. */
function share(part: number, whole: number): number {
  return Math.round((part / whole) * 100) / 100;
}

function shareOf(top: readonly Assessment[], has: (one: Assessment) => boolean): number | null {
  return top.length === 0 ? null : share(top.filter(has).length, top.length);
}

/** By nearest rank: the age that at least so many do not exceed. */
function percentile(sorted: readonly number[], part: number): number | null {
  return sorted[Math.ceil(sorted.length * part) - 1] ?? null;
}

/**
 * What is ready of the line ÷ what is finished in an iteration; `null` where nothing was finished. In points where at least
 * half of both has them: what has none then counts as the mean of the others.
 */
function readyAheadOf(scene: Scene, estimates: Estimates): number | null {
  const { finished, policy } = scene;
  const ready = lineOf(scene).filter((one) => !isUnready(one));
  const numbers = ready.map(({ issue }) => issue.number);
  const done = finished.issues.map(({ number }) => number);
  const pointsOf = (number: number): number[] => {
    const estimate = estimates.get(number);
    return estimate?.points === true ? [estimate.value] : [];
  };
  const [readyPoints, donePoints] = [numbers.flatMap(pointsOf), done.flatMap(pointsOf)];
  const isPointed =
    readyPoints.length >= numbers.length * POINTED &&
    donePoints.length >= done.length * POINTED &&
    donePoints.length > 0;
  const [have, did] = isPointed
    ? [filledUp(readyPoints, numbers.length), filledUp(donePoints, done.length)]
    : [numbers.length, done.length];
  const inIteration = (did / finished.weeks) * policy.iteration.weeks;
  return inIteration > 0 ? share(have, inIteration) : null;
}

function filledUp(points: readonly number[], count: number): number {
  const sum = points.reduce((total, value) => total + value, 0);
  return points.length === 0 ? 0 : (sum / points.length) * count;
}

/** Since the agenda before; `null` where there was none, or the finished work read does not reach back so far. */
function flowOf(scene: Scene): Pick<HealthPoint, "inflow" | "outflow"> {
  const { refinement, before, since, today, policy } = scene;
  const closed = closedWork(scene);
  const opened = [...refinement.assessments.map(({ issue }) => issue), ...closed];
  const isRead = before !== null && since.slice(0, 10) >= addDays(today, -7 * policy.goals.weeks);
  return {
    inflow: isRead ? opened.filter(({ createdAt }) => isSince(createdAt, since)).length : null,
    outflow: isRead ? closed.filter(({ closedAt }) => isSince(closedAt, since)).length : null,
  };
}
