/** The refinement agenda: what to decide, in what order, in the time there is. */
import type { Assessment, Refinement } from "../model/assessment.ts";
import type { Repository } from "../model/snapshot.ts";
import type { AgendaChoice, AgendaEntry } from "./choose-agenda.ts";
import { duplicateList } from "./duplicate-list.ts";
import { goalLine, goalTable } from "./goal-text.ts";
import { agendaMarker } from "./markers.ts";
import { rankingList } from "./ranking-text.ts";
import { codeSpan, issueLink, prose } from "./safe-text.ts";
import { toldOnce } from "./told-once.ts";
import { scoreLine } from "./score-text.ts";
import { waiverLines } from "./waiver-text.ts";

export interface AgendaHead {
  readonly repository: Pick<Repository, "id">;
  /** Day of the meeting, `YYYY-MM-DD`; it names the period. */
  readonly period: string;
  readonly time: string | null;
  readonly zone: string;
  readonly minutes: number;
}

export function agendaPage(
  head: AgendaHead,
  choice: AgendaChoice,
  { assessments, alignment, ranking }: Refinement,
): string {
  const used = [...choice.intake, ...choice.top].reduce((sum, { minutes }) => sum + minutes, 0);
  const alike = duplicateList(assessments);
  const order = ranking === null ? "" : rankingList(ranking, assessments);
  const at = head.time === null ? "" : `, at ${head.time} ${head.zone}`;
  const blocks = [
    agendaMarker(head.repository.id, head.period),
    `${assessments.length} open issues: ${count(assessments, "ready")} ready, ${count(assessments, "almost")} almost, ${count(assessments, "not ready")} not yet. ${used} of ${head.minutes} minutes are planned${at}; ${choice.frame} are kept for the start and the end.`,
    `## Intake: not understood or not scored yet\n\n${entries(choice.intake, choice.waiting.intake, "Nothing new to take in.")}`,
    `## Top of the backlog, not ready\n\n${entries(choice.top, choice.waiting.top, "Everything that is scored is ready.")}`,
    ...(order === "" ? [] : [`## The order\n\n${order}`]),
    ...(alike === "" ? [] : [`## Likely duplicates\n\n${alike}`]),
    `## Goals\n\n${goalTable(alignment)}`,
    "## Decisions\n\nWrite here what was decided, by whom, and when to look again.",
  ];
  return `${blocks.join("\n\n")}\n`;
}

function entries(chosen: readonly AgendaEntry[], waiting: number, none: string): string {
  if (chosen.length + waiting === 0) {
    return none;
  }
  const rest =
    waiting === 0 ? [] : [`${waiting === 1 ? "One more finds" : `${waiting} more find`} no room this time.`];
  return [...(chosen.length === 0 ? [] : [chosen.map(entry).join("\n")]), ...rest].join("\n\n");
}

function entry({ assessment, minutes, question, reason }: AgendaEntry): string {
  const { issue, findings, waived, goal, score } = assessment;
  const missing = toldOnce(findings)
    .filter(({ level }) => level === "required")
    .slice(0, 5)
    .map(({ message }) => `  - ${prose(message)}`);
  return [
    `- [ ] ${issueLink(issue.number, issue.url)} ${codeSpan(issue.title, 100)} · ${minutes} min`,
    `  **${question}** (${reason})  `,
    `  Goal: ${goalLine(goal)} · Score: ${scoreLine(score)}`,
    ...missing,
    ...waiverLines(waived).map((line) => `  - ${line}`),
  ].join("\n");
}

function count(assessments: readonly Assessment[], verdict: Assessment["verdict"]): number {
  return assessments.filter((assessment) => assessment.verdict === verdict).length;
}
