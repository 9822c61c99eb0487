/** GitHub's answers about what waits for an issue → the open, scored issues that its own score may come from. */
import type { IssueRecord } from "../model/issue.ts";
import type { BlockedIssue } from "../model/snapshot.ts";
import type { BlockedAnswer, BlockerAnswer, WaitingAnswer } from "./answers.ts";
import type { WaitingFieldsAnswer } from "./extra-answers.ts";
import { toIssueValues } from "./to-extras.ts";
import { toValues } from "./to-project.ts";
import { present, toLogin } from "./to-record.ts";

/** What decides whether an issue is scored at all. */
export type Scored = Pick<IssueRecord, "author" | "labels" | "type">;

/** What waits for an issue, as a project shows it. */
export interface BlockedOnProject {
  readonly blocked: readonly BlockedIssue[];
  /** Who archives an item has no plan for it: nothing has to be done before it. */
  readonly archived: readonly number[];
}

export function toBlocked(
  node: BlockerAnswer<BlockedAnswer> | null | undefined,
  projectId: string,
  names: readonly string[],
  isScored: (issue: Scored) => boolean,
): BlockedOnProject {
  const waiting = waitingFor(node, isScored).flatMap(({ answer, via }) => {
    const item = present(answer.projectItems?.nodes).find(({ project }) => project.id === projectId);
    return item === undefined ? [] : [{ answer, via, item }];
  });
  return {
    blocked: waiting
      .filter(({ item }) => !item.isArchived)
      .map(({ answer, via, item }) => ({
        number: answer.number,
        via,
        ...toValues(item, names),
        issueValues: {},
      })),
    archived: waiting.filter(({ item }) => item.isArchived).map(({ answer }) => answer.number),
  };
}

/** The same with the values of issue fields, which also issues have that are not on the project. */
export function withIssueValues(
  { blocked, archived }: BlockedOnProject,
  node: BlockerAnswer<WaitingFieldsAnswer> | null | undefined,
  isScored: (issue: Scored) => boolean,
): readonly BlockedIssue[] {
  const waiting = waitingFor(node, isScored).filter(({ answer }) => !archived.includes(answer.number));
  const held = waiting.map(({ answer, via }) => ({
    number: answer.number,
    via,
    values: {},
    stamps: {},
    ...blocked.find((one) => one.number === answer.number && one.via === via),
    issueValues: toIssueValues(answer.issueFieldValues),
  }));
  return waiting.length === 0 ? blocked : held;
}

/** Open issues of the issue's own repository; those of others are not scored here. */
function waitingFor<Waiting extends WaitingAnswer>(
  node: BlockerAnswer<Waiting> | null | undefined,
  isScored: (issue: Scored) => boolean,
): readonly { readonly answer: Waiting; readonly via: BlockedIssue["via"] }[] {
  const home = node?.repository?.id;
  const { parent = null } = node ?? {};
  return [
    ...present(node?.blocking?.nodes).map((answer) => ({ answer, via: "blocks" as const })),
    ...(parent === null ? [] : [{ answer: parent, via: "sub-issue" as const }]),
  ].filter(
    ({ answer }) => answer.state === "OPEN" && answer.repository.id === home && isScored(toScored(answer)),
  );
}

function toScored({ author, labels, issueType }: WaitingAnswer): Scored {
  return {
    author: toLogin(author),
    labels: present(labels?.nodes).map(({ name }) => name),
    type: issueType?.name ?? null,
  };
}
