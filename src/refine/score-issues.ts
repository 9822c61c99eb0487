/** SCORE a whole world: every issue by its own factors, then raised to what waits for it, then ranked. */
import { inSameRepository } from "../issue/in-same-repository.ts";
import { isNeighbour } from "../issue/is-here.ts";
import type { GoalLink } from "../model/goal.ts";
import type { Issue } from "../model/issue.ts";
import type { Override, Ranking, Score, Standing } from "../model/score.ts";
import type { BlockedIssue } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import type { FactorEvidence } from "../scores/factor-evidence.ts";
import { findEstimate } from "../scores/ladder/find-estimate.ts";
import { inheritFrom } from "../scores/order/inherit-from.ts";
import { orderBacklog } from "../scores/order/order-backlog.ts";
import { readOverride } from "../scores/read-override.ts";
import { scoreIssue } from "../scores/score-issue.ts";
import type { ScoreModel } from "../scores/score-model.ts";
import type { World } from "./world.ts";

/** What one issue is scored by. */
export interface Scorable {
  readonly issue: Issue;
  readonly evidence: FactorEvidence;
  readonly link: GoalLink;
}

export interface Scoring {
  /** By the issue's number. */
  readonly scores: ReadonlyMap<number, Score>;
  /** Empty and `null` where one issue was read. */
  readonly standings: ReadonlyMap<number, Standing>;
  readonly ranking: Ranking | null;
}

/** `today` is `YYYY-MM-DD`. */
export function scoreIssues(
  issues: readonly Scorable[],
  model: ScoreModel,
  world: Pick<World, "scope" | "blocked" | "items">,
  policy: Policy,
  today: string,
): Scoring {
  const own = issues.map(({ issue, evidence, link }) => {
    const override = overrideOf(evidence, policy, today);
    return { issue, evidence, score: scoreIssue(model, policy.score, evidence, link, override, today) };
  });
  const archived = archivedIn(issues, world);
  if (world.scope === "issue") {
    const blocked = world.blocked.map((one) => standingOf(one, policy, today));
    const scores = own.map(
      ({ issue, score }) =>
        [
          issue.number,
          archived.has(issue.number) ? score : inheritFrom(score, blocked, model, policy.score),
        ] as const,
    );
    return { scores: new Map(scores), standings: new Map(), ranking: null };
  }
  const live = own.filter(({ issue }) => !archived.has(issue.number));
  const order = orderBacklog(
    live.map(({ issue, evidence, score }) => ({
      number: issue.number,
      createdAt: issue.createdAt,
      score,
      estimate: findEstimate(evidence, score, model)?.value ?? null,
      blockedBy: openHere(issue),
      parent: parentHere(issue),
    })),
    model,
    policy.score,
  );
  const all = own.map(({ issue, score }) => [issue.number, order.scores.get(issue.number) ?? score] as const);
  return { ...order, scores: new Map(all) };
}

/** Who archives an item has no plan for it: it has no place in the order, and nothing has to be done before it. */
function archivedIn(issues: readonly Scorable[], { items }: Pick<World, "items">): ReadonlySet<number> {
  const ids = new Set(items.filter(({ archived }) => archived).map(({ issueId }) => issueId));
  return new Set(issues.filter(({ issue }) => ids.has(issue.id)).map(({ issue }) => issue.number));
}

/** People may set it on the project or on the issue; the project goes first while it holds. */
function overrideOf(
  { values, stamps, issueValues }: Pick<FactorEvidence, "values" | "stamps" | "issueValues">,
  { project, issueFields, score }: Policy,
  today: string,
): Override | null {
  const onProject = project === null ? null : readOverride(project.fields, values, stamps, score, today);
  const holds = onProject !== null && !onProject.expired;
  const onIssue =
    holds || issueFields === null ? null : readOverride(issueFields, issueValues, {}, score, today);
  return onIssue ?? onProject;
}

/** What a blocked issue counts as, by what stands in the fields: the last word of the run that wrote it. */
function standingOf(
  { number, via, values, stamps, issueValues }: BlockedIssue,
  policy: Policy,
  today: string,
): { readonly number: number; readonly via: BlockedIssue["via"]; readonly effective: number | null } {
  const override = overrideOf({ values, stamps, issueValues }, policy, today);
  const onProject = values[policy.project?.fields.score ?? ""] ?? null;
  const written = onProject ?? issueValues[policy.issueFields?.score ?? ""] ?? null;
  const score = typeof written === "number" ? written : null;
  return { number, via, effective: override !== null && !override.expired ? override.value : score };
}

/** Open blockers of the same repository: others are not scored here. */
function openHere(issue: Issue): readonly number[] {
  return issue.blockedBy
    .filter((blocker) => blocker.state === "open" && isNeighbour(issue, blocker))
    .map(({ number }) => number);
}

/** Number of the issue it is a sub-issue of, where that is one of the same repository. */
function parentHere({ url, ancestors }: Issue): number | null {
  const [parent] = ancestors;
  return parent !== undefined && inSameRepository(parent.url, url) ? parent.number : null;
}
