/** GitHub's answers to the questions that only some policies ask → the plain records of the model. */
import type { Duplicate, IssueRecord } from "../model/issue.ts";
import type { EvidenceRow } from "../model/evidence.ts";
import type { FileProblem } from "../model/place.ts";
import type { FieldValue, FieldValues, ProjectField } from "../model/snapshot.ts";
import { LONGEST_EVIDENCE, readEvidence, tooLarge } from "../scores/ladder/read-evidence.ts";
import type { Nodes } from "./answers.ts";
import type {
  DuplicateEventAnswer,
  EvidenceAnswer,
  GoalIssueAnswer,
  IssueFieldAnswer,
  IssueValueAnswer,
} from "./extra-answers.ts";
import { KINDS } from "./to-project.ts";
import { present, toLogin, toRecord } from "./to-record.ts";

export function toIssueField({ id, name, dataType, options }: IssueFieldAnswer): ProjectField[] {
  return id === undefined || name === undefined
    ? []
    : [
        {
          id,
          name,
          kind: KINDS[dataType ?? ""] ?? "other",
          options: options ?? [],
          iterations: [],
          mirrored: false,
        },
      ];
}

/** By the field's name; only those that have a value of a kind that is read. */
export function toIssueValues(answer: Nodes<IssueValueAnswer> | null | undefined): FieldValues {
  return Object.fromEntries(
    present(answer?.nodes).flatMap(({ field, number, text, date, name }): [string, FieldValue][] => {
      const value = number ?? text ?? date ?? name;
      return field?.name === undefined || value === undefined ? [] : [[field.name, value]];
    }),
  );
}

/**
 * What is marked as a duplicate of the issue now: each mark counts until it is taken back. That GitHub puts the event
 * on the canonical issue's timeline too, and not only on the duplicate's, nobody has shown: where it does not, an issue
 * has no duplicates here. `votes` by issue id, where the policy counts them.
 */
export function toDuplicates(
  answer: Nodes<DuplicateEventAnswer> | null | undefined,
  issueId: string,
  votes: ReadonlyMap<string, number>,
): readonly (Duplicate & { readonly id: string })[] {
  const marked = new Map<string, Duplicate & { readonly id: string }>();
  for (const { __typename, canonical, duplicate } of present(answer?.nodes)) {
    const { id, number, author = null } = duplicate ?? {};
    // The event also stands on the duplicate's own timeline, and pull requests can be duplicates too.
    if (canonical?.id !== issueId || id === undefined || number === undefined) {
      continue;
    }
    marked.delete(id);
    if (__typename === "MarkedAsDuplicateEvent") {
      marked.set(id, { id, number, author: toLogin(author), votes: votes.get(id) ?? 0 });
    }
  }
  return [...marked.values()].toSorted((a, b) => a.number - b.number);
}

export function toGoalRecord(answer: GoalIssueAnswer): IssueRecord {
  return toRecord({ ...answer, blockedBy: { nodes: [] } });
}

/** Where GitHub cuts the text of a file off, in bytes [seen]. */
const CUT_AT = 512_000;

/** A file that is not there or too large is one problem; the run goes on without it. */
export function toEvidence(
  file: string,
  answer: EvidenceAnswer | null | undefined,
): { readonly rows: readonly EvidenceRow[]; readonly problems: readonly FileProblem[] } {
  if (answer?.byteSize !== undefined && answer.byteSize > LONGEST_EVIDENCE) {
    return { rows: [], problems: [tooLarge(file, answer.byteSize)] };
  }
  const wrong = whatIsWrong(answer);
  return wrong === null
    ? readEvidence(file, answer?.text ?? "")
    : { rows: [], problems: [{ file, line: 1, column: 1, message: wrong }] };
}

function whatIsWrong(answer: EvidenceAnswer | null | undefined): string | null {
  if (answer?.byteSize === undefined) {
    return "The policy's `score.evidence.files` names this file, which is not on the default branch: add the file, or take its name out.";
  }
  if (answer.isTruncated === true) {
    return `GitHub gives no more than ${CUT_AT / 1000} kB of a file, and this one has ${Math.round(answer.byteSize / 1000)} kB: split it into several. It was not read.`;
  }
  if (answer.isBinary === true || typeof answer.text !== "string") {
    return "The file is no text GitHub can read: save it as UTF-8.";
  }
  return null;
}
