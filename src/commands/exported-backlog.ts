/** A whole backlog from a file, assessed. */
import type { Measured } from "../baseline/measure-baseline.ts";
import { isGoalIssue } from "../goals/is-goal-issue.ts";
import { mergeGoals } from "../goals/merge-goals.ts";
import { readGoalIssues } from "../goals/read-goal-issues.ts";
import { readText } from "../issue/read-text.ts";
import type { Form } from "../model/form.ts";
import type { IssueRecord } from "../model/issue.ts";
import type { Policy } from "../policy/policy.ts";
import { readExportedIssues } from "../github/read-exported-issues.ts";
import { readIssues } from "../refine/read-issues.ts";
import { refineRead } from "../refine/refine.ts";
import { textsAlone } from "../refine/world.ts";
import { readInput } from "./command.ts";
import { type TeamFiles, warn } from "./team-files.ts";

export interface ExportedBacklog extends Measured {
  /** What the file holds and nobody refines. */
  readonly leftOut: { readonly closed: number; readonly pullRequests: number };
}

/** `path` is an array of issues as GitHub's REST API or `gh` gives it. Throws an Error with one sentence. */
export function assessExported(
  path: string,
  { policy, goals: register, forms, evidence }: TeamFiles,
  { closed, today }: { readonly closed: boolean; readonly today: string },
): ExportedBacklog {
  const { records, pullRequests } = readExportedIssues(readInput(path));
  const among = goalsAmong(records, policy, forms);
  const { goals, problems } = mergeGoals(register, among.goals, []);
  warn([...among.problems, ...problems]);
  const issues = records.filter(({ state }) => state === "open" || closed);
  const world = textsAlone({
    scope: "backlog",
    openIssues: issues.length,
    forms,
    goals,
    issues,
    closed: records.filter(({ state }) => state === "closed" && !closed),
    evidence,
  });
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

/** Issues that are goals themselves, closed ones too. */
function goalsAmong(
  records: readonly IssueRecord[],
  { goals, words }: Policy,
  forms: readonly Form[],
): ReturnType<typeof readGoalIssues> {
  const found = records.filter((record) => isGoalIssue(record, goals.issues));
  return readGoalIssues(
    found.map((record) => ({ record, text: readText(record.title, record.body, forms, [], words) })),
  );
}
