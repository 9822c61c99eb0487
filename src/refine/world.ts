/** The part of a snapshot that is judged. */
import type { Snapshot } from "../model/snapshot.ts";

export type World = Pick<
  Snapshot,
  | "scope"
  | "openIssues"
  | "forms"
  | "goals"
  | "issues"
  | "closed"
  | "items"
  | "issueFields"
  | "blocked"
  | "evidence"
>;

/** Issues without a project, organisation's fields or evidence: from a file, or for a look at the texts alone. */
export function textsAlone(
  parts: Pick<World, "scope" | "openIssues" | "forms" | "goals" | "issues"> & Partial<World>,
): World {
  return { closed: [], items: [], issueFields: null, blocked: [], evidence: [], ...parts };
}
