/** What the plan of a period's agenda is made of. */
import type { AgendaLog } from "../agenda/agenda-log.ts";
import type { Agenda } from "../model/agenda.ts";
import type { Refinement } from "../model/assessment.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { AgendaSettings } from "../policy/policy.ts";

export interface AgendaRequest {
  readonly snapshot: Pick<
    Snapshot,
    "scope" | "repository" | "home" | "agendas" | "threads" | "goals" | "assignable"
  >;
  readonly settings: AgendaSettings;
  /** The period of `now`: day of its meeting, `YYYY-MM-DD`. */
  readonly period: string;
  /** What is to be decided; `null` while no agenda is due. */
  readonly agenda: Agenda | null;
  readonly refinement: Refinement;
  /** Of the agenda before; `null` where it was not read for decisions in this run. */
  readonly log: AgendaLog | null;
  /** ISO 8601 in UTC. */
  readonly now: string;
}
