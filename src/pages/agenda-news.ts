/** What has changed since an agenda was opened: its body is people's from then on, so that it stands in one comment. */
import type { Assessment, Refinement } from "../model/assessment.ts";
import type { Verdict } from "../model/finding.ts";
import type { AgendaMemory } from "../model/memory.ts";
import { agendaNewsMarker } from "../memory/markers.ts";
import { byRank } from "./by-rank.ts";
import { type Block, fitBlocks } from "./fit-blocks.ts";
import { codeSpan, issueLink } from "./safe-text.ts";

export interface AgendaNews {
  /** Numbers of entries that are no longer open. */
  readonly gone: readonly number[];
  readonly moved: readonly { readonly assessment: Assessment; readonly from: Verdict }[];
  /** Opened since, and not understood yet. */
  readonly intake: readonly Assessment[];
  /** Among the issues next in line now, and not when the agenda was opened. */
  readonly risen: readonly Assessment[];
}

/** `null` where nothing has changed that the meeting should know. */
export function findNews(memory: AgendaMemory, { assessments }: Refinement): AgendaNews | null {
  const open = new Map(assessments.map((assessment) => [assessment.issue.number, assessment]));
  const since = Date.parse(memory.at);
  const before = new Set(memory.top.map(({ issue }) => issue));
  const news: AgendaNews = {
    gone: memory.entries.map(({ issue }) => issue).filter((issue) => !open.has(issue)),
    moved: memory.entries.flatMap(({ issue, verdict: from }) => {
      const assessment = open.get(issue);
      return assessment === undefined || assessment.verdict === from ? [] : [{ assessment, from }];
    }),
    intake: assessments.filter(
      ({ issue, verdict, stage, snooze }) =>
        Date.parse(issue.createdAt) > since &&
        verdict === "not ready" &&
        stage === "intake" &&
        snooze === null,
    ),
    risen: byRank(assessments).filter(
      ({ issue, rank, score, snooze }) =>
        rank !== null &&
        rank <= memory.top.length &&
        score.effective !== null &&
        snooze === null &&
        !before.has(issue.number),
    ),
  };
  return Object.values(news).some((all) => all.length > 0) ? news : null;
}

export interface NewsHead {
  readonly repositoryId: string;
  /** Of the agenda, `YYYY-MM-DD`. */
  readonly period: string;
}

/** The own comment on an open agenda; `null` where all is as it was again. At most 65,536 characters. */
export function agendaNewsPage(news: AgendaNews | null, { repositoryId, period }: NewsHead): string {
  const blocks = news === null ? [QUIET] : newsBlocks(news);
  return fitBlocks(`${agendaNewsMarker(repositoryId, period)}\n### Since this agenda was opened`, blocks, "");
}

const QUIET = { name: "news", text: "Nothing that this agenda tells has changed since it was opened." };

/** Most told one by one. */
const TOLD = 20;

function newsBlocks({ gone, moved, intake, risen }: AgendaNews): readonly Block[] {
  return [
    ...some(
      "No longer open",
      gone.map((number) => codeSpan(`#${number}`)),
    ),
    ...some(
      "Changed",
      moved.map(({ assessment, from }) => `${named(assessment)}: ${from} → **${assessment.verdict}**`),
    ),
    ...some("New, and not understood yet", intake.map(named)),
    ...some(
      "Now among the next in line",
      risen.map((assessment) => `${named(assessment)}, rank ${assessment.rank}, ${assessment.verdict}`),
    ),
  ];
}

function some(title: string, lines: readonly string[]): readonly Block[] {
  if (lines.length === 0) {
    return [];
  }
  const shown = lines.slice(0, TOLD).map((line) => `- ${line}`);
  const rest = lines.length - shown.length;
  const text = [`**${title}:**\n`, ...shown, ...(rest > 0 ? [`- and ${rest} more`] : [])].join("\n");
  return [{ name: title.toLowerCase(), text }];
}

function named({ issue }: Assessment): string {
  return `${issueLink(issue.number, issue.url)} ${codeSpan(issue.title, 80)}`;
}
