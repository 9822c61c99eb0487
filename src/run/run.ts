/** The order of a run: read, judge, carry out what people decided, read again, plan, apply. The only place that knows of a dry run. */
import { measureBaseline } from "../baseline/measure-baseline.ts";
import type { Ask, GitHub } from "../github/port.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Change, Outcome } from "../model/change.ts";
import type { FileProblem } from "../model/place.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Thread } from "../model/thread.ts";
import type { RunReport } from "../pages/summary-page.ts";
import { chooseLooks } from "../plan/choose-looks.ts";
import { limitChanges } from "../plan/limit-changes.ts";
import { planChanges } from "../plan/plan-changes.ts";
import { periodAt } from "../policy/agenda-period.ts";
import { type AgendaTurn, endedAgenda, turnAgenda } from "./agenda-turn.ts";
import { type CarriedOut, carryOut } from "./carry-out.ts";
import { joinReports } from "./join-reports.ts";
import { judge, judgeRead, type Judged } from "./judged.ts";

export interface RunOptions extends Ask {
  /** Whether issues' labels, fields and comments follow. */
  readonly issues: boolean;
  /** Whether the whole backlog is only measured: nothing is planned. */
  readonly baseline: boolean;
  readonly dryRun: boolean;
  /** Most changes in this run. */
  readonly maxChanges: number;
  /** Where the rules are described, for links; `null` where nothing is to be led to. */
  readonly docs: string | null;
}

export type RunResult =
  | { readonly kind: "done"; readonly report: RunReport }
  | { readonly kind: "nothing"; readonly sentence: string }
  | { readonly kind: "broken"; readonly problems: readonly FileProblem[] };

/**
 * Throws `Refusal` where something has to be set right first; nothing is written then. A run about one issue also opens
 * the period's agenda where none has come before it: schedules come late, or not at all.
 */
export async function run(options: RunOptions, github: GitHub): Promise<RunResult> {
  const { result, agendaDue } = await runOnce(options, github);
  if (result.kind !== "done" || !agendaDue) {
    return result;
  }
  // One brake for both.
  const maxChanges = Math.max(0, options.maxChanges - result.report.changes.length);
  const whole = { ...options, issue: "all", issues: false, trigger: "whole", maxChanges } as const;
  const agenda = await runOnce(whole, github);
  return agenda.result.kind === "done"
    ? { kind: "done", report: joinReports(result.report, agenda.result.report) }
    : result;
}

interface Once {
  readonly result: RunResult;
  readonly agendaDue: boolean;
}

async function runOnce(options: RunOptions, github: GitHub): Promise<Once> {
  const reading = await github.read(options);
  if (reading.kind !== "read") {
    return { result: reading, agendaDue: false };
  }
  const first = judge(reading);
  // Labels and fields on a whole backlog nobody has asked for would be a nuisance: without a policy it is only measured.
  const onlyMeasured = options.baseline || (first.policy.file === null && options.issue === "all");
  if (onlyMeasured) {
    return { result: { kind: "done", report: measured(first, options) }, agendaDue: false };
  }
  const aboutAgenda = options.agenda && options.issue === "all";
  const ended = aboutAgenda ? endedAgenda(first) : null;
  const apply = applying(options, first.snapshot, github);
  const carried = await carryOut(first, {
    comments: options.issues,
    agendas: ended === null ? [] : [ended],
    maxChanges: options.maxChanges,
    apply,
  });
  const again = await judgeAgain(first, carried, options, github);
  if ("problems" in again) {
    return { result: { kind: "broken", problems: again.problems }, agendaDue: false };
  }
  const judged = await lookCloser(again.judged, options, github);
  const turn = aboutAgenda ? turnAgenda(judged, ended, carried, again.gone) : null;
  const plan = planned(judged, again.gone, carried, turn, options);
  const { changes, left } = limitChanges(plan.changes, options.maxChanges - carried.changes.length);
  const outcomes = await applying(options, judged.snapshot, github)(changes);
  const report: RunReport = {
    ...reported(judged, options),
    prepared: turn?.agenda ?? null,
    log: turn?.log ?? null,
    decided: carried.decided,
    changes: [...carried.changes, ...changes],
    outcomes: carried.outcomes === null || outcomes === null ? null : [...carried.outcomes, ...outcomes],
    notes: [...carried.found.waiting.map(({ sentence }) => sentence), ...plan.notes],
    left: carried.left + left,
  };
  return { result: { kind: "done", report }, agendaDue: judged.snapshot.agendaDue };
}

