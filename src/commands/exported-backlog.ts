/** A whole backlog from a file, assessed. */
import type { Measured } from "../baseline/measure-baseline.ts";
import { readExportedIssues } from "../github/read-exported-issues.ts";
import { readIssues, refineRead } from "../refine.ts";
import { readInput } from "./command.ts";
import type { TeamFiles } from "./team-files.ts";

export interface ExportedBacklog extends Measured {
  /** What the file holds and nobody refines. */
  readonly leftOut: { readonly closed: number; readonly pullRequests: number };
}

/** `path` is an array of issues as GitHub's REST API or `gh` gives it. Throws an Error with one sentence. */
export function assessExported(
  path: string,
  { policy, goals, forms }: TeamFiles,
  { closed, today }: { readonly closed: boolean; readonly today: string },
): ExportedBacklog {
  const { records, pullRequests } = readExportedIssues(readInput(path));
  const issues = records.filter(({ state }) => state === "open" || closed);
  const world = { scope: "backlog", openIssues: issues.length, forms, goals, issues, items: [] } as const;
  const read = readIssues(world, policy);
  const refinement = refineRead(read, world, policy, today);
  return {
    world,
    policy,
    today,
    read,
    refinement,
    leftOut: { closed: records.length - issues.length, pullRequests },
  };
}
