/** All that was read of the repository, its project and what else the policy asks for → one snapshot. */
import { mergeGoals } from "../goals/merge-goals.ts";
import { readGoalIssues } from "../goals/read-goal-issues.ts";
import { readMilestones } from "../goals/read-milestones.ts";
import { readText } from "../issue/read-text.ts";
import type { Goal } from "../model/goal.ts";
import type { IssueRecord } from "../model/issue.ts";
import type { FileProblem } from "../model/place.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { IssueExtrasAnswer, MilestoneAnswer } from "./extra-answers.ts";
import { findUnread, findUnreadable } from "./find-unread.ts";
import type { Reading } from "./port.ts";
import type { ExtrasRead } from "./read-extras.ts";
import type { ProjectRead } from "./read-project.ts";
import type { Settings } from "./read-repository.ts";
import { toDuplicates, toEvidence, toIssueField, toIssueValues } from "./to-extras.ts";
import { present } from "./to-record.ts";
import { modelOf } from "../scores/choose-model.ts";
import { checkEvidence } from "../scores/ladder/check-evidence.ts";

export interface Parts extends Pick<
  Snapshot,
  | "scope"
  | "openIssues"
  | "issues"
  | "closed"
  | "blocked"
  | "unread"
  | "threads"
  | "permissions"
  | "home"
  | "agendas"
  | "agendaDue"
  | "assignable"
> {
  /** GitHub's own clock, ISO 8601. */
  readonly now: string;
  readonly board: ProjectRead | null;
  readonly extras: ExtrasRead;
  /** What was asked of each issue besides the usual, on whatever page. */
  readonly issueExtras: readonly IssueExtrasAnswer[];
  /** Of their duplicates, by id. */
  readonly votes: ReadonlyMap<string, number>;
  readonly goalIssues: readonly IssueRecord[];
  readonly milestones: readonly MilestoneAnswer[];
  /** Of the repository in which agendas are kept. */
  readonly problems: readonly FileProblem[];
}

export function joinReading(settings: Settings, parts: Parts): Reading {
  const { repository, policy, forms, formProblems } = settings;
  const { now, board, extras, issueExtras, votes, goalIssues, milestones, problems: ofHome, ...read } = parts;
  const goals = joinGoals(settings, goalIssues, milestones);
  const evidence = extras.question.files.map((file, index) => ({
    file,
    ...toEvidence(file, extras.repository?.[`e${index}`]),
  }));
  const project = board?.project ?? null;
  const issueFields = joinIssueFields(extras, issueExtras);
  const unread = findUnread(read.issues, extras.question, issueExtras, issueFields, votes);
  const rows = evidence.flatMap((file) => file.rows);
  return {
    kind: "read",
    now,
    policy,
    snapshot: {
      repository,
      forms,
      goals: goals.goals,
      problems: [
        ...formProblems,
        ...goals.problems,
        ...evidence.flatMap(({ problems }) => problems),
        ...checkEvidence(rows, modelOf(policy.score), policy.score.factors),
        ...extras.problems,
        ...ofHome,
      ],
      ...read,
      issues: withDuplicates(read.issues, issueExtras, votes),
      project,
      items: board?.items ?? [],
      issueFields,
      evidence: rows,
      unreadable: findUnreadable(policy, evidence, project, issueFields),
      unread: [...new Set([...read.unread, ...unread])],
      codeOwners: findCodeOwners(extras),
    },
  };
}

function joinGoals(
  { policy, forms, goals }: Settings,
  goalIssues: readonly IssueRecord[],
  milestones: readonly MilestoneAnswer[],
): { readonly goals: readonly Goal[]; readonly problems: readonly FileProblem[] } {
  const records = milestones.map(({ number, title, description, dueOn, state }) => ({
    number,
    title,
    description,
    dueOn,
    state: state === "OPEN" ? ("open" as const) : ("closed" as const),
  }));
  // In one order, however they were found: of two goals of one id the first keeps it.
  const byNumber = goalIssues.toSorted((a, b) => a.number - b.number);
  const texts = byNumber.map((record) => ({
    record,
    text: readText(record.title, record.body, forms, [], policy.words),
  }));
  const ofIssues = readGoalIssues(texts, records);
  const ofMilestones = policy.goals.milestones ? readMilestones(records) : { goals: [], problems: [] };
  const merged = mergeGoals(goals, ofIssues.goals, ofMilestones.goals);
  return {
    goals: merged.goals,
    problems: [...ofIssues.problems, ...ofMilestones.problems, ...merged.problems],
  };
}

/** The first file that is there, as GitHub looks for it. */
function findCodeOwners({ question, repository }: ExtrasRead): string | null {
  const files = question.owners ? [repository?.c0, repository?.c1, repository?.c2] : [];
  return files.map((file) => file?.text ?? null).find((text) => text !== null) ?? null;
}

function withDuplicates(
  issues: readonly IssueRecord[],
  extras: readonly IssueExtrasAnswer[],
  votes: ReadonlyMap<string, number>,
): readonly IssueRecord[] {
  const byId = new Map(
    extras.map(({ id, timelineItems }) => [
      id,
      toDuplicates(timelineItems, id, votes).map(({ id: _id, ...duplicate }) => duplicate),
    ]),
  );
  return issues.map((record) => ({ ...record, duplicates: byId.get(record.id) ?? [] }));
}

function joinIssueFields(
  { question, repository }: ExtrasRead,
  extras: readonly IssueExtrasAnswer[],
): Snapshot["issueFields"] {
  const fields = question.fields ? (repository?.issueFields ?? null) : null;
  return fields === null
    ? null
    : {
        fields: present(fields.nodes).flatMap(toIssueField),
        values: Object.fromEntries(
          extras.map(({ id, issueFieldValues }) => [id, toIssueValues(issueFieldValues)]),
        ),
      };
}