/** A dry run prints what this would be given. */
function applying(
  { dryRun }: RunOptions,
  snapshot: Snapshot,
  github: GitHub,
): (changes: readonly Change[]) => Promise<readonly Outcome[] | null> {
  return async (changes) =>
    dryRun ? null : changes.length === 0 ? [] : await github.apply(changes, snapshot);
}

interface Again {
  readonly judged: Judged;
  /** Issues that were closed by a decision, as they stood. */
  readonly gone: readonly Assessment[];
}

/** What was carried out is read anew rather than imagined; where nothing was, only what is to be remembered is new. */
async function judgeAgain(
  first: Judged,
  { outcomes, remembered }: CarriedOut,
  options: RunOptions,
  github: GitHub,
): Promise<Again | { readonly problems: readonly FileProblem[] }> {
  if (remembered.size === 0) {
    return { judged: first, gone: [] };
  }
  const isChanged = (outcomes ?? []).some(({ result }) => result !== "refused");
  const reading = isChanged ? await github.read({ ...options, trigger: "issue" }) : null;
  switch (reading?.kind) {
    case undefined:
      return { judged: judgeRead(first, remembered), gone: [] };
    case "broken":
      return { problems: reading.problems };
    case "nothing": {
      // The one issue was closed by its own command: only the answer is left to give.
      const refinement = { ...first.refinement, assessments: [] };
      const memories = new Map([...first.memories, ...remembered]);
      return { judged: { ...first, memories, refinement }, gone: first.refinement.assessments.map(closed) };
    }
    case "read": {
      const judged = judgeRead(judge(reading), remembered);
      const open = new Set(judged.snapshot.issues.map(({ id }) => id));
      return {
        judged: withThreads(judged, first.snapshot.threads),
        gone: first.refinement.assessments
          .filter(({ issue }) => remembered.has(issue.id) && !open.has(issue.id))
          .map(closed),
      };
    }
  }
}

function closed(assessment: Assessment): Assessment {
  return { ...assessment, issue: { ...assessment.issue, state: "closed" } };
}

/** A sweep knows few threads: before it relabels or comments, it looks whether a person had a hand in it. */
async function lookCloser(judged: Judged, options: RunOptions, github: GitHub): Promise<Judged> {
  const { refinement, snapshot, memories, policy, today } = judged;
  const ids =
    snapshot.scope === "backlog" && options.issues
      ? chooseLooks(refinement, snapshot, memories, policy, today)
      : [];
  if (ids.length === 0) {
    return judged;
  }
  // What their comments remember counts as well.
  return judgeRead(withThreads(judged, await github.look(ids, snapshot)), memories);
}

function withThreads(judged: Judged, threads: readonly Thread[]): Judged {
  const known = new Set(judged.snapshot.threads.map(({ issueId }) => issueId));
  const more = threads.filter(({ issueId }) => !known.has(issueId));
  return { ...judged, snapshot: { ...judged.snapshot, threads: [...judged.snapshot.threads, ...more] } };
}

function planned(
  { refinement, snapshot, policy, memories, now, today }: Judged,
  gone: readonly Assessment[],
  { found, decided }: CarriedOut,
  turn: AgendaTurn | null,
  { issues, docs }: RunOptions,
) {
  return planChanges({
    refinement,
    snapshot,
    policy,
    memories,
    links: { docs, files: `${snapshot.repository.url}/blob/HEAD` },
    now,
    today,
    issues,
    answered: { misread: found.misread, decided, gone },
    agenda: turn,
  });
}

function measured(judged: Judged, options: RunOptions): RunReport {
  const { snapshot, policy, today, read, refinement } = judged;
  return {
    ...reported(judged, options),
    baseline: measureBaseline({ world: snapshot, policy, today, read, refinement }),
  };
}

/** Of a run that changes nothing. */
function reported({ today, policy, refinement, snapshot, now }: Judged, options: RunOptions): RunReport {
  const period = policy.agenda === null ? null : periodAt(now, policy.agenda.cadence);
  return {
    today,
    now,
    policy,
    policyFile: options.policy,
    repository: snapshot.repository,
    refinement,
    prepared: null,
    log: null,
    decided: [],
    changes: [],
    outcomes: options.dryRun ? null : [],
    notes: [],
    problems: snapshot.problems,
    agenda: period === null ? null : (snapshot.agendas.find((agenda) => agenda.period === period) ?? null),
    left: 0,
    baseline: null,
  };
}
