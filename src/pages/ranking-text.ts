/** What shows only over the whole order of a backlog: inverted priorities, circles, overrides, what a rank hangs on. */
import type { Assessment } from "../model/assessment.ts";
import type { Balance, Inversion, Ranking, Standing } from "../model/score.ts";
import { byRank } from "./by-rank.ts";
import { type IssueLinks, issueLinks, linkedNames } from "./issue-links.ts";

/** Most lines of one kind; what is beyond is counted. */
const TOLD = 5;

/** Issues of a circle told one by one. */
const ROUND = 12;

/** Markdown, one list item each; empty where there is nothing to tell. */
export function rankingList(ranking: Ranking, assessments: readonly Assessment[]): string {
  const link = issueLinks(assessments);
  return [
    ...some(ranking.inversions, (inversion) => invertedLine(inversion, link)),
    ...some(ranking.cycles, (cycle) => cycleLine(cycle, link)),
    ...overrideLines(ranking, link),
    ...(ranking.balance === null ? [] : [balanceLine(ranking.balance)]),
    ...some(
      byRank(assessments).flatMap((assessment) => sensitivityLine(assessment, link)),
      (line) => line,
    ),
  ].join("\n");
}

/** “3”, or “3–5” where the order of those is not certain. */
export function rankText({ rank, tied }: Standing): string {
  return tied.first === tied.last ? String(rank) : `${rank} (${tied.first}–${tied.last})`;
}

function some<Item>(items: readonly Item[], line: (item: Item) => string): readonly string[] {
  const lines = items.slice(0, TOLD).map((item) => `- ${line(item)}`);
  const rest = items.length - lines.length;
  return rest > 0 ? [...lines, `- and ${rest} more like this`] : lines;
}

function invertedLine({ blocker, blocked, from, to, raised }: Inversion, link: IssueLinks): string {
  const own = from === null ? "incomplete" : String(from);
  return raised
    ? `${link(blocker)} is raised from ${own} to ${to}: ${link(blocked)} waits for it.`
    : `${link(blocker)} stays at ${own}, where people put it, though ${link(blocked)} with ${to} waits for it.`;
}

function cycleLine(cycle: readonly number[], link: IssueLinks): string {
  const [first] = cycle;
  // Closed where it is told as a whole.
  const round = first === undefined ? [] : [first];
  const shown = cycle.slice(0, ROUND);
  const rest = cycle.length - shown.length;
  const steps = rest > 0 ? [...shown.map(link), `${rest} more`] : shown.map(link);
  return `These wait for one another, so that none can begin: ${[...steps, ...round.map(link)].join(" → ")}.`;
}

function overrideLines(ranking: Ranking, link: IssueLinks): readonly string[] {
  const { scored, overridden, overrideRate, expired, unexplained } = ranking;
  return [
    ...(overridden > 0
      ? [`- People override ${overridden} of ${scored} scores (${Math.round(overrideRate * 100)} %).`]
      : []),
    ...(expired.length > 0
      ? [`- Expired overrides, to be set again or cleared: ${linkedNames(expired, link)}.`]
      : []),
    ...(unexplained.length > 0 ? [`- Overrides without a reason: ${linkedNames(unexplained, link)}.`] : []),
  ];
}

function balanceLine({ must, limit, items, unestimated }: Balance): string {
  const share = `${Math.round(must * 100)} % of the effort of ${items} items is a must`;
  const verdict =
    must > limit
      ? `more than the ${Math.round(limit * 100)} % that leave room for what goes wrong`
      : `within the ${Math.round(limit * 100)} % that leave room for what goes wrong`;
  const left = unestimated > 0 ? ` (${unestimated} more have no estimate)` : "";
  return `- ${share}, ${verdict}${left}.`;
}

/** Fewer ranks are told of nobody. */
const FALL = 3;

/** Only of those at the top: further down a rank more or less changes nothing. */
function sensitivityLine({ issue, standing, score }: Assessment, link: IssueLinks): readonly string[] {
  const { sensitivity = null, rank = Infinity } = standing ?? {};
  const factor = score.factors.find(({ name }) => name === sensitivity?.factor);
  return sensitivity === null || rank > TOLD || sensitivity.rank < rank + FALL || factor === undefined
    ? []
    : [
        `${link(issue.number)} falls from rank ${rank} to ${sensitivity.rank} if ${sensitivity.factor} is ${sensitivity.value} instead of ${factor.value}.`,
      ];
}
