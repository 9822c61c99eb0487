/** What scores are made of and could not be read → where none is to be written: one made of half of it would be wrong. */
import type { IssueRecord } from "../model/issue.ts";
import type { IssueFields, Project } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import type { EvidenceFile } from "../scores/ladder/read-evidence.ts";
import type { IssueExtrasAnswer } from "./extra-answers.ts";
import type { ExtrasQuestion } from "./read-extras.ts";
import { toDuplicates } from "./to-extras.ts";

/** In words: files by name, and the organisation's issue fields. */
export function findUnreadable(
  policy: Pick<Policy, "goals" | "issueFields" | "score">,
  files: readonly (EvidenceFile & { readonly file: string })[],
  project: Project | null,
  issueFields: IssueFields | null,
): readonly string[] {
  const lost = files.filter(({ rows, problems }) => rows.length === 0 && problems.length > 0);
  const lacks = issueFields === null && readsIssueFields(policy, project);
  return [...lost.map(({ file }) => `\`${file}\``), ...(lacks ? ["the organisation's issue fields"] : [])];
}

/** A field of the project goes before an issue field of its name, unless it only shows that. */
function readsIssueFields(
  { goals, issueFields, score }: Pick<Policy, "goals" | "issueFields" | "score">,
  project: Project | null,
): boolean {
  const onProject = new Set(
    (project?.fields ?? []).filter(({ mirrored }) => !mirrored).map(({ name }) => name),
  );
  const looks = score.ladder.includes("field");
  const named = Object.values(score.factors).flatMap(({ field, override }) => [
    override,
    looks ? field : undefined,
  ]);
  return (
    issueFields !== null &&
    (issueFields.override !== null ||
      [...named, goals.field ?? undefined].some((name) => name !== undefined && !onProject.has(name)))
  );
}

/** Ids of issues that were asked for more than the usual and did not answer all of it. */
export function findUnread(
  issues: readonly Pick<IssueRecord, "id">[],
  question: Pick<ExtrasQuestion, "fields" | "duplicates" | "votes">,
  answers: readonly IssueExtrasAnswer[],
  /** Where the owner has no issue fields, no issue has a value. */
  issueFields: IssueFields | null,
  votes: ReadonlyMap<string, number>,
): readonly string[] {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  return issues
    .map(({ id }) => id)
    .filter((id) => {
      const { issueFieldValues = null, timelineItems = null } = byId.get(id) ?? {};
      return (
        (question.fields && issueFields !== null && issueFieldValues === null) ||
        (question.duplicates && timelineItems === null) ||
        (question.votes && toDuplicates(timelineItems, id, votes).some((one) => !votes.has(one.id)))
      );
    });
}
