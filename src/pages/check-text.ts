/** Assessments as plain text for a terminal. */
import type { Assessment, Refinement } from "../model/assessment.ts";
import type { Finding } from "../model/finding.ts";
import type { Policy } from "../policy/policy.ts";
import { byRank } from "./by-rank.ts";
import { logLine } from "./log-line.ts";
import { scoreLine } from "./score-text.ts";
import { waivedRemark } from "./waiver-text.ts";
import { whichPolicy } from "./which-policy.ts";

/** One issue: the verdict and the policy it was made under, then each finding with its place and edit. */
export function checkText(
  { verdict, profile, profileReason, findings, waived, goal, score }: Assessment,
  policy: Pick<Policy, "file" | "hash">,
): string {
  const lines = [
    `${verdict} (profile ${profile}${profileReason === null ? "" : `: ${profileReason}`})`,
    ...findings.map(findingText),
    ...waived.map(
      ({ finding, waiver }) =>
        `  waived until ${waiver.until} by ${waiver.by} (${waiver.because}): ${finding.rule}: ${finding.message}`,
    ),
    `goal: ${goal.goal === null ? goal.verdict : `${goal.goal.id} ${goal.goal.title} (${goal.verdict}, ${goal.via})`}`,
    `score: ${scoreLine(score).replaceAll(/[*`]/g, "")}`,
    policyLine(policy),
  ];
  return asLines(lines);
}

function findingText({ rule, level, message, quote, place, edit }: Finding): string {
  const where = place === null ? "" : `${place.line}:${place.column} `;
  const said = quote === null ? "" : ` “${quote.replaceAll(/\s+/g, " ").slice(0, 80)}”`;
  return `  ${where}${level} ${rule}: ${message}${said}\n    ${edit.sentence}`;
}

/** A backlog: a line an issue, highest rank first. */
export function assessText(
  { assessments, alignment }: Refinement,
  policy: Pick<Policy, "file" | "hash">,
): string {
  const order = byRank(assessments);
  const lines = order.map(({ issue, verdict, goal, score, rank, findings, waived }) => {
    const missing = [
      ...new Set(findings.filter(({ level }) => level === "required").map(({ rule }) => rule)),
    ].join(", ");
    const number = score.effective === null ? `${score.low}–${score.high}` : String(score.effective);
    const title = issue.title.replaceAll(/\s+/g, " ").slice(0, 60);
    return `${String(rank ?? "–").padStart(4)}  #${issue.number}  ${verdict.padEnd(9)}  ${(goal.goal?.id ?? "–").padEnd(6)}  ${number.padStart(12)}  ${title}${missing === "" ? "" : `  [${missing}]`}${waivedRemark(waived).replaceAll("`", "")}`;
  });
  const orphans = `${alignment.orphans.length} of ${alignment.items} issues ${alignment.orphans.length === 1 ? "serves" : "serve"} no goal.`;
  return asLines([...lines, orphans, policyLine(policy)]);
}

function policyLine(policy: Pick<Policy, "file" | "hash">): string {
  return `judged by ${whichPolicy(policy).replaceAll("`", "")}`;
}

/** A terminal may be a runner's log. */
function asLines(lines: readonly string[]): string {
  return `${lines
    .flatMap((line) => line.split("\n"))
    .map(logLine)
    .join("\n")}\n`;
}
