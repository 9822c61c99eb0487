/** The run's summary: what was found and what was changed, for a product owner. */
import type { AgendaLog } from "../agenda/agenda-log.ts";
import type { Agenda } from "../model/agenda.ts";
import type { Assessment, Refinement } from "../model/assessment.ts";
import type { Baseline } from "../model/baseline.ts";
import type { Change, Outcome } from "../model/change.ts";
import type { Decided } from "../model/decision.ts";
import type { FileProblem } from "../model/place.ts";
import type { AgendaRecord, Repository } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { baselinePage } from "./baseline-page.ts";
import { headline } from "./comment-headline.ts";
import { whatIsSaid } from "./comment-page.ts";
import { describeChange } from "./describe-change.ts";
import { duplicateList } from "./duplicate-list.ts";
import { goalTable } from "./goal-text.ts";
import { rankingList, rankText } from "./ranking-text.ts";
import { byRank } from "./by-rank.ts";
import { codeSpan, issueLink, plain, prose } from "./safe-text.ts";
import { scoreLine } from "./score-text.ts";
import { isNext, isUnready } from "../refine/is-next.ts";
import { toldOnce } from "../refine/told-once.ts";
import { waivedRemark } from "./waiver-text.ts";

export interface RunReport {
  /** `YYYY-MM-DD`, and ISO 8601 in UTC. */
  readonly today: string;
  readonly now: string;
  readonly repository: Repository;
  readonly policy: Policy;
  /** Where a policy was looked for. */
  readonly policyFile: string;
  readonly refinement: Refinement;
  readonly changes: readonly Change[];
  /** `null` in a dry run. */
  readonly outcomes: readonly Outcome[] | null;
  readonly notes: readonly string[];
  readonly problems: readonly FileProblem[];
  /** The period's agenda where it was open already. */
  readonly agenda: AgendaRecord | null;
  /** What the next meeting has to decide; `null` where no agenda is due. */
  readonly prepared: Agenda | null;
  /** What was decided in the agenda that has ended; `null` where none was closed. */
  readonly log: AgendaLog | null;
  /** What people had decided, and what came of it. */
  readonly decided: readonly Decided[];
  /** Changes left to the next run by the brake. */
  readonly left: number;
  /** Where the backlog was only measured, what was found; else `null`. */
  readonly baseline: Baseline | null;
}

const ISSUES_SHOWN = 25;
const CHANGES_SHOWN = 40;

