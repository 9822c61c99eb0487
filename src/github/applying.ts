/** What is known while changes are applied: ids, outcomes so far, and what is not tried any more. */
import type { Change, Outcome } from "../model/change.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { type Ids, labelKey } from "./mutation-of.ts";
import type { Transports } from "./transport.ts";

/** Something that is missing for some changes alone: the rest goes on without it. */
export type Apart =
  /** Whose token may write an organisation's issue fields is not documented. */
  | "issue fields"
  /** Agendas may be kept where the token does not reach. */
  | "agendas elsewhere"
  /** A repository has room for three pins. */
  | "pins";

export interface Applying {
  readonly transports: Transports;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly snapshot: Snapshot;
  readonly ids: Ids;
  readonly outcomes: Map<Change, Outcome>;
  /** Why no more of these is tried. */
  readonly without: Map<Apart, string>;
  /** Why nothing more is tried, once something was refused for good. */
  stopped: string | null;
  /** Whether the server can close an issue as the duplicate of another. */
  knowsDuplicates: boolean;
  /** Requests in a row whose answers were lost. */
  lost: number;
}

/** What a mutation gives back, as far as it was asked. */
export interface Made {
  readonly label?: { readonly id: string } | undefined;
  readonly item?: { readonly id: string };
  readonly issue?: { readonly id?: string; readonly number?: number; readonly url: string };
  readonly issueComment?: { readonly url: string };
  readonly commentEdge?: { readonly node: { readonly url: string } | null } | null;
}

export function newApplying(transports: Transports, snapshot: Snapshot, wait: Applying["wait"]): Applying {
  const { repository, home, items, agendas } = snapshot;
  const holders = home === null ? [repository] : [home, repository];
  return {
    transports,
    wait,
    snapshot,
    ids: {
      repository: repository.id,
      labels: new Map(
        holders.flatMap(({ id, labels }) =>
          labels.map((label) => [labelKey(id, label.name), label.id] as const),
        ),
      ),
      agendas: new Map(agendas.map(({ period, id }) => [period, id])),
      items: new Map(items.map(({ issueId, id }) => [issueId, id])),
    },
    outcomes: new Map(),
    without: new Map(),
    stopped: null,
    knowsDuplicates: true,
    lost: 0,
  };
}

/** What a change may need that others do not; `null` for most. */
export function apartOf(change: Change, { repository, home, agendas }: Snapshot): Apart | null {
  if (change.kind === "issue-field-set") {
    return "issue fields";
  }
  if (change.kind === "agenda-pin" || change.kind === "agenda-unpin") {
    return "pins";
  }
  if (home === null || home.id === repository.id) {
    return null;
  }
  const isThere =
    "issue" in change ? agendas.some(({ id }) => id === change.issue?.id) : inHome(change, home.id);
  return isThere ? "agendas elsewhere" : null;
}

function inHome(change: Change, homeId: string): boolean {
  return "repository" in change && change.repository === homeId;
}

/** Keeps the ids of what a change made. */
export function keepIds({ ids }: Applying, change: Change, made: Made): void {
  if (change.kind === "label-create" && made.label !== undefined) {
    ids.labels.set(labelKey(change.repository, change.to.name), made.label.id);
  }
  if (change.kind === "item-add" && made.item !== undefined) {
    ids.items.set(change.issue.id, made.item.id);
  }
  if (change.kind === "agenda-open" && made.issue?.id !== undefined) {
    ids.agendas.set(change.period, made.issue.id);
  }
}

/** The same outcome for all of them. */
export function tell(
  applying: Applying,
  changes: readonly Change[],
  result: Outcome["result"],
  reason: string,
): void {
  for (const change of changes) {
    applying.outcomes.set(change, outcome(change, result, reason));
  }
}

export function outcome(change: Change, result: Outcome["result"], reason: string): Outcome {
  return { change, result, url: null, reason };
}
