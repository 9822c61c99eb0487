/** Which issues a meeting should talk about, packed into its minutes. */
import type { Assessment } from "../model/assessment.ts";

export interface AgendaEntry {
  readonly assessment: Assessment;
  readonly minutes: number;
  readonly question: string;
  readonly reason: string;
}

export interface AgendaChoice {
  readonly entries: readonly AgendaEntry[];
  /** Issues that are not ready and found no room. */
  readonly waiting: number;
}

/** At the start and the end: greeting, goals, writing decisions down. */
const FRAME = 10;

/**
 * Issues that are not ready, highest rank first: those at the top are needed soonest. What cannot be scored yet is
 * ranked by the score it could reach, since settling it decides more. Each takes 5 to 15 minutes.
 */
export function chooseAgenda(assessments: readonly Assessment[], minutes: number): AgendaChoice {
  const unready = assessments.filter(({ verdict }) => verdict === "not ready").sort(byStake);
  const entries: AgendaEntry[] = [];
  let left = minutes - FRAME;
  for (const assessment of unready) {
    const entry = toEntry(assessment);
    if (entry.minutes > left) {
      break;
    }
    entries.push(entry);
    left -= entry.minutes;
  }
  return { entries, waiting: unready.length - entries.length };
}

function byStake(a: Assessment, b: Assessment): number {
  return stake(b) - stake(a) || a.issue.createdAt.localeCompare(b.issue.createdAt, "en") || a.issue.number - b.issue.number;
}

function stake({ score }: Assessment): number {
  return score.effective ?? (score.low + score.high) / 2;
}

function toEntry(assessment: Assessment): AgendaEntry {
  const required = assessment.findings.filter(({ level }) => level === "required");
  const minutes = Math.min(15, 5 * Math.ceil(required.length / 2));
  return { assessment, minutes, question: question(assessment), reason: reason(assessment, required.length) };
}

function question({ findings, stage }: Assessment): string {
  const missing = new Set(findings.filter(({ level }) => level === "required").map(({ rule }) => rule));
  if (stage === "intake") {
    return "Do we want this, and who can tell us more?";
  }
  if (missing.has("dependencies-clear")) {
    return "What has to happen first?";
  }
  if (missing.has("goal-link")) {
    return "Which goal does it serve, if any?";
  }
  return missing.has("small-enough") ? "How do we split it?" : "When is it done?";
}

function reason({ rank }: Assessment, missing: number): string {
  const place = rank === null ? "" : `Rank ${rank}; `;
  return `${place}${missing === 1 ? "one thing" : `${missing} things`} missing`;
}
