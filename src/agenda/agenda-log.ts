/** The decision log of an agenda that has ended: what was decided, what was left, what people wrote. */
import type { Assessment, Refinement } from "../model/assessment.ts";
import type { Decided, Misread } from "../model/decision.ts";
import type { Verdict } from "../model/finding.ts";
import type { AgendaMemory, LoggedDecision } from "../model/memory.ts";
import type { Repository } from "../model/snapshot.ts";
import { decides, wasCarriedOut } from "./was-decided.ts";

/** What became of something nobody decided. */
export type LeftAs = "ready" | "gone" | "put off" | "settled" | "carried";

export interface LogItem {
  readonly issue: number;
  /** `null` where it is no longer among the open issues. */
  readonly title: string | null;
  readonly url: string | null;
  readonly decided: readonly Decided[];
  /** Decided before this run, in comments on the issue. */
  readonly logged: readonly LoggedDecision[];
  /** `null` where something was decided, or the agenda did not ask it. */
  readonly left: LeftAs | null;
}

export interface AgendaLog {
  readonly repository: Pick<Repository, "id" | "owner" | "name">;
  /** Days of the meeting and of the next one, `YYYY-MM-DD`. */
  readonly period: string;
  readonly next: string;
  /** IANA name. */
  readonly zone: string;
  /** Address of the agenda. */
  readonly url: string;
  readonly items: readonly LogItem[];
  readonly misread: readonly Misread[];
  /** What people wrote below its last heading, and it was no command. */
  readonly written: readonly string[];
}

export interface EndedAgenda extends Omit<AgendaLog, "items"> {
  /** Number of its issue. */
  readonly number: number;
  /** `null` where it cannot be read: then only what was decided in it is told. */
  readonly memory: AgendaMemory | null;
  /** All that was decided in this run; decisions in other places are told of its own entries alone. */
  readonly decided: readonly Decided[];
  /** Issues that were closed by what was decided, as they stood. */
  readonly gone: readonly Assessment[];
  /** What the issues' own comments remember of decisions since the agenda was opened, by number of the issue. */
  readonly logged: ReadonlyMap<number, readonly LoggedDecision[]>;
  /** Issues that the next agenda carries over, as `carriedOver` says: the two must not disagree. */
  readonly carried: ReadonlySet<number>;
}

/** `refinement` as the backlog stands after the decisions. In the order of the agenda; what else was decided last. */
export function toAgendaLog(ended: EndedAgenda, { assessments }: Refinement): AgendaLog {
  const { number, memory, decided, logged, misread, gone, carried, ...rest } = ended;
  const asked = new Map((memory?.entries ?? []).map(({ issue, verdict }) => [issue, verdict]));
  const here = decided.filter(
    (one) => (isIn(one.decision.in, number) || asked.has(one.decision.issue)) && !isOrder(one),
  );
  const numbers = [...new Set([...asked.keys(), ...here.map(({ decision }) => decision.issue)])];
  const open = new Map(assessments.map((assessment) => [assessment.issue.number, assessment]));
  const records = new Map([...gone, ...assessments].map(({ issue }) => [issue.number, issue]));
  return {
    ...rest,
    misread: misread.filter((one) => isIn(one.in, number)),
    items: numbers.map((issue) => {
      const own = here.filter(({ decision }) => decision.issue === issue);
      const earlier = logged.get(issue) ?? [];
      return {
        issue,
        title: records.get(issue)?.title ?? null,
        url: records.get(issue)?.url ?? null,
        decided: own,
        logged: earlier,
        left: carried.has(issue)
          ? "carried"
          : earlier.length > 0 || own.some(decides)
            ? null
            : leftAs(open.get(issue), asked.get(issue)),
      };
    }),
  };
}

function isIn(place: Decided["decision"]["in"], number: number): boolean {
  return place.kind === "agenda" && place.number === number;
}

/** An order that was followed, such as to look again: it is no decision to keep. */
function isOrder(one: Decided): boolean {
  return wasCarriedOut(one) && !decides(one);
}

/** What is not carried over. `before`: its verdict as the agenda was opened. */
function leftAs(assessment: Assessment | undefined, before: Verdict | undefined): LeftAs | null {
  if (before === undefined) {
    return null;
  }
  if (assessment === undefined) {
    return "gone";
  }
  if (before === "not ready" && assessment.verdict !== "not ready") {
    return "ready";
  }
  return assessment.snooze === null ? "settled" : "put off";
}
