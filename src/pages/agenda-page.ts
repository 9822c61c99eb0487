/** The refinement agenda: what to decide, in what order, in the time there is. */
import type { Assessment, Refinement } from "../model/assessment.ts";
import type { Alignment } from "../model/goal.ts";
import type { Repository } from "../model/snapshot.ts";
import type { AgendaChoice, AgendaEntry } from "./choose-agenda.ts";
import { goalLine } from "./goal-text.ts";
import { agendaMarker } from "./markers.ts";
import { codeSpan, issueLink, plain, prose } from "./safe-text.ts";
import { scoreLine } from "./score-text.ts";

export interface AgendaHead {
  readonly repository: Pick<Repository, "id">;
  /** Day of the meeting, `YYYY-MM-DD`; it names the period. */
  readonly period: string;
  readonly time: string | null;
  readonly zone: string;
  readonly minutes: number;
}

/** “Refinement agenda · Tuesday 24 November 2026”. */
export function agendaTitle(period: string): string {
  const day = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return `Refinement agenda · ${day.format(new Date(`${period}T00:00:00Z`)).replace(",", "")}`;
}

export function agendaPage(head: AgendaHead, choice: AgendaChoice, { assessments, alignment }: Refinement): string {
  const used = choice.entries.reduce((sum, { minutes }) => sum + minutes, 0);
  const at = head.time === null ? "" : ` at ${head.time} ${head.zone}`;
  const blocks = [
    agendaMarker(head.repository.id, head.period),
    `${assessments.length} open issues, ${count(assessments, "ready")} ready, ${count(assessments, "almost")} almost, ${count(assessments, "not ready")} not yet. Planned: ${used} of ${head.minutes} minutes${at}.`,
    `## To decide\n\n${entries(choice.entries)}`,
    ...(choice.waiting > 0 ? [`${choice.waiting} more issues are not ready; they wait for a later time, since the time is up.`] : []),
    `## Goals\n\n${goals(alignment)}`,
    "## Decisions\n\nWrite here what was decided, by whom, and when to look again.",
  ];
  return `${blocks.join("\n\n")}\n`;
}

function entries(chosen: readonly AgendaEntry[]): string {
  return chosen.length === 0 ? "Nothing: every issue is ready." : chosen.map(entry).join("\n");
}

function entry({ assessment, minutes, question, reason }: AgendaEntry): string {
  const { issue, findings, goal, score } = assessment;
  const missing = findings
    .filter(({ level }) => level === "required")
    .slice(0, 5)
    .map(({ message, edit }) => `  - ${prose(message)} ${prose(edit.sentence)}`);
  return [
    `- [ ] ${issueLink(issue.number, issue.url)} ${codeSpan(issue.title, 100)} · ${minutes} min`,
    `  **${question}** ${reason}. Goal: ${goalLine(goal)}. Score: ${scoreLine(score)}.`,
    ...missing,
  ].join("\n");
}

function goals({ goals: rows, items, orphans, starving }: Alignment): string {
  if (rows.length === 0) {
    return "No goals are kept yet.";
  }
  const table = rows.map(
    ({ id, title, items: served, share, target }) =>
      `| ${plain(id)} ${plain(title)} | ${served} | ${percent(share)} | ${target === null ? "–" : percent(target)} |`,
  );
  const notes = [
    ...(orphans.length > 0 ? [`${orphans.length} of ${items} issues serve no goal: ${numbers(orphans)}.`] : []),
    ...(starving.length > 0 ? [`No open issue serves ${starving.map((id) => codeSpan(id)).join(", ")}.`] : []),
  ];
  return [["| goal | open issues | share | target |", "|---|---|---|---|", ...table].join("\n"), ...notes].join("\n\n");
}

/** The first twenty by number, the rest counted: a long list helps nobody. */
function numbers(all: readonly number[]): string {
  const shown = all.slice(0, 20).map((number) => `\`#${number}\``).join(", ");
  return all.length > 20 ? `${shown} and ${all.length - 20} more` : shown;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function count(assessments: readonly Assessment[], verdict: Assessment["verdict"]): number {
  return assessments.filter((assessment) => assessment.verdict === verdict).length;
}
