/** What the owner of a goal reads in a minute: share, finished work, what is next, what is stuck, what is to decide. */
import { asCode } from "../issue/as-code.ts";
import { type GoalTree, goalsAbove, isRunning, treeOf } from "../goals/goal-tree.ts";
import type { AgendaSection, GoalDigest } from "../model/agenda.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Goal, GoalShare } from "../model/goal.ts";
import { cutShort } from "../rules/words/cut-short.ts";
import { isNext, isUnready } from "../refine/is-next.ts";
import { findLateWork, type LateWork } from "./find-deadlines.ts";
import { blockersInTheWay } from "./find-matters.ts";
import { nameFrom } from "../issue/is-here.ts";
import { sayCount, sayList, sayTimes } from "./say-count.ts";
import type { Scene } from "./set-scene.ts";

/** Issues named in a line, and how much of a title. */
const NAMED = 3;
const TITLE = 50;

/** Of every goal that runs on the day, in the order they are kept. */
export function digestGoals(sections: readonly AgendaSection[], scene: Scene): readonly GoalDigest[] {
  const { snapshot, refinement, today } = scene;
  const tree = treeOf(snapshot.goals);
  const serving = servingOf(refinement.assessments, tree);
  const late = new Map(findLateWork(scene).map((one) => [one.goal.id, one]));
  const rows = new Map(refinement.alignment.goals.map((row) => [row.id, row]));
  return snapshot.goals
    .filter((goal) => isRunning(goal, today))
    .map((goal) => {
      const issues = serving.get(goal.id) ?? [];
      return {
        goal: goal.id,
        title: goal.title,
        owner: goal.owner,
        lines: [
          ...shareLines(rows.get(goal.id), scene),
          ...(issues.length === 0 ? [] : [nextLine(issues, scene), ...stuckLines(issues, sections, scene)]),
          ...decideLines(issues, sections),
          ...endLines(goal, late.get(goal.id)),
        ],
      };
    });
}

/** By the goal's id, its parts' issues too, highest rank first; what is archived is left out. */
function servingOf(
  assessments: readonly Assessment[],
  tree: GoalTree,
): ReadonlyMap<string, readonly Assessment[]> {
  const serving = new Map<string, Assessment[]>();
  const planned = assessments.filter(({ rank }) => rank !== null);
  for (const assessment of planned.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))) {
    const { goal } = assessment.goal;
    for (const { id } of goal === null ? [] : [goal, ...goalsAbove(goal, tree)]) {
      const known = serving.get(id) ?? [];
      known.push(assessment);
      serving.set(id, known);
    }
  }
  return serving;
}

function shareLines(row: GoalShare | undefined, { refinement, finished }: Scene): readonly string[] {
  const { items: all, weeks } = refinement.alignment;
  const { items = 0, target = null, finished: done = null } = row ?? {};
  const wanted = target === null ? "" : ` The target is ${percent(target)}.`;
  const open =
    items === 0
      ? `No open issue serves it.${wanted}`
      : `${capital(sayCount(items, "open issue"))}, ${percent(items / Math.max(1, all))} of all.${wanted}`;
  const since = weeks ?? Math.round(finished.weeks);
  return [
    open,
    ...(done === null
      ? []
      : [
          `Finished in the last ${sayCount(since, "week")}: ${done === 0 ? "nothing" : sayCount(done, "issue")}.`,
        ]),
  ];
}

function nextLine(issues: readonly Assessment[], scene: Scene): string {
  const next = issues.filter((one) => isNext(one, scene) && one.snooze === null);
  const ready = next.filter((one) => !isUnready(one));
  return ready.length > 0
    ? `Next and ready: ${sayList(ready.map(named), "and", NAMED)}.`
    : next.length > 0
      ? `Next, but nothing of it ready: ${sayList(next.map(named), "and", NAMED)}.`
      : "Nothing of it is next in line.";
}

/** Blocked while next in line, or left undecided. */
function stuckLines(
  issues: readonly Assessment[],
  sections: readonly AgendaSection[],
  scene: Scene,
): readonly string[] {
  const entries = sections.flatMap((section) => section.entries);
  const carried = new Map(entries.map(({ assessment, carried: times }) => [assessment.issue.number, times]));
  const stuck = issues.flatMap((one) => {
    const { issue } = one;
    const times = carried.get(issue.number) ?? 0;
    const blockers = isNext(one, scene)
      ? blockersInTheWay(one, scene).map((blocker) => asCode(nameFrom(issue, blocker)))
      : [];
    const why = [
      ...(blockers.length > 0 ? [`waits for ${sayList(blockers, "and", NAMED)}`] : []),
      ...(times > 0 ? [`undecided ${sayTimes(times)}`] : []),
    ];
    return why.length === 0 ? [] : [`\`#${issue.number}\` (${why.join(", ")})`];
  });
  return stuck.length === 0 ? [] : [`Stuck: ${sayList(stuck, "and", NAMED)}.`];
}

function decideLines(issues: readonly Assessment[], sections: readonly AgendaSection[]): readonly string[] {
  const own = new Set(issues.map(({ issue }) => issue.number));
  const asked = sections
    .flatMap(({ entries }) => entries.map(({ assessment }) => assessment.issue.number))
    .filter((number) => own.has(number));
  return asked.length === 0
    ? []
    : [
        `To be decided in this meeting: ${sayList(
          asked.map((number) => `\`#${number}\``),
          "and",
          2 * NAMED,
        )}.`,
      ];
}

function endLines({ ends }: Goal, late: LateWork | undefined): readonly string[] {
  if (ends === null) {
    return [];
  }
  const count = late?.issues.length ?? 0;
  return count === 0
    ? [`It ends on ${ends}.`]
    : [
        `It ends on ${ends}; at the pace of the last weeks ${sayCount(count, "open issue")} of it will not be done by then.`,
      ];
}

function named({ issue }: Assessment): string {
  return `\`#${issue.number}\` ${asCode(cutShort(issue.title, TITLE))}`;
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