export function summaryPage(report: RunReport): string {
  const { refinement, notes, problems, baseline } = report;
  const toSetRight =
    notes.length + problems.length > 0
      ? [
          `## To set right\n\n${[...notes.map(prose), ...problems.map(problemLine)].map((line) => `- ${line}`).join("\n")}`,
        ]
      : [];
  if (baseline !== null) {
    return [baselinePage(baseline, report), ...toSetRight].join("\n");
  }
  const alike = duplicateList(refinement.assessments);
  const order = refinement.ranking === null ? "" : rankingList(refinement.ranking, refinement.assessments);
  const blocks = [
    `# Plumbline: ${overview(refinement)}`,
    ...(report.policy.file === null ? [invitation(report.policyFile)] : []),
    ...(refinement.assessments.length > 0 ? [found(refinement, report.policy)] : []),
    ...nextInLine(report),
    ...(order === "" ? [] : [`## The order\n\n${order}`]),
    ...(alike === "" ? [] : [`## Likely duplicates\n\n${alike}`]),
    ...(refinement.alignment.goals.length > 0 && refinement.assessments.length > 1
      ? [`## Goals\n\n${goalTable(refinement.alignment)}`]
      : []),
    `## ${report.outcomes === null ? "What would change" : "What changed"}\n\n${changeList(report)}`,
    ...toSetRight,
    `<sub>${report.today} · policy ${codeSpan(report.policy.hash)}${left(report)}</sub>`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The healthy depth of a backlog: how many of the issues that come next can be started. */
function nextInLine({ refinement: { assessments }, policy }: RunReport): readonly string[] {
  const next = assessments.filter((one) => isNext(one, { policy }));
  const ready = next.filter((one) => !isUnready(one)).length;
  return next.length === 0 ? [] : [`Of the ${next.length} next in line, ${ready} can be started.`];
}

/** What a run says that found its own files broken. */
export function brokenPage(problems: readonly FileProblem[]): string {
  return `# Plumbline: nothing was done\n\nThe team's own files need mending first:\n\n${problems.map((problem) => `- ${problemLine(problem)}`).join("\n")}\n`;
}

/** `.github/plumbline.yml:7:3 Unknown key …`. */
export function problemText({ file, line, column, message }: FileProblem): string {
  return `${file}:${line}:${column} ${message}`;
}

function problemLine({ file, line, column, message }: FileProblem): string {
  return `${codeSpan(`${file}:${line}:${column}`)} ${prose(message)}`;
}

function overview({ assessments, exempt, ranking }: Refinement): string {
  const [only] = assessments;
  if (only === undefined) {
    const alone = exempt.map((number) => codeSpan(`#${number}`)).join(", ");
    return exempt.length > 0 ? `${alone} left alone, as the policy says under \`exempt\`` : "no open issues";
  }
  if (ranking === null) {
    return `${issueLink(only.issue.number, only.issue.url)} ${codeSpan(only.issue.title, 80)}. ${headline(only)}`;
  }
  const count = (verdict: Assessment["verdict"]) =>
    assessments.filter((assessment) => assessment.verdict === verdict).length;
  return `${assessments.length} open issues, ${count("ready")} ready, ${count("almost")} almost, ${count("not ready")} not yet`;
}

/** One issue with what its comment says, many as a table. */
function found({ assessments, ranking }: Refinement, policy: Policy): string {
  const [only] = assessments;
  return only !== undefined && ranking === null ? whatIsSaid(only, policy) : issueTable(assessments);
}

function issueTable(assessments: readonly Assessment[]): string {
  const order = byRank(assessments);
  const rows = order
    .slice(0, ISSUES_SHOWN)
    .map(({ issue, verdict, goal, score, findings, waived, standing }) => {
      const missing = [
        ...new Set(
          toldOnce(findings)
            .filter(({ level }) => level === "required")
            .map(({ rule }) => rule),
        ),
      ];
      const cells = [
        standing === null ? "" : rankText(standing),
        `${issueLink(issue.number, issue.url)} ${codeSpan(issue.title, 60)}`,
        `${verdict}${waivedRemark(waived)}`,
        goal.goal === null ? "–" : plain(goal.goal.id),
        scoreLine(score),
        missing.map((rule) => codeSpan(rule)).join(" ") || "–",
      ];
      return `| ${cells.join(" | ")} |`;
    });
  const rest = assessments.length - rows.length;
  const more = rest > 0 ? `\n\nand ${rest} more, in the report file.` : "";
  return `| rank | issue | verdict | goal | score | missing |\n|---|---|---|---|---|---|\n${rows.join("\n")}${more}`;
}

function changeList({ changes, outcomes, left: later }: RunReport): string {
  if (changes.length === 0 && later > 0) {
    return "Nothing: `max-changes` lets nothing through.";
  }
  if (changes.length === 0) {
    return "Nothing: everything is as it should be.";
  }
  const lines = changes
    .slice(0, CHANGES_SHOWN)
    .map((change, index) => `- ${safeChange(change)}${trouble(outcomes?.[index])}`);
  const rest = changes.length - lines.length;
  return [...lines, ...(rest > 0 ? [`- and ${rest} more, in the report file`] : [])].join("\n");
}

function safeChange(change: Change): string {
  return codeSpan(describeChange(change), 200);
}

function trouble(outcome: Outcome | undefined): string {
  if (outcome === undefined || outcome.reason === null) {
    return "";
  }
  // The reason stands beside the change it stopped at, not beside all that were to follow.
  return outcome.reason.startsWith("Not tried")
    ? " **not tried**"
    : ` **${outcome.result}**: ${prose(outcome.reason)}`;
}

function left({ left: count }: RunReport): string {
  return count === 0 ? "" : ` · ${count} changes are left to the next run (\`max-changes\`)`;
}

function invitation(file: string): string {
  return `This repository has no policy yet, so Plumbline's defaults hold. To make them your own, add ${codeSpan(file)}:

\`\`\`yaml
# What an issue needs before work starts, and where the result is written.
readiness:
  rules:
    acceptance-criteria: { level: required, min: 2 }
    estimate: advised
# project: { owner: your-organisation, number: 1 }
\`\`\`

and your goals in \`.github/goals.yml\`.`;
}
