/** Assessments as JSON: what `--json` prints and what the Action's report file holds. */
import type { Assessment } from "../model/assessment.ts";
import type { Finding } from "../model/finding.ts";
import type { GoalLink } from "../model/goal.ts";
import type { Score, Standing } from "../model/score.ts";
import { describeChange } from "./describe-change.ts";
import type { RunReport } from "./summary-page.ts";

export function assessmentJson(assessment: Assessment) {
  const { issue, verdict, profile, profileReason, stage, findings, waived, goal, score } = assessment;
  return {
    number: issue.number,
    title: issue.title,
    verdict,
    profile,
    profileReason,
    stage,
    goal: goalJson(goal),
    goalVerdict: goal.verdict,
    suggestedGoal: goal.suggestion,
    score: scoreJson(score, assessment.standing),
    findings: findings.map(findingJson),
    waived: waived.map(({ finding, waiver }) => ({ ...findingJson(finding), waiver })),
  };
}

/**
 * What `check --json` prints. `policy` is the hash of the policy the verdict was made under; `exempt` whether that
 * policy leaves the issue alone in a run.
 */
export function checkJson(assessment: Assessment, policy: string, exempt: boolean) {
  return { ...assessmentJson(assessment), policy, exempt };
}

/** The report file: every assessment and every change with its outcome. */
export function reportJson({
  today,
  policy,
  refinement,
  changes,
  outcomes,
  notes,
  problems,
  left,
  baseline,
}: RunReport) {
  return {
    today,
    policy: policy.hash,
    dryRun: outcomes === null,
    items: refinement.assessments.map(assessmentJson),
    exempt: refinement.exempt,
    // One issue alone says nothing of how the work spreads.
    alignment: refinement.ranking === null ? null : refinement.alignment,
    ranking: refinement.ranking,
    changes: changes.map((change, index) => {
      const outcome = outcomes?.[index] ?? null;
      const came =
        outcome === null ? null : { result: outcome.result, url: outcome.url, reason: outcome.reason };
      return { ...change, says: describeChange(change), outcome: came };
    }),
    notes,
    problems,
    left,
    baseline,
  };
}

function findingJson({ rule, level, stage, message, quote, place, edit }: Finding) {
  const where = place === null ? null : { line: place.line, column: place.column };
  return { rule, level, stage, message, quote, place: where, edit: edit.sentence };
}

function goalJson({ goal, via, verdict }: GoalLink) {
  return goal === null ? null : { id: goal.id, title: goal.title, via, verdict };
}

/** The whole ledger: whoever keeps a report can recompute every score of it. */
function scoreJson(score: Score, standing: Standing | null) {
  return { ...score, rank: standing?.rank ?? null, standing };
}
