/** DECIDE: what people decided since a run looked last, by commands in comments and by ticks and commands in agendas. */
import { EMPTY_MEMORY } from "../memory/issue-memory.ts";
import type { Decision, Misread } from "../model/decision.ts";
import type { IssueMemory } from "../model/memory.ts";
import type { AgendaRecord, Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { isExempt } from "../refine/is-exempt.ts";
import { modelOf } from "../scores/choose-model.ts";
import { findInAgenda } from "./find-in-agenda.ts";
import { findInComments, type HandledUpTo } from "./find-in-comments.ts";
import { isAgendaHandled } from "./is-agenda-handled.ts";
import type { CommandWorld } from "./read-command.ts";

export interface DecisionWorld {
  readonly snapshot: Pick<Snapshot, "repository" | "issues" | "goals" | "threads" | "permissions">;
  readonly policy: Policy;
  /** By the issue's id, as they were read; an issue without one has none yet. */
  readonly memories: ReadonlyMap<string, IssueMemory>;
  /** The agendas whose meeting is over, to be read now; empty in a run that settles none. */
  readonly agendas: readonly AgendaRecord[];
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export interface FoundDecisions {
  /** In the order of time. */
  readonly decisions: readonly Decision[];
  readonly misread: readonly Misread[];
  /** By the issue's id: the comment up to which all is handled; only of issues where that changed. */
  readonly handled: Readonly<Record<string, HandledUpTo>>;
  /**
   * What has to wait for GitHub: numbers of issues, where all that was said later waits as well, and of agendas, where
   * everybody else's words are found.
   */
  readonly waiting: readonly { readonly issue: number; readonly sentence: string }[];
  /** By the agenda's number: lines people wrote under its heading for decisions. */
  readonly written: Readonly<Record<number, readonly string[]>>;
}

/** Depends on its arguments alone: run again before anything was remembered, it finds the same. */
export function findDecisions(world: DecisionWorld): FoundDecisions {
  const { snapshot, policy, today } = world;
  const setting: CommandWorld = {
    goals: snapshot.goals,
    model: modelOf(policy.score),
    policy,
    repository: snapshot.repository,
    today,
  };
  const comments = policy.commands === null ? [] : ofIssues(world, setting);
  const agendas = ofAgendas(world, setting);
  return {
    decisions: inTime([...comments, ...agendas].flatMap(({ found }) => found.decisions)),
    misread: inTime([...comments, ...agendas].flatMap(({ found }) => found.misread)),
    handled: Object.fromEntries(
      comments.flatMap(({ id, found }) => (found.handled === null ? [] : [[id, found.handled]])),
    ),
    waiting: [...comments, ...agendas].flatMap(({ number, found }) =>
      found.waiting === null ? [] : [{ issue: number, sentence: found.waiting }],
    ),
    written: Object.fromEntries(agendas.map(({ number, found }) => [number, found.written])),
  };
}

function ofIssues({ snapshot, policy, memories, now }: DecisionWorld, setting: CommandWorld) {
  const byId = new Map(snapshot.issues.map((issue) => [issue.id, issue]));
  return snapshot.threads.flatMap((thread) => {
    const issue = byId.get(thread.issueId);
    // On a locked one no answer can be given: it waits until it is unlocked.
    if (issue === undefined || issue.locked || isExempt(issue, policy)) {
      return [];
    }
    const court = { permissions: snapshot.permissions, author: issue.author, settings: policy.commands };
    const memory = memories.get(issue.id) ?? EMPTY_MEMORY;
    const found = findInComments(issue, thread, memory, { ...setting, court, now });
    return [{ id: issue.id, number: issue.number, found }];
  });
}

function ofAgendas({ snapshot, policy, agendas }: DecisionWorld, setting: CommandWorld) {
  const { repository, permissions, threads } = snapshot;
  const court = { permissions, author: null, settings: policy.commands };
  return agendas.flatMap((agenda) => {
    const thread = threads.find(({ issueId }) => issueId === agenda.id) ?? null;
    return isAgendaHandled(agenda, thread, repository.id)
      ? []
      : [{ number: agenda.number, found: findInAgenda(agenda, thread, { ...setting, repository, court }) }];
  });
}

/** What was written in one second stays in its order. */
function inTime<Each extends { readonly at: string }>(found: readonly Each[]): readonly Each[] {
  return [...found].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
