/** Which issues a meeting should talk about, packed into its minutes. */
import type { Assessment } from "../model/assessment.ts";
import type { Finding } from "../model/finding.ts";
import { byRank } from "./by-rank.ts";
import { toldOnce } from "./told-once.ts";

export interface AgendaEntry {
  readonly assessment: Assessment;
  readonly minutes: number;
  readonly question: string;
  readonly reason: string;
}

export interface AgendaChoice {
  /** Not understood or not scored yet: does the team want them at all? */
  readonly intake: readonly AgendaEntry[];
  /** Scored and not ready, highest rank first. */
  readonly top: readonly AgendaEntry[];
  /** Issues that found no room: of the first kind, of the second. */
  readonly waiting: { readonly intake: number; readonly top: number };
  /** Minutes kept for the start and the end. */
  readonly frame: number;
}

/** At the start and the end: greeting, goals, writing decisions down. At most, and at most a fifth of the time. */
const FRAME = 10;
const FRAME_SHARE = 1 / 5;
/** Most of the talking time that intake may take; the rest belongs to what is needed soonest. */
const INTAKE_SHARE = 1 / 3;

/** Every entry takes 5 to 15 minutes; what does not fit makes room for a shorter one behind it. */
export function chooseAgenda(assessments: readonly Assessment[], minutes: number): AgendaChoice {
  // What is archived has no rank: nobody plans it.
  const unready = byRank(assessments).filter(({ verdict, rank }) => verdict === "not ready" && rank !== null);
  const unclear = unready.filter((assessment) => !isScored(assessment)).sort(byDemand);
  const scored = unready.filter(isScored);
  const frame = Math.min(FRAME, Math.floor(minutes * FRAME_SHARE));
  const time = minutes - frame;
  const intake = pack(unclear, time * INTAKE_SHARE);
  const top = pack(scored, time - spent(intake));
  // A short backlog leaves time over: more of the intake then.
  const taken = new Set(intake.map(({ assessment }) => assessment));
  const more = pack(
    unclear.filter((assessment) => !taken.has(assessment)),
    time - spent(intake) - spent(top),
  );
  const entries = [...intake, ...more];
  const waiting = { intake: unclear.length - entries.length, top: scored.length - top.length };
  return { intake: entries, top, waiting, frame };
}

function isScored({ score }: Assessment): boolean {
  return score.effective !== null;
}

/** Most asked for first, then the newest: an old wish nobody votes for can wait. */
function byDemand(a: Assessment, b: Assessment): number {
  return (
    b.issue.votes - a.issue.votes ||
    Date.parse(b.issue.createdAt) - Date.parse(a.issue.createdAt) ||
    b.issue.number - a.issue.number
  );
}

function pack(assessments: readonly Assessment[], minutes: number): readonly AgendaEntry[] {
  const entries: AgendaEntry[] = [];
  let left = minutes;
  for (const entry of assessments.map(toEntry)) {
    if (entry.minutes <= left) {
      entries.push(entry);
      left -= entry.minutes;
    }
  }
  return entries;
}

function spent(entries: readonly AgendaEntry[]): number {
  return entries.reduce((sum, { minutes }) => sum + minutes, 0);
}

function toEntry(assessment: Assessment): AgendaEntry {
  const required = toldOnce(assessment.findings).filter(({ level }) => level === "required");
  const minutes = Math.min(15, 5 * Math.ceil(required.length / 2));
  return { assessment, minutes, question: question(required), reason: reason(assessment, required.length) };
}

function question(required: readonly Finding[]): string {
  const missing = new Set(required.map(({ rule }) => rule));
  if (required.some(({ stage }) => stage === "intake")) {
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

function reason({ issue, rank, score }: Assessment, missing: number): string {
  const place = score.effective === null || rank === null ? "not scored yet" : `rank ${rank}`;
  const votes = issue.votes === 0 ? "" : `, ${issue.votes} 👍`;
  return `${place}${votes}, ${missing === 1 ? "one thing" : `${missing} things`} missing`;
}
