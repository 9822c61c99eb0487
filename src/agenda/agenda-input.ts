/** What an agenda is made of: the judgement of the whole backlog, what was read, and what the agenda before left. */
import type { Refinement } from "../model/assessment.ts";
import type { Decided } from "../model/decision.ts";
import type { AgendaMemory } from "../model/memory.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import type { Memories } from "../refine/hold-memory.ts";
import type { World } from "../refine/world.ts";

/** The agenda of the meeting before, with what was decided in it and since. */
export interface AgendaBefore {
  readonly period: string;
  /** `null` where it cannot be read: then nobody knows what it asked. */
  readonly memory: AgendaMemory | null;
  readonly decided: readonly Decided[];
}

export interface AgendaInput {
  /** Of the whole backlog, after the decisions of the agenda before were carried out. */
  readonly refinement: Refinement;
  readonly snapshot: World & Pick<Snapshot, "repository" | "agendas" | "threads" | "codeOwners">;
  readonly policy: Policy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** Day of the meeting, `YYYY-MM-DD`. */
  readonly period: string;
  readonly before: AgendaBefore | null;
  /** What was decided on the issues themselves in the meantime stands in their logs. */
  readonly memories?: Memories;
}
