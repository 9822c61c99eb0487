/** What people decided since the last run: found, carried out, and to be remembered. */
import { findDecisions, type FoundDecisions } from "../decisions/find-decisions.ts";
import { remember } from "../decisions/remember.ts";
import type { Change, Outcome } from "../model/change.ts";
import type { Decided } from "../model/decision.ts";
import type { AgendaRecord } from "../model/snapshot.ts";
import { EMPTY_MEMORY } from "../memory/issue-memory.ts";
import { limitChanges } from "../plan/limit-changes.ts";
import { planDecisions } from "../plan/plan-decisions.ts";
import { settleDecisions } from "../plan/settle-decisions.ts";
import { holdMemory, type Memories } from "../refine/hold-memory.ts";
import type { Judged } from "./judged.ts";

export interface CarriedOut {
  readonly found: FoundDecisions;
  readonly decided: readonly Decided[];
  readonly changes: readonly Change[];
  /** `null` in a dry run. */
  readonly outcomes: readonly Outcome[] | null;
  readonly left: number;
  /** By issue id, of every issue something was found of. */
  readonly remembered: Memories;
}

export interface CarryingOut {
  /** Whether commands in the comments of issues are handled, which their own comments have to remember. */
  readonly comments: boolean;
  /** Agendas that have ended, to be read now. */
  readonly agendas: readonly AgendaRecord[];
  readonly maxChanges: number;
  /** Gives `null` in a dry run. */
  readonly apply: (changes: readonly Change[]) => Promise<readonly Outcome[] | null>;
}

export async function carryOut(judged: Judged, options: CarryingOut): Promise<CarriedOut> {
  const { policy, snapshot, memories, now, today, refinement } = judged;
  const world = { policy, memories, now, today, agendas: options.agendas };
  const found = findDecisions({
    ...world,
    snapshot: options.comments ? snapshot : { ...snapshot, threads: ofAgendas(snapshot) },
  });
  const plan = planDecisions(found.decisions, snapshot, refinement, policy, today);
  const { changes, left } = limitChanges(plan.changes, options.maxChanges);
  const outcomes = await options.apply(changes);
  const decided = settleDecisions(plan.planned, outcomes);
  return { found, decided, changes, outcomes, left, remembered: rememberAll(judged, found, decided) };
}

function ofAgendas({ threads, agendas }: Judged["snapshot"]): Judged["snapshot"]["threads"] {
  const ids = new Set(agendas.map(({ id }) => id));
  return threads.filter(({ issueId }) => ids.has(issueId));
}

function rememberAll(
  { snapshot, policy, memories, today }: Judged,
  { misread, handled, waiting }: FoundDecisions,
  decided: readonly Decided[],
): Memories {
  const about = new Set([
    ...decided.map(({ decision }) => decision.issue),
    ...[...misread, ...waiting].map(({ issue }) => issue),
  ]);
  const touched = snapshot.issues.filter(({ id, number }) => about.has(number) || handled[id] !== undefined);
  return new Map(
    touched.map(({ id, number, labels }) => [
      id,
      // What people ended by taking its label off does not come back with what is decided now.
      remember(holdMemory(memories.get(id) ?? EMPTY_MEMORY, labels, policy.labels), {
        decided: decided.filter(({ decision }) => decision.issue === number),
        misread: misread.filter(({ issue }) => issue === number),
        handled: handled[id],
        waiting: waiting.flatMap((one) => (one.issue === number ? [one.sentence] : [])),
        today,
      }),
    ]),
  );
}
