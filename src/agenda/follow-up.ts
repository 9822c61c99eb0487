/** What became of the entries of the agenda before. */
import type { Found } from "./find-matters.ts";
import type { Candidate } from "./matter.ts";
import type { Scene } from "./set-scene.ts";
import { wasDecided } from "./was-decided.ts";

export interface FollowUp {
  readonly candidates: readonly Candidate[];
  /** How many entries there were, and how many of them were left undecided; `null` where nobody knows. */
  readonly asked: number | null;
  readonly undecided: number | null;
}

/**
 * An entry is decided where a decision on its issue was carried out, in the agenda or on the issue, where the issue was closed, put off or became
 * ready, or where nothing about it is left to decide; else it is carried over.
 */
export function followUp(found: readonly Found[], scene: Scene): FollowUp {
  const { before } = scene;
  const entries = before?.memory?.entries ?? null;
  const known = new Map((entries ?? []).map((entry) => [entry.issue, entry]));
  const candidates = found.map((one): Candidate => {
    const { issue, verdict } = one.assessment;
    const entry = known.get(issue.number);
    const becameReady = entry?.verdict === "not ready" && verdict !== "not ready";
    const isLeft = entry !== undefined && !wasDecided(issue, scene) && !becameReady;
    return { ...one, carried: isLeft ? entry.carried + 1 : 0 };
  });
  const undecided = candidates.filter(({ carried }) => carried > 0).length;
  return { candidates, asked: entries?.length ?? null, undecided: entries === null ? null : undecided };
}
