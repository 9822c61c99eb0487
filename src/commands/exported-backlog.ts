/** A whole backlog from a file, assessed. */
import { readExportedIssues } from "../github/read-exported-issues.ts";
import type { Refinement } from "../model/assessment.ts";
import { refine } from "../refine.ts";
import { readInput } from "./command.ts";
import type { TeamFiles } from "./team-files.ts";

export interface ExportedBacklog {
  readonly refinement: Refinement;
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
  const refinement = refine(
    { scope: "backlog", openIssues: issues.length, forms, goals, issues, items: [] },
    policy,
    today,
  );
  return { refinement, leftOut: { closed: records.length - issues.length, pullRequests } };
}
