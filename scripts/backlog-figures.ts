/** The real backlogs of the corpus, their work tied to goals and ranked: the parts of docs/goals-on-real-backlogs.md. */
import type { Assessment, Refinement } from "../src/model/assessment.ts";
import type { IssueRecord } from "../src/model/issue.ts";
import type { Policy } from "../src/policy/policy.ts";
import { readPolicy } from "../src/policy/read-policy.ts";
import { refine } from "../src/refine/refine.ts";
import { markdownTable } from "./markdown-table.ts";
import { type BacklogState, hhs, retinaScan } from "./real-backlogs.ts";

const TOP = 5;

/** What the corpus can answer: kinds by label, size by the estimates kept beside, urgency by the milestones' days. */
const MEASURED = `
readiness: { profiles: [] }
score:
  model: value-effort
  factors:
    value: { labels: { bug: 8, US: 6, enhancement: 5, dashboard: 4, documentation: 2 }, default: 3 }
    effort: { field: Estimate, high: 21 }
  deadline: [{ within: 2 weeks, times: 1.5 }]
`;

export interface Refined {
  readonly state: BacklogState;
  readonly refinement: Refinement;
}

function measuredPolicy(): Policy {
  const { policy, problems } = readPolicy("measured.yml", MEASURED);
  if (policy === null) {
    throw new Error(JSON.stringify(problems));
  }
  return policy;
}

function refineAll(states: readonly BacklogState[], policy: Policy): readonly Refined[] {
  return states.map((state) => ({ state, refinement: refine(state.world, policy, state.day) }));
}

/** A row a state: how the open work is tied to the epics it was split from. */
function treeTable(refined: readonly Refined[]): string {
  const rows = refined.map(({ state, refinement: { alignment, assessments } }) => {
    const by = (verdict: string) => assessments.filter(({ goal }) => goal.verdict === verdict).length;
    return [
      state.name,
      state.day,
      String(alignment.items),
      String(by("inherited")),
      String(by("linked")),
      String(by("closed")),
      String(alignment.orphans.length),
      alignment.goals.map(({ items }) => items).join(" "),
      alignment.goals.map(({ finished }) => finished ?? 0).join(" "),
      alignment.goals.map(({ drift }) => points(drift)).join(" "),
      alignment.starving.join(" ") || "–",
    ];
  });
  return markdownTable(
    [
      "state",
      "day",
      "open",
      "inherited",
      "linked",
      "goal closed",
      "orphans",
      "open by epic 1–5",
      "finished in 8 weeks",
      "drift, points of %",
      "without work",
    ],
    rows,
  );
}

/** A row a state: ranks of the open work under the milestones' goals. */
function rankTable(refined: readonly Refined[]): string {
  const rows = refined.map(({ state, refinement }, index) => {
    const before = refined[index - 1];
    const { assessments, ranking } = refinement;
    const complete = assessments.filter(({ score }) => score.value !== null).length;
    const order = assessments.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    return [
      state.name,
      state.day,
      `${complete} of ${assessments.length}`,
      String(ranking?.inversions.length ?? 0),
      order
        .slice(0, TOP)
        .map(({ issue, score }) => `${issue.number} (${score.effective ?? "–"})`)
        .join(", "),
      before === undefined ? "–" : percent(swapped(before.refinement, refinement)),
      before === undefined ? "–" : String(changedScores(before.refinement, refinement).length),
      before === undefined ? "–" : String(changedWithoutCause(before, state).length),
    ];
  });
  return markdownTable(
    [
      "state",
      "day",
      "scored",
      "raised",
      "first five (score)",
      "pairs in another order",
      "scores changed",
      "of them without a cause",
    ],
    rows,
  );
}

/** Share of the pairs of issues open in both states that stand the other way round now. */
function swapped(before: Refinement, now: Refinement): number {
  const ranks = new Map(before.assessments.map(({ issue, rank }) => [issue.number, rank ?? 0]));
  const both = now.assessments
    .filter(({ issue }) => ranks.has(issue.number))
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const old = both.map(({ issue }) => ranks.get(issue.number) ?? 0);
  const pairs = old.flatMap((rank, index) => old.slice(index + 1).map((later) => later < rank));
  return pairs.length === 0 ? 0 : pairs.filter(Boolean).length / pairs.length;
}

function changedScores(before: Refinement, now: Refinement): readonly Assessment[] {
  const scores = new Map(before.assessments.map(({ issue, score }) => [issue.number, score.computed]));
  return now.assessments.filter(
    ({ issue, score }) => scores.has(issue.number) && scores.get(issue.number) !== score.computed,
  );
}

/** Scored on the same day, a score may differ only where the issue or what waits for it does. */
export function changedWithoutCause(before: Refined, state: BacklogState): readonly Assessment[] {
  const policy = measuredPolicy();
  const now = refine(state.world, policy, before.state.day);
  const facts = new Map(before.state.world.issues.map((record) => [record.number, factsOf(record)]));
  return changedScores(before.refinement, now).filter(
    ({ issue, score }) =>
      facts.get(issue.number) === factsOf(issue) &&
      score.inherited === null &&
      wasNotRaised(before.refinement, issue.number),
  );
}

function wasNotRaised({ assessments }: Refinement, number: number): boolean {
  return assessments.every(({ issue, score }) => issue.number !== number || score.inherited === null);
}

function factsOf({ labels, milestone, ancestors, body, title }: IssueRecord): string {
  const above = ancestors.map(({ number, milestone: named, labels: held }) => [number, named, held]);
  return JSON.stringify([labels, milestone, above, body, title]);
}

function hhsTable({ state, refinement: { alignment, assessments } }: Refined): string {
  const linked = assessments.filter(({ goal }) => goal.verdict === "inherited");
  const rows = alignment.goals.map(({ id, items, share, estimateShare, finished, finishedShare }) => [
    id,
    String(items),
    percent(share),
    estimateShare === null ? "–" : percent(estimateShare),
    String(finished ?? 0),
    finishedShare === null ? "–" : percent(finishedShare),
  ]);
  const depth = Math.max(...state.world.issues.map(({ ancestors }) => ancestors.length));
  return `Of ${assessments.length} open tasks ${linked.length} inherit a deliverable up to ${depth} levels above; ${alignment.orphans.length} are orphans: ${alignment.orphans.map((number) => `#${number}`).join(", ")}.\n\n${markdownTable(["deliverable", "open", "share", "share of points", "finished", "share of finished"], rows)}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function points(drift: number | null): string {
  return drift === null ? "–" : `${drift > 0 ? "+" : ""}${Math.round(drift * 100)}`;
}

export interface BacklogFigures {
  readonly epics: readonly Refined[];
  readonly milestones: readonly Refined[];
  readonly hhs: Refined;
}

/** Needs the corpus. */
export function measureBacklogs(): BacklogFigures {
  const policy = measuredPolicy();
  const [tasks] = refineAll([hhs()], policy);
  if (tasks === undefined) {
    throw new Error("There is no backlog of HHS.");
  }
  return {
    epics: refineAll(retinaScan("epics"), policy),
    milestones: refineAll(retinaScan("milestones"), policy),
    hhs: tasks,
  };
}

/** Markdown by the name of the part. */
export function pageParts(figures: BacklogFigures): Readonly<Record<string, string>> {
  return {
    tree: treeTable(figures.epics),
    ranks: rankTable(figures.milestones),
    hhs: hhsTable(figures.hhs),
    policy: `\`\`\`yaml${MEASURED}\`\`\``,
  };
}
