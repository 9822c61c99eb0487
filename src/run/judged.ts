/** What was read, with all that was judged of it. */
import type { Reading } from "../github/port.ts";
import type { Refinement } from "../model/assessment.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { dayIn } from "../policy/day-in.ts";
import type { Policy } from "../policy/policy.ts";
import type { Memories } from "../refine/hold-memory.ts";
import { readIssues, type ReadWorld } from "../refine/read-issues.ts";
import { readMemories } from "../refine/read-memories.ts";
import { refineRead } from "../refine/refine.ts";

export interface Judged {
  readonly policy: Policy;
  readonly snapshot: Snapshot;
  /** ISO 8601 in UTC, and its day where the team is, `YYYY-MM-DD`. */
  readonly now: string;
  readonly today: string;
  readonly memories: Memories;
  readonly read: ReadWorld;
  readonly refinement: Refinement;
}

export function judge({ policy, snapshot, now }: Extract<Reading, { kind: "read" }>): Judged {
  return judgeRead({ policy, snapshot, now, read: readIssues(snapshot, policy) }, new Map());
}

/**
 * The same texts with more that is known of them: reading texts is what takes time. `remembered`, by issue id, goes before
 * what the comments say: it is what they will say at the end of the run.
 */
export function judgeRead(
  { policy, snapshot, now, read }: Pick<Judged, "policy" | "snapshot" | "now" | "read">,
  remembered: Memories,
): Judged {
  const today = dayIn(now, policy.agenda?.cadence.zone ?? "UTC");
  const memories = new Map([...readMemories(snapshot.threads, now), ...remembered]);
  const refinement = refineRead(read, snapshot, policy, today, memories);
  return { policy, snapshot, now, today, memories, read, refinement };
}
