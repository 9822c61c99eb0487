/** The team's files for a command: policy, goals and forms from paths. */
import { basename } from "node:path";
import { isDay } from "../calendar/day.ts";
import { readGoals } from "../goals/read-goals.ts";
import { readForm } from "../issue/read-form.ts";
import type { EvidenceRow } from "../model/evidence.ts";
import type { Form } from "../model/form.ts";
import type { Goal } from "../model/goal.ts";
import type { FileProblem } from "../model/place.ts";
import { logLine } from "../pages/log-line.ts";
import { problemText } from "../pages/summary-page.ts";
import type { Policy } from "../policy/policy.ts";
import { defaultPolicy, readPolicy } from "../policy/read-policy.ts";
import { modelOf } from "../scores/choose-model.ts";
import { checkEvidence } from "../scores/ladder/check-evidence.ts";
import { readEvidence } from "../scores/ladder/read-evidence.ts";
import { readInput, UsageError } from "./command.ts";

export interface TeamFiles {
  readonly policy: Policy;
  readonly goals: readonly Goal[];
  readonly forms: readonly Form[];
  readonly evidence: readonly EvidenceRow[];
}

/** The options that name the team's files. */
export const teamOptions = {
  policy: { type: "string" },
  goals: { type: "string" },
  form: { type: "string", multiple: true },
} as const;

/** What is known of the issues, for the commands that score. */
export const evidenceOption = { evidence: { type: "string", multiple: true } } as const;

/** A file of the team is broken: every problem on a line of its own, exit code 1. */
export class BrokenFiles extends Error {
  constructor(problems: readonly FileProblem[]) {
    super(problems.map(problemText).join("\n"));
  }
}

/** Throws `BrokenFiles` with the problems of all files at once. */
export function readTeamFiles(paths: {
  readonly policy?: string | undefined;
  readonly goals?: string | undefined;
  readonly form?: readonly string[] | undefined;
  readonly evidence?: readonly string[] | undefined;
}): TeamFiles {
  const policy =
    paths.policy === undefined
      ? { policy: defaultPolicy(), problems: [] }
      : readPolicy(paths.policy, readInput(paths.policy));
  const goals =
    paths.goals === undefined ? { goals: [], problems: [] } : readGoals(paths.goals, readInput(paths.goals));
  const forms = (paths.form ?? []).map((path) => readForm(basename(path), readInput(path)));
  const problems = [...policy.problems, ...goals.problems, ...forms.flatMap((form) => form.problems)];
  if (problems.length > 0 || policy.policy === null) {
    throw new BrokenFiles(problems);
  }
  return {
    policy: policy.policy,
    goals: goals.goals,
    forms: forms.flatMap(({ form }) => (form === null ? [] : [form])),
    evidence: readEvidenceFiles(paths.evidence ?? [], policy.policy),
  };
}

/** As in a run, what cannot be read is told and the rest counts. */
function readEvidenceFiles(paths: readonly string[], { score }: Policy): readonly EvidenceRow[] {
  const read = paths.map((path) => readEvidence(path, readInput(path)));
  const rows = read.flatMap((file) => file.rows);
  const problems = [
    ...read.flatMap((file) => file.problems),
    ...checkEvidence(rows, modelOf(score), score.factors),
  ];
  warn(problems);
  return rows;
}

/** What is wrong and stops nothing, a line each on standard error. */
export function warn(problems: readonly FileProblem[]): void {
  for (const problem of problems) {
    process.stderr.write(`${logLine(problemText(problem))}\n`);
  }
}

/** The day judged on: `--today`, or this machine's. */
export function judgedOn(today: string | undefined): string {
  if (today !== undefined && !isDay(today)) {
    throw new UsageError(`--today takes a day as YYYY-MM-DD, not '${today}'`);
  }
  return today ?? new Date().toISOString().slice(0, 10);
}
